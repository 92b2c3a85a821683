import type { Knowledge } from "../src/domain/knowledge.ts";
import type { EvidenceEntry, KnowledgeFile } from "../src/domain/knowledge-file.ts";
import type { IncidentFolder } from "../src/knowledge/incident-folder.ts";
import { isError, KnowledgeError, run } from "../src/knowledge/problem.ts";
import { readKnowledge } from "../src/knowledge/read-knowledge.ts";
import { sha256 } from "../src/knowledge/stored-file.ts";

type EntryOf<List extends keyof KnowledgeFile> = Extract<KnowledgeFile[List], readonly unknown[]>[number];

/** A passage by itself stands in the first source that has it. */
type EvidenceGiven = string | EvidenceEntry;

/** An entry whose id and evidence may be left to the builder. */
type Given<Entry> = Partial<Omit<Entry, "evidence" | "nearest">> & {
	readonly evidence?: readonly EvidenceGiven[];
	readonly nearest?: readonly EvidenceGiven[];
};

/** What a test is about; everything else is filled in so that the knowledge is sound. */
export interface KnowledgeGiven {
	readonly incident?: string;
	readonly title?: string;
	/** Texts by the id of their source, or the rest of its entry with it. */
	readonly sources?: Readonly<Record<string, string | (Partial<EntryOf<"sources">> & { readonly text: string })>>;
	readonly entities?: readonly (Partial<EntryOf<"entities">> & { readonly id: string })[];
	readonly synonyms?: readonly (readonly string[])[];
	readonly facts?: readonly Given<EntryOf<"facts">>[];
	readonly quotes?: readonly (Given<EntryOf<"quotes">> & { readonly speaker: string })[];
	readonly open?: readonly Given<EntryOf<"open">>[];
}

export const exampleText = "The crane stopped on 3 May. The harbour master said that it was unsafe.\n";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An incident's folder as it would lie on the disk, without a disk. */
export function folderOf(given: KnowledgeGiven = {}): IncidentFolder {
	const texts = textsOf(given);
	return {
		incident: given.incident ?? "harbour",
		knowledgeFile: { bytes: bytesOf(JSON.stringify(fileOf(given, texts), null, 2)) },
		sources: new Map(Object.entries(texts).map(([id, text]) => [`sources/${id}.txt`, { bytes: bytesOf(text) }])),
	};
}

/** Checked knowledge. An unsound one is the test's mistake. */
export function knowledgeOf(given: KnowledgeGiven = {}): Knowledge {
	const { problems, result } = run(readKnowledge(folderOf(given)));
	if (problems.some(isError) || result?.knowledge === undefined) throw new KnowledgeError(problems);
	return result.knowledge;
}

type Texts = Readonly<Record<string, string>>;

const textsOf = ({ sources = { log: exampleText } }: KnowledgeGiven): Texts =>
	Object.fromEntries(
		Object.entries(sources).map(([id, given]) => [id, typeof given === "string" ? given : given.text]),
	);

function fileOf({ title = "The crane", sources = {}, ...given }: KnowledgeGiven, texts: Texts): object {
	return {
		title,
		sources: Object.entries(texts).map(([id, text]) => ({
			id,
			title: `Document ${id}`,
			file: `sources/${id}.txt`,
			sha256: sha256(bytesOf(text)),
			...entryOf(sources[id]),
		})),
		entities: (given.entities ?? []).map((entity) => ({ name: entity.id, kind: "other", ...entity })),
		synonyms: given.synonyms ?? [],
		facts: (given.facts ?? []).map((fact, index) => ({
			id: `fact-${index + 1}`,
			...fact,
			evidence: evidenceOf(fact.evidence ?? [firstSentence(texts)], texts),
		})),
		quotes: (given.quotes ?? []).map((quote, index) => ({
			id: `quote-${index + 1}`,
			...quote,
			evidence: evidenceOf(quote.evidence ?? [firstSentence(texts)], texts),
		})),
		open: (given.open ?? []).map((open, index) => ({
			id: `open-${index + 1}`,
			asks: ["What is not known?"],
			...open,
			nearest: evidenceOf(open.nearest ?? [], texts),
		})),
	};
}

function entryOf(given: NonNullable<KnowledgeGiven["sources"]>[string] | undefined): object {
	if (given === undefined || typeof given === "string") return {};
	const { text, ...entry } = given;
	return entry;
}

const evidenceOf = (evidence: readonly EvidenceGiven[], texts: Texts): readonly EvidenceEntry[] =>
	evidence.map((given) => (typeof given === "string" ? { source: sourceWith(given, texts), text: given } : given));

const sourceWith = (passage: string, texts: Texts): string =>
	Object.keys(texts).find((id) => texts[id]?.includes(passage)) ?? Object.keys(texts)[0] ?? "";

const firstSentence = (texts: Texts): string => /\S[^.\n]*\.?/.exec(Object.values(texts)[0] ?? "")?.[0] ?? "";
