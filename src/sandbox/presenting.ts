import {
	type APIAttachment,
	type APIEmbed,
	type APIMessageTopLevelComponent,
	ComponentType,
	EmbedType,
} from "discord-api-types/v10";
import { z } from "zod";
import { type ComponentNode, flattenComponents } from "./component-tree.ts";
import { isObject, type JsonObject, numberAt, objectsOf } from "./json.ts";

/** How Discord gives back what it was sent: numbered, with its defaults filled in and its attachments addressed. */

/** @see https://discord.com/developers/docs/components/reference */
const defaults: Readonly<Record<number, JsonObject>> = {
	[ComponentType.Button]: { disabled: false },
	[ComponentType.StringSelect]: { min_values: 1, max_values: 1, disabled: false },
	[ComponentType.UserSelect]: { min_values: 1, max_values: 1, disabled: false },
	[ComponentType.RoleSelect]: { min_values: 1, max_values: 1, disabled: false },
	[ComponentType.MentionableSelect]: { min_values: 1, max_values: 1, disabled: false },
	[ComponentType.ChannelSelect]: { min_values: 1, max_values: 1, disabled: false },
	[ComponentType.Thumbnail]: { description: null, spoiler: false },
	[ComponentType.File]: { name: null, size: null, spoiler: false },
	[ComponentType.Separator]: { spacing: 1, divider: true },
	[ComponentType.Container]: { accent_color: null, spoiler: false },
};

const Components = z.custom<APIMessageTopLevelComponent[]>(Array.isArray);
const Embed = z.custom<APIEmbed>(isObject);

/** What the parts of a message are given back with. */
interface Surroundings {
	readonly attachments: readonly APIAttachment[];
	readonly nextId: () => string;
}

/** @see https://discord.com/developers/docs/components/reference#anatomy-of-a-component */
export function presentComponents(
	components: readonly APIMessageTopLevelComponent[],
	around: Surroundings,
): APIMessageTopLevelComponent[] {
	const nextNumber = numbersBeside(flattenComponents(components));
	const present = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(present);
		return isObject(value) ? presentObject(value) : value;
	};
	const presentObject = (value: JsonObject): JsonObject => {
		if (isMedia(value)) return withId(addressed(value, around.attachments), around);
		if (!isComponent(value)) return { ...itemDefaults(value), ...presentParts(value) };
		const id = numberAt(value, "id") || nextNumber();
		return { ...defaults[value.type], ...presentParts(value), id };
	};
	const presentParts = (value: JsonObject) =>
		Object.fromEntries(Object.entries(value).map(([key, part]) => [key, present(part)]));
	return Components.parse(present(components));
}

/** Counts up from 1, past the numbers that components came with. */
export function numbersBeside(nodes: readonly ComponentNode[]): () => number {
	const taken = new Set(nodes.map(({ component }) => component.id));
	let last = 0;
	return () => {
		do last += 1;
		while (taken.has(last));
		return last;
	};
}

export function presentEmbeds(embeds: readonly APIEmbed[], { attachments }: Surroundings): APIEmbed[] {
	return embeds.map((embed) => {
		const entries = Object.entries(embed).map(([key, part]) => [key, presentPart(key, part, attachments)]);
		return Embed.parse({ type: EmbedType.Rich, ...Object.fromEntries(entries) });
	});
}

function presentPart(key: string, part: unknown, attachments: readonly APIAttachment[]): unknown {
	if (key === "fields") return objectsOf(part).map((field) => ({ inline: false, ...field }));
	const isImage = key === "image" || key === "thumbnail";
	return isImage && isObject(part) ? addressed(part, attachments) : part;
}

const isComponent = (value: JsonObject): value is JsonObject & { readonly type: number } =>
	typeof value.type === "number";

const isMedia = (value: JsonObject) => typeof value.url === "string" && !("type" in value);

/** An item of a gallery. */
const itemDefaults = (value: JsonObject) => ("media" in value ? { description: null, spoiler: false } : {});

const withId = (media: JsonObject, { nextId }: Surroundings) => ({ id: media.attachment_id ?? nextId(), ...media });

/** `attachment://name` becomes the address the file is served at. */
function addressed(media: JsonObject, attachments: readonly APIAttachment[]): JsonObject {
	const url = String(media.url);
	const attachment = attachments.find(({ filename }) => url === `attachment://${filename}`);
	if (!attachment) return { proxy_url: url, ...media };
	const { width, height } = attachment;
	return { ...media, url: attachment.url, proxy_url: attachment.url, width, height, attachment_id: attachment.id };
}
