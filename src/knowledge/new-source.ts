import { knowledgeLimits } from "../domain/knowledge-file.ts";
import { decode, sha256, unwelcomeIn } from "./stored-file.ts";

/** What the entry of a document begins with; a moderator fills in the rest. */
export interface NewSource {
	readonly id: string;
	readonly title: string;
	/** Below the incident's folder. */
	readonly file: string;
	readonly sha256: string;
}

/** @returns what is wrong with a document, as the rest of a sentence; `undefined` if it can be a source. */
export function refusal(bytes: Uint8Array): string | undefined {
	const text = decode(bytes);
	if (text === undefined) return "is not UTF-8: save it as UTF-8 first.";
	if (text.trim() === "") return "is empty: there is nothing to answer from.";
	if (unwelcomeIn(text) !== undefined) return "holds control characters: save it as plain text first.";
	return undefined;
}

/** The entry of a document by its name and its first line. */
export function newSource(name: string, bytes: Uint8Array): NewSource {
	const safe = plainLetters(name)
		.replace(/[^A-Za-z0-9._-]+/g, "-")
		.replace(/^[^A-Za-z0-9]+|[._-]+$/g, "");
	const id = safe
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, knowledgeLimits.id)
		.replace(/^-+|-+$/g, "");
	return {
		id: id || "source",
		title: firstLine(decode(bytes) ?? "") || name,
		file: `sources/${safe || "source"}.txt`,
		sha256: sha256(bytes),
	};
}

/** é → e */
const plainLetters = (name: string) => name.normalize("NFKD").replace(/\p{M}/gu, "");

function firstLine(text: string): string {
	const line = /\S.*/.exec(text)?.[0].replace(/\s+/g, " ").trim() ?? "";
	return line
		.slice(0, knowledgeLimits.label)
		.replace(/[\uD800-\uDBFF]$/, "")
		.trim();
}
