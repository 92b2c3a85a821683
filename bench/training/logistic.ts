import { Adam } from "./listwise.ts";

export interface Example {
	readonly values: readonly number[];
	readonly isRight: boolean;
	/** How much it counts. */
	readonly weight: number;
	/** The most that the chance can be, where something else bounds it; 1 where nothing is said. */
	readonly ceiling?: number;
}

/**
 * Weights of a logistic regression, the bias last; deterministic as `trainListwise` is. Values are standardised on the
 * way, so that none counts more for being written in smaller units.
 */
export function trainLogistic(
	examples: readonly Example[],
	{ l2, iterations }: { l2: number; iterations: number },
): Float64Array {
	const { mean, deviation } = spread(examples);
	const width = mean.length + 1;
	const rows = examples.map(({ values }) =>
		Float64Array.from(values, (value, index) => (value - (mean[index] ?? 0)) / (deviation[index] ?? 1)),
	);
	const total = examples.reduce((sum, { weight }) => sum + weight, 0);
	const adam = new Adam(width);
	for (let step = 0; step < iterations; step += 1) {
		const sum = new Float64Array(width);
		for (const [at, { isRight, weight, ceiling = 1 }] of examples.entries()) {
			const row = rows[at] ?? new Float64Array();
			const pull = (weight * pullOf(chance(adam.weights, row), isRight, ceiling)) / total;
			for (let index = 0; index < row.length; index += 1) sum[index] = (sum[index] ?? 0) + pull * (row[index] ?? 0);
			sum[width - 1] = (sum[width - 1] ?? 0) + pull;
		}
		adam.step(sum.map((value, index) => value + (index === width - 1 ? 0 : l2 * (adam.weights[index] ?? 0))));
	}
	return forValuesAsGiven(adam.weights, mean, deviation);
}

function spread(examples: readonly Example[]) {
	const width = examples[0]?.values.length ?? 0;
	const total = examples.reduce((sum, { weight }) => sum + weight, 0);
	const weighted = (value: (example: Example, index: number) => number) =>
		Float64Array.from({ length: width }, (_, index) =>
			examples.reduce((sum, example) => sum + (example.weight * value(example, index)) / total, 0),
		);
	const mean = weighted(({ values }, index) => values[index] ?? 0);
	const variance = weighted(({ values }, index) => ((values[index] ?? 0) - (mean[index] ?? 0)) ** 2);
	return { mean, deviation: variance.map((each) => (each < 1e-12 ? 1 : Math.sqrt(each))) };
}

function forValuesAsGiven(weights: Float64Array, mean: Float64Array, deviation: Float64Array): Float64Array {
	const scaled = weights.map((weight, index) => weight / (deviation[index] ?? 1));
	const shift = mean.reduce((sum, value, index) => sum + value * (scaled[index] ?? 0), 0);
	scaled[mean.length] = (weights[mean.length] ?? 0) - shift;
	return scaled;
}

/** How the likelihood of `ceiling * chance` falls with the sum that the chance is made of. */
const pullOf = (chance: number, isRight: boolean, ceiling: number) =>
	isRight ? chance - 1 : (ceiling * chance * (1 - chance)) / Math.max(1e-9, 1 - ceiling * chance);

/** @param values - One for each weight but the last, the bias. */
export function chance(weights: Float64Array, values: ArrayLike<number>): number {
	let sum = weights.at(-1) ?? 0;
	for (let index = 0; index < values.length; index += 1) sum += (weights[index] ?? 0) * (values[index] ?? 0);
	return 1 / (1 + Math.exp(-sum));
}
