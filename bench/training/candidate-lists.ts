import { isRight } from "../../src/answering/evaluation.ts";
import { featureNames, features } from "../../src/search/features.ts";
import { IncidentIndex } from "../../src/search/incident-index.ts";
import type { Corpus } from "../corpora.ts";
import { type CandidateList, type ListwiseSettings, trainListwise } from "./listwise.ts";

/** Keeps the ranking's weights small, and takes as many steps as move anything. */
export const rankingSettings: ListwiseSettings = { l2: 0.003, iterations: 400 };

/** One weight a feature, in the order of `featureNames`. */
export const trainRanking = (lists: readonly CandidateList[]): Float64Array => trainListwise(lists, rankingSettings);

/** For each article the weights that are learnt from all the others. */
export const trainWithoutEach = (articles: readonly (readonly CandidateList[])[]): readonly Float64Array[] =>
	articles.map((_, left) => trainRanking(articles.filter((_article, index) => index !== left).flat()));

/** The candidates of every question that the corpus answers, each as its features' values. */
export function listsOf({ knowledge, questions }: Corpus): readonly CandidateList[] {
	const index = new IncidentIndex(knowledge);
	return questions.flatMap(({ question, expected }) => {
		if (expected?.answerable !== true) return [];
		const candidates = index
			.search(question)
			.ranked.map(({ candidate }) => candidate)
			.sort((one, other) => one.passage.index - other.passage.index);
		return {
			rows: candidates.map((candidate) => Float64Array.from(featureNames.map((name) => features[name].of(candidate)))),
			right: candidates.map(({ passage }) => isRight(passage.passage.text, expected)),
		};
	});
}

/** The rank of the first right candidate, from 1; infinite where none is right. */
export function rankOfRight({ rows, right }: CandidateList, weights: Float64Array): number {
	const scores = rows.map((row) => row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0));
	const best = Math.max(...scores.filter((_, index) => right[index]));
	return Number.isFinite(best) ? 1 + scores.filter((score) => score > best).length : Number.POSITIVE_INFINITY;
}

/** The share of questions whose first right candidate is among so many. */
export function within(ranks: readonly number[], depth: number): number {
	return ranks.filter((rank) => rank <= depth).length / ranks.length;
}
