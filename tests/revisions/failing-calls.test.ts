import { describe, expect, test } from "vitest";
import { emptyDisk, type ForgetfulDisk } from "../../bench/revisions/forgetful-disk.ts";
import { type DiskCall, intercepted } from "../../bench/revisions/intercepted-disk.ts";
import type { FileSystem } from "../../src/revisions/file-system.ts";
import { readIncidentFiles } from "../../src/revisions/incident-files.ts";
import { type Commit, openRevisionLog, type RevisionLog } from "../../src/revisions/revision-log.ts";
import {
	NotStoredError,
	StorageError,
	UnconfirmedError,
	WritingEndedError,
} from "../../src/revisions/storage-errors.ts";
import { changeWith, textsOf } from "./log-on-disk.ts";

const incidentFolder = "/knowledge/harbour";
const stateFolder = "/state/harbour";

const old = { "knowledge.yaml": "title: Old\n", "sources/log.txt": "It stopped.\n" };
const change = changeWith({
	files: { "knowledge.yaml": "title: New\n", "sources/log.txt": null, "sources/new.txt": "New.\n" },
});
const changed = { "knowledge.yaml": "title: New\n", "sources/new.txt": "New.\n" };

/** Calls that flush: what fails there ends the writing of the process. */
const flushes: readonly DiskCall[] = ["file.sync", "syncDirectory"];

let processes = 0;

/** As a process opens it that finds all others dead. */
function open(fileSystem: FileSystem): Promise<RevisionLog> {
	processes += 1;
	const pid = processes;
	return openRevisionLog({
		incidentFolder,
		stateFolder,
		fileSystem,
		processes: { self: { pid, started: "1" }, isAlive: (other) => other.pid === pid },
	});
}

async function diskWith(files: Readonly<Record<string, string>>): Promise<ForgetfulDisk> {
	const disk = emptyDisk();
	await disk.makeDirectory(`${incidentFolder}/sources`);
	for (const [path, text] of Object.entries(files)) await write(disk, path, text);
	return disk;
}

async function write(disk: FileSystem, path: string, text: string): Promise<void> {
	const file = await disk.create(`${incidentFolder}/${path}`);
	await file.write(Buffer.from(text));
}

/** The same disk, of which one call can be made to fail while something is done. */
function failingDisk(disk: FileSystem, code: string) {
	let remaining = Number.POSITIVE_INFINITY;
	let failed: DiskCall | undefined;
	const failing = intercepted(disk, (call) => {
		remaining -= 1;
		if (remaining !== 0) return;
		failed = call;
		throw Object.assign(new Error(code), { code });
	});
	return {
		disk: failing,
		failingNth: async <Result>(nth: number, act: () => Promise<Result>): Promise<Result> => {
			remaining = nth;
			try {
				return await act();
			} finally {
				remaining = Number.POSITIVE_INFINITY;
			}
		},
		failed: () => failed,
	};
}

const textOf = (texts: Readonly<Record<string, string>>, path: string) => texts[path];

const textsIn = async (disk: FileSystem) => textsOf(await readIncidentFiles(disk, incidentFolder));

/** Tries with the first call failing, then with the second, until there is none left to fail. */
async function failEach(attempt: (nth: number) => Promise<DiskCall | undefined>): Promise<readonly DiskCall[]> {
	const failed: DiskCall[] = [];
	for (;;) {
		const call = await attempt(failed.length + 1);
		if (call === undefined) return failed;
		failed.push(call);
	}
}

const outcomeOf = (commit: Promise<Commit>): Promise<Commit | StorageError> =>
	commit.catch((error: unknown) => {
		if (error instanceof StorageError) return error;
		throw error;
	});

