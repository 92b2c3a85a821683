import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	areaUnderCurve,
	calibrationError,
	figuresOf,
	isRight,
	isRightDecision,
	judgeRanking,
	type Outcome,
	quantile,
	reliabilityOf,
	shortcoming,
	verdictOn,
} from "../../src/answering/evaluation.ts";
import type { Answer } from "../../src/domain/answer.ts";
import type { KnownQuestion } from "../../src/domain/known-question.ts";

const sentence = "The crane stopped at noon, and the “valve” was closed.";

const expected = { answerable: true, gold: [{ text: sentence }], must: ["stopped at noon"] };

const outcome = (parts: Partial<Outcome>): Outcome => ({ answerable: true, answered: true, confidence: 0.5, ...parts });

describe("a snippet", () => {
	test.each([
		{ does: "is right as the gold sentence itself", snippet: sentence, right: true },
		{ does: "is right around the gold sentence", snippet: `It rained. ${sentence} Nobody came.`, right: true },
		{ does: "is right in another quote style", snippet: sentence.replace("“valve”", "'valve'"), right: true },
		{ does: "is right across a line break", snippet: sentence.replace("at noon", "at\n\tnoon"), right: true },
		{ does: "is right as the longer half", snippet: "The crane stopped at noon, and the", right: true },
		{ does: "is wrong as less than half", snippet: "crane stopped at noon", right: false },
		{ does: "is wrong without the words it must have", snippet: "and the “valve” was closed.", right: false },
		{ does: "is wrong in another letter case", snippet: sentence.toUpperCase(), right: false },
		{ does: "is wrong when there is nothing in it", snippet: "", right: false },
	])("$does", ({ snippet, right }) => {
		expect(isRight(snippet, expected)).toBe(right);
	});

	test("needs no particular words where none are given", () => {
		expect(isRight(sentence, { ...expected, must: [] })).toBe(true);
	});
});

describe("a ranking", () => {
	test("is judged by its first right passage", () => {
		expect(judgeRanking(["It rained.", sentence, sentence], expected)).toEqual({ answerable: true, rank: 2 });
	});

	test("has no rank where nothing is right, or nothing could be", () => {
		expect(judgeRanking(["It rained."], expected)).toEqual({ answerable: true });
		expect(judgeRanking([sentence], { ...expected, answerable: false })).toEqual({ answerable: false });
	});

	test("counts distinct sentences among the first five where several are wanted", () => {
		const wanted = { ...expected, gold: [{ text: sentence }, { text: "It rained." }], need: 2 };

		expect(judgeRanking([sentence, "It rained."], wanted)).toMatchObject({ hasEvidence: true });
		expect(judgeRanking([sentence, sentence], wanted)).toMatchObject({ hasEvidence: false });
		expect(judgeRanking([sentence, "1", "2", "3", "4", "It rained."], wanted)).toMatchObject({ hasEvidence: false });
	});

	test("takes a sentence in two quote styles for one", () => {
		const gold = [{ text: sentence }, { text: sentence.replace("“valve”", "‘valve’") }];

		expect(judgeRanking([sentence], { ...expected, gold, need: 2 })).toMatchObject({ hasEvidence: false });
	});
});

describe("figures", () => {
	test("tell what was answered from what was only ranked", () => {
		const outcomes = [
			outcome({ rank: 1 }),
			outcome({ rank: 3 }),
			outcome({ rank: 1, answered: false }),
			outcome({}),
			outcome({ answerable: false, answered: false }),
			outcome({ answerable: false }),
		];

		expect(figuresOf(outcomes)).toEqual({
			questions: 6,
			right: 0.25,
			firstThree: 0.5,
			rankedFirst: 0.5,
			rankedFirstThree: 0.75,
			meanReciprocalRank: (1 + 1 / 3 + 1) / 4,
			evidence: undefined,
			silent: 0.5,
		});
	});

	test("say nothing of what was not asked", () => {
		expect(Object.values(figuresOf([])).filter((figure) => figure !== undefined)).toEqual([0]);
	});

	test("call a decision right that answers rightly or keeps silent rightly", () => {
		expect(isRightDecision(outcome({ rank: 1 }))).toBe(true);
		expect(isRightDecision(outcome({ rank: 2 }))).toBe(false);
		expect(isRightDecision(outcome({ rank: 1, answered: false }))).toBe(false);
		expect(isRightDecision(outcome({ answerable: false, answered: false }))).toBe(true);
		expect(isRightDecision(outcome({ answerable: false }))).toBe(false);
	});
});

