import { expect, test } from "vitest";
import { renderWhy } from "../../src/discord/render-why.ts";
import type { Entity } from "../../src/domain/knowledge.ts";
import { textsOf } from "./limits-checker.ts";
import { answerOf, knowledgeOf } from "./samples.ts";

const union: Entity = { id: "union", name: "The union", kind: "organisation", aliases: [] };
const stopped = { source: "log", start: 0, end: 18, text: "The crane stopped." };
const knowledge = knowledgeOf([], { entities: new Map([["union", union]]) });

test("tells how the question was understood, what decided, and how to get the same answer again", () => {
	const answer = answerOf([], {
		status: "related",
		confidence: 0.314,
		trace: {
			terms: [
				{ text: "crane", stem: "crane", match: "exact" },
				{ text: "stoped", stem: "stop", match: "corrected" },
				{ text: "zebra", stem: "zebra", match: "unknown" },
			],
			entities: ["union"],
			asked: "time",
			candidates: [
				{
					id: "crane-stopped",
					passage: stopped,
					score: 3.456,
					features: { coverage: 1.5, bm25: -2.25, heading: 0, asks: 0.1 },
				},
				{ id: "log:0", passage: stopped, score: -1, features: {} },
			],
			gate: { threshold: 0.5, open: "why-the-crane", features: { coverage: 0.25 } },
		},
	});

	expect(textsOf(renderWhy(answer, knowledge))).toEqual([
		"**Question:** when did the crane stop?",
		[
			"**Asked for:** time",
			"**Names:** The union",
			"- crane: looked up (crane)",
			"- stoped: taken for a typo of a word in the documents (stop)",
			"- zebra: in none of the documents (zebra)",
		].join("\n"),
		[
			"**Candidates, best first: what decided, and where the others fell behind**",
			"1. crane-stopped, “The crane stopped.”, 3.46: bm25 −2.25, coverage +1.50, asks +0.10",
			"2. log\\:0, “The crane stopped.”, −1.00; behind in coverage −1.50, asks −0.10",
		].join("\n"),
		[
			"**Confidence** 0.31; an answer needs 0.50: related",
			"Moderators found that the documents leave this open: why-the-crane",
			"Signs for (+) and against (−): coverage +0.25",
		].join("\n"),
		"The same question on knowledge aaaaaaaaaaaa always gives the same answer:",
		`\`\`\`\nnpm run casefile -- why ${answer.id}\n\`\`\``,
	]);
});

test("tells questions that were asked in one", () => {
	const parts = [
		{ question: "when did it stop", confidence: 0.9 },
		{ question: "why did it stop", confidence: 0.25 },
	];
	const { trace } = answerOf([]);

	expect(textsOf(renderWhy(answerOf([], { trace: { ...trace, parts } }), knowledge))).toContain(
		"**Looked up one by one;** all below is about the first:\n- when did it stop, 0.90\n- why did it stop, 0.25",
	);
});
