import { MessageFlags } from "discord-api-types/v10";
import { type ComponentNode, flattenComponents } from "../../component-tree.ts";
import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "../../json.ts";
import type { Finding, Rule, ValidationContext } from "../rule.ts";

/** A message that is about to be sent or changed. */
export interface MessageSubject extends ValidationContext {
	readonly body: JsonObject;
	readonly nodes: readonly ComponentNode[];
	/** Components V2 can be switched on by an edit, and never off. */
	readonly isV2: boolean;
	/** What `attachment://` can name: what is uploaded now, and what stays of before. */
	readonly filenames: ReadonlySet<string>;
}

export function messageSubject(body: JsonObject, context: ValidationContext): MessageSubject {
	const flags = (numberAt(body, "flags") ?? 0) | (context.edited?.flags ?? 0);
	const renamed = objectsOf(body.attachments).flatMap((attachment) => textAt(attachment, "filename") ?? []);
	const kept = context.edited?.attachments.map(({ filename }) => filename) ?? [];
	return {
		...context,
		body,
		nodes: flattenComponents(body.components),
		isV2: (flags & MessageFlags.IsComponentsV2) !== 0,
		filenames: new Set([...context.files.map(({ filename }) => filename), ...renamed, ...kept]),
	};
}

const messagePage = "https://discord.com/developers/docs/resources/message#create-message";
const v2Page = "https://discord.com/developers/docs/components/using-message-components";
const referencePage = "https://discord.com/developers/docs/components/reference";

/** Characters, over all text displays of a message. */
const maximumV2Text = 4_000;
/** Components, with those within others. */
const maximumV2Components = 40;
const maximumRows = 5;
const actionRow = 1;

/** What bots may write; the schema says 4000, which is for users who pay. */
const maximumContent = 2_000;
const maximumFiles = 10;

/** Fields that Components V2 takes the place of. */
const legacyFields = ["content", "embeds", "sticker_ids", "poll"] as const;

