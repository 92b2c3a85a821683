import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolderStore } from "../../src/revisions/folder-store.ts";
import { nodeFileSystem } from "../../src/revisions/node-file-system.ts";
import { hostProcesses } from "../../src/revisions/running-process.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";
import { revisionWith } from "./made-up-revision.ts";
import { memoryStore } from "./memory-store.ts";
import { describeRevisionStore } from "./store-contract.ts";

const openAt = (directory: string, disk = nodeFileSystem) =>
	openFolderStore({ disk, processes: hostProcesses, directory });

describeRevisionStore("a store in memory", async () => {
	const store = memoryStore();
	return { store, other: store };
});

describeRevisionStore("a store in a folder", async () => {
	const directory = await folderWith({});
	return { store: openAt(directory), other: openAt(directory) };
});

test("leaves nothing in the folder but one file a revision", async () => {
	const directory = await folderWith({});
	const store = openAt(directory);

	await store.putIfAbsent(revisionWith());
	await store.putIfAbsent(revisionWith({ why: "another" }));

	await expect(readdir(directory)).resolves.toEqual(["00000001.json"]);
});

test("says which record is broken, and what to do", async () => {
	const directory = await folderWith({});
	await writeFile(join(directory, "00000001.json"), '{"number": 1}');

	await expect(openAt(directory).latest()).rejects.toThrow(
		`The history in \`${directory}/00000001.json\` is broken: this is not a record as it was written. Put it back from a backup, or move it away and keep it: a new history then begins with the knowledge as it is.`,
	);
});

test("believes what lies there more than an error: a network that repeats a call finds its own link", async () => {
	const directory = await folderWith({});
	const store = openAt(directory, {
		...nodeFileSystem,
		link: async (path, name) => {
			await nodeFileSystem.link(path, name);
			return nodeFileSystem.link(path, name);
		},
	});

	await expect(store.putIfAbsent(revisionWith())).resolves.toBe("stored");
});
