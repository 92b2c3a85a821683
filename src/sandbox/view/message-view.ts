import { type APIAttachment, MessageFlags, MessageType } from "discord-api-types/v10";
import { isObject, type JsonObject, objectsOf, textAt } from "../json.ts";
import type { Message, Pings } from "../types.ts";
import type { Around } from "./around.ts";
import { componentViews } from "./component-view.ts";
import { embedView } from "./embed-view.ts";
import { personView } from "./entity-view.ts";
import { given } from "./given.ts";
import { readMarkdown } from "./markdown.ts";
import { attachedFile, attachedPicture, isPicture } from "./media-view.ts";
import type { MessageView } from "./views.ts";

/** A message as whoever looks sees it. */
export function messageView(message: Message, someone: Around): MessageView {
	const channel = someone.world.channels.get(message.channelId);
	const around = { ...someone, channel, attachments: message.attachments };
	const unshown = unshownAttachments(message);
	return {
		id: message.id,
		placeId: message.channelId,
		author: personView(message.author, around),
		sentAt: message.json.timestamp,
		isEdited: message.edited,
		isEphemeral: message.ephemeral,
		isThinking: message.thinking,
		mentionsViewer: isPinged(message.pings, around),
		content: readMarkdown(message.content, around),
		embeds: hasFlag(message, MessageFlags.SuppressEmbeds)
			? []
			: objectsOf(message.embeds).map((embed) => embedView(embed, around)),
		components: componentViews(message.components, around),
		pictures: unshown.filter(isPicture).map((attachment) => attachedPicture(attachment, around)),
		files: unshown.filter((attachment) => !isPicture(attachment)).map((attachment) => attachedFile(attachment, around)),
		json: message.json,
		...given({ call: callOf(message) }),
	};
}

const hasFlag = ({ flags }: Message, flag: MessageFlags) => (flags & flag) !== 0;

/** Whose command it answers. Discord still sends that in a field that it has deprecated, and nowhere else. */
function callOf({ json }: Message): MessageView["call"] {
	const { interaction, interaction_metadata: metadata } = json;
	const isReply = json.type === MessageType.ChatInputCommand || json.type === MessageType.ContextMenuCommand;
	const user = interaction?.user ?? metadata?.user;
	if (user === undefined || !(isReply || interaction)) return undefined;
	const name = interaction?.name ?? "";
	const isMenu = json.type === MessageType.ContextMenuCommand;
	return { by: user.username, command: isMenu || name === "" ? name : `/${name}` };
}

function isPinged({ everyone, users, roles }: Pings, { world, viewer, channel }: Around): boolean {
	const member = channel?.guildId === undefined ? undefined : world.member(viewer.id, channel.guildId);
	return everyone || users.includes(viewer.id) || (member?.roles ?? []).some(({ id }) => roles.includes(id));
}

/**
 * Those that stand below a message, because no part of it shows them. With Components V2 only parts show any.
 * @see https://discord.com/developers/docs/components/using-message-components
 */
function unshownAttachments(message: Message): readonly APIAttachment[] {
	if (hasFlag(message, MessageFlags.IsComponentsV2)) return [];
	const shown = new Set(objectsOf(message.embeds).flatMap(addressesIn));
	return message.attachments.filter(({ url, filename }) => !shown.has(url) && !shown.has(`attachment://${filename}`));
}

/** Of the pictures of an embed, its icons among them. */
function addressesIn({ image, thumbnail, author, footer }: JsonObject): readonly string[] {
	const pictures = [image, thumbnail].filter(isObject).flatMap((media) => textAt(media, "url") ?? []);
	const icons = [author, footer].filter(isObject).flatMap((named) => textAt(named, "icon_url") ?? []);
	return [...pictures, ...icons];
}
