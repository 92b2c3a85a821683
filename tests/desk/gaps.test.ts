import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openGaps } from "../../src/desk/gaps.ts";
import type { Answer, Casefile } from "../../src/domain/answer.ts";
import { answerOf, casefileOf, knowledgeOf, passageOf, snippetOf, sourceOf } from "../discord/samples.ts";

const log = sourceOf("The crane stopped at noon.");
const nearest = snippetOf(passageOf(log, "The crane stopped at noon."));

/** An incident that answers the questions which hold the word, and leaves open those with “open”. */
function answering(word: string): Casefile {
	const casefile = casefileOf(knowledgeOf([log]), answerOf([nearest]), []);
	return { ...casefile, answer: (question) => answerTo(question, word) };
}

function answerTo(question: string, word: string): Answer {
	const answer = answerOf([nearest], { question, status: question.includes(word) ? "answered" : "related" });
	const gate = { ...answer.trace.gate, ...(question.includes("open") ? { open: "an-open-question" } : {}) };
	return { ...answer, trace: { ...answer.trace, gate } };
}

async function open(options: { readonly days?: number; readonly now?: () => Date } = {}) {
	const stateDirectory = await mkdtemp(join(tmpdir(), "casefile-"));
	onTestFinished(() => rm(stateDirectory, { recursive: true }));
	return openGaps({ stateDirectory, incident: "harbour", days: 30, tell: () => undefined, ...options });
}

const shown = (gaps: readonly { readonly question: string; readonly asked: number }[]) =>
	gaps.map(({ question, asked }) => `${asked} × ${question}`);

test("a question is counted once for all its spellings, the most asked first", async () => {
	const gaps = await open();
	for (const question of [
		"Who closed the valve?",
		"Was anybody hurt?",
		"who  closed the valve",
		"WHO CLOSED THE VALVE!",
	])
		await gaps.note(question);

	expect(shown(await gaps.list(answering("crane")))).toEqual(["3 × who closed the valve", "1 × was anybody hurt"]);
});

test("each has the nearest passages with it", async () => {
	const gaps = await open();
	await gaps.note("Who closed the valve?");

	const [gap] = await gaps.list(answering("crane"));

	expect(gap?.answer.snippets).toEqual([nearest]);
	expect(gap?.id).toMatch(/^[0-9a-f]{16}$/);
});

test("one closes by itself once its question is answered, or put down as open", async () => {
	const gaps = await open();
	for (const question of ["Who closed the valve?", "Is it open?", "Was anybody hurt?"]) await gaps.note(question);

	expect(shown(await gaps.list(answering("valve")))).toEqual(["1 × was anybody hurt"]);
	expect(shown(await gaps.list(answering("nothing")))).toEqual(["1 × was anybody hurt"]);
});

test("one that is out of scope is gone, and never counted again", async () => {
	const gaps = await open();
	await gaps.note("Who won the match?");
	const [gap] = await gaps.list(answering("crane"));

	await gaps.putOutOfScope(gap?.id ?? "");
	await gaps.note("who won the match");

	expect(await gaps.list(answering("crane"))).toEqual([]);
});

test("one that nobody asks again is forgotten", async () => {
	let today = new Date("2026-01-01T00:00:00Z");
	const gaps = await open({ days: 30, now: () => today });
	await gaps.note("Who closed the valve?");

	today = new Date("2026-02-15T00:00:00Z");

	expect(await gaps.list(answering("crane"))).toEqual([]);
});

test("questions that come at once are all counted", async () => {
	const gaps = await open();

	await Promise.all(Array.from({ length: 20 }, () => gaps.note("Who closed the valve?")));

	expect(shown(await gaps.list(answering("crane")))).toEqual(["20 × who closed the valve"]);
});
