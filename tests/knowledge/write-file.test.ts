import { mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFile, replaceFile } from "../../src/knowledge/write-file.ts";
import { contentOf, folderWith } from "./incident-on-disk.ts";

test("replaces a file through a link, and leaves the link", async () => {
	const root = await folderWith({ "real.txt": "old" });
	await symlink("real.txt", join(root, "link.txt"));

	await replaceFile(join(root, "link.txt"), "new");

	await expect(contentOf(root)).resolves.toEqual({ "real.txt": "new" });
});

test("takes away what it began when it can't replace", async () => {
	const root = await folderWith({});
	await mkdir(join(root, "folder"));

	await expect(replaceFile(join(root, "folder"), "new")).rejects.toThrow();
	await expect(readdir(root)).resolves.toEqual(["folder"]);
});

test("creates no file that is there already", async () => {
	const root = await folderWith({ "a.txt": "old" });

	await expect(createFile(join(root, "a.txt"), Uint8Array.of(0x61))).rejects.toThrow("EEXIST");
	await expect(readFile(join(root, "a.txt"), "utf8")).resolves.toBe("old");
});
