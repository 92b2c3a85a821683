/**
 * Finds the weights of the gate: how sure the engine may be that its best passage answers.
 *
 *     npm run train -- [--data DIR]
 *
 * There are two sets, one for where moderators foresaw questions and one for where nobody did.
 */
import { readFile } from "node:fs/promises";
import { areaUnderCurve, calibrationError } from "../src/answering/evaluation.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import { IncidentIndex } from "../src/search/incident-index.ts";
import { readIncidents } from "./corpora.ts";
import { articlesToLearnFrom } from "./training/articles.ts";
import {
	articleQuestions,
	findingsFor,
	type GateQuestion,
	incidentQuestions,
	type Observation,
	observe,
} from "./training/gate-questions.ts";
import { confidenceFrom, trainGate } from "./training/gates.ts";
import { writeGates } from "./training/write-weights.ts";

const folds = 4;

const articles = await articlesToLearnFrom();
const incidents = await readIncidents("knowledge");
const smallTalk = (await readFile("bench/training/out-of-scope.txt", "utf8")).trim().split("\n");
const elsewhere = [
	...smallTalk,
	...articles.flatMap(({ questions }) =>
		questions.filter((_, index) => index % 10 === 0).map(({ question }) => question),
	),
];

const curated = dealt(
	incidents.flatMap((incident) => ask(incident.knowledge, incidentQuestions(incident, elsewhere))),
	folds,
);
const uncurated = articles.map((article) => ask(article.knowledge, articleQuestions(article, smallTalk)));

await writeGates({
	curated: { gate: trainGate(curated.flat()), figures: figures(curated) },
	uncurated: { gate: trainGate(uncurated.flat()), figures: figures(uncurated) },
});

function ask(knowledge: Knowledge, questions: readonly GateQuestion[]): readonly Observation[] {
	const index = new IncidentIndex(knowledge);
	return questions.flatMap((question) => observe(question, findingsFor(question, index)));
}

function dealt<Item>(items: readonly Item[], hands: number): readonly (readonly Item[])[] {
	return Array.from({ length: hands }, (_, hand) => items.filter((_item, index) => index % hands === hand));
}

/** How good a gate is at what it never saw: each part is judged by weights that the other parts gave. */
function figures(parts: readonly (readonly Observation[])[]): readonly string[] {
	const judged = parts.flatMap((part) => {
		const gate = trainGate(parts.filter((other) => other !== part).flat());
		return part.map((each) => ({ ...each, confidence: confidenceFrom(gate, each) }));
	});
	const known = judged.filter(({ isKnown }) => isKnown);
	const confidences = (wanted: boolean) =>
		known.filter(({ isRight }) => isRight === wanted).map(({ confidence }) => confidence);
	const outcomes = known.map(({ confidence, isRight }) => ({
		answerable: true,
		answered: true,
		confidence,
		...(isRight ? { rank: 1 } : {}),
	}));
	const outside = judged.filter(({ concernsDocuments }) => !concernsDocuments).map(({ confidence }) => confidence);
	const area = (wanted: readonly number[], unwanted: readonly number[]) =>
		(areaUnderCurve(wanted, unwanted) ?? 0).toFixed(3);
	return [
		`${judged.length} questions, ${known.length} of them known; figures of cross-validation in ${parts.length} parts`,
		`area under the curve, right first passage against all else: ${area(confidences(true), confidences(false))}`,
		`the same against questions about other things: ${area(confidences(true), outside)}`,
		`expected calibration error: ${(calibrationError(outcomes) ?? 0).toFixed(3)}`,
	];
}
