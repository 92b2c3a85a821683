import { Adam } from "./listwise.ts";

export interface Example {
	readonly values: readonly number[];
	readonly isRight: boolean;
	/** How much it counts. */
	readonly weight: number;
}

/** Weights of a logistic regression, the bias last; deterministic as `trainListwise` is. */
export function trainLogistic(
	examples: readonly Example[],
	{ l2, iterations }: { l2: number; iterations: number },
): Float64Array {
	const width = (examples[0]?.values.length ?? 0) + 1;
	const total = examples.reduce((sum, { weight }) => sum + weight, 0);
	const adam = new Adam(width);
	for (let step = 0; step < iterations; step += 1) {
		const sum = new Float64Array(width);
		for (const { values, isRight, weight } of examples) {
			const pull = (weight * (chance(adam.weights, values) - Number(isRight))) / total;
			values.forEach((value, index) => {
				sum[index] = (sum[index] ?? 0) + pull * value;
			});
			sum[width - 1] = (sum[width - 1] ?? 0) + pull;
		}
		adam.step(sum.map((value, index) => value + (index === width - 1 ? 0 : l2 * (adam.weights[index] ?? 0))));
	}
	return adam.weights;
}

export function chance(weights: Float64Array, values: readonly number[]): number {
	const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), weights.at(-1) ?? 0);
	return 1 / (1 + Math.exp(-sum));
}
