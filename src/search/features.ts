import type { Candidate, TermMatch } from "./candidate.ts";
import type { IndexedPassage, Positions } from "./indexed-passage.ts";
import type { Asked } from "./question.ts";

/** One thing about a candidate that helps to tell the answering passage. Values lie near 0 to 1. */
export interface Feature {
	readonly why: string;
	readonly of: (candidate: Candidate) => number;
}

const feature = (why: string, of: Feature["of"]): Feature => ({ why, of });

/** Weight of the terms for which `share` holds, as a share of all the question's weight. */
export function covered({ matches, totalWeight }: Candidate, share: (match: TermMatch) => number): number {
	if (totalWeight === 0) return 0;
	return matches.reduce((sum, match) => sum + match.term.weight * share(match), 0) / totalWeight;
}

const missing = ({ here }: TermMatch) => 1 - here;

/** Smoothing of the query likelihood: how much of a word's chance comes from the paragraph and from all documents. */
const smoothing = { passage: 0.5, paragraph: 0.3, collection: 0.2 } as const;

function likelihood({ matches, passage, collection, totalWeight }: Candidate): number {
	const { positions, tokens, paragraph } = passage;
	const logs = matches.map(({ term }) => {
		let [here, around, anywhere] = [0, 0, 0.5];
		for (const [stem, strength] of term.alternatives) {
			here = Math.max(here, strength * (positions.get(stem)?.length ?? 0));
			around = Math.max(around, strength * (paragraph.positions.get(stem)?.length ?? 0));
			anywhere = Math.max(anywhere, strength * (collection.occurrences.get(stem) ?? 0));
		}
		const chance =
			(smoothing.passage * here) / (tokens.length + 4) +
			(smoothing.paragraph * around) / (paragraph.length + 10) +
			(smoothing.collection * anywhere) / (collection.totalOccurrences + 1);
		return term.weight * Math.log(chance);
	});
	return totalWeight === 0 ? 0 : logs.reduce((sum, log) => sum + log, 0) / totalWeight / 4;
}

/** The question's words under a text's own frequencies, smoothed with those of all documents (Dirichlet prior). */
function dirichlet(
	{ matches, collection, totalWeight }: Candidate,
	positions: Positions,
	{ length, prior }: { readonly length: number; readonly prior: number },
): number {
	const logs = matches.map(({ term }) => {
		const background = (collection.occurrences.get(term.stem) ?? 0.5) / (collection.totalOccurrences + 1);
		const count = positions.get(term.stem)?.length ?? 0;
		return term.weight * Math.log((count + prior * background) / (length + prior));
	});
	return totalWeight === 0 ? 0 : logs.reduce((sum, log) => sum + log, 0) / totalWeight / 4;
}

/** Pairs of terms that are neighbours in the question, and how they stand in the passage. */
function neighbours({ matches }: Candidate, holds: (gap: number) => number): number {
	let sum = 0;
	let total = 0;
	for (let index = 0; index + 1 < matches.length; index += 1) {
		const [one, other] = [matches[index], matches[index + 1]];
		if (one === undefined || other === undefined) continue;
		const weight = one.term.weight + other.term.weight;
		total += weight;
		sum += weight * best(one.at, other.at, holds);
	}
	return total === 0 ? 0 : sum / total;
}

function best(one: readonly number[], other: readonly number[], holds: (gap: number) => number): number {
	let most = 0;
	for (const from of one) for (const to of other) if (from !== to) most = Math.max(most, holds(to - from));
	return most;
}

/** Pairs of neighbouring words of the question that are neighbours in the passage too. */
function phrases({ query, passage }: Candidate): number {
	const { pairs } = query.question;
	return pairs.length === 0 ? 0 : pairs.filter((pair) => passage.pairs.has(pair)).length / pairs.length;
}

/** The same, each pair by the weight of its words. */
function weightedPhrases({ query, passage }: Candidate): number {
	let sum = 0;
	let total = 0;
	for (const [index, pair] of query.question.pairs.entries()) {
		const weight = query.pairWeights[index] ?? 0;
		total += weight;
		if (passage.pairs.has(pair)) sum += weight;
	}
	return total === 0 ? 0 : sum / total;
}

/** A longer unbroken run of the question's words tells no more. */
const longestRun = 8;

/** The longest unbroken run of the question's words, as a share of what it could be. */
function run({ query, passage }: Candidate): number {
	const { tokens } = query.question;
	const row = new Uint16Array(passage.tokens.length + 1);
	let longest = 0;
	for (const { stem } of tokens) {
		if (!passage.positions.has(stem)) {
			row.fill(0);
			continue;
		}
		for (let at = row.length - 1; at > 0; at -= 1) {
			const length = passage.tokens[at - 1]?.stem === stem ? (row[at - 1] ?? 0) + 1 : 0;
			row[at] = length;
			if (length > longest) longest = length;
		}
	}
	return Math.min(1, longest / Math.max(1, Math.min(tokens.length, longestRun)));
}

