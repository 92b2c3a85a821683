import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { codeOf, type FileSystem, whereMissing } from "./file-system.ts";
import type { Processes } from "./running-process.ts";
import { LockedError } from "./storage-errors.ts";
import { removeQuietly, temporaryIn, writeNew } from "./temporary-file.ts";

/** One writer at a time among the processes of this host. */
export interface HostLock {
	/**
	 * Waits its turn, acts, and lets go.
	 *
	 * @throws {LockedError} where its turn doesn't come in time. Nothing was done then.
	 */
	readonly holding: <Result>(act: () => Promise<Result>) => Promise<Result>;
}

export interface HostLockOptions {
	readonly disk: FileSystem;
	readonly processes: Processes;
	/** A directory that is there, and that no two locks share. */
	readonly directory: string;
	/** Milliseconds. */
	readonly waitAtMost: number;
}

const Holder = z.strictObject({
	pid: z.int(),
	started: z.string(),
	/** Which lock object of that process. */
	lock: z.string(),
});

type Holder = z.infer<typeof Holder>;

/** Milliseconds between two looks at a lock that somebody else holds: a change takes some ten. */
const lookAgainAfter = 5;

const namePattern = /^lock-(\d+)$/;

/**
 * The lock is the highest of the files `lock-<number>`. It is free when it is empty, or when its holder is dead.
 * Whoever wants it links the next number, which can be done once. The highest is emptied to let go, and never removed,
 * so that whoever looked long ago and links a number that has been used since finds a higher one, and stands back.
 *
 * It orders what processes do to the incident's folder, and spares them conflicts. That no change is lost doesn't
 * depend on it: a revision's number can be taken once, lock or not.
 */
export function openHostLock({ disk, processes, directory, waitAtMost }: HostLockOptions): HostLock {
	const self: Holder = { ...processes.self, lock: randomUUID() };
	let turn: Promise<unknown> = Promise.resolve();

	function holding<Result>(act: () => Promise<Result>): Promise<Result> {
		const acted = turn.then(() => between(act));
		turn = acted.catch(() => undefined);
		return acted;
	}

	async function between<Result>(act: () => Promise<Result>): Promise<Result> {
		const path = await acquire();
		try {
			return await act();
		} finally {
			await letGo(path);
		}
	}

	/** A file that can't be emptied still names this lock, which takes it back at its next turn. */
	const letGo = (path: string) => disk.empty(path).catch(() => undefined);

	async function acquire(): Promise<string> {
		const deadline = performance.now() + waitAtMost;
		for (;;) {
			const highest = await highestNumber();
			const holder = await holderOf(highest);
			if (holder === undefined) {
				const path = await take(highest + 1);
				if (path !== undefined) return path;
			} else {
				if (performance.now() > deadline) throw new LockedError(pathOf(highest), holder.pid);
				await sleep(lookAgainAfter);
			}
		}
	}

	/** @returns `undefined` where somebody else was faster. */
	async function take(number: number): Promise<string | undefined> {
		const path = pathOf(number);
		if (!(await link(path))) return undefined;
		try {
			return (await supersedeAll(number)) ? path : undefined;
		} catch (error) {
			await letGo(path);
			throw error;
		}
	}

	/** @returns `false` for a number that is not the highest; its file is gone then. */
	async function supersedeAll(number: number): Promise<boolean> {
		const numbers = await listNumbers();
		const isHighest = Math.max(...numbers) === number;
		const outdated = isHighest ? numbers.filter((other) => other < number) : [number];
		for (const other of outdated) await removeQuietly(disk, pathOf(other));
		return isHighest;
	}

	/** A file is there with its content or not at all, so that nobody takes a lock for free that is being written. */
	async function link(path: string): Promise<boolean> {
		const temporary = temporaryIn(directory, self);
		await writeNew(disk, temporary, Buffer.from(JSON.stringify(self)), { durably: false });
		try {
			await disk.link(temporary, path);
			return true;
		} catch (error) {
			if (codeOf(error) === "EEXIST") return false;
			throw error;
		} finally {
			await removeQuietly(disk, temporary);
		}
	}

	/** @returns `undefined` where the lock can be taken. */
	async function holderOf(number: number): Promise<Holder | undefined> {
		const bytes = await disk.read(pathOf(number)).catch(whereMissing(new Uint8Array()));
		const holder = parseHolder(Buffer.from(bytes).toString("utf8"));
		const isHeld = holder !== undefined && holder.lock !== self.lock && processes.isAlive(holder);
		return isHeld ? holder : undefined;
	}

	const highestNumber = async (): Promise<number> => Math.max(0, ...(await listNumbers()));

	async function listNumbers(): Promise<readonly number[]> {
		const names = await disk.list(directory);
		return names.map((name) => Number(namePattern.exec(name)?.[1] ?? 0)).filter((number) => number > 0);
	}

	const pathOf = (number: number) => join(directory, `lock-${number}`);

	return { holding };
}

/** @returns `undefined` for what nobody who lives can have written: a lock that was let go, or torn by a power cut. */
function parseHolder(text: string): Holder | undefined {
	try {
		return Holder.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}
