import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnswering } from "../../src/answering/casefile.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";
import { anyKnowledge, anyQuestion } from "./any-knowledge.ts";

/** The marked words of the first snippet. */
function highlighted(given: KnowledgeGiven, question: string): readonly string[] {
	const [snippet] = createAnswering(knowledgeOf(given)).answer(question).snippets;
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
			what: "the time of day, where the hour is asked for",
			question: "At what time did the crane stop?",
			text: "The crane stopped on 8 September and stood still, at noon, in the harbour.",
			words: ["noon"],
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
			what: "the number, with its currency and magnitude",
			question: "How much did the crane cost?",
			text: "The crane cost $1.5 billion in 1987.",
			words: ["$1.5 billion"],
		},
		{
			what: "the person, by the whole name",
			question: "Who repaired the crane?",
			text: "The crane was repaired by John Smith.",
			words: ["John Smith"],
		},
		{
			what: "the person, without a title",
			question: "Who repaired the crane?",
			text: "The crane was repaired by Prime Minister John Smith.",
			words: ["John Smith"],
		},
		{
			what: "the organisation, of several words",
			question: "Which organisation repaired the crane?",
			text: "On Monday the University of Harbour Works repaired the crane.",
			words: ["University of Harbour Works"],
		},
		{
			what: "the place",
			question: "Where did the ship sink?",
			text: "The ship sank in Norwegian Bay.",
			words: ["Norwegian Bay"],
		},
		{
			what: "who does it, where the question names to whom",
			question: "Who attacked the builders?",
			text: "The pirates attacked the builders in the harbour.",
			words: ["pirates"],
		},
		{
			what: "to whom it is done, where the question names who does it",
			question: "What did the pirates attack?",
			text: "The pirates attacked the old lighthouse with stones.",
			words: ["old lighthouse"],
		},
		{
			what: "what tells which of a kind",
			question: "What type of engine does the crane have?",
			text: "The crane has a rotary engine and two wheels.",
			words: ["rotary engine"],
		},
		{
			what: "what it is called",
			question: "What is the crane called?",
			text: "The crane, called Big Harbour, is very old.",
			words: ["Big Harbour"],
		},
		{
			what: "the reason",
			question: "Why did the crane stop?",
			text: "The crane stopped because of a storm.",
			words: ["a storm"],
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

	test("how sure somebody is, in their own words", () => {
		const text = "Smith had moderate confidence that the crane would fall.";
		const claim = { by: "smith", stance: "assesses" as const, strength: "moderate confidence" };
		const facts = [{ evidence: [text], asks: ["Will the crane fall?"], claim }];
		const given = { ...log(text), entities: [{ id: "smith", name: "Smith" }], facts };

		expect(highlighted(given, "How sure is Smith that the crane will fall?")).toEqual(["moderate confidence"]);
	});

	test("the whole value of a fact, where the answer is a part of it", () => {
		const text = "The camp has 3000 or rather more members.";
		const facts = [
			{ evidence: [text], asks: ["How many members has the camp?"], slot: "members", value: "3000 or rather more" },
		];

		expect(highlighted({ ...log(text), facts }, "How many members has the camp?")).toEqual(["3000 or rather more"]);
	});

	test("a name that moderators wrote down as one of the wanted kind", () => {
		const text = "Lighthouse, sister of Harbour Works, repaired the crane.";
		const entities = [{ id: "works", name: "Harbour Works", kind: "organisation" as const }];

		expect(highlighted({ ...log(text), entities }, "Which organisation repaired the crane?")).toEqual([
			"Harbour Works",
		]);
	});

	test("the name of whom the question only describes", () => {
		const text = "Prime Minister Edi Rama said that the Iranian crane was old.";
		const entities = [
			{
				id: "rama",
				name: "Edi Rama",
				kind: "person" as const,
				aliases: ["Prime Minister Edi Rama", "the PM of Albania"],
			},
			{ id: "albania", name: "Albania", kind: "state" as const },
		];

		for (const question of ["Name the PM of Albania", "Who is the PM of Albania?", "Which PM of Albania said so?"])
			expect(highlighted({ ...log(text), entities }, question)).toEqual(["Edi Rama"]);
	});

	test("whom a claim is against, where the question names who makes it", () => {
		const text = "The builders say that Smith hid the red crane.";
		const entities = [
			{ id: "builders", name: "the builders" },
			{ id: "smith", name: "Smith" },
		];
		const claim = { by: "builders", stance: "accuses" as const, against: "smith" };
		const facts = [{ evidence: [text], asks: ["Who hid the crane?"], claim }];

		expect(highlighted({ ...log(text), entities, facts }, "Who hid the crane, do the builders say?")).toEqual([
			"Smith",
		]);
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
	expect(highlighted(log("The old crane was red."), "the red crane")).toEqual(["crane", "red"]);
});

test("neighbouring words are marked as one", () => {
	expect(highlighted(log("The red crane stood there."), "Was there a red crane?")).toEqual(["red crane"]);
});

test("no highlight is empty, splits a character or overlaps the one before, on any knowledge", () => {
	fc.assert(
		fc.property(anyKnowledge, fc.array(anyQuestion, { minLength: 1, maxLength: 5 }), (knowledge, questions) => {
			const casefile = createAnswering(knowledge);
			for (const { text, highlights } of questions.flatMap((question) => casefile.answer(question).snippets)) {
				for (const [index, [start, end]] of highlights.entries()) {
					expect(start).toBeGreaterThanOrEqual(highlights[index - 1]?.[1] ?? 0);
					expect(text.slice(start, end)).not.toBe("");
					expect(text.slice(start, end).isWellFormed()).toBe(true);
				}
			}
		}),
		{ numRuns: 40 },
	);
});
