import picocolors from "picocolors";
import { expect, test } from "vitest";
import { renderTrace } from "../../src/cli/render-trace.ts";
import { answerOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "../discord/samples.ts";

const log = sourceOf("The crane stopped at noon. It was old.");
const stopped = passageOf(log, "The crane stopped at noon.");
const crane = { id: "crane", name: "Crane 4", kind: "other", aliases: [] } as const;
const knowledge = knowledgeOf([log], { entities: new Map([["crane", crane]]) });
const style = { columns: 80, colours: picocolors.createColors(false) };

test("tells how the question was understood, what was found and why it was let through", () => {
	const answer = answerOf([snippetOf(stopped)], {
		trace: {
			terms: [
				{ text: "stopped", stem: "stop", match: "exact" },
				{ text: "crnae", stem: "crane", match: "corrected" },
			],
			entities: ["crane"],
			asked: "time",
			candidates: [
				{ id: "crane-stopped", passage: stopped, score: 2.5, features: { coverage: 2, length: -0.25, idle: 0 } },
				{ id: "log:27", passage: passageOf(log, "It was old."), score: 1, features: {} },
			],
			gate: { threshold: 0.5, features: { coverage: 1 } },
		},
	});

	expect(renderTrace(answer, knowledge, style).split("\n")).toEqual([
		"Question  when did the crane stop?",
		"Incident  harbour, revision aaaaaaaaaaaa",
		"Reply     answered, confidence 0.90",
		"",
		"Understood",
		"  asked for: time",
		"  entities: Crane 4",
		"  stopped   stop      exact",
		"  crnae    crane  corrected",
		"",
		"Candidates, best first, and what each feature adds to the score",
		"  1. 2.500  crane-stopped  The crane stopped at noon.",
		"       coverage +2.000  length −0.250",
		"  2. 1.000  log:27  It was old.",
		"       behind by: coverage −2.000",
		"",
		"Gate",
		"  confidence 0.900 of 0.500 needed: enough",
		"  signs: coverage +1.000",
	]);
});

test("tells questions that were asked in one, each with its confidence", () => {
	const parts = [
		{ question: "when did it stop", confidence: 0.9 },
		{ question: "why did it stop", confidence: 0.25 },
	];
	const { trace } = answerOf([]);

	expect(renderTrace(answerOf([], { trace: { ...trace, parts } }), knowledge, style)).toContain(
		"Looked up one by one; all below is about the first\n  1. 0.900  when did it stop\n  2. 0.250  why did it stop\n",
	);
});

test("says that there is nothing where there is nothing", () => {
	const shown = renderTrace(answerOf([], { confidence: 0 }), knowledge, style);

	expect(shown).toContain("\n  no informative word\n");
	expect(shown).toContain("\n  none\n");
	expect(shown).toContain("needed: not enough");
});

test("names the open question that was recognised", () => {
	const { trace } = answerOf([]);
	const answer = answerOf([], { trace: { ...trace, gate: { ...trace.gate, open: "cause" } } });

	expect(renderTrace(answer, knowledge, style)).toContain("  recognised as the open question cause");
});
