import { afterEach, expect, test } from "vitest";
import type { Casefile } from "../../src/domain/answer.ts";
import { messageOf, textsOf } from "../../src/sandbox/reading.ts";
import { answerOf, casefileOf, knowledgeOf } from "../discord/samples.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

let newsroom: Newsroom;

afterEach(() => newsroom.close());

const titled = (incident: string, title: string): [string, Casefile] => [
	incident,
	casefileOf(knowledgeOf([], { incident, title }), answerOf([], { incident }), [`Was it the ${incident}?`]),
];

test("with several incidents a member chooses one, and is answered about that one", async () => {
	newsroom = await openNewsroom({
		casefiles: new Map([titled("harbour", "The harbour"), titled("airport", "The airport")]),
	});
	const { sandbox, channel, ada } = newsroom;

	const outcome = await sandbox.slash(ada, channel, "ask", { question: "?", incident: "airport" });

	expect(textsOf(messageOf(outcome)).at(-1)).toMatch(/^-# The airport · /);
	await expect(sandbox.slash(ada, channel, "ask", { question: "?" })).rejects.toThrow();
});

test("with more incidents than a list can hold, the incident is typed", async () => {
	const many = Array.from({ length: 30 }, (_, index) => titled(`incident-${index}`, `Case ${index}`));
	newsroom = await openNewsroom({ casefiles: new Map(many) });
	const { sandbox, channel, ada } = newsroom;

	expect(await sandbox.autocomplete(ada, channel, "ask", { question: "?", incident: "case 29" })).toMatchObject({
		choices: [{ name: "Case 29", value: "incident-29" }],
	});
	expect(await sandbox.autocomplete(ada, channel, "ask", { question: "Was" })).toMatchObject({
		choices: { length: 25 },
	});

	const outcome = await sandbox.slash(ada, channel, "ask", { question: "?", incident: "Case 29" });
	expect(textsOf(messageOf(outcome)).at(-1)).toMatch(/^-# Case 29 · /);
});
