import type { Fact, Quote } from "../domain/knowledge.ts";
import type { Candidate } from "./candidate.ts";
import { featureNames, features } from "./features.ts";
import { foresightWeights } from "./foresight-weights.ts";
import { rankingWeights } from "./ranking-weights.ts";

/** How well moderators foresaw a question for one passage. See `AskMatch`. */
export interface Foresight {
	/** 0 to 1: how likely the question is meant for one of its entries rather than for another. See `AskMatch`. */
	readonly chance: number;
	readonly best: number;
	/** The question itself was foreseen for it, word for word. */
	readonly isVerbatim: boolean;
	/** Its place among the evidence of the entry, from 0. */
	readonly place: number;
	/** The stems of all that its entries foresaw. */
	readonly words: readonly { readonly has: (stem: string) => boolean }[];
	/** The entry that foresaw it best. */
	readonly entry?: Fact | Quote;
}

export const unforeseen: Foresight = {
	chance: 0,
	best: 0,
	isVerbatim: false,
	place: 0,
	words: [],
};

export interface Ranked {
	readonly candidate: Candidate;
	readonly foresight: Foresight;
	/** The features' shares: a passage's own likeness to the question. */
	readonly likeness: number;
	/** What the order goes by. Only differences between candidates of one question mean anything. */
	readonly score: number;
}

/**
 * Orders the candidates, best first; equal ones as they stand in the documents. Where a moderator wrote down this very
 * question, the entry's passages come before all others.
 */
export function rank(
	candidates: readonly Candidate[],
	foresightOf: (candidate: Candidate) => Foresight,
): readonly Ranked[] {
	return candidates
		.map((candidate): Ranked => {
			const foresight = foresightOf(candidate);
			const likeness = likenessOf(candidate);
			return { candidate, foresight, likeness, score: scoreOf(likeness, foresight) };
		})
		.sort(
			(one, other) =>
				verbatimFirst(one, other) ||
				other.score - one.score ||
				one.candidate.passage.index - other.candidate.passage.index,
		);
}

/** Negative where only the one was foreseen word for word. */
export const verbatimFirst = (one: Ranked, other: Ranked): number =>
	Number(other.foresight.isVerbatim) - Number(one.foresight.isVerbatim);

const weighted = featureNames.map((name) => ({ name, of: features[name].of, weight: rankingWeights[name] }));

const likenessOf = (candidate: Candidate) => weighted.reduce((sum, { of, weight }) => sum + weight * of(candidate), 0);

const scoreOf = (likeness: number, foresight: Foresight) =>
	foresightWeights.likeness * likeness + foresightScore(foresight) - laterEvidence * foresight.place;

/** What each further piece of an entry's evidence is behind the one before: moderators put the best first. */
const laterEvidence = 0.3;

/** How well a question was foreseen, in the units of a score: an open question is weighed as an answerable one is. */
export const foresightScore = ({ chance, best }: Pick<Foresight, "chance" | "best">): number =>
	foresightWeights.chance * magnitude(chance) + foresightWeights.best * best;

/** A smaller chance tells nothing. */
const leastChance = 0.002;

/** A chance by its order of magnitude: 0 for none to 1 for certainty. */
export const magnitude = (chance: number): number =>
	1 - Math.log(Math.min(1, chance + leastChance)) / Math.log(leastChance);

/** What made a candidate's score, by name: value × weight, summing to the score. */
export function sharesOf({ candidate, foresight }: Ranked): Readonly<Record<string, number>> {
	const { likeness, chance, best } = foresightWeights;
	return {
		meant: chance * magnitude(foresight.chance),
		foreseen: best * foresight.best,
		laterEvidence: -laterEvidence * foresight.place,
		...Object.fromEntries(weighted.map(({ name, of, weight }) => [name, likeness * weight * of(candidate)])),
	};
}
