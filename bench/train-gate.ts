/**
 * Finds the weights of the gate: how sure the engine may be that its best passage answers.
 *
 *     npm run train -- [--data DIR]
 *
 * There are two sets, one for where moderators foresaw questions and one for where nobody did.
 */
import { readFile } from "node:fs/promises";
import { areaUnderCurve, calibrationError } from "../src/answering/evaluation.ts";
import { signNames } from "../src/answering/gate.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import { IncidentIndex } from "../src/search/incident-index.ts";
import { readIncidents } from "./corpora.ts";
import { articlesToLearnFrom } from "./training/articles.ts";
import {
	articleQuestions,
	examplesOf,
	type GateQuestion,
	incidentQuestions,
	trainGate,
} from "./training/gate-questions.ts";
import { chance, type Example } from "./training/logistic.ts";
import { writeWeights } from "./training/write-weights.ts";

const folds = 5;

const articles = await articlesToLearnFrom();
const incidents = await readIncidents("knowledge");
const smallTalk = (await readFile("bench/training/out-of-scope.txt", "utf8")).trim().split("\n");
const elsewhere = [
	...smallTalk,
	...articles.flatMap(({ questions }) =>
		questions.filter((_, index) => index % 10 === 0).map(({ question }) => question),
	),
];

await learn(
	"curated",
	incidents.flatMap((incident) => ask(incident.knowledge, incidentQuestions(incident, elsewhere))),
);
await learn(
	"uncurated",
	articles.flatMap((article) => ask(article.knowledge, articleQuestions(article, smallTalk))),
);

function ask(knowledge: Knowledge, questions: readonly GateQuestion[]): readonly Example[] {
	const index = new IncidentIndex(knowledge);
	return questions.flatMap((question) => examplesOf(question, index.search(question.text, question.isHidden)));
}

async function learn(head: string, examples: readonly Example[]): Promise<void> {
	const held = Array.from({ length: folds }, (_, fold) => {
		const weights = trainGate(examples.filter((_example, index) => index % folds !== fold));
		return examples.filter((_example, index) => index % folds === fold).map((example) => judge(example, weights));
	}).flat();
	const weights = trainGate(examples);
	const right = held.filter(({ rank }) => rank === 1).map(({ confidence }) => confidence);
	const wrong = held.filter(({ rank }) => rank !== 1).map(({ confidence }) => confidence);
	await writeWeights({
		file: `src/answering/${head}-gate.ts`,
		name: `${head}Gate`,
		type: "GateWeights",
		from: 'import type { GateWeights } from "./gate.ts";',
		weights: Object.fromEntries([...signNames, "bias"].map((name, index) => [name, weights[index] ?? 0])),
		figures: [
			`${examples.length} questions; figures of ${folds}-fold cross-validation`,
			`area under the curve, right first passage against all else: ${(areaUnderCurve(right, wrong) ?? 0).toFixed(3)}`,
			`expected calibration error: ${(calibrationError(held) ?? 0).toFixed(3)}`,
		],
	});
}

function judge({ values, isRight: right }: Example, weights: Float64Array) {
	return { answerable: true, answered: true, confidence: chance(weights, values), ...(right ? { rank: 1 } : {}) };
}
