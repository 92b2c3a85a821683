/**
 * Finds the weights of the ranking's features from articles that nobody curated, with questions whose answer is known.
 *
 *     npm run train -- [--data DIR]
 *
 * The figures are of cross-validation: each article is ranked with weights that never saw it.
 */
import { featureNames } from "../src/search/features.ts";
import { articlesToLearnFrom } from "./training/articles.ts";
import { listsOf, rankOfRight, trainRanking, trainWithoutEach, within } from "./training/candidate-lists.ts";
import { percent, writeWeights } from "./training/write-weights.ts";

const lists = (await articlesToLearnFrom()).map(listsOf);
const unseen = trainWithoutEach(lists);
const held = lists.flatMap((own, article) =>
	own.map((list) => rankOfRight(list, unseen[article] ?? new Float64Array())),
);
const weights = trainRanking(lists.flat());
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
