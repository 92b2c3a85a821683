import { stripVTControlCharacters } from "node:util";
import picocolors from "picocolors";
import { describe, expect, test } from "vitest";
import { renderAnswer } from "../../src/cli/render-answer.ts";
import type { Style } from "../../src/cli/style.ts";
import { answerOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "../discord/samples.ts";

const log = sourceOf(
	"The crane\n\nThe crane stopped at noon. “It was old,” Ms Hall said.\n\nThe valve was closed for three hours and nobody came.",
);
const report = sourceOf("The crane stopped at noon.", { id: "report", title: "Port report", origin: "report" });
const hall = { id: "hall", name: "Ms Hall", kind: "person", aliases: [] } as const;
const knowledge = knowledgeOf([log, report], { entities: new Map([["hall", hall]]) });

const plain: Style = { columns: Number.POSITIVE_INFINITY, colours: picocolors.createColors(false) };
const coloured: Style = { columns: 40, colours: picocolors.createColors(true) };

const stopped = snippetOf(passageOf(log, "The crane stopped at noon."), { highlights: [[18, 25]] });

describe("an answer", () => {
	test("shows each snippet word for word, with its place", () => {
		expect(renderAnswer(answerOf([stopped]), knowledge, plain)).toBe(
			[
				"Answered from one document (confidence 90 %):",
				"",
				" 1 │ The crane stopped at noon.",
				"     Harbour log, paragraph 1, under “The crane”",
			].join("\n"),
		);
	});

	test("names who speaks, where the words stand again, and what nobody curated", () => {
		const snippet = snippetOf(passageOf(log, "“It was old,” Ms Hall said."), {
			kind: "passage",
			speaker: "hall",
			repeats: [passageOf(report, "The crane stopped at noon.")],
		});

		const shown = renderAnswer(answerOf([snippet], { origins: 2 }), knowledge, plain);

		expect(shown).toContain("Answered from 2 documents of different origin");
		expect(shown).toContain("\n     Speaker: Ms Hall\n");
		expect(shown).toContain("\n     Not curated: ");
		expect(shown).toContain("\n     Also in Port report, paragraph 1");
	});

	test("shows in full what says the same in other words", () => {
		const again = { ...passageOf(report, "The crane stopped at noon."), isReworded: true } as const;

		const shown = renderAnswer(answerOf([{ ...stopped, repeats: [again] }]), knowledge, plain);

		expect(shown).toContain("\n     Also in Port report, paragraph 1, in other words: “The crane stopped at noon.”");
	});

	test("hangs long passages beside a bar, inside the columns", () => {
		const long = snippetOf(passageOf(log, "The valve was closed for three hours and nobody came."));

		const lines = stripVTControlCharacters(renderAnswer(answerOf([long]), knowledge, coloured)).split("\n");

		expect(lines).toContain(" 1 │ The valve was closed for three");
		expect(lines).toContain("   │ hours and nobody came.");
		for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
	});

	test("makes the words that answer bold, across lines too", () => {
		const text = "The valve was closed for three hours and nobody came.";
		const long = snippetOf(passageOf(log, text), { highlights: [[25, 36]] });

		const shown = renderAnswer(answerOf([long]), knowledge, coloured);

		expect(shown).toContain("\u001b[1mthree\u001b[22m");
		expect(shown).toContain("\u001b[1mhours\u001b[22m");
	});

	test("has no escape sequence without colours, whatever a document holds", () => {
		const hostile = sourceOf("A \u001b]0;title\u0007 and \u202Eback.", { id: "hostile" });
		const snippet = snippetOf(passageOf(hostile, hostile.text));

		const shown = renderAnswer(answerOf([snippet]), knowledgeOf([hostile]), plain);

		expect(shown).toContain("A \uFFFD]0;title\uFFFD and \uFFFDback.");
	});

	test("sets what differs side by side, each with its snippet's number", () => {
		const answer = answerOf([stopped], {
			disagreements: [
				{
					slot: "stop-time",
					values: [
						{ text: "at noon", snippet: 0 },
						{ text: "at one", snippet: 1 },
					],
				},
			],
		});

		expect(renderAnswer(answer, knowledge, plain)).toContain(
			"The documents differ on stop time:\n     “at noon” (1)  |  “at one” (2)",
		);
		expect(renderAnswer(answer, knowledge, { ...plain, columns: 30 })).toContain(
			"     “at noon” (1)\n     “at one” (2)",
		);
	});
});

describe("no answer", () => {
	test("is told apart from a related passage", () => {
		const none = renderAnswer(answerOf([], { suggestions: ["when did it stop?"] }), knowledge, plain);
		const related = renderAnswer(answerOf([stopped], { status: "related" }), knowledge, plain);

		expect(none).toBe(
			"The documents don’t answer this, and nothing in them comes near it.\n\nThey do answer:\n  · when did it stop?",
		);
		expect(related).toMatch(/^The documents don’t answer this\. The nearest passages:\n/);
	});

	test("says that a question is known to be open", () => {
		const { trace } = answerOf([]);
		const open = { ...trace, gate: { ...trace.gate, open: "cause" } };

		expect(renderAnswer(answerOf([stopped], { status: "related", trace: open }), knowledge, plain)).toMatch(
			/^The documents leave this question open\. The nearest passages:/,
		);
		expect(renderAnswer(answerOf([], { trace: open }), knowledge, plain)).toBe(
			"The documents leave this question open.",
		);
	});
});
