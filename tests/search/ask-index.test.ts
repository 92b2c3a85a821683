import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AskIndex } from "../../src/search/ask-index.ts";
import { PassageIndex } from "../../src/search/passage-index.ts";
import { readQuery } from "../../src/search/query.ts";
import { readQuestion } from "../../src/search/question.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const sources = { log: "The crane fell at noon. Smith was hurt. The ship left. Nobody knows why.\n" };

const given: KnowledgeGiven = {
	sources,
	entities: [{ id: "smith", name: "John Smith", aliases: ["the operator"] }],
	facts: [
		{
			id: "fall",
			evidence: ["The crane fell at noon."],
			asks: ["When did the crane fall?", "What time was the fall?"],
		},
		{
			id: "victim",
			evidence: ["Smith was hurt."],
			asks: ["Who was hurt when the crane fell?", "Was John Smith hurt?"],
		},
	],
	open: [{ id: "cause", asks: ["Why did the crane fall?"] }],
};

function match(question: string, knowledge: KnowledgeGiven = given) {
	const read = knowledgeOf(knowledge);
	const { context } = new PassageIndex(read);
	return new AskIndex(read, context).match(readQuery(readQuestion(question), context));
}

const idsFor = (question: string) => match(question).map(({ entry }) => entry.id);

describe("an entry is matched", () => {
	test("wholly by its own ask", () => {
		const [first] = match("When did the crane fall?");

		expect(first).toMatchObject({ entry: { id: "fall" }, best: 1 });
	});

	test("before others that ask for something else", () => {
		expect(idsFor("when was it that the crane did fall")[0]).toBe("fall");
		expect(idsFor("who was hurt")[0]).toBe("victim");
		expect(idsFor("why a crane would fall")[0]).toBe("cause");
	});

	test("less, the more the question leaves out or adds", () => {
		const best = (question: string) => match(question).find(({ entry }) => entry.id === "victim")?.best ?? 0;

		expect(best("Who was hurt?")).toBeLessThan(best("Who was hurt when the crane fell?"));
		expect(best("Was anybody in the volcano hurt?")).toBeLessThan(best("Was anybody hurt?"));
		expect(best("Who was hurt?")).toBeGreaterThan(0);
	});

	test("with little chance where there are few others that the question could be meant for", () => {
		for (const { chance } of match("When did the crane fall?")) expect(chance).toBeLessThan(0.02);
	});

	test("by a name that it has otherwise", () => {
		expect(idsFor("was the operator hurt")[0]).toBe("victim");
	});

	test("by words that tell it from the others, stop words too", () => {
		const [likeliest, ...others] = match("at what time");

		expect(likeliest?.entry.id).toBe("fall");
		for (const { chance } of others) expect(chance).toBeLessThan(likeliest?.chance ?? 0);
	});

	test("not at all by words that none of its asks has", () => {
		expect(idsFor("is there a volcano")).toEqual([]);
	});
});

test("an index without asks is empty and matches nothing", () => {
	const knowledge = knowledgeOf({ sources });
	const { context } = new PassageIndex(knowledge);
	const index = new AskIndex(knowledge, context);

	expect(index.isEmpty).toBe(true);
	expect(index.match(readQuery(readQuestion("When did the crane fall?"), context))).toEqual([]);
});

test("chance and likeness run from 0 to 1, the likeliest first, whatever is asked", () => {
	const word = fc.constantFrom("crane", "fell", "fall", "who", "when", "hurt", "Smith", "volcano", "the operator", "3");

	fc.assert(
		fc.property(
			fc.array(word, { maxLength: 10 }),
			fc.array(fc.array(word, { minLength: 1 }), { maxLength: 12 }),
			(words, asks) => {
				const facts = asks.length === 0 ? [] : [{ asks: asks.map((ask) => ask.join(" ")) }];
				const matches = match(words.join(" "), { ...given, facts: [...(given.facts ?? []), ...facts] });
				const chances = matches.map(({ chance }) => chance);

				for (const { best, chance } of matches) {
					expect(best).toBeGreaterThan(0);
					expect(best).toBeLessThanOrEqual(1 + 1e-9);
					expect(chance).toBeGreaterThanOrEqual(0);
					expect(chance).toBeLessThanOrEqual(1 + 1e-6);
				}
				expect(chances).toEqual([...chances].sort((one, other) => other - one));
			},
		),
		{ numRuns: 60 },
	);
});
