import { join } from "node:path";
import { type FileSystem, whereMissing } from "./file-system.ts";
import { parseRevision, printRevision, type Revision } from "./revision.ts";
import type { RevisionStore } from "./revision-store.ts";
import type { Processes } from "./running-process.ts";
import { BrokenHistoryError, UnconfirmedError, WritingEndedError } from "./storage-errors.ts";
import { removeQuietly, temporaryIn, writeNew } from "./temporary-file.ts";

export interface FolderStoreOptions {
	readonly disk: FileSystem;
	readonly processes: Processes;
	/** A directory that is there: a file for each revision. */
	readonly directory: string;
}

/** Enough for a change a minute over two centuries, and names sort as numbers do. */
const digits = 8;

const namePattern = /^(\d{8})\.json$/;

/** One file for each revision: written aside and flushed, then linked to its number, which can be done once. */
export function openFolderStore({ disk, processes, directory }: FolderStoreOptions): RevisionStore {
	/** The highest number that is known to survive a power cut. */
	let durable = 0;

	async function latest(): Promise<Revision | undefined> {
		const number = await latestNumber();
		if (number > durable) await makeDurable(number);
		return number === 0 ? undefined : read(number);
	}

	/** Another process may have linked it and died before its name was flushed: nothing must be built on it before. */
	async function makeDurable(number: number): Promise<void> {
		try {
			await disk.syncDirectory(directory);
			durable = Math.max(durable, number);
		} catch (error) {
			// Whose writing has ended builds on nothing any more, and may go on reading.
			if (!(error instanceof WritingEndedError)) throw error;
		}
	}

	async function read(number: number): Promise<Revision | undefined> {
		const path = pathOf(number);
		const bytes = await disk.read(path).catch(whereMissing(undefined));
		if (bytes === undefined) return undefined;
		try {
			return parseRevision(Buffer.from(bytes).toString("utf8"));
		} catch (error) {
			throw new BrokenHistoryError(path, "this is not a record as it was written", error);
		}
	}

	async function putIfAbsent(revision: Revision): Promise<"stored" | "taken"> {
		const temporary = temporaryIn(directory, processes.self);
		await writeNew(disk, temporary, Buffer.from(printRevision(revision)), { durably: true });
		try {
			if (!(await link(temporary, revision))) return "taken";
		} finally {
			await removeQuietly(disk, temporary);
		}
		return confirm(revision);
	}

	/** An error need not mean that nothing was linked, on a network least of all: what lies there now decides. */
	async function link(temporary: string, revision: Revision): Promise<boolean> {
		try {
			await disk.link(temporary, pathOf(revision.number));
			return true;
		} catch (error) {
			const there = await read(revision.number).catch((cause: unknown) => {
				throw new UnconfirmedError(revision.number, cause);
			});
			if (there === undefined) throw error;
			return there.hash === revision.hash;
		}
	}

	async function confirm({ number }: Revision): Promise<"stored"> {
		try {
			await disk.syncDirectory(directory);
		} catch (error) {
			throw new UnconfirmedError(number, error);
		}
		durable = Math.max(durable, number);
		return "stored";
	}

	function watch(listener: (latest: number) => void): () => void {
		let isOver = false;
		let told = Promise.resolve(0);
		const look = () => {
			told = told.then(tellAfter);
		};
		async function tellAfter(before: number): Promise<number> {
			const now = await latestNumber().catch(() => before);
			if (now > before && !isOver) listener(now);
			return now;
		}
		const end = disk.watch(directory, look);
		look();
		return () => {
			isOver = true;
			end();
		};
	}

	async function latestNumber(): Promise<number> {
		const names = await disk.list(directory);
		return names.reduce((highest, name) => Math.max(highest, Number(namePattern.exec(name)?.[1] ?? 0)), 0);
	}

	const pathOf = (number: number) => join(directory, `${String(number).padStart(digits, "0")}.json`);

	return { latest, read, putIfAbsent, watch };
}
