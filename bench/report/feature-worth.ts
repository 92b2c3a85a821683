import { rankingSettings, rankOfRight } from "../training/candidate-lists.ts";
import type { CandidateList } from "../training/listwise.ts";

/** An article's questions, and ranking weights that were learnt from all the others. */
export interface HeldArticle {
	readonly lists: readonly CandidateList[];
	readonly weights: Float64Array;
}

/**
 * How the share of questions with the right passage first changes when features are taken away: each article is ranked
 * with weights that never saw it, once with all features and once without these.
 *
 * The others then make up for what is gone. Training anew for every feature would take an hour; this goes by the
 * curvature of the loss at the weights that were learnt, which tells to second order where training would end (the step
 * of Hassibi and Stork's optimal brain surgeon, 1993).
 *
 * @returns For each set of features, 0.01 where one question of a hundred goes right that went wrong.
 */
export function changesWithout(
	articles: readonly HeldArticle[],
	sets: readonly (readonly number[])[],
): readonly number[] {
	const deviation = deviations(articles.flatMap(({ lists }) => lists));
	const changes = sets.map(() => 0);
	for (const { lists, weights } of articles) {
		const others = articles.filter((article) => article.lists !== lists).flatMap((article) => article.lists);
		const inverse = inverted(curvature(others, weights, deviation));
		const before = rightFirst(lists, weights);
		for (const [index, set] of sets.entries()) {
			changes[index] = (changes[index] ?? 0) + rightFirst(lists, without(set, weights, inverse)) - before;
		}
	}
	const questions = articles.reduce((sum, { lists }) => sum + lists.length, 0);
	return changes.map((change) => change / questions);
}

const rightFirst = (lists: readonly CandidateList[], weights: Float64Array) =>
	lists.filter((list) => rankOfRight(list, weights) === 1).length;

/** How far each feature's values are spread over all candidates. */
export function deviations(lists: readonly CandidateList[]): Float64Array {
	const rows = lists.flatMap((list) => list.rows);
	const width = rows[0]?.length ?? 0;
	return Float64Array.from({ length: width }, (_, feature) => {
		const mean = rows.reduce((sum, row) => sum + (row[feature] ?? 0), 0) / rows.length;
		return Math.sqrt(rows.reduce((sum, row) => sum + ((row[feature] ?? 0) - mean) ** 2, 0) / rows.length);
	});
}

type Matrix = readonly Float64Array[];

/** The second derivatives of the training's loss: how the chances make each two features vary together. */
function curvature(lists: readonly CandidateList[], weights: Float64Array, deviation: Float64Array): Matrix {
	const width = weights.length;
	const sum = square(width);
	for (const { rows } of lists) {
		const chances = softmax(rows.map((row) => dot(row, weights)));
		const mean = new Float64Array(width);
		for (const [index, row] of rows.entries()) addScaled(mean, row, chances[index] ?? 0);
		for (const [index, row] of rows.entries()) {
			const chance = chances[index] ?? 0;
			if (chance > 1e-5)
				addSquare(
					sum,
					row.map((value, feature) => value - (mean[feature] ?? 0)),
					chance / lists.length,
				);
		}
	}
	for (const [feature, row] of sum.entries())
		row[feature] = (row[feature] ?? 0) + rankingSettings.l2 * (deviation[feature] || 1) ** 2;
	return sum;
}

const square = (width: number): Float64Array[] => Array.from({ length: width }, () => new Float64Array(width));

const dot = (one: Float64Array, other: Float64Array) =>
	one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

function addScaled(to: Float64Array, values: Float64Array, scale: number): void {
	for (let index = 0; index < to.length; index += 1) to[index] = (to[index] ?? 0) + scale * (values[index] ?? 0);
}

function addSquare(to: Matrix, values: Float64Array, scale: number): void {
	for (const [index, row] of to.entries()) addScaled(row, values, scale * (values[index] ?? 0));
}

function softmax(scores: readonly number[]): readonly number[] {
	const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
	const exponents = scores.map((score) => Math.exp(score - most));
	const total = exponents.reduce((sum, value) => sum + value, 0);
	return exponents.map((value) => value / total);
}

/** The weights where the loss is least of all that have nothing for these features. */
function without(set: readonly number[], weights: Float64Array, inverse: Matrix): Float64Array {
	const among = inverted(set.map((row) => Float64Array.from(set, (column) => inverse[row]?.[column] ?? 0)));
	const given = Float64Array.from(set, (feature) => weights[feature] ?? 0);
	const pull = among.map((row) => dot(row, given));
	return weights.map((weight, feature) =>
		set.includes(feature)
			? 0
			: weight - set.reduce((sum, gone, index) => sum + (inverse[feature]?.[gone] ?? 0) * (pull[index] ?? 0), 0),
	);
}

/** The inverse of a symmetric matrix that bends upwards in all directions, by Gauss and Jordan. */
export function inverted(matrix: Matrix): Matrix {
	const width = matrix.length;
	const rows = matrix.map((row, index) => {
		const wide = new Float64Array(2 * width);
		wide.set(row);
		wide[width + index] = 1;
		return wide;
	});
	for (const [column, pivot] of rows.entries()) {
		const scale = pivot[column] ?? 1;
		for (let index = 0; index < pivot.length; index += 1) pivot[index] = (pivot[index] ?? 0) / scale;
		for (const [other, row] of rows.entries()) if (other !== column) addScaled(row, pivot, -(row[column] ?? 0));
	}
	return rows.map((row) => row.slice(width));
}
