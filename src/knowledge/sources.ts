import type { Source } from "../domain/knowledge.ts";
import { outline } from "../domain/outline.ts";
import type { Draft, Placed } from "./draft.ts";
import type { SourceDocument } from "./evidence.ts";
import { given } from "./given.ts";
import type { Check } from "./problem.ts";
import { readText, type StoredFile, sha256 } from "./stored-file.ts";
import { quoted } from "./suggestion.ts";
import { problemAt, problemWith, type TextFile } from "./text-file.ts";
import { rangeAt, type YamlDocument } from "./yaml-document.ts";
import { valueAt } from "./yaml-value.ts";

type SourceEntry = Draft["sources"][number]["entry"];

/** The source documents whose stored copies are what the knowledge file says they are. */
export function* readSources(
	yaml: YamlDocument,
	entries: Draft["sources"],
	files: ReadonlyMap<string, StoredFile>,
): Check<ReadonlyMap<string, SourceDocument>> {
	const sources = new Map<string, SourceDocument>();
	for (const placed of entries) {
		const file = yield* readSource(yaml, placed, files.get(placed.entry.file));
		if (file !== undefined) sources.set(placed.entry.id, { source: sourceOf(placed.entry, file.text), file });
	}
	return sources;
}

function* readSource(
	yaml: YamlDocument,
	{ path, entry }: Placed<SourceEntry>,
	stored: StoredFile | undefined,
): Check<TextFile | undefined> {
	if (stored === undefined) {
		yield problemAt(yaml.source, rangeAt(yaml, [...path, "file"]), {
			message: `there is no file ${quoted(entry.file)}`,
			remedy: "Put the document there, byte for byte as it was captured, or take the entry out.",
		});
		return undefined;
	}
	const file = yield* readText(entry.file, stored);
	if (file === undefined || "refused" in stored) return undefined;

	const digest = sha256(stored.bytes);
	if (digest !== entry.sha256) {
		yield problemAt(yaml.source, rangeAt(yaml, [...path, "sha256"]), {
			message: `${quoted(entry.file)} is not the document that was pinned: its text has changed`,
			remedy: `Put the old text back; or look at what changed, and accept it with \`sha256: ${digest}\`.`,
		});
	}
	if (file.text.trim() === "") {
		yield problemWith(entry.file, {
			message: "the document is empty",
			remedy: "Store its text, or take its entry out.",
		});
		return undefined;
	}
	return file;
}

const sourceOf = (entry: SourceEntry, text: string): Source => ({
	id: entry.id,
	title: entry.title,
	file: entry.file,
	sha256: entry.sha256,
	...given("publisher", entry.publisher),
	...given("author", entry.author),
	...given("published", entry.published),
	...given("url", entry.url),
	...given("archived", entry.archived),
	origin: entry.origin ?? entry.id,
	text,
	outline: outline(text),
});

/** Documents in the folder that no entry names: nobody would find out that they are not answered from. */
export function* findUnnamed(data: unknown, files: Iterable<string>): Check<void> {
	const named = new Set(namedFiles(data));
	for (const file of files) {
		if (named.has(file)) continue;
		yield problemWith(file, {
			message: "no source of the knowledge file names this document",
			remedy: "Add its entry with `add-source`, or take the document out of the folder.",
		});
	}
}

function namedFiles(data: unknown): readonly unknown[] {
	const sources = valueAt(data, ["sources"]);
	return Array.isArray(sources) ? sources.map((entry) => valueAt(entry, ["file"])) : [];
}
