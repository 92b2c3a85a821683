import { type Gate, type GateWeights, signNames } from "../../src/answering/gate.ts";
import type { Observation } from "./gate-questions.ts";
import { chance, type Example, trainLogistic } from "./logistic.ts";

const settings = { l2: 0.002, iterations: 250 };

/** Parts of the known questions, each judged by weights that the others gave. */
const parts = 3;

/**
 * First, what tells that a question concerns the documents; that chance bounds the other. Then, what tells that the best
 * passage answers, learnt from all questions. How sure the gate may be of it is learnt from the known ones alone, each
 * judged by weights that never saw it.
 */
export function trainGate(observations: readonly Observation[]): Gate {
	const concerns = trainLogistic(
		observations.map((each) => ({ ...each, isRight: each.concernsDocuments })),
		settings,
	);
	const bounded = observations.map((each) => ({ ...each, ceiling: chance(concerns, each.values) }));
	const [slope = 1, shift = 0] = trainLogistic(judgedUnseen(bounded), { ...settings, l2: 0 });
	const answers = trainLogistic(bounded, settings).map(
		(weight, index) => slope * weight + (index === signNames.length ? shift : 0),
	);
	return { answers: named(answers), concerns: named(concerns) };
}

/** The known questions, each with nothing but the sum that weights give it which never saw it. */
function judgedUnseen(observations: readonly Observation[]): readonly Example[] {
	return Array.from({ length: parts }, (_, part) => {
		const isHeld = ({ isKnown }: Observation, index: number) => isKnown && index % parts === part;
		const weights = trainLogistic(
			observations.filter((each, index) => !isHeld(each, index)),
			settings,
		);
		return observations.filter(isHeld).map((each) => ({ ...each, values: [sumOf(weights, each)], weight: 1 }));
	}).flat();
}

const sumOf = (weights: Float64Array, { values }: Observation) =>
	values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), weights.at(-1) ?? 0);

/** The weights by name, as the engine wants them. */
const named = (weights: Float64Array): GateWeights =>
	Object.fromEntries([...signNames, "bias"].map((name, index) => [name, weights[index] ?? 0]));

/** As `confidenceOf` gives it, from what the gate saw. */
export const confidenceFrom = ({ answers, concerns }: Gate, { values }: Observation): number =>
	chance(inOrder(answers), values) * chance(inOrder(concerns), values);

const inOrder = (weights: GateWeights) =>
	Float64Array.from([...signNames.map((name) => weights[name] ?? 0), weights.bias ?? 0]);
