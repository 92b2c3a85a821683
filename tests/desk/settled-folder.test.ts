import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openBook } from "../../src/desk/history-book.ts";
import { settle } from "../../src/desk/settled-folder.ts";
import { openLibrary } from "../../src/live/library.ts";
import { crane, folderWith, logText } from "../knowledge/incident-on-disk.ts";

/** An incident in whose file somebody writes these texts, each right after changes by hand were looked for. */
async function writtenMeanwhile(texts: readonly string[]) {
	const root = await folderWith({
		"knowledge/harbour/knowledge.yaml": crane,
		"knowledge/harbour/sources/log.txt": logText,
	});
	const directory = join(root, "knowledge", "harbour");
	const library = await openLibrary({ root: join(root, "knowledge") });
	onTestFinished(library.close);
	const book = openBook({ incidentFolder: directory, stateFolder: join(root, "state", "harbour") });
	const log = await book.log();
	const waiting = [...texts];
	async function noteExternal() {
		const noted = await log.noteExternal();
		const text = waiting.shift();
		if (text !== undefined) await writeFile(join(directory, "knowledge.yaml"), text);
		return noted;
	}
	return { directory, library, book: { ...book, log: async () => ({ ...log, noteExternal }) } };
}

const titled = (title: string) => crane.replace("The crane", title);

test("a folder is read as a revision has it, also while somebody writes", async () => {
	const settled = await settle(await writtenMeanwhile([titled("Once")]));

	expect(settled).toMatchObject({ on: 2, folder: { knowledgeFile: { bytes: Buffer.from(titled("Once")) } } });
});

test("a folder that is written again and again is left to whoever writes", async () => {
	const settled = await settle(await writtenMeanwhile(["1", "2", "3", "4", "5"].map(titled)));

	expect(settled).toMatchObject({ problems: [{ field: "file", remedy: "Try again when they are done." }] });
});