/** Of the stop words that can tell sentences apart, the share that the passage has. */
function smallWords({ query, passage }: Candidate): number {
	const { smallWords: stems } = query.question;
	return stems.length === 0 ? 0 : stems.filter((stem) => passage.positions.has(stem)).length / stems.length;
}

/** Tokens at the beginning of a passage that say what it is about. */
const beginning = 6;

function sequence({ query, passage }: Candidate): number {
	const { tokens } = query.question;
	const row = new Uint16Array(passage.tokens.length + 1);
	for (const { stem } of tokens) {
		if (!passage.positions.has(stem)) continue;
		let diagonal = 0;
		for (let at = 1; at < row.length; at += 1) {
			const above = row[at] ?? 0;
			row[at] = passage.tokens[at - 1]?.stem === stem ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
			diagonal = above;
		}
	}
	return (row.at(-1) ?? 0) / Math.max(1, tokens.length);
}

const cuesFor: Partial<Record<Asked, (passage: IndexedPassage) => readonly number[]>> = {
	person: ({ cues }) => cues.names,
	organisation: ({ cues }) => cues.names,
	place: ({ cues }) => cues.places,
	number: ({ cues }) => cues.numbers,
	time: ({ cues }) => cues.dates,
	duration: ({ cues }) => cues.durations,
	reason: ({ cues }) => cues.reasons,
};

/** What could answer, as token offsets: of the kind asked for, and not itself a word of the question. */
export function answeringTokens({ query, passage, matched }: Candidate, asked: Asked): readonly number[] {
	if (query.question.asked !== asked) return [];
	return (cuesFor[asked]?.(passage) ?? []).filter((position) => !matched.has(position));
}

const has =
	(...kinds: readonly Asked[]) =>
	(candidate: Candidate) =>
		kinds.some((asked) => answeringTokens(candidate, asked).length > 0) ? 1 : 0;

/** Weight of the matched terms, or of the missing ones, not as a share: twenty is what a long question weighs. */
const weighed = ({ matches }: Candidate, share: (match: TermMatch) => number) =>
	matches.reduce((sum, match) => sum + match.term.weight * share(match), 0) / 20;

/** How near what could answer stands to the matched terms: 1 beside each, falling with the distance. */
function answerNearness(candidate: Candidate): number {
	const answers = answeringTokens(candidate, candidate.query.question.asked);
	if (answers.length === 0) return 0;
	const nearest = (answer: number) =>
		covered(candidate, ({ at, here }) => {
			const distance = Math.min(...at.map((position) => Math.abs(position - answer)));
			return at.length === 0 ? 0 : here / (1 + distance / 4);
		});
	return Math.max(...answers.map(nearest));
}

/** A number right before the word that is counted: "how many officers" and "two officers". */
function countsFocus({ query, passage, matches }: Candidate): number {
	if (query.question.asked !== "number") return 0;
	const focus = matches.find(({ term }) => term.isFocus);
	return focus?.at.some((at) => [1, 2, 3].some((back) => passage.tokens[at - back]?.isNumber)) ? 1 : 0;
}

const pronoun = /^(?:he|she|it|they|this|these|that|those|its|his|her|their|such)$/;
const startsWithPronoun = ({ passage }: Candidate) =>
	passage.tokens.slice(0, 3).some(({ word }) => pronoun.test(word)) ? 1 : 0;
