import { expect, test } from "vitest";
import { ratingForm, thanksFor } from "../../src/discord/rating.ts";
import { answerOf, passageOf, snippetOf, sourceOf } from "./samples.ts";

const log = sourceOf("The crane stopped at noon.");
const answer = answerOf([snippetOf(passageOf(log, "The crane stopped at noon."), { id: "crane-stopped" })]);

test("asks for a mark, and for a word that may be left out", () => {
	const { modal } = ratingForm(answer);

	expect(modal.custom_id).toMatch(/^ask:rated:/);
	expect(modal.components).toMatchObject([
		{ component: { custom_id: "verdict", required: true } },
		{ component: { custom_id: "word", required: false, max_length: 300 } },
	]);
});

test("has it put down beside the entry that came first, and nothing of who it was", () => {
	const { note, audience } = thanksFor({ verdict: ["wrong"], word: " It was\u202E at one. " }, answer);

	expect(audience).toBe("member");
	expect(note).toEqual({
		kind: "opinion",
		incident: answer.incident,
		entry: "crane-stopped",
		question: answer.question,
		isHelpful: false,
		word: "It was at one.",
	});
});

test.each([{}, { verdict: [] }, { verdict: ["splendid"] }, { verdict: ["wrong"], word: "x".repeat(301) }])(
	"puts nothing down of what no form sends: %j",
	(fields) => {
		const reply = thanksFor(fields, answer);

		expect(reply.note).toBeUndefined();
		expect(JSON.stringify(reply.container)).toContain("can't be read");
	},
);
