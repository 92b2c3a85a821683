/**
 * Finds the weights of the ranking's features from articles that nobody curated, with questions whose answer is known.
 *
 *     npm run train -- [--data DIR]
 *
 * The figures are of cross-validation: each article is ranked with weights that never saw it.
 */
import { isRight } from "../src/answering/evaluation.ts";
import { featureNames, features } from "../src/search/features.ts";
import { IncidentIndex } from "../src/search/incident-index.ts";
import type { Corpus } from "./corpora.ts";
import { articlesToLearnFrom } from "./training/articles.ts";
import { type CandidateList, trainListwise } from "./training/listwise.ts";
import { percent, writeWeights } from "./training/write-weights.ts";

const settings = { l2: 0.003, iterations: 400 };

const lists = (await articlesToLearnFrom()).map(listsOf);
const held = lists.flatMap((own, article) => {
	const weights = trainListwise(lists.filter((_, other) => other !== article).flat(), settings);
	return own.map((list) => rankOfRight(list, weights));
});
const weights = trainListwise(lists.flat(), settings);
const seen = lists.flat().map((list) => rankOfRight(list, weights));

await writeWeights({
	file: "src/search/ranking-weights.ts",
	name: "rankingWeights",
	type: "Readonly<Record<FeatureName, number>>",
	from: 'import type { FeatureName } from "./features.ts";',
	weights: Object.fromEntries(featureNames.map((name, index) => [name, weights[index] ?? 0])),
	figures: [
		`${held.length} questions about ${lists.length} articles`,
		`first passage right: ${percent(within(held, 1))} of articles not learnt from, ${percent(within(seen, 1))} of all`,
		`within the first three: ${percent(within(held, 3))} and ${percent(within(seen, 3))}`,
	],
});

function listsOf({ knowledge, questions }: Corpus): readonly CandidateList[] {
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

/** From 1; infinite where no candidate is right. */
function rankOfRight({ rows, right }: CandidateList, weights: Float64Array): number {
	const scores = rows.map((row) => row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0));
	const best = Math.max(...scores.filter((_, index) => right[index]));
	return Number.isFinite(best) ? 1 + scores.filter((score) => score > best).length : Number.POSITIVE_INFINITY;
}

function within(ranks: readonly number[], depth: number): number {
	return ranks.filter((rank) => rank <= depth).length / ranks.length;
}
