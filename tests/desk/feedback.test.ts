import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openFeedback } from "../../src/desk/feedback.ts";

async function open(stateDirectory?: string) {
	const directory = stateDirectory ?? (await mkdtemp(join(tmpdir(), "casefile-")));
	if (stateDirectory === undefined) onTestFinished(() => rm(directory, { recursive: true }));
	return { directory, book: openFeedback({ stateDirectory: directory, incident: "harbour", tell: () => undefined }) };
}

const opinion = { entry: "crane-stopped", question: "When did it stop?", isHelpful: true, word: "" };

test("opinions are counted by entry, the most often wrong first, with what was written", async () => {
	const { book, directory } = await open();
	await book.note(opinion);
	await book.note({ ...opinion, isHelpful: false, word: "It was at one." });
	await book.note({ ...opinion, entry: "log:44", isHelpful: false });
	await book.note({ ...opinion, entry: "log:44", isHelpful: false });

	const again = (await open(directory)).book;

	expect(await again.list()).toEqual([
		{ entry: "log:44", helpful: 0, wrong: 2, words: [] },
		{
			entry: "crane-stopped",
			helpful: 1,
			wrong: 1,
			words: [{ text: "It was at one.", question: "When did it stop?" }],
		},
	]);
});

test("only the last words are kept, and all are forgotten once they were read", async () => {
	const { book } = await open();
	for (let count = 0; count < 25; count += 1) await book.note({ ...opinion, isHelpful: false, word: `Word ${count}` });

	const [feedback] = await book.list();
	expect(feedback).toMatchObject({ wrong: 25 });
	expect(feedback?.words).toHaveLength(20);
	expect(feedback?.words[0]?.text).toBe("Word 24");

	await book.clear("crane-stopped");
	expect(await book.list()).toEqual([]);
});