/** Every feature of the ranking, by name. A new one is a line here and a run of the training. */
export const features = {
	retrieval: feature("MiniSearch already ranks well: rare words, short passages.", ({ retrieval }) => retrieval),
	retrievalShare: feature(
		"Its score against the best that these words could have, so that long questions compare with short ones.",
		({ score, totalWeight }) => score / (1 + totalWeight),
	),
	coverage: feature("An answer speaks of what the question speaks of.", (candidate) =>
		covered(candidate, ({ here }) => here),
	),
	fullest: feature("No other candidate has more of it.", ({ isFullest }) => (isFullest ? 1 : 0)),
	early: feature("A passage begins with what it is about.", (candidate) =>
		covered(candidate, ({ at, here }) => ((at[0] ?? beginning) < beginning ? here : 0)),
	),
	exactSquared: feature(
		"The last missing word costs more than the first.",
		(candidate) => covered(candidate, ({ exact }) => exact) ** 2,
	),
	termsMatched: feature("Each matched word counts, however common it is.", ({ matches }) =>
		matches.length === 0 ? 0 : matches.reduce((sum, { here }) => sum + here, 0) / matches.length,
	),
	literal: feature("The question's own form of a word is better than a relative of it.", (candidate) =>
		covered(candidate, ({ isLiteral }) => (isLiteral ? 1 : 0)),
	),
	evidence: feature("Several rare words together outweigh one.", (candidate) => weighed(candidate, ({ here }) => here)),
	rarestMatched: feature("The rarest matched word tells most.", ({ matches }) =>
		matches.reduce((most, { term, exact }) => Math.max(most, (term.weight * exact) / 6), 0),
	),
	missing: feature("What the passage leaves out counts by its weight.", (candidate) =>
		weighed(candidate, ({ here }) => 1 - here),
	),
	missingEverywhere: feature("What even the paragraph leaves out counts once more.", (candidate) =>
		weighed(candidate, ({ paragraph }) => 1 - paragraph),
	),
	namesMissing: feature("A name that is absent even from the paragraph speaks against it.", (candidate) =>
		covered(candidate, ({ term, paragraph }) => (term.isName ? 1 - paragraph : 0)),
	),
	likelihood: feature("How well passage, paragraph and documents together predict the question's words.", likelihood),
	passageLikelihood: feature("How well the passage alone predicts them.", (candidate) =>
		dirichlet(candidate, candidate.passage.positions, { length: candidate.passage.tokens.length, prior: 15 }),
	),
	paragraphLikelihood: feature("How well the paragraph alone predicts them.", (candidate) =>
		dirichlet(candidate, candidate.passage.paragraph.positions, {
			length: candidate.passage.paragraph.length,
			prior: 40,
		}),
	),
	paragraphRetrieval: feature(
		"Retrieval of whole paragraphs, as a share of the best one's score.",
		({ around }) => around,
	),
	withPrevious: feature("The passage and the sentence before it together cover the question.", (candidate) =>
		covered(candidate, (match) => Math.max(match.here, match.previous)),
	),
	inPrevious: feature("What the sentence leaves out was named right before it.", (candidate) =>
		covered(candidate, (match) => missing(match) * match.previous),
	),
	inParagraphOnly: feature("Or elsewhere in the paragraph, which says less.", (candidate) =>
		covered(candidate, (match) => missing(match) * (1 - match.previous) * (1 - match.next) * match.paragraph),
	),
	weightBefore: feature("The sentence before speaks of the question's subject.", (candidate) =>
		weighed(candidate, ({ previous }) => previous),
	),
	weightAfter: feature("So does the sentence after.", (candidate) => weighed(candidate, ({ next }) => next)),
	carriedByPronoun: feature(
		"A pronoun at the beginning takes up what the sentence before named.",
		(candidate) => startsWithPronoun(candidate) * covered(candidate, (match) => missing(match) * match.previous),
	),
	startsWithPronoun: feature("A sentence that leans on another answers less often by itself.", startsWithPronoun),
	phrases: feature("Neighbouring words of the question, stop words included, are neighbours in the passage.", phrases),
	sequence: feature("The longest row of the question's words in their order, stop words included.", sequence),
	weightedPhrases: feature("And more so where they tell something.", weightedPhrases),
	run: feature("The longest unbroken run of the question's words.", run),
	smallWords: feature("Words like on, than and not tell sentences apart that share the others.", smallWords),
	adjacent: feature("Informative words that stand together in the question stand together here.", (candidate) =>
		neighbours(candidate, (gap) => (gap === 1 ? 1 : 0)),
	),
	close: feature("Or at least close to each other, in either order.", (candidate) =>
		neighbours(candidate, (gap) => 1 / (1 + Math.abs(gap) / 3)),
	),
	focus: feature(
		'The thing asked about, as `country` in "which country".',
		({ matches }) => matches.find(({ term }) => term.isFocus)?.here ?? 0,
	),
	firstTerm: feature("What a question begins with is often its subject.", ({ matches }) => matches[0]?.here ?? 0),
	person: feature("Who: a name that the question doesn't have.", has("person", "organisation")),
	place: feature("Where: a name after in, at, from.", has("place")),
	number: feature("How many: a number that the question doesn't have.", has("number")),
	time: feature("When: a date that the question doesn't have.", has("time")),
	exactTime: feature("With a day or a year, not a month alone.", (candidate) =>
		answeringTokens(candidate, "time").some((at) => candidate.passage.tokens[at]?.isNumber) ? 1 : 0,
	),
	duration: feature("How long: a number of hours, days, years.", has("duration")),
	reason: feature("Why: because, due to, in order to.", has("reason")),
	answerNearness: feature("What could answer stands near the words of the question.", answerNearness),
	countsFocus: feature("A number right before what is counted.", countsFocus),
	length: feature("Longer passages match by chance.", ({ passage }) => Math.log(1 + passage.contentLength) / 4),
	newWords: feature("An answer adds something to the question's words.", ({ passage, matched }) =>
		Math.min(1, Math.max(0, passage.contentLength - matched.size) / 20),
	),
	first: feature("The first sentence of a paragraph introduces its subject.", ({ passage }) =>
		passage.sentencesBefore === 0 ? 1 : 0,
	),
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof features;

const isFeatureName = (name: string): name is FeatureName => name in features;

export const featureNames: readonly FeatureName[] = Object.keys(features).filter(isFeatureName);