describe.each(["EIO", "ENOSPC"])("where one call fails with %s", (code) => {
	test("a change is made or not, and the next one works", async () => {
		const calls = await failEach(async (nth) => {
			const disk = await diskWith(old);
			const { disk: failing, failingNth, failed } = failingDisk(disk, code);
			const log = await open(failing);

			const outcome = await failingNth(nth, () => outcomeOf(log.commit(change)));

			const context = `${nth}: ${failed()}`;
			const between = await textsIn(disk);
			const after = await changeOnceMore(log, disk, failed(), context);
			expect([old, changed], context).toContainEqual(after);
			for (const path of Object.keys({ ...old, ...changed }))
				expect([textOf(old, path), textOf(changed, path)], context).toContain(textOf(between, path));
			if (!(outcome instanceof UnconfirmedError))
				expect(after, context).toEqual(outcome instanceof StorageError ? old : changed);
			return failed();
		});

		expect(calls.length).toBeGreaterThan(40);
		expect(calls).toEqual(expect.arrayContaining(["create", "file.write", "link", "rename", "remove", ...flushes]));
	});

	test("what a crash left is made good at the next start", async () => {
		await failEach(async (nth) => {
			const disk = await keptButNotBroughtThere();
			const { disk: failing, failingNth, failed } = failingDisk(disk, code);

			await failingNth(nth, () => open(failing)).catch((error: unknown) => {
				expect(error).toBeInstanceOf(StorageError);
			});

			const log = await open(disk);
			await expect(log.latest()).resolves.toMatchObject({ number: 2 });
			expect(await textsIn(disk), `${nth}: ${failed()}`).toEqual(changed);
			return failed();
		});
	});

	test("a change by hand is kept, and recorded then or later", async () => {
		await failEach(async (nth) => {
			const disk = await diskWith(old);
			const { disk: failing, failingNth, failed } = failingDisk(disk, code);
			const log = await open(failing);
			await write(disk, "sources/hand.txt", "By hand.\n");

			await failingNth(nth, () => outcomeOf(log.commit(change)));

			const reopened = await open(disk);
			expect(await textsIn(disk), `${nth}: ${failed()}`).toEqual({ ...old, "sources/hand.txt": "By hand.\n" });
			await expect(reopened.latest()).resolves.toMatchObject({ number: 2, by: "external" });
			return failed();
		});
	});

	/** @returns what is in the folder then, besides the file of that change. */
	async function changeOnceMore(log: RevisionLog, disk: FileSystem, failed: DiskCall | undefined, context: string) {
		const isEnded = failed !== undefined && flushes.includes(failed);
		const here = await next(log);
		if (isEnded) expect(here, context).toBeInstanceOf(WritingEndedError);

		expect(isEnded ? await next(await open(disk)) : here, context).toMatchObject({ kind: "committed" });
		const { "questions.jsonl": _, ...others } = await textsIn(disk);
		return others;
	}

	async function next(log: RevisionLog): Promise<Commit | StorageError> {
		const { number } = await log.latest();
		return outcomeOf(log.commit(changeWith({ base: number, files: { "questions.jsonl": "" } })));
	}

	/** A disk on which revision 2 was kept, and the process died before any file was renamed. */
	async function keptButNotBroughtThere(): Promise<ForgetfulDisk> {
		const disk = await diskWith(old);
		const log = await open({ ...disk, rename: () => Promise.reject(new Error("dead")) });
		await expect(log.commit(change)).rejects.toBeInstanceOf(UnconfirmedError);
		expect(await textsIn(disk)).toEqual(old);
		return disk;
	}
});

describe("what a person is told", () => {
	async function refusal(call: DiskCall, code: string): Promise<unknown> {
		let isArmed = false;
		const disk = intercepted(await diskWith(old), (asked) => {
			if (isArmed && asked === call) throw Object.assign(new Error(`${code}: as Node says it`), { code });
		});
		const log = await open(disk);
		isArmed = true;
		return log.commit(change).then(
			() => undefined,
			(error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : error),
		);
	}

	test.each<[DiskCall, string, string]>([
		["file.write", "ENOSPC", "NotStoredError: Nothing was changed: the disk is full. Free some space, then try again."],
		[
			"create",
			"EROFS",
			"NotStoredError: Nothing was changed: nothing can be written to this disk. Look at how it is mounted.",
		],
		[
			"read",
			"EIO",
			"NotStoredError: Nothing was changed: EIO: as Node says it. Look at the log and at the disk, then try again.",
		],
		[
			"file.sync",
			"EIO",
			"WritingEndedError: The disk failed to keep what was written (EIO: as Node says it). Look at the disk, then restart the bot.",
		],
		[
			"rename",
			"EIO",
			"UnconfirmedError: Could not confirm that revision 2 is kept; see /knowledge history. (EIO: as Node says it)",
		],
		[
			"syncDirectory",
			"EIO",
			"UnconfirmedError: Could not confirm that revision 2 is kept; see /knowledge history. The disk failed to keep what was written (EIO: as Node says it). Look at the disk, then restart the bot.",
		],
	])("where %s fails with %s", async (call, code, message) => {
		await expect(refusal(call, code)).resolves.toBe(message);
	});

	test("a disk that takes a few bytes at a time is no error", async () => {
		const disk = await diskWith(old);
		const log = await open({
			...disk,
			create: async (path) => {
				const file = await disk.create(path);
				return { ...file, write: (bytes) => file.write(bytes.subarray(0, 7)) };
			},
		});

		await expect(log.commit(change)).resolves.toMatchObject({ kind: "committed" });
		await expect(textsIn(disk)).resolves.toEqual(changed);
	});

	test("a disk that takes none says so, and nothing was changed", async () => {
		const disk = await diskWith(old);
		let isFull = false;
		const log = await open({
			...disk,
			create: async (path) => {
				const file = await disk.create(path);
				return { ...file, write: async (bytes) => (isFull ? 0 : file.write(bytes)) };
			},
		});
		isFull = true;

		await expect(log.commit(change)).rejects.toThrow(NotStoredError);
		await expect(textsIn(disk)).resolves.toEqual(old);
	});
});
