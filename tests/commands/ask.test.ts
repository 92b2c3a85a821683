import { describe, expect, test } from "vitest";
import ask from "../../commands/ask.ts";
import { changedSince, keyOf } from "../../src/discord/custom-id.ts";
import type { Casefile } from "../../src/domain/answer.ts";
import { buttonsOf, textsOf } from "../discord/limits-checker.ts";
import { said } from "../discord/pressing.ts";
import { answerOf, casefileOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "../discord/samples.ts";

function incident(name: string, asks: readonly string[] = []): Casefile {
	const log = sourceOf("The crane stopped at noon. Nobody was hurt. It rained. The union spoke.");
	const sentences = ["The crane stopped at noon.", "Nobody was hurt.", "It rained.", "The union spoke."];
	const snippets = sentences.map((words) => snippetOf(passageOf(log, words)));
	const answer = answerOf(snippets, { incident: name, suggestions: ["Who was hurt?"] });
	return casefileOf(knowledgeOf([log], { incident: name, title: `Incident ${name}` }), answer, asks);
}

const one = { commands: new Map(), casefiles: new Map([["harbour", incident("harbour", ["Who?", "When?"])]]) };
const two = {
	commands: new Map(),
	casefiles: new Map([...one.casefiles, ["airport", incident("airport", ["Where?"])]]),
};

const texts = ["**Question:** who was hurt?", "…"];
const target = [keyOf("harbour"), "aaaaaaaaaaaa", "0"];

describe("/ask", () => {
	test("answers about the only incident", () => {
		expect(textsOf(ask.reply({ question: " who\nwas hurt? " }, one))[0]).toBe("**Question:** who was hurt?");
	});

	test.each(["airport", "Incident airport"])("answers about the incident that is meant by %j", (incident) => {
		const reply = ask.reply({ question: "?", incident }, two);

		expect(buttonsOf(reply).map(({ customId }) => customId)).toContain(`ask:why:${keyOf("airport")}:aaaaaaaaaaaa:0`);
	});

	test.each([undefined, "station"])("asks which incident where %j is none", (incident) => {
		const reply = ask.reply({ question: "?", ...(incident === undefined ? {} : { incident }) }, two);

		expect(textsOf(reply)).toEqual([
			"Choose one of the incidents that are kept here:\n- Incident harbour (`harbour`)\n- Incident airport (`airport`)",
		]);
	});

	test("answers whatever is typed", () => {
		for (const question of ["", " ", "\u200b\u0000", "🙂", "?".repeat(10_000)]) {
			expect(textsOf(ask.reply({ question }, one))[0]).toMatch(/^\*\*Question:\*\*/);
		}
	});

	test("suggests questions of the incident that was chosen, or else of all in turn", () => {
		const typed = { name: "question", value: "", options: {} };

		expect(ask.autocomplete?.(typed, two).map(({ name }) => name)).toEqual(["Who?", "Where?", "When?"]);
		expect(ask.autocomplete?.({ ...typed, options: { incident: "airport" } }, two)).toEqual([
			{ name: "Where?", value: "Where?" },
		]);
	});
});

describe("the buttons", () => {
	const press = (action: string, rest: readonly string[] = target) =>
		said(ask.components?.[action]?.({ target: rest, texts }, one));

	test("give the question's answer again, from nothing but its message", () => {
		expect(textsOf(press("answer"))[0]).toBe("**Question:** who was hurt?");
		expect(textsOf(press("why"))[0]).toBe("**Question:** who was hurt?");
		expect(textsOf(press("more", [keyOf("harbour"), "aaaaaaaaaaaa", "3"]))[2]).toMatch(
			/The union spoke\.\n-# \*\*\[4\]\*\*/,
		);
		expect(textsOf(press("suggestion"))[0]).toBe("**Question:** Who was hurt?");
	});

	test("show nothing to everyone but what was shared", () => {
		const audiences = ["answer", "more", "why", "suggestion", "share"].map((action) => press(action).audience);

		expect(audiences).toEqual(["member", "member", "member", "member", "everyone"]);
	});

	test("lead to today's answer where the knowledge has changed, and share nothing unseen", () => {
		for (const action of ["answer", "more", "why", "suggestion", "share"]) {
			const reply = press(action, [keyOf("harbour"), "bbbbbbbbbbbb", "0"]);

			expect(textsOf(reply)[2]).toBe(changedSince);
			expect(reply.audience).toBe("member");
		}
	});
});
