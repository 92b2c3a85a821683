import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { setImmediate as soon } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openHostLock } from "../../src/revisions/host-lock.ts";
import { nodeFileSystem } from "../../src/revisions/node-file-system.ts";
import { hostProcesses, type Processes } from "../../src/revisions/running-process.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";

/** One of several processes, of which some are dead. */
const processAmong = (pid: number, dead: ReadonlySet<number>): Processes => ({
	self: { pid, started: "1" },
	isAlive: (other) => !dead.has(other.pid),
});

const openAt = (directory: string, processes: Processes, { disk = nodeFileSystem, waitAtMost = 10_000 } = {}) =>
	openHostLock({ disk, processes, directory, waitAtMost });

const never = () => new Promise<never>(() => undefined);

/** Takes the lock and keeps it. */
async function holdForGood(lock: ReturnType<typeof openAt>): Promise<void> {
	await new Promise<void>((resolve) => {
		lock.holding(() => {
			resolve();
			return never();
		});
	});
}

describe("a lock on the host", () => {
	test("lets one at a time in, of one process and of several", async () => {
		const directory = await folderWith({});
		const locks = [1, 2, 3].map((pid) => openAt(directory, processAmong(pid, new Set())));
		let inside = 0;
		let most = 0;

		await Promise.all(
			Array.from({ length: 30 }, (_, index) =>
				locks[index % locks.length]?.holding(async () => {
					inside += 1;
					most = Math.max(most, inside);
					await soon();
					inside -= 1;
				}),
			),
		);

		expect(most).toBe(1);
		await expect(readdir(directory)).resolves.toHaveLength(1);
	});

	test("gives back what was done, and lets go after an error", async () => {
		const lock = openAt(await folderWith({}), processAmong(1, new Set()));

		await expect(lock.holding(() => Promise.reject(new RangeError("as it went")))).rejects.toThrow("as it went");
		await expect(lock.holding(async () => "done")).resolves.toBe("done");
	});

	test("is not stolen from the living, and names them", async () => {
		const directory = await folderWith({});
		await holdForGood(openAt(directory, processAmong(1, new Set())));
		const other = openAt(directory, processAmong(2, new Set()), { waitAtMost: 30 });

		await expect(other.holding(async () => "stolen")).rejects.toThrow(
			`Nothing was changed: process 1 is writing. Try again; if that process is not Casefile, remove \`${directory}/lock-1\`.`,
		);
	});

	test("is stolen from the dead, by one", async () => {
		const directory = await folderWith({});
		const dead = new Set<number>();
		await holdForGood(openAt(directory, processAmong(1, dead)));
		let inside = 0;

		const stealing = [2, 3, 4, 5].map((pid) =>
			openAt(directory, processAmong(pid, dead)).holding(async () => {
				inside += 1;
				expect(inside).toBe(1);
				await soon();
				inside -= 1;
			}),
		);
		dead.add(1);

		await expect(Promise.all(stealing)).resolves.toHaveLength(4);
	});

	test("is not had by whoever looked long ago, and links a number that was used since", async () => {
		const directory = await folderWith({});
		const dead = new Set([1]);
		await holdForGood(openAt(directory, processAmong(1, new Set())));
		const faster = openAt(directory, processAmong(3, dead));
		let isFirstLink = true;
		const slowDisk = {
			...nodeFileSystem,
			link: async (path: string, name: string) => {
				if (isFirstLink) {
					isFirstLink = false;
					await faster.holding(async () => undefined);
					await holdForGood(faster);
				}
				return nodeFileSystem.link(path, name);
			},
		};
		const slow = openAt(directory, processAmong(2, dead), { disk: slowDisk, waitAtMost: 30 });

		await expect(slow.holding(async () => "both")).rejects.toThrow("process 3 is writing");
		await expect(readdir(directory)).resolves.toEqual(["lock-3"]);
	});

	test("is taken back by whoever could not let go", async () => {
		let failures = 1;
		const disk = {
			...nodeFileSystem,
			empty: async (path: string) => {
				failures -= 1;
				if (failures >= 0) throw new Error("EIO");
				await nodeFileSystem.empty(path);
			},
		};
		const directory = await folderWith({});
		const lock = openAt(directory, processAmong(1, new Set()), { disk });
		await lock.holding(async () => undefined);

		await expect(lock.holding(async () => "again")).resolves.toBe("again");
		await expect(openAt(directory, processAmong(2, new Set())).holding(async () => "and others")).resolves.toBe(
			"and others",
		);
	});

	test("is free where a power cut left half a file", async () => {
		const directory = await folderWith({ "lock-7": '{"pid": 1, "sta' });

		const names = await openAt(directory, processAmong(2, new Set())).holding(() => readdir(directory));

		expect(names).toEqual(["lock-8"]);
	});
});

describe("a process of this host", () => {
	test("is alive while it runs, and dead once it was killed", async () => {
		expect(hostProcesses.isAlive(hostProcesses.self)).toBe(true);

		const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
		const { pid = 0 } = child;
		child.kill("SIGKILL");
		await once(child, "exit");

		expect(hostProcesses.isAlive({ pid, started: "0" })).toBe(false);
	});

	test.skipIf(process.platform !== "linux")("is not a later one with the same pid", () => {
		expect(hostProcesses.isAlive({ ...hostProcesses.self, started: "before.1" })).toBe(false);
	});
});
