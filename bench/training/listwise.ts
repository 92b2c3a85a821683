/** The candidates of one question: a row of feature values each, and whether it is right. */
export interface CandidateList {
	readonly rows: readonly Float64Array[];
	readonly right: readonly boolean[];
}

export interface ListwiseSettings {
	/** Keeps weights small, so that what a few questions say does not decide. */
	readonly l2: number;
	readonly iterations: number;
}

/**
 * Weights for which a softmax over each question's candidates gives the right ones most of the chance.
 *
 * Adam on standardised features, from zero, the whole data at each step: the same data gives the same weights.
 *
 * @returns One weight a feature, for values as they were given.
 */
export function trainListwise(lists: readonly CandidateList[], { l2, iterations }: ListwiseSettings): Float64Array {
	const useful = lists.filter(({ right }) => right.includes(true) && right.includes(false));
	const width = useful[0]?.rows[0]?.length ?? 0;
	const { mean, deviation } = spread(useful, width);
	const data = standardise(useful, mean, deviation);
	const adam = new Adam(width);
	for (let step = 0; step < iterations; step += 1) adam.step(gradient(data, adam.weights, l2));
	return adam.weights.map((weight, feature) => weight / (deviation[feature] ?? 1));
}

interface Data {
	readonly width: number;
	readonly values: Float64Array;
	readonly right: Uint8Array;
	/** Where each question's candidates begin; one more at the end. */
	readonly starts: readonly number[];
}

function spread(lists: readonly CandidateList[], width: number) {
	const rows = lists.flatMap((list) => list.rows);
	const mean = new Float64Array(width);
	const deviation = new Float64Array(width);
	for (const row of rows)
		row.forEach((value, feature) => {
			add(mean, feature, value / rows.length);
		});
	for (const row of rows) {
		row.forEach((value, feature) => {
			add(deviation, feature, (value - (mean[feature] ?? 0)) ** 2 / rows.length);
		});
	}
	return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) || 1) };
}

const add = (array: Float64Array, index: number, value: number) => {
	array[index] = (array[index] ?? 0) + value;
};

function standardise(lists: readonly CandidateList[], mean: Float64Array, deviation: Float64Array): Data {
	const rows = lists.flatMap((list) => list.rows);
	const width = mean.length;
	const values = new Float64Array(rows.length * width);
	rows.forEach((row, index) => {
		row.forEach((value, feature) => {
			values[index * width + feature] = (value - (mean[feature] ?? 0)) / (deviation[feature] ?? 1);
		});
	});
	const starts = [0];
	for (const { rows: own } of lists) starts.push((starts.at(-1) ?? 0) + own.length);
	return { width, values, starts, right: Uint8Array.from(lists.flatMap(({ right }) => right.map(Number))) };
}

function gradient({ width, values, right, starts }: Data, weights: Float64Array, l2: number): Float64Array {
	const sum = new Float64Array(width);
	const questions = starts.length - 1;
	for (let question = 0; question < questions; question += 1) {
		const from = starts[question] ?? 0;
		const to = starts[question + 1] ?? from;
		const pulls = pullsOf(softmax(scores(values, weights, from, to)), right.subarray(from, to));
		pulls.forEach((pull, index) => {
			if (Math.abs(pull) < 1e-7) return;
			const row = (from + index) * width;
			for (let feature = 0; feature < width; feature += 1) add(sum, feature, pull * (values[row + feature] ?? 0));
		});
	}
	return sum.map((value, feature) => value / questions + l2 * (weights[feature] ?? 0));
}

function scores(values: Float64Array, weights: Float64Array, from: number, to: number): Float64Array {
	const width = weights.length;
	const result = new Float64Array(to - from);
	for (let index = from; index < to; index += 1) {
		let sum = 0;
		for (let feature = 0; feature < width; feature += 1)
			sum += (weights[feature] ?? 0) * (values[index * width + feature] ?? 0);
		result[index - from] = sum;
	}
	return result;
}

function softmax(values: Float64Array): Float64Array {
	const most = values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
	const exponents = values.map((value) => Math.exp(value - most));
	const total = exponents.reduce((sum, value) => sum + value, 0);
	return exponents.map((value) => value / total);
}

/** By candidate, its chance less what it should have: the right ones share all, as they do now among themselves. */
function pullsOf(chances: Float64Array, right: Uint8Array): Float64Array {
	const share = chances.reduce((sum, chance, index) => sum + (right[index] === 1 ? chance : 0), 0);
	return chances.map((chance, index) => chance - (right[index] === 1 ? chance / share : 0));
}

/** Kingma and Ba's Adam, 2015, with their own constants for the two averages. */
export class Adam {
	readonly weights: Float64Array;
	readonly #first: Float64Array;
	readonly #second: Float64Array;
	#steps = 0;
	static readonly #rate = 0.05;

	constructor(width: number) {
		this.weights = new Float64Array(width);
		this.#first = new Float64Array(width);
		this.#second = new Float64Array(width);
	}

	step(gradients: Float64Array): void {
		this.#steps += 1;
		gradients.forEach((gradient, index) => {
			const first = 0.9 * (this.#first[index] ?? 0) + 0.1 * gradient;
			const second = 0.999 * (this.#second[index] ?? 0) + 0.001 * gradient ** 2;
			this.#first[index] = first;
			this.#second[index] = second;
			const mean = first / (1 - 0.9 ** this.#steps);
			const size = Math.sqrt(second / (1 - 0.999 ** this.#steps));
			add(this.weights, index, (-Adam.#rate * mean) / (size + 1e-8));
		});
	}
}