describe("the area under the curve", () => {
	test.each([
		{ does: "is 1 where the two are parted", wanted: [0.8, 0.9], unwanted: [0.1, 0.2], area: 1 },
		{ does: "is 0 where they are parted the wrong way", wanted: [0.1], unwanted: [0.9], area: 0 },
		{ does: "is a half where everything is the same", wanted: [0.5, 0.5], unwanted: [0.5], area: 0.5 },
		{ does: "is unknown without one of the two", wanted: [], unwanted: [0.5], area: undefined },
	])("$does", ({ wanted, unwanted, area }) => {
		expect(areaUnderCurve(wanted, unwanted)).toBe(area);
	});

	test("equals the share of pairs in the right order", () => {
		const confidences = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });

		fc.assert(
			fc.property(confidences, confidences, (wanted, unwanted) => {
				const pairs = wanted.flatMap((one) => unwanted.map((other) => (Math.sign(one - other) + 1) / 2));
				const share = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;

				expect(areaUnderCurve(wanted, unwanted)).toBeCloseTo(share, 12);
			}),
		);
	});
});

describe("the calibration error", () => {
	test("is nought where the confidence keeps its word", () => {
		const half = [outcome({ rank: 1 }), outcome({ answerable: false, answered: false })];

		expect(calibrationError(half)).toBe(0);
	});

	test("is the gap where it does not", () => {
		expect(calibrationError([outcome({ confidence: 1 })])).toBe(1);
		expect(calibrationError([outcome({ confidence: 0.25, rank: 1 }), outcome({ confidence: 1, rank: 1 })])).toBe(0.375);
	});

	test("is unknown of nothing", () => {
		expect(calibrationError([])).toBeUndefined();
	});

	test("is made of what each tenth of the confidence promised and kept", () => {
		const bins = reliabilityOf([
			outcome({ confidence: 0.25, rank: 1 }),
			outcome({ confidence: 0.29, rank: 2 }),
			outcome({ confidence: 1, rank: 1 }),
		]);

		expect(bins).toHaveLength(10);
		expect(bins[2]).toEqual({ from: 0.2, questions: 2, promised: 0.27, kept: 0.5 });
		expect(bins[9]).toEqual({ from: 0.9, questions: 1, promised: 1, kept: 1 });
		expect(bins[0]).toEqual({ from: 0, questions: 0, promised: undefined, kept: undefined });
	});
});

test("a quantile is one of the values", () => {
	expect(quantile([3, 1, 2], 0.5)).toBe(2);
	expect(quantile([3, 1, 2], 0.99)).toBe(3);
	expect(quantile([], 0.5)).toBeUndefined();
});

describe("a known question", () => {
	const known: KnownQuestion = {
		id: "1",
		question: "When did the crane stop?",
		kind: "direct",
		answerable: true,
		gold: [{ source: "log", text: sentence }],
		must: ["noon"],
	};
	const open: KnownQuestion = { ...known, answerable: false, gold: [], must: [] };

	const nothing: Answer = {
		id: "harbour.0123456789ab.d2h5Pw",
		question: known.question,
		incident: "harbour",
		revision: "0123456789ab",
		status: "none",
		confidence: 0,
		snippets: [],
		origins: 0,
		disagreements: [],
		suggestions: [],
		trace: { terms: [], entities: [], asked: "time", candidates: [], gate: { threshold: 0.5, features: {} } },
	};

	/** An answer with these snippets. */
	const answer = (texts: readonly string[], { status = "answered", origins = 1 }: Partial<Answer> = {}): Answer => ({
		...nothing,
		status,
		origins,
		snippets: texts.map((text) => ({
			id: "crane",
			kind: "fact",
			source: "log",
			start: 0,
			end: text.length,
			text,
			highlights: [],
			repeats: [],
		})),
	});

	test.each([
		{ lacks: undefined, of: known, given: answer([sentence]) },
		{ lacks: undefined, of: open, given: answer([sentence], { status: "related" }) },
		{ lacks: undefined, of: { ...known, both_sources: true }, given: answer([sentence], { origins: 2 }) },
		{ lacks: "another passage comes first", of: known, given: answer(["It rained.", sentence]) },
		{ lacks: "another passage comes first", of: known, given: answer([], { status: "none" }) },
		{ lacks: "found, but not surely enough", of: known, given: answer([sentence], { status: "related" }) },
		{ lacks: "shares its words with a passage that doesn't answer it", of: open, given: answer([sentence]) },
		{
			lacks: "not all of the wanted passages are among the first five",
			of: { ...known, need: 2 },
			given: answer([sentence, "It rained."]),
		},
		{
			lacks: "only documents of one origin are shown",
			of: { ...known, both_sources: true },
			given: answer([sentence]),
		},
	])("lacks: $lacks", ({ lacks, of, given }) => {
		expect(shortcoming(of, given)).toBe(lacks);
	});

	test.each([
		{ verdict: "right", marked: false, status: "answered" },
		{ verdict: "failed", marked: false, status: "related" },
		{ verdict: "failing", marked: true, status: "related" },
		{ verdict: "mended", marked: true, status: "answered" },
	] as const)("is $verdict when $status, where a mark is $marked", ({ verdict, marked, status }) => {
		const question = marked ? { ...known, fails: "went wrong once" } : known;

		expect(verdictOn(question, answer([sentence], { status }))).toBe(verdict);
	});
});
