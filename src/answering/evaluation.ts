import type { Answer } from "../domain/answer.ts";
import type { KnownQuestion } from "../domain/known-question.ts";

/** What a question's answer is measured against. */
export interface Expected {
	readonly answerable: boolean;
	/** Every acceptable evidence sentence. */
	readonly gold: readonly { readonly text: string }[];
	/** The first snippet must contain one of these; an empty list asks for nothing. */
	readonly must: readonly string[];
	/** Distinct gold sentences that must stand among the first five snippets. */
	readonly need?: number | undefined;
}

/** How one question went. */
export interface Outcome {
	readonly answerable: boolean;
	readonly answered: boolean;
	/** 0 to 1; a peer's raw score has no upper end. */
	readonly confidence: number;
	/** Where the first right snippet stands, counted from 1, whether or not the gate let it through. */
	readonly rank?: number;
	/** Only where several sentences are wanted: whether they stand among the first five. */
	readonly hasEvidence?: boolean;
}

/** How a number of questions went. A share is 0 to 1, and `undefined` where there is nothing to count. */
export interface Figures {
	readonly questions: number;
	/** Of the answerable: answered, and the first snippet is right. */
	readonly right: number | undefined;
	/** Of the answerable: answered, and one of the first three snippets is right. */
	readonly firstThree: number | undefined;
	/** Of the answerable: the first snippet is right, whatever the gate said. */
	readonly rankedFirst: number | undefined;
	/** Of the answerable: the same for one of the first three. */
	readonly rankedFirstThree: number | undefined;
	/** Mean reciprocal rank of the first right snippet among the answerable, whatever the gate said. */
	readonly meanReciprocalRank: number | undefined;
	/** Of those that want several sentences: all of them among the first five snippets. */
	readonly evidence: number | undefined;
	/** Of the unanswerable: not answered. */
	readonly silent: number | undefined;
}

/** Snippets among which `need` sentences are looked for. */
const evidenceDepth = 5;

export const outcomeOf = (answer: Answer, expected: Expected): Outcome => ({
	...judgeRanking(
		answer.snippets.map(({ text }) => text),
		expected,
	),
	answered: answer.status === "answered",
	confidence: answer.confidence,
});

/** What can be said of a list of passages alone, best first: enough to judge a search library beside the engine. */
export function judgeRanking(
	passages: readonly string[],
	expected: Expected,
): Pick<Outcome, "answerable" | "rank" | "hasEvidence"> {
	const { answerable, need } = expected;
	if (!answerable) return { answerable };

	const rank = passages.findIndex((passage) => isRight(passage, expected)) + 1;
	return {
		answerable,
		...(rank === 0 ? {} : { rank }),
		...(need === undefined ? {} : { hasEvidence: goldFound(passages.slice(0, evidenceDepth), expected) >= need }),
	};
}

/** Whether a passage holds an acceptable sentence and one of the words that it must. */
export function isRight(passage: string, { gold, must }: Expected): boolean {
	const text = comparable(passage);
	return (
		gold.some((sentence) => holds(text, comparable(sentence.text))) &&
		(must.length === 0 || must.some((words) => text.includes(comparable(words))))
	);
}

/** The right decision: answered with the right snippet first, or kept silent where nothing answers. */
export const isRightDecision = ({ answerable, answered, rank }: Outcome): boolean =>
	answerable ? answered && rank === 1 : !answered;

/** How a known question went, against what its own line says of it. */
export type Verdict =
	| "right"
	/** Should go right, and doesn't. */
	| "failed"
	/** Is marked as failing, and does. */
	| "failing"
	/** Is marked as failing, and goes right. */
	| "mended";

export function verdictOn(question: KnownQuestion, answer: Answer): Verdict {
	const isMet = shortcoming(question, answer) === undefined;
	if (question.fails === undefined) return isMet ? "right" : "failed";
	return isMet ? "mended" : "failing";
}

/**
 * What an answer lacks of what is known to be right, in the words of a mark (`fails`).
 *
 * @returns `undefined` where it lacks nothing.
 */
