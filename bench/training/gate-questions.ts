import { type Expected, isRight } from "../../src/answering/evaluation.ts";
import { readSigns, signNames } from "../../src/answering/gate.ts";
import type { AskedQuestion } from "../../src/cli/question-file.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import type { HiddenAsks } from "../../src/search/ask-index.ts";
import type { Findings } from "../../src/search/incident-index.ts";
import type { IndexedPassage } from "../../src/search/indexed-passage.ts";
import type { Corpus } from "../corpora.ts";
import { foreseenQuestions, isEvidence } from "./foreseen-questions.ts";
import { type Example, trainLogistic } from "./logistic.ts";

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
} as const;

/** One weight a sign, in the order of `signNames`, and the bias. */
export const trainGate = (examples: readonly Example[]): Float64Array =>
	trainLogistic(examples, { l2: 0.0005, iterations: 800 });

/** A question that the gate learns from. */
export interface GateQuestion {
	readonly text: string;
	readonly isHidden?: HiddenAsks;
	/** Whether a passage answers it. */
	readonly isRight: (passage: IndexedPassage) => boolean;
	/** How much it counts, where the best passage is right and where it isn't. */
	readonly counts: { readonly right: number; readonly wrong: number };
}

/**
 * Where moderators foresaw questions: those (each asked as if nobody had foreseen it in these words, and an open one
 * once more as if nobody had foreseen it at all), the known questions, and questions about other things.
 */
export function incidentQuestions(
	{ knowledge, questions }: Corpus,
	elsewhere: readonly string[],
): readonly GateQuestion[] {
	return [
		...fromAsks(knowledge),
		...questions.flatMap((question) => known(question, () => weight.known)),
		...elsewhere.map((text) => unanswered(text, weight.outside)),
	];
}

/** Where nobody curated anything: the questions about the article, and about others. */
export function articleQuestions(
	{ questions, outside }: Corpus,
	elsewhere: readonly string[],
): readonly GateQuestion[] {
	return [
		...questions.flatMap((question) =>
			known(question, ({ answerable }) => (answerable ? weight.answerable : weight.unanswerable)),
		),
		...[...outside, ...elsewhere].map((text) => unanswered(text, weight.elsewhere)),
	];
}

/** What the gate sees of a question, and whether it should let the best passage through; none where nothing is found. */
export function examplesOf({ isRight: answers, counts }: GateQuestion, findings: Findings): readonly Example[] {
	const [best] = findings.ranked;
	if (best === undefined) return [];

	const signs = readSigns(findings, best);
	const right = answers(best.candidate.passage);
	return [
		{ values: signNames.map((name) => signs[name] ?? 0), isRight: right, weight: right ? counts.right : counts.wrong },
	];
}

function fromAsks(knowledge: Knowledge): readonly GateQuestion[] {
	return foreseenQuestions(knowledge).flatMap((question): GateQuestion[] => {
		const { text, entries } = question;
		const reworded: HiddenAsks = (ask) => ask.text === text;
		if ([...entries].some((entry) => "evidence" in entry)) {
			const counts = { right: weight.foreseen, wrong: weight.elseRanked };
			return [{ text, isHidden: reworded, isRight: (passage) => isEvidence(question, passage), counts }];
		}
		return [
			{ ...unanswered(text, weight.open), isHidden: reworded },
			{ ...unanswered(text, weight.openUnheard), isHidden: ({ entry }) => entries.has(entry) },
		];
	});
}

function known({ question, expected }: AskedQuestion, counted: (expected: Expected) => number): GateQuestion[] {
	if (expected === undefined) return [];

	const counts = counted(expected);
	return [
		{
			text: question,
			isRight: ({ passage }) => expected.answerable && isRight(passage.text, expected),
			counts: { right: counts, wrong: counts },
		},
	];
}

const unanswered = (text: string, counts: number): GateQuestion => ({
	text,
	isRight: () => false,
	counts: { right: counts, wrong: counts },
});
