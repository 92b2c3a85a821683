import { cp, open, rename, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { replaceFile } from "../../src/knowledge/write-file.ts";
import { craneTitled, opened, rootWith, serves, writeIncident } from "./shelves.ts";

/** What of an incident's folder is changed, and how programs do it. */
interface Folder {
	readonly root: string;
	readonly directory: string;
	readonly file: string;
}

const waysOfChanging: readonly { readonly how: string; readonly change: (folder: Folder) => Promise<unknown> }[] = [
	{ how: "is written in place", change: ({ file }) => writeFile(file, craneTitled("The crate")) },
	{ how: "is put in its place, as the bot does", change: ({ file }) => replaceFile(file, craneTitled("The crate")) },
	{
		how: "is renamed to a backup and written anew, as editors do",
		async change({ file }) {
			await rename(file, `${file}~`);
			await writeFile(file, craneTitled("The crate"));
			await rm(`${file}~`);
		},
	},
	{
		how: "is written in two parts",
		async change({ file }) {
			const text = craneTitled("The crate");
			const handle = await open(file, "w");
			await handle.write(text.slice(0, 60));
			await pause(250);
			await handle.write(text.slice(60));
			await handle.close();
		},
	},
	{
		how: "is deleted and made again",
		async change({ file }) {
			await rm(file);
			await pause(300);
			await writeFile(file, craneTitled("The crate"));
		},
	},
	{
		how: "keeps its size and its time",
		async change({ file }) {
			const { atime, mtime } = await stat(file);
			await writeFile(file, craneTitled("The crate"));
			await utimes(file, atime, mtime);
		},
	},
	{
		how: "comes with another folder in the place of its own",
		async change({ root, directory }) {
			await writeIncident(join(root, ".new"), craneTitled("The crate"));
			await rename(directory, join(root, ".old"));
			await rename(join(root, ".new"), directory);
			await rm(join(root, ".old"), { recursive: true });
		},
	},
	{
		how: "comes with a folder that is deleted and copied",
		async change({ root, directory }) {
			await cp(directory, join(root, ".new"), { recursive: true });
			await writeFile(join(root, ".new", "knowledge.yaml"), craneTitled("The crate"));
			await rm(directory, { recursive: true });
			await pause(300);
			await rename(join(root, ".new"), directory);
		},
	},
];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a knowledge file is served anew that", { timeout: 20_000 }, () => {
	test.each(waysOfChanging)("$how", async ({ change }) => {
		const root = await rootWith("harbour");
		const { library } = await opened({ root });
		const before = library.casefiles;
		const directory = join(root, "harbour");

		await change({ root, directory, file: join(directory, "knowledge.yaml") });

		await serves(library, "The crate");
		expect(before.get("harbour")?.knowledge.title).toBe("The crane");
		expect(library.status("harbour")).toEqual({
			served: { revision: library.casefiles.get("harbour")?.knowledge.revision, since: expect.any(Date) },
		});
		// Folders that are noticed again and again: what replaced the first one is watched as well.
		await writeFile(join(directory, "knowledge.yaml"), craneTitled("The third"));
		await serves(library, "The third");
	});

	test("lies where a link to releases leads, whichever one that is", async () => {
		const root = await rootWith("1/harbour", "2/harbour");
		await writeFile(join(root, "2/harbour/knowledge.yaml"), craneTitled("The crate"));
		await symlink("1", join(root, "current"));
		const { library } = await opened({ root: join(root, "current") });

		await symlink("2", join(root, "next"));
		await rename(join(root, "next"), join(root, "current"));

		await serves(library, "The crate");
	});

	test("is changed twice within the time that reading it takes", async () => {
		const root = await rootWith("harbour");
		const { library } = await opened({ root });
		const file = join(root, "harbour", "knowledge.yaml");

		for (const title of ["One", "Two", "Three", "Four", "The last"]) {
			await replaceFile(file, craneTitled(title));
			await pause(60);
		}

		await serves(library, "The last");
	});
});
