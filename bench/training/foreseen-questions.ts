import type { Fact, Knowledge, OpenQuestion, Passage, Quote } from "../../src/domain/knowledge.ts";
import { type Findings, IncidentIndex } from "../../src/search/incident-index.ts";
import type { IndexedPassage } from "../../src/search/indexed-passage.ts";

/** A question that a moderator foresaw, and the entries that it was foreseen for. */
export interface ForeseenQuestion {
	readonly text: string;
	readonly entries: ReadonlySet<Fact | Quote | OpenQuestion>;
}

/** Parts that the asks are divided into, each to be answered by the others. */
const parts = 4;

/** A question that a moderator foresaw, and what is found for it where nobody had. */
export interface Rehearsal {
	readonly question: ForeseenQuestion;
	readonly findings: Findings;
}

/** Every ask as if nobody had foreseen it in these words: asked of an incident that has three quarters of the others. */
export function rehearse(knowledge: Knowledge): readonly Rehearsal[] {
	return divided(foreseenQuestions(knowledge)).flatMap((questions) => {
		const hidden = new Set(questions.map(({ text }) => text));
		const index = new IncidentIndex(withAsks(knowledge, (ask) => !hidden.has(ask)));
		return questions.map((question) => ({ question, findings: index.search(question.text) }));
	});
}

/** Every ask of an open question as if nobody had found out that it is open. */
export function rehearseUnheard(knowledge: Knowledge): readonly Rehearsal[] {
	const questions = foreseenQuestions(knowledge);
	return divided(knowledge.open).flatMap((hidden) => {
		const index = new IncidentIndex({ ...knowledge, open: knowledge.open.filter((entry) => !hidden.includes(entry)) });
		return questions
			.filter(({ entries }) => [...entries].every((entry) => hidden.some((each) => each === entry)))
			.map((question) => ({ question, findings: index.search(question.text) }));
	});
}

const divided = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
	Array.from({ length: parts }, (_, part) => items.filter((_item, index) => index % parts === part));

function withAsks(knowledge: Knowledge, keep: (ask: string) => boolean): Knowledge {
	const kept = <Entry extends Fact | Quote | OpenQuestion>(entry: Entry) => ({
		...entry,
		asks: entry.asks.filter(keep),
	});
	const { facts, quotes, open } = knowledge;
	return { ...knowledge, facts: facts.map(kept), quotes: quotes.map(kept), open: open.map(kept) };
}

/** Every ask once: one that several entries have is right with any of them. */
function foreseenQuestions({ facts, quotes, open }: Knowledge): readonly ForeseenQuestion[] {
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
