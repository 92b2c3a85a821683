import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AskIndex, type HiddenAsks } from "../../src/search/ask-index.ts";
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

function match(
	question: string,
	{ isHidden, knowledge = given }: { isHidden?: HiddenAsks; knowledge?: KnowledgeGiven } = {},
) {
	const read = knowledgeOf(knowledge);
	const { context, collection } = new PassageIndex(read);
	return new AskIndex(read, collection.aliases).match(readQuery(readQuestion(question), context), isHidden);
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

	test("by a name that it has otherwise", () => {
		expect(idsFor("was the operator hurt")[0]).toBe("victim");
	});

	test("with the support of all its asks that are like the question", () => {
		const [first] = match("crane fall time");

		expect(first?.entry.id).toBe("fall");
		expect(first?.support).toBeGreaterThan((first?.best ?? 0) ** 2);
	});

	test("not at all by words that none of its asks has", () => {
		expect(idsFor("is there a volcano")).toEqual([]);
	});
});

describe("what is hidden", () => {
	test("is passed over, and only that", () => {
		const isHidden: HiddenAsks = ({ text }) => text === "When did the crane fall?";
		const hidden = match("When did the crane fall?", { isHidden }).find(({ entry }) => entry.id === "fall");

		expect(hidden?.best).toBeGreaterThan(0);
		expect(hidden?.best).toBeLessThan(1);
	});

	test("leaves an entry out when it is all that the entry foresaw", () => {
		const isHidden: HiddenAsks = ({ entry }) => entry.id === "cause";

		expect(match("Why did the crane fall?", { isHidden }).map(({ entry }) => entry.id)).not.toContain("cause");
	});

	test("tells nothing through the words of the entry either", () => {
		const isHidden: HiddenAsks = ({ text }) => text === "Was John Smith hurt?";
		const [shown] = match("who was hurt", { isHidden });
		const facts = (given.facts ?? []).map((fact) => ({
			...fact,
			asks: (fact.asks ?? []).filter((ask) => ask !== "Was John Smith hurt?"),
		}));
		const [written] = match("who was hurt", { knowledge: { ...given, facts } });

		expect(shown?.wording).toBeCloseTo(written?.wording ?? 0, 1);
		expect([...(shown?.words.keys() ?? [])].sort()).toEqual([...(written?.words.keys() ?? [])].sort());
	});
});

test("an index without asks is empty and matches nothing", () => {
	const knowledge = knowledgeOf({ sources });
	const { context, collection } = new PassageIndex(knowledge);
	const index = new AskIndex(knowledge, collection.aliases);

	expect(index.isEmpty).toBe(true);
	expect(index.match(readQuery(readQuestion("When did the crane fall?"), context))).toEqual([]);
});

test("likeness runs from 0 to 1 and support to 8, best first, whatever is asked", () => {
	const word = fc.constantFrom("crane", "fell", "fall", "who", "when", "hurt", "Smith", "volcano", "the operator", "3");

	fc.assert(
		fc.property(
			fc.array(word, { maxLength: 10 }),
			fc.array(fc.array(word, { minLength: 1 }), { maxLength: 12 }),
			(words, asks) => {
				const facts = asks.length === 0 ? [] : [{ asks: asks.map((ask) => ask.join(" ")) }];
				const matches = match(words.join(" "), { knowledge: { ...given, facts: [...(given.facts ?? []), ...facts] } });
				const bests = matches.map(({ best }) => best);

				for (const { best, support, wording } of matches) {
					expect(best).toBeGreaterThanOrEqual(0);
					expect(best).toBeLessThanOrEqual(1 + 1e-9);
					expect(support).toBeLessThanOrEqual(8 + 1e-9);
					expect(wording).toBeTypeOf("number");
					expect(wording).not.toBeNaN();
				}
				expect(bests).toEqual([...bests].sort((one, other) => other - one));
			},
		),
		{ numRuns: 60 },
	);
});
