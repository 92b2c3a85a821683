import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SuggestionIndex } from "../../src/search/suggestion-index.ts";
import { knowledgeOf } from "../builders.ts";

const index = new SuggestionIndex(
	knowledgeOf({
		entities: [{ id: "master" }],
		facts: [
			{ id: "colour", asks: ["What colour is the crane?", "Is the crane red?"] },
			{ id: "fall", asks: ["When did the crane fall?", "When was the crane's fall?"] },
			{ id: "silent" },
		],
		quotes: [
			{ id: "doubt", speaker: "master", asks: ["Who doubts it?"], claim: { by: "master", stance: "questions" } },
			{
				id: "blame",
				speaker: "master",
				asks: ["Who did it?", "Who is blamed?"],
				claim: { by: "master", stance: "accuses" },
			},
		],
		open: [{ id: "cause", asks: ["Why did the crane fall?"] }],
	}),
);

describe("suggestions", () => {
	test.each(["", "   ", "?", "🔥"])("begin with who did it where nothing is typed: %j", (typed) => {
		expect(index.suggest(typed, 25)).toEqual([
			"Who did it?",
			"Who doubts it?",
			"What colour is the crane?",
			"When did the crane fall?",
		]);
	});

	test("take the last word for the beginning of one", () => {
		expect(index.suggest("when did the cr", 25)).toEqual(["When did the crane fall?"]);
		expect(index.suggest("whe did", 25)).toEqual([]);
	});

	test("have all the words that were typed, in any form and order", () => {
		expect(index.suggest("CRANE colour", 25)).toEqual(["What colour is the crane?"]);
		expect(index.suggest("colour of the volcano", 25)).toEqual([]);
	});

	test("are at most one of each entry, and none that can't be answered", () => {
		expect([...index.suggest("crane", 25)].sort()).toEqual(
			expect.arrayContaining([expect.stringMatching(/red|colour/), expect.stringMatching(/fall/)]),
		);
		expect(index.suggest("crane", 25)).toHaveLength(2);
		expect(index.suggest("why", 25)).toEqual([]);
	});

	test("are as many as are wanted, each once", () => {
		expect(index.suggest("", 2)).toEqual(["Who did it?", "Who doubts it?"]);
		expect(index.suggest("crane", 1)).toHaveLength(1);
	});

	test("are asks of the knowledge, whatever is typed", () => {
		const all = new Set(index.suggest("", 25));

		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.integer({ min: 1, max: 25 }), (typed, limit) => {
				const suggested = index.suggest(typed, limit);

				expect(suggested.length).toBeLessThanOrEqual(limit);
				expect(new Set(suggested).size).toBe(suggested.length);
				if (typed.trim() === "") for (const each of suggested) expect(all.has(each)).toBe(true);
			}),
		);
	});
});
