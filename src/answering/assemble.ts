import type { Disagreement, Repeat, Snippet } from "../domain/answer.ts";
import type { Fact, Knowledge, Passage, Quote } from "../domain/knowledge.ts";
import { countOrigins } from "../domain/origins.ts";
import { overlaps } from "../domain/overlaps.ts";
import type { Candidate } from "../search/candidate.ts";
import type { Query } from "../search/query.ts";
import { type Ranked, verbatimFirst } from "../search/ranking.ts";
import { asksForCourse, inTimeOrder } from "./course-of-events.ts";
import { findHighlights } from "./highlights.ts";
import { restates, Told } from "./redundancy.ts";

const assembly = {
	/** Snippets of an answer at most; other values of a slot may come on top of them. */
	snippets: 5,
	/** Other values of slots that are set beside those of the passages that answer about as well as the best. */
	otherValues: 3,
	/** A passage whose score is further than this below the best one's is left out. */
	withinBest: 6,
	/**
	 * What a passage loses of its score where all that it tells has been told already, times the square of that share:
	 * some words are common to all that is said about one thing.
	 */
	redundancy: 2,
	/** A passage whose score is no further than this below the best one's answers about as well. */
	aboutAsGood: 2,
} as const;

/** A question's passages as they may be shown, best first. */
export interface Shown {
	readonly query: Query;
	readonly ranked: readonly Ranked[];
}

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

/**
 * The passages that answer a question, or the questions that were asked in one by turns: none twice, none far behind the
 * best, and each for what it adds to those before it.
 */
export function assemble(questions: readonly Shown[], knowledge: Knowledge): Assembled {
	const ranked = questions.flatMap((each) => each.ranked);
	const ordered = inOrder(select(questions), questions);
	const leading = ordered.filter((each) => questions.some(({ ranked: own }) => isAboutAsGood(each, own)));
	const selected = [...ordered, ...otherValues(ordered, leading, ranked, knowledge)];
	const snippets = selected.map((each) => snippetOf(each, selected, ranked));
	return { snippets, origins: countOrigins(snippets, knowledge), disagreements: findDisagreements(selected) };
}

function select(questions: readonly Shown[]): readonly Selected[] {
	const queues = questions.map(({ ranked }) => withinBest(ranked).map(selectedFrom));
	const told = new Told();
	const selected: Selected[] = [];
	for (let turn = 0; selected.length < assembly.snippets && queues.some(({ length }) => length > 0); turn += 1) {
		const next = takeNext(queues[turn % queues.length] ?? [], selected, told);
		if (next === undefined) continue;
		selected.push(next);
		told.add(next.ranked.candidate);
	}
	return selected;
}

/** Takes the worthiest passage that none of the selected ones says already out of a queue, with those before it. */
function takeNext(queue: Selected[], selected: readonly Selected[], told: Told): Selected | undefined {
	for (let next = worthiest(queue, told); next !== undefined; next = worthiest(queue, told)) {
		queue.splice(queue.indexOf(next), 1);
		const candidate = next;
		if (!selected.some((each) => saysTheSame(candidate, each))) return candidate;
	}
	return undefined;
}

function withinBest(ranked: readonly Ranked[]): readonly Ranked[] {
	const best = ranked.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
	return ranked.filter(({ score, foresight }) => foresight.isVerbatim || score >= best - assembly.withinBest);
}

/** The passage with the highest score after what it loses because others have told it. */
function worthiest(left: readonly Selected[], told: Told): Selected | undefined {
	const [first, ...others] = left;
	if (first === undefined) return undefined;

	const worth = ({ ranked }: Selected) => ranked.score - assembly.redundancy * told.shareOf(ranked.candidate) ** 2;
	let best = { each: first, worth: worth(first) };
	for (const each of others) {
		const order = verbatimFirst(each.ranked, best.each.ranked);
		if (order > 0 || (order === 0 && each.ranked.score <= best.worth)) continue;
		const found = { each, worth: worth(each) };
		if (order < 0 || found.worth > best.worth) best = found;
	}
	return best.each;
}

/**
 * Best first. Where a course of events is asked for, the passages that answer about as well as the best are in the order
 * of time, and behind them those that are only near: what came first must not stand first where it answers nothing.
 */
