import { createHash } from "node:crypto";
import type { Claim, Entity, Fact, Knowledge, OpenQuestion, Passage, Quote, Source } from "../domain/knowledge.ts";
import type { EvidenceEntry, KnowledgeFile } from "../domain/knowledge-file.ts";
import type { SourceDocument } from "./evidence.ts";
import { given } from "./given.ts";
import { type IncidentFolder, knowledgeFileName } from "./incident-folder.ts";
import { type StoredFile, sha256 } from "./stored-file.ts";

/** Where each piece of evidence stands. */
export type Passages = ReadonlyMap<EvidenceEntry, Passage>;

type EntryOf<List extends keyof KnowledgeFile> = Extract<KnowledgeFile[List], readonly unknown[]>[number];

export function assemble(
	folder: IncidentFolder,
	file: KnowledgeFile,
	documents: ReadonlyMap<string, SourceDocument>,
	passages: Passages,
): Knowledge {
	const sources = new Map<string, Source>(Array.from(documents, ([id, { source }]) => [id, source]));
	return {
		incident: folder.incident,
		title: file.title,
		revision: revisionOf(folder, sources.values()),
		sources,
		entities: new Map((file.entities ?? []).map((entry) => [entry.id, entityOf(entry)])),
		synonyms: file.synonyms ?? [],
		facts: (file.facts ?? []).map((entry) => factOf(entry, passages)),
		quotes: (file.quotes ?? []).map((entry) => quoteOf(entry, passages)),
		open: (file.open ?? []).map((entry) => openQuestionOf(entry, passages)),
	};
}

/**
 * sha256 over a line for the knowledge file and one for each source, by file name: `<file>\0<sha256 of its bytes>\n`.
 * The same bytes under the same names give the same revision, wherever the folder lies.
 */
function revisionOf(folder: IncidentFolder, sources: Iterable<Source>): string {
	const hash = createHash("sha256").update(line(knowledgeFileName, folder.knowledgeFile));
	for (const file of Array.from(sources, (source) => source.file).sort()) {
		hash.update(line(file, folder.sources.get(file)));
	}
	return hash.digest("hex");
}

const line = (name: string, file: StoredFile | undefined) =>
	`${name}\0${file !== undefined && "bytes" in file ? sha256(file.bytes) : ""}\n`;

const entityOf = ({ id, name, kind, aliases = [] }: EntryOf<"entities">): Entity => ({ id, name, kind, aliases });

const factOf = (entry: EntryOf<"facts">, passages: Passages): Fact => ({
	kind: "fact",
	...toldOf(entry, passages),
	...given("when", entry.when),
	...given("slot", entry.slot),
	...given("value", entry.value),
});

const quoteOf = (entry: EntryOf<"quotes">, passages: Passages): Quote => ({
	kind: "quote",
	...toldOf(entry, passages),
	speaker: entry.speaker,
	...given("said", entry.said),
});

const toldOf = (
	{ id, evidence, asks = [], about = [], topics = [], claim }: EntryOf<"facts"> | EntryOf<"quotes">,
	passages: Passages,
) => ({
	id,
	evidence: located(evidence, passages),
	asks,
	about,
	topics,
	...given("claim", claim === undefined ? undefined : claimOf(claim)),
});

const claimOf = ({ by, stance, against, strength }: NonNullable<EntryOf<"facts">["claim"]>): Claim => ({
	by,
	stance,
	...given("against", against),
	...given("strength", strength),
});

const openQuestionOf = ({ id, asks, nearest = [] }: EntryOf<"open">, passages: Passages): OpenQuestion => ({
	id,
	asks,
	nearest: located(nearest, passages),
});

const located = (evidence: readonly EvidenceEntry[], passages: Passages): readonly Passage[] =>
	evidence.map((entry) => passages.get(entry)).filter((passage) => passage !== undefined);
