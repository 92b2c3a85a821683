import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "../json.ts";
import type { Around } from "./around.ts";
import { cssColour } from "./colour.ts";
import { given } from "./given.ts";
import { readMarkdown, readTitle } from "./markdown.ts";
import { embedMediaView } from "./media-view.ts";
import { linkTo } from "./safe-address.ts";
import type { EmbedView, MediaView } from "./views.ts";

/** @see https://discord.com/developers/docs/resources/message#embed-object */
export function embedView(embed: JsonObject, around: Around): EmbedView {
	const fields = objectsOf(embed.fields).map((field) => ({
		name: readTitle(textAt(field, "name") ?? "", around),
		value: readMarkdown(textAt(field, "value") ?? "", around),
		isInline: field.inline === true,
	}));
	return {
		description: readMarkdown(textAt(embed, "description") ?? "", around),
		fields,
		...given({
			colour: colourOf(embed),
			author: authorOf(embed),
			title: titleOf(embed, around),
			image: mediaAt(embed, "image", around),
			thumbnail: mediaAt(embed, "thumbnail", around),
			footer: (isObject(embed.footer) && textAt(embed.footer, "text")) || undefined,
			timestamp: textAt(embed, "timestamp"),
		}),
	};
}

/** Black is no colour: Discord shows its own grey. */
function colourOf(embed: JsonObject): string | undefined {
	const colour = numberAt(embed, "color") ?? 0;
	return colour === 0 ? undefined : cssColour(colour);
}

function authorOf({ author }: JsonObject): EmbedView["author"] {
	const name = isObject(author) ? textAt(author, "name") : undefined;
	return isObject(author) && name ? { name, ...given({ href: linkAt(author) }) } : undefined;
}

function titleOf(embed: JsonObject, around: Around): EmbedView["title"] {
	const title = textAt(embed, "title");
	return title ? { content: readTitle(title, around), ...given({ href: linkAt(embed) }) } : undefined;
}

const linkAt = (holder: JsonObject) => linkTo(textAt(holder, "url") ?? "");

function mediaAt(embed: JsonObject, key: "image" | "thumbnail", around: Around): MediaView | undefined {
	const media = embed[key];
	return isObject(media) ? embedMediaView(media, around) : undefined;
}
