import type { APIAttachment } from "discord-api-types/v10";
import { isObject, type JsonObject, numberAt, textAt } from "../json.ts";
import type { Around } from "./around.ts";
import { given } from "./given.ts";
import { addressOf } from "./safe-address.ts";
import type { FileView, MediaView } from "./views.ts";

/** Where the parts of a message stand: beside the files that they may show. */
export interface AroundMessage extends Around {
	readonly attachments: readonly APIAttachment[];
}

/** What stands for a description that nobody gave. */
const undescribed = "Image";

/** The picture of a thumbnail or of a gallery's item: `holder.media`, with what is said about it beside. */
export function mediaView(holder: JsonObject, { origin }: Around): MediaView {
	const media = isObject(holder.media) ? holder.media : {};
	return {
		...addressOf(textAt(media, "url") ?? "", origin),
		description: textAt(holder, "description") || undescribed,
		isSpoiler: holder.spoiler === true,
		...sizeOf(media),
	};
}

/** The picture of an embed. */
export function embedMediaView(media: JsonObject, { origin }: Around): MediaView {
	const address = addressOf(textAt(media, "url") ?? "", origin);
	const description = textAt(media, "description") || undescribed;
	return { ...address, description, isSpoiler: false, ...sizeOf(media) };
}

const sizeOf = (media: JsonObject) => given({ width: numberAt(media, "width"), height: numberAt(media, "height") });

/** A file component: its name and size are those of the attachment that it shows. */
export function fileView(component: JsonObject, { attachments, origin }: AroundMessage): FileView {
	const url = isObject(component.file) ? (textAt(component.file, "url") ?? "") : "";
	const attachment = attachments.find((each) => each.url === url);
	const address = addressOf(url, origin);
	return {
		name: attachment?.filename ?? textAt(component, "name") ?? nameIn(url),
		isSpoiler: component.spoiler === true,
		...("href" in address ? address : {}),
		...given({ size: attachment?.size ?? numberAt(component, "size") }),
	};
}

const nameIn = (url: string) => url.split("/").at(-1) ?? url;

/** What browsers show as a picture and Discord does, too: neither SVG nor what only claims to be a picture by its name. */
const pictureTypes = /^image\/(?:png|jpeg|gif|webp|avif)\b/;

export const isPicture = ({ content_type }: APIAttachment) => pictureTypes.test(content_type ?? "");

export function attachedPicture(attachment: APIAttachment, { origin }: Around): MediaView {
	const { filename, description, url, width, height } = attachment;
	return {
		...addressOf(url, origin),
		description: description || undescribed,
		isSpoiler: isSpoiler(filename),
		...given({ width: width ?? undefined, height: height ?? undefined }),
	};
}

export function attachedFile({ filename, size, url }: APIAttachment, { origin }: Around): FileView {
	const address = addressOf(url, origin);
	return { name: filename, size, isSpoiler: isSpoiler(filename), ...("href" in address ? address : {}) };
}

/** @see https://discord.com/developers/docs/resources/message#attachment-object */
const isSpoiler = (filename: string) => filename.startsWith("SPOILER_");
