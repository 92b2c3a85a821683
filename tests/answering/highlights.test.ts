import { describe, expect, test } from "vitest";
import { createCasefile } from "../../src/answering/casefile.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

/** The marked words of the first snippet. */
function highlighted(given: KnowledgeGiven, question: string): readonly string[] {
	const [snippet] = createCasefile(knowledgeOf(given)).answer(question).snippets;
	return snippet?.highlights.map(([start, end]) => snippet.text.slice(start, end)) ?? [];
}

const log = (text: string): KnowledgeGiven => ({ sources: { log: text } });

describe("what answers is marked:", () => {
	test.each([
		{
			what: "the date",
			question: "When did the last staff leave?",
			text: "The last staff left the embassy on 8 September at four.",
			words: ["8 September"],
		},
		{ what: "a year", question: "When was the crane built?", text: "Works built the crane in 1987.", words: ["1987"] },
		{
			what: "the date nearest to what is asked about",
			question: "When did the crane stop?",
			text: "In May 1990 ships came, and on Monday the crane stopped.",
			words: ["Monday"],
		},
		{
			what: "the number",
			question: "How many officers came?",
			text: "Twelve officers came on 3 May.",
			words: ["Twelve"],
		},
		{
			what: "the duration, with its number",
			question: "How long did the crane stand still?",
			text: "The crane stood still for 24 hours.",
			words: ["24 hours"],
		},
		{
			what: "the person, by the whole name",
			question: "Who repaired the crane?",
			text: "The crane was repaired by John Smith.",
			words: ["John Smith"],
		},
		{
			what: "the place",
			question: "Where did the ship sink?",
			text: "The ship sank in Norwegian Bay.",
			words: ["Norwegian Bay"],
		},
		{
			what: "the quotation",
			question: "What did Smith say about the crane?",
			text: "Smith said that the crane “was never safe”.",
			words: ["was never safe"],
		},
	])("$what", ({ question, text, words }) => {
		expect(highlighted(log(text), question)).toEqual(words);
	});

	test("the speaker, where the one is asked for whose words or claim it is", () => {
		const text = "Harbour Works fears that Smith hid it, the Albanian builders say.";
		const entities = [
			{ id: "builders", name: "the Albanian builders" },
			{ id: "smith", name: "Smith" },
		];
		const facts = [
			{
				evidence: [text],
				asks: ["Who says that Smith hid it?"],
				claim: { by: "builders", stance: "accuses" as const },
			},
		];

		expect(highlighted({ ...log(text), entities, facts }, "Who says that Smith hid it?")).toEqual([
			"the Albanian builders",
		]);
	});
});

test("where that can't be told, the words are marked that were asked about", () => {
	expect(highlighted(log("The old crane was red."), "Was the crane red?")).toEqual(["crane", "red"]);
	expect(highlighted(log("The old crane was red."), "When was the crane red?")).toEqual(["crane", "red"]);
});

test("neighbouring words are marked as one", () => {
	expect(highlighted(log("The red crane stood there."), "Was there a red crane?")).toEqual(["red crane"]);
});