export const messageRules: readonly Rule<MessageSubject>[] = [
	{
		page: messagePage,
		find: ({ body }) => {
			const length = textAt(body, "content")?.length ?? 0;
			const message = `Must be ${maximumContent} or fewer in length.`;
			return length > maximumContent ? [{ path: ["content"], code: "BASE_TYPE_MAX_LENGTH", message }] : [];
		},
	},
	{
		page: v2Page,
		find: ({ body, isV2 }) =>
			legacyFields.flatMap((field) => {
				if (!isV2 || isEmpty(body[field])) return [];
				const code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";
				const message = `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
				return [{ path: [field], code, message }];
			}),
	},
	{
		page: v2Page,
		find: ({ nodes, isV2 }) =>
			isV2
				? []
				: nodes
						.filter(({ component, parent }) => parent === undefined && component.type !== actionRow)
						.map(({ path }) => ({
							path: [...path, "type"],
							code: "UNION_TYPE_CHOICES",
							message: 'Value of field "type" must be one of (1,).',
						})),
	},
	{
		page: v2Page,
		find: ({ nodes, isV2 }) => {
			const rows = nodes.filter(({ parent }) => parent === undefined).length;
			const message = `Must be ${maximumRows} or fewer in length.`;
			return !isV2 && rows > maximumRows ? [{ path: ["components"], code: "BASE_TYPE_MAX_LENGTH", message }] : [];
		},
	},
	{
		page: v2Page,
		find: ({ nodes, isV2 }) => {
			const message = `The number of components exceeds the maximum of ${maximumV2Components}, at ${nodes.length}.`;
			return isV2 && nodes.length > maximumV2Components
				? [{ path: ["components"], code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message }]
				: [];
		},
	},
	{
		page: v2Page,
		find: ({ nodes, isV2 }) => {
			const total = nodes.reduce((sum, { component }) => sum + (textAt(component, "content")?.length ?? 0), 0);
			const message = `Component displayable text exceeds maximum size of ${maximumV2Text}, at ${total}.`;
			return isV2 && total > maximumV2Text
				? [{ path: ["components"], code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message }]
				: [];
		},
	},
	{
		page: `${referencePage}#anatomy-of-a-component`,
		find: ({ nodes }) => findDuplicates(nodes, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id"),
	},
	{
		page: `${referencePage}#anatomy-of-a-component`,
		find: ({ nodes }) => findDuplicates(nodes, "id", "COMPONENT_ID_DUPLICATED", "Component id"),
	},
	{
		page: `${referencePage}#unfurled-media-item`,
		find: ({ nodes, filenames }) =>
			nodes
				.flatMap(({ component, path }) => mediaOf(component, path))
				.flatMap((media) => unknownFile(media, filenames)),
	},
	{
		page: "https://discord.com/developers/docs/reference#uploading-files",
		find: ({ body, filenames }) =>
			objectsOf(body.embeds)
				.flatMap((embed, at) => embedMedia(embed, ["embeds", at]))
				.flatMap((media) => unknownFile(media, filenames)),
	},
	{
		page: "https://discord.com/developers/docs/reference#uploading-files",
		find: ({ files }) => {
			const message = `Must be ${maximumFiles} or fewer in length.`;
			return files.length > maximumFiles ? [{ path: ["files"], code: "BASE_TYPE_MAX_LENGTH", message }] : [];
		},
	},
	{
		page: "https://discord.com/developers/docs/resources/message#attachment-object",
		find: ({ body, files, edited }) => {
			const known = new Set([...files.map(({ index }) => index), ...(edited?.attachments.map(({ id }) => id) ?? [])]);
			return objectsOf(body.attachments).flatMap(({ id }, at) =>
				known.has(String(id))
					? []
					: [{ path: ["attachments", at, "id"], code: "ATTACHMENT_NOT_FOUND", message: `No file has the id ${id}.` }],
			);
		},
	},
	{
		page: "https://discord.com/developers/docs/resources/message#allowed-mentions-object",
		find: ({ body }) => (isObject(body.allowed_mentions) ? findExclusiveMentions(body.allowed_mentions) : []),
	},
];

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Each one after the first that has the same value. */
function findDuplicates(
	nodes: readonly ComponentNode[],
	key: "custom_id" | "id",
	code: string,
	name: string,
): readonly Finding[] {
	const seen = new Set<unknown>();
	return nodes.flatMap(({ component, path }) => {
		const value = component[key];
		// 0 counts as no id: Discord gives one then.
		if (value === undefined || value === null || value === 0) return [];
		if (!seen.has(value)) return seen.add(value) && [];
		return [{ path: [...path, key], code, message: `${name} cannot be duplicated` }];
	});
}

interface Media {
	readonly url: string;
	readonly path: readonly (string | number)[];
}

function mediaOf(component: JsonObject, path: readonly (string | number)[]): readonly Media[] {
	const direct = ["media", "file"].flatMap((key) => mediaAt(component, key, path));
	const items = objectsOf(component.items).flatMap((item, at) => mediaAt(item, "media", [...path, "items", at]));
	return [...direct, ...items];
}

function embedMedia(embed: JsonObject, path: readonly (string | number)[]): readonly Media[] {
	const pictures = ["image", "thumbnail"].flatMap((key) => mediaAt(embed, key, path));
	const icons = ["author", "footer"].flatMap((key) => mediaAt(embed, key, path, "icon_url"));
	return [...pictures, ...icons];
}

function mediaAt(
	holder: JsonObject,
	key: string,
	path: readonly (string | number)[],
	address: "url" | "icon_url" = "url",
): readonly Media[] {
	const media = holder[key];
	const url = isObject(media) ? textAt(media, address) : undefined;
	return url === undefined ? [] : [{ url, path: [...path, key, address] }];
}

function unknownFile({ url, path }: Media, filenames: ReadonlySet<string>): readonly Finding[] {
	const name = /^attachment:\/\/(.*)$/.exec(url)?.[1];
	if (name === undefined || filenames.has(name)) return [];
	const code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND";
	return [{ path, code, message: `The specified attachment could not be found: ${name}` }];
}

function findExclusiveMentions(allowed: JsonObject): readonly Finding[] {
	const parse: readonly unknown[] = Array.isArray(allowed.parse) ? allowed.parse : [];
	return (["users", "roles"] as const).flatMap((kind) => {
		if (!parse.includes(kind) || isEmpty(allowed[kind])) return [];
		const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
		return [{ path: ["allowed_mentions"], code: "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message }];
	});
}
