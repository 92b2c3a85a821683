/**
 * Finds the weights of the gate: how sure the engine may be that its best passage answers.
 *
 *     npm run train -- [--data DIR]
 *
 * Where moderators foresaw questions, it learns from those (each asked as if nobody had foreseen it in these words, and
 * an open one once more as if nobody had foreseen it at all) and from questions about other things; elsewhere from articles.
 */
import { readFile } from "node:fs/promises";
import { areaUnderCurve, calibrationError, isRight } from "../src/answering/evaluation.ts";
import { readSigns, signNames } from "../src/answering/gate.ts";
import { type Findings, IncidentIndex } from "../src/search/incident-index.ts";
import { type Corpus, readIncidents } from "./corpora.ts";
import { articlesToLearnFrom } from "./training/articles.ts";
import { foreseenQuestions, isEvidence } from "./training/foreseen-questions.ts";
import { chance, type Example, trainLogistic } from "./training/logistic.ts";
import { writeWeights } from "./training/write-weights.ts";

/**
 * How much each sort of question counts: as often as people put them, by our guess. Whoever made the articles' questions
 * made one that is unanswerable, in the article's own words, for each that is answered; people do that seldom.
 */
const weight = {
	foreseen: 1,
	elseRanked: 0.1,
	open: 0.6,
	openUnheard: 0.3,
	known: 8,
	outside: 1,
	elsewhere: 0.2,
	answerable: 1,
	unanswerable: 0.1,
};

const settings = { l2: 0.0005, iterations: 800 };
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

await learn("curated", incidents.flatMap(fromIncident));
await learn("uncurated", articles.flatMap(fromArticle));

async function learn(head: string, examples: readonly Example[]): Promise<void> {
	const held = Array.from({ length: folds }, (_, fold) => {
		const weights = trainLogistic(
			examples.filter((_example, index) => index % folds !== fold),
			settings,
		);
		return examples.filter((_example, index) => index % folds === fold).map((example) => judge(example, weights));
	}).flat();
	const weights = trainLogistic(examples, settings);
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

function fromIncident({ knowledge, questions }: Corpus): readonly Example[] {
	const index = new IncidentIndex(knowledge);
	const foreseen = foreseenQuestions(knowledge).flatMap((question) => {
		const isOpen = [...question.entries].every((entry) => !("evidence" in entry));
		const reworded = index.search(question.text, ({ text }) => text === question.text);
		const [best] = reworded.ranked;
		if (!isOpen) {
			const right = best !== undefined && isEvidence(question, best.candidate.passage);
			return example(reworded, right, right ? weight.foreseen : weight.elseRanked);
		}
		const unheard = index.search(question.text, ({ entry }) => question.entries.has(entry));
		return [...example(reworded, false, weight.open), ...example(unheard, false, weight.openUnheard)];
	});
	const known = questions.flatMap(({ question, expected }) =>
		expected === undefined ? [] : exampleOf(index.search(question), expected, weight.known),
	);
	const outside = elsewhere.flatMap((question) => example(index.search(question), false, weight.outside));
	return [...foreseen, ...known, ...outside];
}

function fromArticle({ knowledge, questions, outside }: Corpus): readonly Example[] {
	const index = new IncidentIndex(knowledge);
	const own = questions.flatMap(({ question, expected }) =>
		expected === undefined
			? []
			: exampleOf(index.search(question), expected, expected.answerable ? weight.answerable : weight.unanswerable),
	);
	return [
		...own,
		...[...outside, ...smallTalk].flatMap((question) => example(index.search(question), false, weight.elsewhere)),
	];
}

function exampleOf(
	findings: Findings,
	expected: Parameters<typeof isRight>[1] & { answerable: boolean },
	counts: number,
) {
	const [best] = findings.ranked;
	const right = expected.answerable && best !== undefined && isRight(best.candidate.passage.passage.text, expected);
	return example(findings, right, counts);
}

function example(findings: Findings, right: boolean, counts: number): readonly Example[] {
	const [best] = findings.ranked;
	if (best === undefined) return [];
	const signs = readSigns(findings, best);
	return [{ values: signNames.map((name) => signs[name] ?? 0), isRight: right, weight: counts }];
}
