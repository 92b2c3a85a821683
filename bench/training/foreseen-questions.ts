import type { Fact, Knowledge, OpenQuestion, Passage, Quote } from "../../src/domain/knowledge.ts";
import type { IndexedPassage } from "../../src/search/indexed-passage.ts";

/** A question that a moderator foresaw, and the entries that it was foreseen for. */
export interface ForeseenQuestion {
	readonly text: string;
	readonly entries: ReadonlySet<Fact | Quote | OpenQuestion>;
}

/** Every ask once: one that several entries have is right with any of them. */
export function foreseenQuestions({ facts, quotes, open }: Knowledge): readonly ForeseenQuestion[] {
	const byText = new Map<string, Set<Fact | Quote | OpenQuestion>>();
	for (const entry of [...facts, ...quotes, ...open]) {
		for (const ask of entry.asks) byText.set(ask, (byText.get(ask) ?? new Set()).add(entry));
	}
	return [...byText].map(([text, entries]) => ({ text, entries }));
}

export const isAnswerable = ({ entries }: ForeseenQuestion): boolean =>
	[...entries].some((entry) => "evidence" in entry);

/** Whether a passage is evidence of an entry that the question was foreseen for. */
export const isEvidence = ({ entries }: ForeseenQuestion, { passage }: IndexedPassage): boolean =>
	[...entries].some(
		(entry) => "evidence" in entry && entry.evidence.some((evidence) => isSamePlace(evidence, passage)),
	);

const isSamePlace = (one: Passage, other: Passage) =>
	one.source === other.source && one.start === other.start && one.end === other.end;
