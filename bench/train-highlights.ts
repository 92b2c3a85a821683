/**
 * Finds the weights of the features by which the answering words of a passage are chosen, from articles with questions
 * whose answer is known to the word.
 *
 *     npm run train -- [--data DIR]
 *
 * The figures are of cross-validation: the spans of each article are chosen with weights that never saw it.
 */
import { spanFeatureNames } from "../src/answering/span-features.ts";
import { articlesToLearnFrom } from "./training/articles.ts";
import { trainListwise } from "./training/listwise.ts";
import { type SpanList, spanListsOf } from "./training/span-lists.ts";
import { percent, writeWeights } from "./training/write-weights.ts";

const articles = (await articlesToLearnFrom()).map(spanListsOf);
const chosen = articles.flatMap((own, left) => {
	const unseen = train(articles.filter((_, article) => article !== left));
	return own.map((list) => choose(list, unseen));
});
const weights = train(articles);

await writeWeights({
	file: "src/answering/span-weights.ts",
	name: "spanWeights",
	type: "Readonly<Record<SpanFeatureName, number>>",
	from: 'import type { SpanFeatureName } from "./span-features.ts";',
	weights: Object.fromEntries(spanFeatureNames.map((name, index) => [name, weights[index] ?? 0])),
	figures: [
		`${chosen.length} questions about ${articles.length} articles, each with the passage that answers`,
		`exactly the expected words: ${percent(mean(chosen.map(({ isExact }) => Number(isExact))))} of articles not learnt from`,
		`F1 of the words: ${percent(mean(chosen.map(({ likeness }) => likeness)))}`,
	],
});

function train(lists: readonly (readonly SpanList[])[]): Float64Array {
	return trainListwise(lists.flat(), { l2: 0.003, iterations: 200 });
}

/** The span that the weights put first. */
function choose({ rows, likeness, isExact }: SpanList, by: Float64Array): { likeness: number; isExact: boolean } {
	const scores = rows.map((row) => row.reduce((sum, value, index) => sum + value * (by[index] ?? 0), 0));
	const best = scores.indexOf(Math.max(...scores));
	return { likeness: likeness[best] ?? 0, isExact: isExact[best] ?? false };
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
