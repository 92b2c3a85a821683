import { describe, expect, test } from "vitest";
import { colours } from "../../src/discord/components.ts";
import { keyOf } from "../../src/discord/custom-id.ts";
import { contextButton } from "../../src/discord/passage-button.ts";
import { renderAnswer } from "../../src/discord/render-answer.ts";
import type { Entity } from "../../src/domain/knowledge.ts";
import { buttonsOf, textsOf, violations } from "./limits-checker.ts";
import { answerOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "./samples.ts";

const log = sourceOf(
	"The morning\n\nThe crane stopped at noon. Nobody was hurt.\n\nThe union says it was unsafe. The crane stopped at noon.",
);
const report = sourceOf("The crane stopped at 12:05.", { id: "report", title: "The *final* report", origin: "report" });
const union: Entity = { id: "union", name: "The union", kind: "organisation", aliases: [] };
const knowledge = knowledgeOf([log, report], { entities: new Map([["union", union]]) });
const noon = snippetOf(passageOf(log, "The crane stopped at noon."), { highlights: [[21, 25]] });
const unsafe = snippetOf(passageOf(log, "The union says it was unsafe."), { kind: "quote", speaker: "union" });
const later = snippetOf(passageOf(report, "The crane stopped at 12:05."), { kind: "passage" });

describe("an answer", () => {
	test("shows the question, the kind of answer, the words with their place, and what is promised", () => {
		const reply = renderAnswer(answerOf([noon]), knowledge);

		expect(textsOf(reply)).toEqual([
			"**Question:** when did the crane stop?",
			"**Answered** in the documents' own words:",
			"> The crane stopped at **noon**.\n-# **[1]** Harbour log, paragraph 1 · under “The morning”",
			"-# The harbour incident · Identical to our stored copy, from 1 document · knowledge aaaaaaaaaaaa",
		]);
		expect(reply.audience).toBe("member");
		expect(reply.container.accent_color).toBe(colours.answered);
	});

	test("says who speaks, what nobody curated, and where the words stand again", () => {
		const again = snippetOf(passageOf(log, "The crane stopped at noon."), {
			repeats: [passageOf(report, "The crane"), passageOf(log, "The union"), passageOf(log, "Nobody")],
		});
		const [, , first, second, third] = textsOf(renderAnswer(answerOf([unsafe, later, again]), knowledge));

		expect(first).toContain("**[1]** Harbour log, paragraph 2 · under “The morning” · speaker: The union");
		expect(second).toContain("**[2]** The \\*final\\* report, paragraph 1 · not curated");
		expect(third).toContain("also in The \\*final\\* report, paragraph 1 and 2 more");
	});

	test("shows what says the same in other words", () => {
		const again = { ...passageOf(report, "The crane"), isReworded: true } as const;
		const [, , shown] = textsOf(renderAnswer(answerOf([{ ...noon, repeats: [again] }]), knowledge));

		expect(shown).toContain("also in The \\*final\\* report, paragraph 1, in other words “The crane”");
	});

	test("sets the documents side by side where they differ, and says so in words", () => {
		const answer = answerOf([noon, later], {
			origins: 2,
			disagreements: [
				{
					slot: "time-of-the-stop",
					values: [
						{ text: "noon", snippet: 0 },
						{ text: "12:05", snippet: 1 },
					],
				},
			],
		});
		const reply = renderAnswer(answer, knowledge);

		expect(textsOf(reply)).toContain("**The documents differ on time of the stop:** “noon” [1] · “12\\:05” [2]");
		expect(textsOf(reply)).toContain("**Answered; the documents differ**, in their own words:");
		expect(textsOf(reply).at(-1)).toContain("from 2 documents of different origin");
		expect(reply.container.accent_color).toBe(colours.differing);
	});

	test("shows three snippets, and the rest on demand", () => {
		const answer = answerOf([noon, unsafe, later, noon, unsafe]);

		const first = renderAnswer(answer, knowledge);
		const rest = renderAnswer(answer, knowledge, { from: 3 });

		expect(buttonsOf(first)).toEqual([
			{ customId: contextButton(noon, knowledge, 0).custom_id, label: "Context" },
			{ customId: contextButton(unsafe, knowledge, 1).custom_id, label: "Context" },
			{ customId: contextButton(later, knowledge, 2).custom_id, label: "Context" },
			{ customId: `ask:more:${keyOf("harbour")}:aaaaaaaaaaaa:3`, label: "More (2)" },
			{ customId: `ask:why:${keyOf("harbour")}:aaaaaaaaaaaa:0`, label: "Why" },
			{ customId: `ask:share:${keyOf("harbour")}:aaaaaaaaaaaa:0`, label: "Share" },
			{ customId: `ask:rate:${keyOf("harbour")}:aaaaaaaaaaaa:0`, label: "Rate" },
		]);
		expect(textsOf(rest).join("\n")).toMatch(/\*\*\[4\]\*\*[\s\S]+\*\*\[5\]\*\*/);
		expect(buttonsOf(rest).map(({ label }) => label)).toEqual(["Context", "Context", "Why", "Share", "Rate"]);
	});

	test("says of a question that moderators put down as open that the documents leave it open", () => {
		const answer = answerOf([noon], { status: "related" });
		const open = { ...answer, trace: { ...answer.trace, gate: { ...answer.trace.gate, open: "who-closed-it" } } };

		expect(textsOf(renderAnswer(open, knowledge))[1]).toBe(
			"**The documents leave this open**, as the moderators have found. These are the nearest passages:",
		);
		expect(textsOf(renderAnswer({ ...open, status: "none", snippets: [] }, knowledge))[1]).toBe(
			"**The documents leave this open**, as the moderators have found.",
		);
	});

	test("marks outside of the quotation that a passage is shown in part", () => {
		const words = `The crane ${"and the winch ".repeat(280)}stopped.`;
		const long = sourceOf(words);
		const [, , shown] = textsOf(renderAnswer(answerOf([snippetOf(passageOf(long, words))]), knowledgeOf([long])));

		expect(shown).toMatch(/^> The crane and the winch [^…]+\n-# …\n-# \*\*\[1\]/);
	});

	test("for everyone names nobody and has no Share", () => {
		const reply = renderAnswer(answerOf([noon]), knowledge, { audience: "everyone" });

		expect(reply.audience).toBe("everyone");
		expect(buttonsOf(reply).map(({ label }) => label)).toEqual(["Context", "Why"]);
	});
});

describe("what is not an answer", () => {
	test("says plainly that the documents don't answer, above the nearest passages", () => {
		const reply = renderAnswer(answerOf([noon], { status: "related" }), knowledge);

		expect(textsOf(reply)[1]).toBe(
			"**Not answered.** The documents don't answer this. These are the nearest passages:",
		);
		expect(reply.container.accent_color).toBe(colours.related);
	});

	test("offers what can be answered where nothing comes near", () => {
		const suggestions = ["Who was hurt?", "\u200b", "?".repeat(300)];
		const reply = renderAnswer(answerOf([], { suggestions }), knowledge);

		expect(textsOf(reply)[1]).toBe(
			"**Nothing found.** The documents don't answer this, and no passage in them comes near it. What they do answer:",
		);
		expect(buttonsOf(reply).slice(2)).toEqual([
			{ customId: `ask:suggestion:${keyOf("harbour")}:aaaaaaaaaaaa:0`, label: "Who was hurt?" },
			{ customId: `ask:suggestion:${keyOf("harbour")}:aaaaaaaaaaaa:2`, label: `${"?".repeat(79)}…` },
		]);
		expect(reply.container.accent_color).toBe(colours.quiet);
	});
});

test("a hostile question shows as itself", () => {
	const question = "@everyone <@1> [x](https://evil.example) **loud** \u202Eevil";
	const [echo] = textsOf(renderAnswer(answerOf([noon], { question }), knowledge));

	expect(echo).toBe("**Question:** \\@everyone \\<\\@1\\> \\[x\\](https\\:\\/\\/evil.example) \\*\\*loud\\*\\* evil");
});

test("the checker of these tests finds what Discord would refuse", () => {
	const reply = renderAnswer(answerOf([noon]), knowledge);
	const tooLong = { ...reply, container: { ...reply.container, accent_color: 0x1_00_00_00 } };

	expect(violations(reply)).toEqual([]);
	expect(violations(tooLong)).not.toEqual([]);
});
