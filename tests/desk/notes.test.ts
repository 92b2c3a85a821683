import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openNotes } from "../../src/desk/notes.ts";

async function open(gapDays?: number) {
	const stateDirectory = await mkdtemp(join(tmpdir(), "casefile-"));
	onTestFinished(() => rm(stateDirectory, { recursive: true }));
	return { stateDirectory, notes: openNotes({ stateDirectory, gapDays, tell: () => undefined }) };
}

const unanswered = { kind: "unanswered", incident: "harbour", question: "Who closed the valve?" } as const;

test("nothing of a question is written down where the settings don't ask for it", async () => {
	const { notes, stateDirectory } = await open();

	await notes.note(unanswered);

	expect(notes.of("harbour").gaps).toBeUndefined();
	expect(await readdir(stateDirectory)).toEqual([]);
});

test("each incident has its own", async () => {
	const { notes, stateDirectory } = await open(30);
	await notes.note(unanswered);
	await notes.note({ ...unanswered, incident: "quarry" });
	await notes.note({
		kind: "opinion",
		incident: "quarry",
		entry: "blast",
		question: "When?",
		isHelpful: true,
		word: "",
	});

	expect((await readdir(stateDirectory)).sort()).toEqual(["harbour", "quarry"]);
	expect(await notes.of("harbour").feedback.list()).toEqual([]);
	expect(await notes.of("quarry").feedback.list()).toMatchObject([{ entry: "blast", helpful: 1 }]);
});

test("what is written down tells of nobody", async () => {
	const { notes, stateDirectory } = await open(30);
	await notes.note(unanswered);
	const [file = ""] = await readdir(join(stateDirectory, "harbour", "gaps"));

	const kept = JSON.parse(await readFile(join(stateDirectory, "harbour", "gaps", file), "utf8"));

	expect(kept.value).toEqual({ question: "who closed the valve", asked: 1, isOutOfScope: false });
});
