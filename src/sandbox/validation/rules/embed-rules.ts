import { isObject, type JsonObject, objectsOf, textAt } from "../../json.ts";
import type { Finding, Rule } from "../rule.ts";
import { findBadScheme } from "./url-schemes.ts";

/** Characters, over everything that can be read in all embeds of a message. */
const maximumText = 6_000;

const page = "https://discord.com/developers/docs/resources/message#embed-object-embed-limits";

const required = { code: "BASE_TYPE_REQUIRED", message: "This field is required" } as const;

/** What the embeds of a message must keep; paths start at the message. */
export const embedRules: readonly Rule<readonly JsonObject[]>[] = [
	{
		page,
		find: (embeds) => {
			const total = embeds.flatMap(textsOf).join("").length;
			const message = `Embed size exceeds maximum size of ${maximumText}`;
			return total > maximumText ? [{ path: ["embeds"], code: "MAX_EMBED_SIZE_EXCEEDED", message }] : [];
		},
	},
	{
		page,
		find: (embeds) =>
			embeds.flatMap((embed, at) => (isShown(embed) ? [] : [{ path: ["embeds", at, "description"], ...required }])),
	},
	{
		page: "https://discord.com/developers/docs/resources/message#embed-object-embed-field-structure",
		find: (embeds) =>
			embeds.flatMap((embed, at) =>
				objectsOf(embed.fields).flatMap((field, index) => blankParts(field, ["embeds", at, "fields", index])),
			),
	},
	{
		page: "https://discord.com/developers/docs/resources/message#embed-object-embed-structure",
		find: (embeds) => embeds.flatMap((embed, at) => badSchemes(embed, ["embeds", at])),
	},
];

function textsOf(embed: JsonObject): readonly string[] {
	const named = (key: string, inner: string) => (isObject(embed[key]) ? textAt(embed[key], inner) : undefined);
	const fields = objectsOf(embed.fields).flatMap((field) => [textAt(field, "name"), textAt(field, "value")]);
	const all = [textAt(embed, "title"), textAt(embed, "description"), named("footer", "text"), named("author", "name")];
	return [...all, ...fields].map((text = "") => text.trim());
}

const shownParts = ["title", "description", "fields", "image", "thumbnail", "author", "footer"] as const;

function isShown(embed: JsonObject): boolean {
	return shownParts.some((key) => {
		const part = embed[key];
		return Array.isArray(part) || typeof part === "string" ? part.length > 0 : isObject(part);
	});
}

function blankParts(field: JsonObject, path: readonly (string | number)[]): readonly Finding[] {
	return ["name", "value"].flatMap((key) =>
		textAt(field, key)?.trim() === "" ? [{ path: [...path, key], ...required }] : [],
	);
}

function badSchemes(embed: JsonObject, path: readonly (string | number)[]): readonly Finding[] {
	const media = ["image", "thumbnail"].flatMap((key) => urlAt(embed, [...path, key], key, "url"));
	const icons = ["author", "footer"].flatMap((key) => urlAt(embed, [...path, key], key, "icon_url"));
	const links = urlAt(embed, [...path, "author"], "author", "url");
	const own = textAt(embed, "url");
	return [
		...[...media, ...icons].flatMap(({ url, at }) => findBadScheme(url, at, ["http", "https", "attachment"])),
		...links.flatMap(({ url, at }) => findBadScheme(url, at, ["http", "https"])),
		...(own === undefined ? [] : findBadScheme(own, [...path, "url"], ["http", "https"])),
	];
}

function urlAt(embed: JsonObject, path: readonly (string | number)[], key: string, inner: string) {
	const part = embed[key];
	const url = isObject(part) ? textAt(part, inner) : undefined;
	return url === undefined ? [] : [{ url, at: [...path, inner] }];
}