export function shortcoming(question: KnownQuestion, answer: Answer): string | undefined {
	const outcome = outcomeOf(answer, question);
	if (!question.answerable)
		return outcome.answered ? "shares its words with a passage that doesn't answer it" : undefined;
	if (outcome.rank !== 1) return "another passage comes first";
	if (!outcome.answered) return "found, but not surely enough";
	if (outcome.hasEvidence === false) return "not all of the wanted passages are among the first five";
	if (question.both_sources === true && answer.origins < 2) return "only documents of one origin are shown";
	return undefined;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
	const answerable = outcomes.filter((outcome) => outcome.answerable);
	const within = (rank: number | undefined, depth: number) => rank !== undefined && rank <= depth;
	return {
		questions: outcomes.length,
		right: share(answerable, ({ answered, rank }) => answered && within(rank, 1)),
		firstThree: share(answerable, ({ answered, rank }) => answered && within(rank, 3)),
		rankedFirst: share(answerable, ({ rank }) => within(rank, 1)),
		rankedFirstThree: share(answerable, ({ rank }) => within(rank, 3)),
		meanReciprocalRank: mean(answerable.map(({ rank }) => (rank === undefined ? 0 : 1 / rank))),
		evidence: share(
			outcomes.filter(({ hasEvidence }) => hasEvidence !== undefined),
			({ hasEvidence }) => hasEvidence === true,
		),
		silent: share(
			outcomes.filter((outcome) => !outcome.answerable),
			({ answered }) => !answered,
		),
	};
}

/**
 * How well a confidence tells the questions that should be answered from those that should not: the probability that
 * one of the former has more of it than one of the latter, a tie counting half. .5 is a coin, 1 is never wrong.
 *
 * @returns `undefined` unless there are some of both.
 */
export function areaUnderCurve(wanted: readonly number[], unwanted: readonly number[]): number | undefined {
	if (wanted.length === 0 || unwanted.length === 0) return undefined;

	const sorted = unwanted.toSorted((one, other) => one - other);
	const wins = wanted.reduce(
		(sum, value) => sum + (countBelow(sorted, value) + countBelow(sorted, value, { orEqual: true })) / 2,
		0,
	);
	return wins / (wanted.length * unwanted.length);
}

/** Slices of the confidence in which promise and outcome are compared. */
const calibrationBins = 10;

/** The questions whose confidence lies in one slice of it: what it promised, and what came true. */
export interface Reliability {
	/** The slice's lower end, from 0 to 0.9. */
	readonly from: number;
	readonly questions: number;
	/** Mean confidence; `undefined`, as the next, where there is no question. */
	readonly promised: number | undefined;
	/** Share of the questions that have a right first snippet. */
	readonly kept: number | undefined;
}

/** All slices of the confidence, from 0 on. */
export function reliabilityOf(outcomes: readonly Outcome[]): readonly Reliability[] {
	const binOf = ({ confidence }: Outcome) => Math.min(calibrationBins - 1, Math.floor(confidence * calibrationBins));
	return Array.from({ length: calibrationBins }, (_, bin) => {
		const within = outcomes.filter((outcome) => binOf(outcome) === bin);
		return {
			from: bin / calibrationBins,
			questions: within.length,
			promised: mean(within.map(({ confidence }) => confidence)),
			kept: share(within, ({ answerable, rank }) => answerable && rank === 1),
		};
	});
}

/**
 * Expected calibration error: by how much, on average, the share of questions that have a right first snippet differs
 * from the confidence that was given. 0 is a confidence that keeps its word.
 */
export function calibrationError(outcomes: readonly Outcome[]): number | undefined {
	if (outcomes.length === 0) return undefined;

	const gaps = reliabilityOf(outcomes).map(
		({ questions, promised = 0, kept = 0 }) => questions * Math.abs(promised - kept),
	);
	return gaps.reduce((sum, gap) => sum + gap, 0) / outcomes.length;
}

/** The value below which a share of the values lies; the upper one where it falls between two. */
export function quantile(values: readonly number[], portion: number): number | undefined {
	const sorted = values.toSorted((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * portion))];
}

/** White space and quote styles compare equal. */
const comparable = (text: string) =>
	text
		.replace(/[‘’‚‛“”„‟«»']/gu, '"')
		.replace(/\s+/gu, " ")
		.trim();

/** A passage holds a sentence that it contains, and one that it is the better half of. */
const holds = (passage: string, sentence: string) =>
	passage.includes(sentence) || (sentence.includes(passage) && passage.length >= sentence.length / 2);

function goldFound(passages: readonly string[], { gold }: Expected): number {
	const texts = passages.map(comparable);
	const sentences = new Set(gold.map(({ text }) => comparable(text)));
	return [...sentences].filter((sentence) => texts.some((text) => holds(text, sentence))).length;
}

function countBelow(sorted: readonly number[], value: number, { orEqual = false } = {}): number {
	let from = 0;
	let to = sorted.length;
	while (from < to) {
		const middle = (from + to) >>> 1;
		const probe = sorted[middle] ?? 0;
		if (probe < value || (orEqual && probe === value)) from = middle + 1;
		else to = middle;
	}
	return from;
}

const mean = (values: readonly number[]) =>
	values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

const share = <Item>(items: readonly Item[], counts: (item: Item) => boolean) =>
	mean(items.map((item) => Number(counts(item))));
