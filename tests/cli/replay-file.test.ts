import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openContext } from "../../src/cli/open-context.ts";
import { createLog } from "../../src/discord/log.ts";
import { joinCasefile } from "../../src/local/join.ts";
import { openLocalDiscord } from "../../src/local/local-discord.ts";
import { perform } from "../../src/sandbox/act.ts";
import { TranscriptRecorder } from "../../src/sandbox/transcript/record.ts";
import type { ActView } from "../../src/sandbox/view/views.ts";
import { knowledgeFolder } from "./knowledge-folder.ts";
import { call } from "./streams.ts";

/** What ada did when Casefile knew what is in the folder, as the page saves it. */
async function transcriptIn(root: string): Promise<string> {
	const { sandbox, places } = await openLocalDiscord({ port: 0, botName: "Casefile" });
	const log = createLog({ level: "error", secrets: [], write: () => undefined });
	const bot = await joinCasefile(sandbox, { context: await openContext({ knowledge: root }), log });
	const recorder = new TranscriptRecorder(sandbox);
	const ask = { act: "slash", person: places.ada.id, place: places.general.id, command: "ask" } as const;
	const acts: readonly ActView[] = [
		{ ...ask, values: { question: "When did the crane stop?" } },
		{ ...ask, values: { question: "Who was hurt?" } },
	];
	for (const act of acts) recorder.record(act, await perform(sandbox, act));
	await bot.stop();
	await sandbox.stop();
	const file = join(root, "transcript.json");
	await writeFile(file, JSON.stringify(recorder.transcript));
	return file;
}

test("a transcript of the page is done again, and the same comes of it", async () => {
	const root = await knowledgeFolder("crane");
	const file = await transcriptIn(root);

	const { code, output } = await call(["sandbox", "--replay", file, "--knowledge", root]);

	expect({ code, output }).toEqual({ code: 0, output: "2 steps, and all came out as recorded.\n" });
});

test("what comes out otherwise is named with its step, and the command ends with 1", async () => {
	const root = await knowledgeFolder("crane");
	const file = await transcriptIn(root);
	const knowledge = join(root, "crane", "knowledge.yaml");
	const text = await readFile(knowledge, "utf8");
	await writeFile(knowledge, text.replace("stopped at noon on 3 May.", "stopped at noon"));

	const { code, output } = await call(["sandbox", "--replay", file, "--knowledge", root]);

	expect(code).toBe(1);
	expect(output).toMatch(/^Step 1, .*message\.texts\.\d was .*on 3 May/);
});

test("what is no transcript is refused with what is wrong", async () => {
	const root = await knowledgeFolder("crane");
	const file = join(root, "transcript.json");
	await writeFile(file, '{ "version": 2 }');

	const { code, notes } = await call(["sandbox", "--replay", file, "--knowledge", root]);

	expect(code).toBe(1);
	expect(notes).toMatch(/^casefile: This is no transcript of version 1\..*version: .*steps: /s);
});
