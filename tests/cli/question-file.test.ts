import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readQuestionFile } from "../../src/cli/question-file.ts";

const directory = await mkdtemp(join(tmpdir(), "casefile-"));
afterAll(() => rm(directory, { recursive: true }));

async function read(text: string) {
	const file = join(directory, "questions.jsonl");
	await writeFile(file, text);
	return readQuestionFile(file);
}

test("reads questions with and without what answers them", async () => {
	const gold = [{ source: "log", text: "The crane stopped." }];
	const measured = { id: "1", question: "What stopped?", kind: "direct", answerable: true, gold, must: ["crane"] };

	expect(await read(`\uFEFF${JSON.stringify(measured)}\r\n\n{"id": 2, "question": "", "note": "mine"}\n`)).toEqual([
		{
			id: "1",
			question: "What stopped?",
			kind: "direct",
			expected: { answerable: true, gold: [{ text: "The crane stopped." }], must: ["crane"], need: undefined },
		},
		{ id: 2, question: "", kind: "question" },
	]);
});

test("takes a question with no gold sentence for one that nothing answers", async () => {
	expect(await read('{"id": "1", "question": "Why?", "gold": []}')).toMatchObject([
		{ expected: { answerable: false } },
	]);
});

test.each([
	{ does: "a line that is not JSON", text: '{"id": "1", "question": "Why?"}\nwhy?', says: ":2: not a line of JSON" },
	{ does: "a missing question", text: '{"id": "1"}', says: ":1: question: " },
	{ does: "a wrong field", text: '{"id": "1", "question": "Why?", "need": 0}', says: ":1: need: " },
	{ does: "a list", text: "[]", says: ":1: the line: " },
	{ does: "an empty file", text: "\n\n", says: ": there is no question in this file" },
])("refuses $does, naming its line", async ({ text, says }) => {
	await expect(read(text)).rejects.toThrow(says);
});
