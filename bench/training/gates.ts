import { type Gate, type GateWeights, signNames } from "../../src/answering/gate.ts";
import type { Observation } from "./gate-questions.ts";
import { chance, trainLogistic } from "./logistic.ts";

const settings = { l2: 0.002, iterations: 250 };

/** Parts of the known questions, each judged by weights that the others gave. */
const parts = 5;

/** Where nobody curated anything: whether a question concerns the documents, and then whether the best passage answers. */
export function trainUncuratedGate(observations: readonly Observation[]): Gate {
	const concerns = trainLogistic(
		observations.map((each) => ({ ...each, isRight: each.concernsDocuments })),
		settings,
	);
	const answers = trainLogistic(
		observations.map((each) => ({ ...each, ceiling: chance(concerns, each.values) })),
		settings,
	);
	return { answers: named(answers), concerns: named(concerns) };
}

/**
 * Where moderators foresaw questions. What counts how much is learnt from all of them; how sure the gate may be of it,
 * from the known questions, each judged by weights that never saw it.
 */
export function trainCuratedGate(observations: readonly Observation[]): Gate {
	const answers = trainLogistic(observations, settings);
	const known = Array.from({ length: parts }, (_, part) => {
		const isHeld = ({ isKnown }: Observation, index: number) => isKnown && index % parts === part;
		const weights = trainLogistic(
			observations.filter((each, index) => !isHeld(each, index)),
			settings,
		);
		return observations.filter(isHeld).map((each) => ({ ...each, values: [sumOf(weights, each)], weight: 1 }));
	}).flat();
	const [slope = 1, shift = 0] = trainLogistic(known, { ...settings, l2: 0 });
	const calibrated = answers.map((weight, index) => slope * weight + (index === signNames.length ? shift : 0));
	return { answers: named(calibrated) };
}

const sumOf = (weights: Float64Array, { values }: Observation) =>
	values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), weights.at(-1) ?? 0);

/** The weights by name, as the engine wants them. */
const named = (weights: Float64Array): GateWeights =>
	Object.fromEntries([...signNames, "bias"].map((name, index) => [name, weights[index] ?? 0]));

/** As `confidenceOf` gives it, from what the gate saw. */
export const confidenceFrom = ({ answers, concerns }: Gate, { values }: Observation): number =>
	chance(inOrder(answers), values) * (concerns === undefined ? 1 : chance(inOrder(concerns), values));

const inOrder = (weights: GateWeights) =>
	Float64Array.from([...signNames.map((name) => weights[name] ?? 0), weights.bias ?? 0]);
