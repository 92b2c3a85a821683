import { expect, test } from "vitest";
import { createAnswering } from "../../src/answering/casefile.ts";
import { askTokens, traitsReader } from "../../src/search/ask-memory.ts";
import { learnt } from "../../src/search/entry-classifier.ts";
import { tokenise } from "../../src/search/text.ts";
import { knowledgeOf } from "../builders.ts";

const read = () => new Map([["crane", 1]]);

test("an ask's words are read once, as they always are", () => {
	expect(askTokens("Who stopped the crane?")).toEqual(tokenise("Who stopped the crane?"));
	expect(askTokens("Who stopped the crane?")).toBe(askTokens("Who stopped the crane?"));
});

test("its traits are read again where a name or a synonym is another", () => {
	const traits = (given: Parameters<typeof knowledgeOf>[0]) => traitsReader(knowledgeOf(given), read)("Who?");
	const entities = [{ id: "crane", aliases: ["hoist"] }];

	expect(traits({ entities })).toBe(traits({ entities, title: "Another title" }));
	expect(traits({ entities })).not.toBe(traits({ entities: [{ id: "crane", aliases: ["derrick"] }] }));
	expect(traits({ entities })).not.toBe(traits({ entities, synonyms: [["crane", "hoist"]] }));
});

test("a classifier is learnt once for the same lessons, and again for others", () => {
	const lessons = [read(), read()].map((traits, entry) => ({ traits, entry }));

	expect(learnt([...lessons], 2)).toBe(learnt([...lessons], 2));
	expect(learnt(lessons.slice(1), 2)).not.toBe(learnt(lessons, 2));
	expect(learnt(lessons, 3)).not.toBe(learnt(lessons, 2));
});

test("an incident that is built after others answers as if it were the first", () => {
	const given = (asks: readonly string[], alias: string) =>
		knowledgeOf({
			entities: [{ id: "master", aliases: [alias] }],
			facts: [
				{ asks: [...asks] },
				{ id: "unsafe", asks: ["What did the master say?"], evidence: ["The harbour master said that it was unsafe."] },
			],
		});
	const answers = (asks: readonly string[], alias: string) =>
		["When did it stop?", "What did the chief say?"].map((question) => {
			const answer = createAnswering(given(asks, alias)).answer(question);
			return { ...answer, trace: answer.trace };
		});
	const first = answers(["When did it stop?"], "chief");

	answers(["When did the crane stop?"], "chief");
	answers(["When did it stop?"], "boss");

	expect(answers(["When did it stop?"], "chief")).toEqual(first);
});
