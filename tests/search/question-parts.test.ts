import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IncidentIndex } from "../../src/search/incident-index.ts";
import { questionParts } from "../../src/search/question-parts.ts";
import { anyQuestion } from "../answering/any-knowledge.ts";
import { knowledgeOf } from "../builders.ts";

const index = new IncidentIndex(knowledgeOf({ entities: [{ id: "rama", name: "Edi Rama", aliases: ["Rama"] }] }));

const partsOf = (question: string) => questionParts(index.search(question).query);

describe("several questions in one", () => {
	test.each([
		["who did it and why?", ["who did it", "why did it"]],
		[
			"who attacked the port, when, and why?",
			["who attacked the port", "when attacked the port", "why attacked the port"],
		],
		["when and where was the summit held", ["when was the summit held", "where was the summit held"]],
		["Explain how and why it broke", ["Explain how it broke", "why it broke"]],
		["When was it founded and by whom?", ["When was it founded", "by whom was it founded"]],
	])("share what only one of them says: %s", (question, parts) => {
		expect(partsOf(question)).toEqual(parts);
	});

	test.each([
		["what is the union? where do they live", ["what is the union", "where do union live"]],
		["what damage was done, and did it last?", ["what damage was done", "did damage last"]],
		["Was the crane safe, and did Smith know?", ["Was the crane safe", "did Smith know"]],
		["how did the crane break and what fell", ["how did the crane break", "what fell crane break"]],
	])("leave their subject to the first: %s", (question, parts) => {
		expect(partsOf(question)).toEqual(parts);
	});

	test.each([["when was the attack and how many members does the union have?"], ["what is a crane and who is rama"]])(
		"stand for themselves where they name their own: %s",
		(question) => {
			expect(partsOf(question).join(" and ")).toBe(question.replace("?", ""));
		},
	);
});

test.each([
	"why did Albania expel the diplomats and close the embassy?",
	"What was planned by Smith and Rama?",
	"Albania says that Iran did it; does Iran agree?",
	"hi! who did it?",
	"who did it? thanks",
	"In which case do they apply if they are clear, and don't require anything?",
	"Which country, who else",
	"and",
	"",
])("one question stays one: %s", (question) => {
	expect(partsOf(question)).toEqual([]);
});

test("whatever is asked, it is one question, two or three", () => {
	fc.assert(
		fc.property(anyQuestion, (question) => {
			expect([0, 2, 3]).toContain(partsOf(question).length);
		}),
	);
});
