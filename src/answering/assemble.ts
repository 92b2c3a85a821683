import type { Disagreement, Snippet } from "../domain/answer.ts";
import type { Fact, Knowledge, Passage, Quote } from "../domain/knowledge.ts";
import type { Query } from "../search/query.ts";
import { type Ranked, verbatimFirst } from "../search/ranking.ts";
import { findHighlights } from "./highlights.ts";

const assembly = {
	/** Snippets of an answer at most; other values of a slot may come on top of them. */
	snippets: 5,
	/** Other values of a slot that are set beside the first snippet's. */
	otherValues: 3,
	/** A passage whose score is further than this below the best one's is left out. */
	withinBest: 6,
	/** What a passage loses of its score where its speaker has made such a claim already: another speaker tells more. */
	sameSpeaker: 1.5,
} as const;

interface Selected {
	readonly ranked: Ranked;
	readonly entry: Fact | Quote | undefined;
}

interface Assembled {
	readonly snippets: readonly Snippet[];
	/** Documents of different origin among the snippets and their repeats. */
	readonly origins: number;
	readonly disagreements: readonly Disagreement[];
}

/** The passages that are shown, best first: the same words once, and none far behind the best. */
export function assemble(ranked: readonly Ranked[], query: Query, knowledge: Knowledge): Assembled {
	const selected = withOtherValues(select(ranked, query), ranked, knowledge);
	const snippets = selected.map((each) => snippetOf(each, query));
	return { snippets, origins: countOrigins(snippets, knowledge), disagreements: findDisagreements(selected) };
}

function select(ranked: readonly Ranked[], query: Query): readonly Selected[] {
	const best = ranked.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
	let left = ranked
		.filter(({ score, foresight }) => foresight.isVerbatim || score >= best - assembly.withinBest)
		.map(selectedFrom);
	const comesBefore = (one: Selected, other: Selected) =>
		(verbatimFirst(one.ranked, other.ranked) || worth(other, selected, query) - worth(one, selected, query)) < 0;
	const selected: Selected[] = [];
	while (left.length > 0 && selected.length < assembly.snippets) {
		const next = left.reduce((first, each) => (comesBefore(each, first) ? each : first));
		selected.push(next);
		left = left.filter((each) => each !== next && !saysTheSame(each, next));
	}
	return selected;
}

/** The score; less where somebody speaks who has spoken so already, unless it is them that the question asks about. */
function worth({ ranked, entry }: Selected, selected: readonly Selected[], { entities }: Query): number {
	const claim = entry?.claim;
	if (claim === undefined || entities.includes(claim.by)) return ranked.score;

	const said = selected.some(
		({ entry: other }) => other?.claim?.by === claim.by && other.claim.stance === claim.stance,
	);
	return ranked.score - (said ? assembly.sameSpeaker : 0);
}

const selectedFrom = (ranked: Ranked): Selected => ({ ranked, entry: entryOf(ranked) });

/** The entry that foresaw the question best, or the first that rests on the passage. */
export const entryOf = ({ foresight, candidate }: Ranked): Fact | Quote | undefined =>
	foresight.entry ?? candidate.passage.entries[0];

function saysTheSame({ ranked: one }: Selected, { ranked: other }: Selected): boolean {
	const [a, b] = [one.candidate.passage, other.candidate.passage];
	return a.words === b.words || overlaps(a.passage, b.passage);
}

const overlaps = (one: Passage, other: Passage): boolean =>
	one.source === other.source && one.start < other.end && other.start < one.end;

/** Beside the first snippet's value of a slot, the values that other facts give. */
function withOtherValues(
	selected: readonly Selected[],
	ranked: readonly Ranked[],
	{ facts }: Knowledge,
): readonly Selected[] {
	const slot = slotOf(selected[0]?.entry);
	if (slot === undefined) return selected;

	const shown = [...selected];
	for (const fact of facts) {
		if (fact.slot !== slot || shown.some((each) => gives(each, fact))) continue;
		const found = ranked.find((each) => gives({ ranked: each, entry: fact }, fact));
		const other = found && { ranked: found, entry: fact };
		if (other !== undefined && !shown.some((each) => saysTheSame(each, other))) shown.push(other);
	}
	return shown.slice(0, selected.length + assembly.otherValues);
}

const slotOf = (entry: Fact | Quote | undefined) => (entry?.kind === "fact" ? entry.slot : undefined);

/** Whether a passage is evidence of a fact and has the fact's value in it. */
const gives = ({ ranked }: Selected, fact: Fact) =>
	ranked.candidate.passage.entries.includes(fact) && ranked.candidate.passage.passage.text.includes(fact.value ?? "");

function snippetOf({ ranked, entry }: Selected, { question }: Query): Snippet {
	const { candidate } = ranked;
	const { passage, words } = candidate.passage;
	const speaker = entry?.kind === "quote" ? entry.speaker : entry?.claim?.by;
	return {
		id: entry?.id ?? `${passage.source}:${passage.start}`,
		kind: entry?.kind ?? "passage",
		...passage,
		highlights: findHighlights(candidate, entry, question),
		...(speaker === undefined ? {} : { speaker }),
		repeats: candidate.collection.passages
			.filter((other) => other.words === words && other !== candidate.passage)
			.map((other) => other.passage),
	};
}

function countOrigins(snippets: readonly Snippet[], { sources }: Knowledge): number {
	const shown = snippets.flatMap(({ source, repeats }) => [source, ...repeats.map((repeat) => repeat.source)]);
	return new Set(shown.map((source) => sources.get(source)?.origin ?? source)).size;
}

/** The slots that the shown entries fill, where the shown passages give more than one value. */
function findDisagreements(selected: readonly Selected[]): readonly Disagreement[] {
	const slots = new Set(selected.flatMap(({ entry }) => slotOf(entry) ?? []));
	return [...slots].flatMap((slot) => {
		const values = new Map<string, number>();
		selected.forEach((each, snippet) => {
			for (const fact of each.ranked.candidate.passage.entries) {
				if (fact.kind !== "fact" || fact.slot !== slot || fact.value === undefined || !gives(each, fact)) continue;
				if (!values.has(fact.value)) values.set(fact.value, snippet);
			}
		});
		return values.size < 2 ? [] : [{ slot, values: [...values].map(([text, snippet]) => ({ text, snippet })) }];
	});
}
