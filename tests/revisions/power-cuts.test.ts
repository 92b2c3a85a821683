import { describe, expect, test } from "vitest";
import { diceOf } from "../../bench/dice.ts";
import { emptyDisk } from "../../bench/revisions/forgetful-disk.ts";
import { cutPower } from "../../bench/revisions/power-cuts.ts";
import type { FileSystem } from "../../src/revisions/file-system.ts";

const unflushed = async () => undefined;

describe("a power cut", () => {
	test("loses nothing that was acknowledged, and leaves nothing half done", async () => {
		const { states, problems } = await cutPower({ dice: diceOf(6), states: 800 });

		expect(problems).toEqual([]);
		expect(states).toBeGreaterThanOrEqual(800);
	});

	test.each<{ does: string; through: (disk: FileSystem) => FileSystem; problem: RegExp }>([
		{
			does: "directories are not flushed",
			through: (disk) => ({ ...disk, syncDirectory: unflushed }),
			problem: /^revision \d+ is lost$/,
		},
		{
			does: "files are not flushed",
			through: (disk) => ({ ...disk, create: async (path) => ({ ...(await disk.create(path)), sync: unflushed }) }),
			problem: /^the log can't be opened: BrokenHistoryError/,
		},
		{
			does: "the incident's folder is not flushed",
			through: (disk) => ({
				...disk,
				syncDirectory: (path) => (path.startsWith("/knowledge") ? unflushed() : disk.syncDirectory(path)),
			}),
			problem: /^revision \d+ was undone in the folder$/,
		},
	])("would be found to lose changes where $does", async ({ through, problem }) => {
		const { problems } = await cutPower({ dice: diceOf(6), states: 500, through });

		expect(problems).toContainEqual(expect.stringMatching(problem));
	});
});

describe("the disk that forgets", () => {
	async function writeTo(path: string, { isFlushed }: { isFlushed: boolean }) {
		const disk = emptyDisk();
		const file = await disk.create(path);
		await file.write(Buffer.from("abcdef"));
		if (isFlushed) await file.sync();
		return disk;
	}

	test("has a file's content without its name only where its directory was not flushed", async () => {
		const disk = await writeTo("/a", { isFlushed: true });

		await expect(disk.afterPowerCut(() => "lost").list("/")).resolves.toEqual([]);
		await disk.syncDirectory("/");
		expect(Buffer.from(await disk.afterPowerCut(() => "lost").read("/a")).toString()).toBe("abcdef");
	});

	test("has a name without its content where only the file was not flushed", async () => {
		const disk = await writeTo("/a", { isFlushed: false });
		await disk.syncDirectory("/");

		const contents = (["lost", "torn", "kept"] as const).map((fate) => disk.afterPowerCut(() => fate).read("/a"));

		expect((await Promise.all(contents)).map((bytes) => Buffer.from(bytes).toString())).toEqual(["", "abc", "abcdef"]);
	});

	test("renames whole or not at all", async () => {
		const disk = await writeTo("/a", { isFlushed: true });
		await disk.syncDirectory("/");
		await disk.rename("/a", "/b");

		await expect(disk.list("/")).resolves.toEqual(["b"]);
		await expect(disk.afterPowerCut(() => "torn").list("/")).resolves.toEqual(["b"]);
		await expect(disk.afterPowerCut(() => "lost").list("/")).resolves.toEqual(["a"]);
	});
});