function inOrder(selected: readonly Selected[], questions: readonly Shown[]): readonly Selected[] {
	const [only, ...others] = questions;
	if (only === undefined || others.length > 0 || !asksForCourse(only.query.question.text)) return selected;

	const answers = (each: Selected) => isAboutAsGood(each, only.ranked);
	const inTime = (some: readonly Selected[]) => inTimeOrder(some, ({ ranked }) => ranked.candidate);
	return [...inTime(selected.filter(answers)), ...inTime(selected.filter((each) => !answers(each)))];
}

/** Whether a passage answers a question about as well as the best of what was found for it. */
function isAboutAsGood({ ranked: each }: Selected, [best, ...others]: readonly Ranked[]): boolean {
	if (best === undefined || (each !== best && !others.includes(each))) return false;
	return verbatimFirst(each, best) === 0 && each.score >= best.score - assembly.aboutAsGood;
}

const selectedFrom = (ranked: Ranked): Selected => ({ ranked, entry: entryOf(ranked) });

/** The entry that foresaw the question best, or the first that rests on the passage. */
export const entryOf = ({ foresight, candidate }: Ranked): Fact | Quote | undefined =>
	foresight.entry ?? candidate.passage.entries[0];

function saysTheSame({ ranked: one }: Selected, { ranked: other }: Selected): boolean {
	const [a, b] = [one.candidate.passage, other.candidate.passage];
	return a.words === b.words || overlaps(a.passage, b.passage) || restates(one.candidate, other.candidate);
}

/** Beside the values of a slot that the leading passages give, those that other facts give. */
function otherValues(
	selected: readonly Selected[],
	leading: readonly Selected[],
	ranked: readonly Ranked[],
	{ facts }: Knowledge,
): readonly Selected[] {
	const slots = new Set(leading.flatMap(({ entry }) => slotOf(entry) ?? []));
	const others: Selected[] = [];
	for (const fact of slots.size === 0 ? [] : facts) {
		const shown = [...selected, ...others];
		if (fact.slot === undefined || !slots.has(fact.slot) || shown.some((each) => gives(each, fact))) continue;
		const found = ranked.find((each) => gives({ ranked: each, entry: fact }, fact));
		const other = found && { ranked: found, entry: fact };
		if (other !== undefined && !shown.some((each) => saysTheSame(other, each))) others.push(other);
	}
	return others.slice(0, assembly.otherValues);
}

const slotOf = (entry: Fact | Quote | undefined) => (entry?.kind === "fact" ? entry.slot : undefined);

/** Whether a passage is evidence of a fact and has the fact's value in it. */
const gives = ({ ranked }: Selected, fact: Fact) =>
	ranked.candidate.passage.entries.includes(fact) && ranked.candidate.passage.passage.text.includes(fact.value ?? "");

function snippetOf({ ranked, entry }: Selected, selected: readonly Selected[], all: readonly Ranked[]): Snippet {
	const { candidate } = ranked;
	const { passage } = candidate.passage;
	const speaker = entry?.kind === "quote" ? entry.speaker : entry?.claim?.by;
	const shown = selected.map((each) => each.ranked.candidate.passage.passage);
	return {
		id: entry?.id ?? `${passage.source}:${passage.start}`,
		kind: entry?.kind ?? "passage",
		...passage,
		highlights: findHighlights(candidate, entry, candidate.query.question),
		...(speaker === undefined ? {} : { speaker }),
		repeats: repeatsOf(candidate, shown, all),
	};
}

/** Where the same words stand again in whatever document, and what restates them among the passages that were found. */
function repeatsOf(shown: Candidate, snippets: readonly Passage[], found: readonly Ranked[]): readonly Repeat[] {
	const { words } = shown.passage;
	const sameWords = shown.collection.repeated.get(words) ?? [];
	const repeats: Repeat[] = sameWords.filter((other) => other !== shown.passage).map(({ passage }) => passage);
	for (const { candidate } of found) {
		const { passage, words: other } = candidate.passage;
		if (other === words || !restates(candidate, shown)) continue;
		if (![...snippets, ...repeats].some((each) => overlaps(each, passage)))
			repeats.push({ ...passage, isReworded: true });
	}
	return repeats;
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
