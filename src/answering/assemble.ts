import type { Disagreement, Snippet } from "../domain/answer.ts";
import type { Fact, Knowledge, Passage, Quote } from "../domain/knowledge.ts";
import type { Question } from "../search/question.ts";
import type { Ranked } from "../search/ranking.ts";
import { findHighlights } from "./highlights.ts";

export const assembly = {
	/** Snippets of an answer at most. */
	snippets: 5,
	/** A passage whose score is further than this below the best one's is left out. */
	withinBest: 6,
} as const;

interface Selected {
	readonly ranked: Ranked;
	readonly entry: Fact | Quote | undefined;
	readonly repeats: Passage[];
}

/** The passages that are shown, best first: the same words once, and none far behind the best. */
export function assemble(ranked: readonly Ranked[], question: Question, knowledge: Knowledge) {
	const selected = withOtherValues(select(ranked), ranked, knowledge);
	const snippets = selected.map((each) => snippetOf(each, question));
	return { snippets, origins: countOrigins(snippets, knowledge), disagreements: findDisagreements(selected) };
}

function select(ranked: readonly Ranked[]): readonly Selected[] {
	const best = ranked[0]?.score ?? 0;
	const selected: Selected[] = [];
	for (const each of ranked) {
		if (each.score < best - assembly.withinBest) break;
		const twin = selected.find((other) => isSameWords(other.ranked, each));
		if (twin !== undefined) twin.repeats.push(each.candidate.passage.passage);
		else if (selected.length < assembly.snippets && !selected.some((other) => overlaps(other.ranked, each)))
			selected.push(selectedFrom(each));
	}
	return selected;
}

const selectedFrom = (ranked: Ranked): Selected => ({ ranked, entry: entryOf(ranked), repeats: [] });

/** The entry that foresaw the question best, or the first that rests on the passage. */
const entryOf = ({ foresight, candidate }: Ranked) => foresight.entry ?? candidate.passage.entries[0];

const isSameWords = (one: Ranked, other: Ranked) => one.candidate.passage.words === other.candidate.passage.words;

function overlaps(one: Ranked, other: Ranked): boolean {
	const [a, b] = [one.candidate.passage.passage, other.candidate.passage.passage];
	return a.source === b.source && a.start < b.end && b.start < a.end;
}

/** Where the best snippets give a value that other documents give otherwise, those take the last places. */
function withOtherValues(selected: readonly Selected[], ranked: readonly Ranked[], knowledge: Knowledge) {
	const shown = new Set(selected.flatMap(({ entry }) => entry?.id ?? []));
	const slots = new Set(selected.slice(0, 1).flatMap(({ entry }) => slotOf(entry) ?? []));
	const others = knowledge.facts
		.filter((fact) => fact.slot !== undefined && slots.has(fact.slot) && !shown.has(fact.id))
		.flatMap((fact) => {
			const found = ranked.find(({ candidate }) => candidate.passage.entries.includes(fact));
			return found === undefined ? [] : [{ ...selectedFrom(found), entry: fact }];
		})
		.filter(
			({ ranked: other }) => !selected.some((each) => overlaps(each.ranked, other) || isSameWords(each.ranked, other)),
		);
	return [...selected.slice(0, Math.max(1, assembly.snippets - others.length)), ...others].slice(0, assembly.snippets);
}

const slotOf = (entry: Fact | Quote | undefined) => (entry?.kind === "fact" ? entry.slot : undefined);

function snippetOf({ ranked, entry, repeats }: Selected, question: Question): Snippet {
	const { passage } = ranked.candidate.passage;
	const speaker = entry?.kind === "quote" ? entry.speaker : entry?.claim?.by;
	return {
		id: entry?.id ?? `${passage.source}:${passage.start}`,
		kind: entry?.kind ?? "passage",
		...passage,
		highlights: findHighlights(ranked.candidate, entry, question),
		...(speaker === undefined ? {} : { speaker }),
		repeats,
	};
}

function countOrigins(snippets: readonly Snippet[], { sources }: Knowledge): number {
	const shown = snippets.flatMap(({ source, repeats }) => [source, ...repeats.map((repeat) => repeat.source)]);
	return new Set(shown.map((source) => sources.get(source)?.origin ?? source)).size;
}

function findDisagreements(selected: readonly Selected[]): readonly Disagreement[] {
	const bySlot = new Map<string, { text: string; snippet: number }[]>();
	selected.forEach(({ ranked }, snippet) => {
		for (const entry of ranked.candidate.passage.entries) {
			if (entry.kind !== "fact" || entry.slot === undefined || entry.value === undefined) continue;
			const values = bySlot.get(entry.slot) ?? [];
			if (!values.some(({ text }) => text === entry.value)) values.push({ text: entry.value, snippet });
			bySlot.set(entry.slot, values);
		}
	});
	const asked = new Set(selected.flatMap(({ entry }) => slotOf(entry) ?? []));
	return [...bySlot].flatMap(([slot, values]) => (asked.has(slot) && values.length > 1 ? [{ slot, values }] : []));
}
