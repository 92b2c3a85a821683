import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diceOf, pick, rollBelow } from "../../bench/dice.ts";
import { longQuestions } from "../../bench/long-questions.ts";
import { synthesise } from "../../bench/synthetic.ts";
import { misspelt } from "../../bench/typos.ts";
import { knowledgeOf } from "../builders.ts";

const knowledge = knowledgeOf({
	sources: {
		log: "The operator closed the valve at dawn. The crane stopped at noon.\n\nTwelve inspectors came from the port authority.\n",
	},
});

const textOf = ({ sources }: typeof knowledge) => [...sources.values()].map(({ text }) => text).join("\n\n");

describe("dice", () => {
	test("fall the same way from the same seed, and otherwise from another", () => {
		const falls = (seed: number) => Array.from({ length: 20 }, diceOf(seed));

		expect(falls(1)).toEqual(falls(1));
		expect(falls(1)).not.toEqual(falls(2));
	});

	test("show every side, and pick nothing from nothing", () => {
		const dice = diceOf(7);

		expect(new Set(Array.from({ length: 100 }, () => rollBelow(dice, 6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
		expect(() => pick(dice, [])).toThrow("nothing to pick from");
	});
});

describe("a misspelt question", () => {
	test("differs in one word by one letter at most, whatever it was", () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), fc.nat(), (question, seed) => {
				const typed = misspelt(question, diceOf(seed));

				expect(misspelt(question, diceOf(seed))).toBe(typed);
				expect(Math.abs(typed.length - question.length)).toBeLessThanOrEqual(1);
				expect(
					typed.split(" ").filter((word, index) => word !== question.split(" ")[index]).length,
				).toBeLessThanOrEqual(1);
			}),
		);
	});

	test("is left as it was where no word is long enough to err in", () => {
		expect(misspelt("why is it so?", diceOf(1))).toBe("why is it so?");
	});
});

describe("synthetic documents", () => {
	test("begin with the real ones, reach the length that was asked for, and are the same every time", () => {
		const made = synthesise(knowledge, 1200);
		const sentences = [...made.sources.values()].flatMap(({ outline }) =>
			outline.paragraphs.flatMap((paragraph) => paragraph.sentences),
		);

		expect(textOf(made).startsWith(textOf(knowledge).trimEnd())).toBe(true);
		expect(sentences.length).toBeGreaterThanOrEqual(1200);
		expect(sentences.length).toBeLessThan(1210);
		expect(made.sources.size).toBe(3);
		expect(textOf(synthesise(knowledge, 1200))).toBe(textOf(made));
	});

	test("have the more words the longer they are", () => {
		const vocabulary = (sentences: number) => new Set(textOf(synthesise(knowledge, sentences)).match(/\p{L}+/gu)).size;

		expect(vocabulary(300)).toBeGreaterThan(vocabulary(3));
		expect(vocabulary(3000)).toBeGreaterThan(2 * vocabulary(300));
	});
});

test("long questions are as long as a question may be, of every kind", () => {
	const kinds = longQuestions(knowledge, 3);

	expect(Object.keys(kinds)).toHaveLength(5);
	for (const questions of Object.values(kinds)) {
		expect(questions).toHaveLength(3);
		for (const question of questions) expect(question).toHaveLength(300);
	}
});
