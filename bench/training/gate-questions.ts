import { isRight } from "../../src/answering/evaluation.ts";
import { readSigns, signNames } from "../../src/answering/gate.ts";
import type { AskedQuestion } from "../../src/cli/question-file.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import type { Findings, IncidentIndex } from "../../src/search/incident-index.ts";
import type { IndexedPassage } from "../../src/search/indexed-passage.ts";
import type { Corpus } from "../corpora.ts";
import { isAnswerable, isEvidence, rehearse, rehearseUnheard } from "./foreseen-questions.ts";
import type { Example } from "./logistic.ts";

/**
 * How much each sort of question counts. Of an incident as often as people put them, by our guess; of articles as often
 * as they come: whoever made those made one that is unanswerable, in the article's own words, for each that is answered.
 */
const weight = {
	foreseen: 1,
	elseRanked: 0.1,
	open: 0.6,
	openUnheard: 0.3,
	known: 8,
	outside: 12,
	ofArticle: 1,
	elsewhere: 4,
} as const;

/** A question that the gate learns from. */
export interface GateQuestion {
	readonly text: string;
	/** Whether it is one of those that show how sure the gate may be. */
	readonly isKnown: boolean;
	/** Whether it is about the documents, answered or not. */
	readonly concernsDocuments: boolean;
	/** What was found for it, where not all of the incident's knowledge was asked. */
	readonly found?: Findings;
	/** Whether a passage answers it. */
	readonly isRight: (passage: IndexedPassage) => boolean;
	/** How much it counts, where the best passage is right and where it isn't. */
	readonly counts: { readonly right: number; readonly wrong: number };
}

/** What the gate sees of a question, and whether it should let the best passage through. */
export interface Observation extends Example {
	readonly isKnown: boolean;
	readonly concernsDocuments: boolean;
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
		...questions.flatMap((question) => known(question, weight.known)),
		...elsewhere.map((text) => unanswered(text, weight.outside)),
	];
}

/** Where nobody curated anything: the questions about the article, and about others. */
export function articleQuestions(
	{ questions, outside }: Corpus,
	elsewhere: readonly string[],
): readonly GateQuestion[] {
	return [
		...questions.flatMap((question) => known(question, weight.ofArticle)),
		...[...outside, ...elsewhere].map((text) => unanswered(text, weight.elsewhere)),
	];
}

/** What is found for a question, in an incident where nothing else is said. */
export const findingsFor = ({ text, found }: GateQuestion, index: IncidentIndex): Findings =>
	found ?? index.search(text);

/** What the gate sees of a question; nothing where nothing is found. */
export function observe(question: GateQuestion, findings: Findings): readonly Observation[] {
	const { isRight: answers, counts, isKnown, concernsDocuments } = question;
	const [best] = findings.ranked;
	if (best === undefined) return [];

	const signs = readSigns(findings, best);
	const right = answers(best.candidate.passage);
	const values = signNames.map((name) => signs[name] ?? 0);
	return [{ values, isRight: right, weight: right ? counts.right : counts.wrong, isKnown, concernsDocuments }];
}

function fromAsks(knowledge: Knowledge): readonly GateQuestion[] {
	const reworded = rehearse(knowledge).map(({ question, findings }): GateQuestion => {
		const { text } = question;
		if (!isAnswerable(question)) return { ...unanswered(text, weight.open), concernsDocuments: true, found: findings };
		const counts = { right: weight.foreseen, wrong: weight.elseRanked };
		return {
			...unanswered(text, 0),
			concernsDocuments: true,
			found: findings,
			isRight: (passage) => isEvidence(question, passage),
			counts,
		};
	});
	const unheard = rehearseUnheard(knowledge).map(
		({ question, findings }): GateQuestion => ({
			...unanswered(question.text, weight.openUnheard),
			concernsDocuments: true,
			found: findings,
		}),
	);
	return [...reworded, ...unheard];
}

function known({ question, expected }: AskedQuestion, counts: number): GateQuestion[] {
	if (expected === undefined) return [];

	const isRightPassage = ({ passage }: IndexedPassage) => expected.answerable && isRight(passage.text, expected);
	return [{ ...unanswered(question, counts), isKnown: true, concernsDocuments: true, isRight: isRightPassage }];
}

const unanswered = (text: string, counts: number): GateQuestion => ({
	text,
	isKnown: false,
	concernsDocuments: false,
	isRight: () => false,
	counts: { right: counts, wrong: counts },
});
