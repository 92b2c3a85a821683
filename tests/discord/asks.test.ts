import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesOf, meantBy } from "../../src/discord/asks.ts";
import type { Fact } from "../../src/domain/knowledge.ts";
import { hostileText, knowledgeOf } from "./samples.ts";

const long = `Did the crane ${"really and truly ".repeat(10)}stop?`;
const twin = `${long.slice(0, -1)} again?`;

const knowing = (asks: readonly string[]) => {
	const fact: Fact = { id: "crane", kind: "fact", evidence: [], asks, about: [], topics: [] };
	return knowledgeOf([], { facts: [fact] });
};

test("a short question is its own name and value", () => {
	expect(choicesOf(["Who was hurt?"])).toEqual([{ name: "Who was hurt?", value: "Who was hurt?" }]);
});

test("a long question can be meant by its value, by its name and by itself", () => {
	const [choice] = choicesOf([long]);

	expect(choice?.name).toMatch(/^Did the crane .{80,85}…$/);
	for (const typed of [choice?.value ?? "", choice?.name ?? "", long])
		expect(meantBy(typed, knowing([long]))).toBe(long);
});

test("two long questions that begin alike don't stand in for each other", () => {
	const [first] = choicesOf([long]);
	const [second] = choicesOf([twin]);
	const knowledge = knowing([long, twin]);

	expect([meantBy(first?.value ?? "", knowledge), meantBy(second?.value ?? "", knowledge)]).toEqual([long, twin]);
});

test("free text means itself, even where it looks like a key", () => {
	for (const typed of ["Who …", "question 0123456789abcdef", "", "…"])
		expect(meantBy(typed, knowing([long]))).toBe(typed);
});

test("choices keep Discord's limits and lead back to their questions", () => {
	const ask = hostileText(300, 1)
		.map((text) => text.trim())
		.filter((text) => text !== "");
	fc.assert(
		fc.property(fc.array(ask, { maxLength: 60 }), (asks) => {
			const choices = choicesOf(asks);

			expect(choices.length).toBeLessThanOrEqual(25);
			expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
			for (const { name, value } of choices) {
				expect(name.length).toBeGreaterThan(0);
				expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
				expect(asks).toContain(meantBy(value, knowing(asks)));
			}
		}),
	);
});
