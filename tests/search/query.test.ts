import { describe, expect, test } from "vitest";
import { entityStem } from "../../src/search/indexed-passage.ts";
import { PassageIndex } from "../../src/search/passage-index.ts";
import { readQuery } from "../../src/search/query.ts";
import { readQuestion } from "../../src/search/question.ts";
import { knowledgeOf } from "../builders.ts";

const { context } = new PassageIndex(
	knowledgeOf({
		sources: {
			log: "The crane of Harbour Works stopped. The embassy closed. The crane was dangerous. Smith reports it.",
		},
		entities: [{ id: "works", name: "Harbour Works", aliases: ["HW", "the works"] }],
		synonyms: [["crane", "derrick"]],
	}),
);

const read = (text: string) => readQuery(readQuestion(text), context);

const termOf = (text: string, word: string) => read(text).terms.find(({ token }) => token.word === word);

describe("a word of a question", () => {
	test.each([
		{ what: "of the documents is itself", text: "the crane", word: "crane", match: "exact" },
		{ what: "of a name is known", text: "did HW close it", word: "hw", match: "exact" },
		{ what: "with a synonym stands for that", text: "the derrick", word: "derrick", match: "synonym" },
		{ what: "with a slip is corrected", text: "the embasssy", word: "embasssy", match: "corrected" },
		{ what: "of another language is not corrected", text: "el Smíeth", word: "smieth", match: "unknown" },
		{ what: "in other letters is not corrected", text: "the еmbassy", word: "еmbassy", match: "unknown" },
		{ what: "that nobody knows is unknown", text: "the volcano", word: "volcano", match: "unknown" },
	])("$what", ({ text, word, match }) => {
		expect(termOf(text, word)?.match).toBe(match);
	});

	test("stands first and whole among what it may stand for", () => {
		const [first] = [...(termOf("why did the crane stop", "crane")?.alternatives ?? [])];

		expect(first).toEqual(["crane", 1]);
	});

	test("that is a name stands for its entity", () => {
		const { entities, terms } = read("what did Harbour Works say");

		expect(entities).toEqual(["works"]);
		expect(terms.find(({ token }) => token.word === "harbour")?.alternatives.get(entityStem("works"))).toBe(1);
		expect(terms.find(({ token }) => token.word === "harbour")?.isName).toBe(true);
	});

	test("tells more the rarer it is", () => {
		const weight = (word: string) => termOf(`${word} there`, word)?.weight ?? 0;

		expect(weight("embassy")).toBeGreaterThan(weight("crane"));
		expect(weight("crane")).toBeGreaterThan(0);
	});

	test("tells less where it rather asks", () => {
		const weight = (word: string) => termOf(`${word} there`, word)?.weight ?? 0;

		expect(weight("reports")).toBeLessThan(weight("smith"));
	});

	test("that is a stop word is no typo, even where a question has nothing else", () => {
		const { context: thoughtful } = new PassageIndex(knowledgeOf({ sources: { log: "They gave it some thought." } }));

		expect(readQuery(readQuestion("but what is it though?"), thoughtful).terms.map(({ match }) => match)).not.toContain(
			"corrected",
		);
	});

	test("of chatting is not looked up", () => {
		expect(read("hey bro lol the crane").terms.map(({ token }) => token.word)).toEqual(["crane"]);
	});
});
