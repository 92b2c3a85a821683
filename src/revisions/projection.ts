import { dirname, join } from "node:path";
import { type FileSystem, whereMissing } from "./file-system.ts";
import { readIncidentFile } from "./incident-files.ts";
import { type FileChange, type Revision, sha256Of, unpack } from "./revision.ts";
import type { Processes } from "./running-process.ts";
import { removeQuietly, temporaryIn, writeNew } from "./temporary-file.ts";

/** Brings what a revision changed into the incident's folder. */
export interface Projection {
	/** The number of the last revision that has been brought there; 0 where there is none. */
	readonly reached: () => Promise<number>;
	/** Writes the files of a revision beside those they replace: a full disk, say, shows before anything is changed. */
	readonly prepare: (revision: Revision) => Promise<Prepared>;
	/** Remembers that a revision has been brought there, or came from there. */
	readonly mark: (number: number) => Promise<void>;
}

/** Files that lie ready. */
interface Prepared {
	/**
	 * Puts each in the place of the file that is still as it was before the revision. One that is otherwise was changed
	 * by hand since, and is left alone.
	 */
	readonly finish: () => Promise<void>;
	/** Takes away what was not put anywhere. To be called in any case. */
	readonly discard: () => Promise<void>;
}

export interface ProjectionOptions {
	readonly disk: FileSystem;
	readonly processes: Processes;
	readonly incidentFolder: string;
	/** A directory that is there, where the mark is kept: a file's name, so that it is never half written. */
	readonly marks: string;
}

const markPattern = /^projected-(\d+)$/;

export function openProjection({ disk, processes, incidentFolder, marks }: ProjectionOptions): Projection {
	async function prepare({ files }: Revision): Promise<Prepared> {
		const staged: Staged[] = [];
		const discard = async () => {
			for (const { temporary } of staged) if (temporary !== undefined) await removeQuietly(disk, temporary);
		};
		try {
			for (const [path, change] of Object.entries(files).sort(inWritingOrder)) staged.push(await stage(path, change));
		} catch (error) {
			await discard();
			throw error;
		}
		return { finish: () => finish(staged), discard };
	}

	async function stage(path: string, { before, after }: FileChange): Promise<Staged> {
		if (after === null || (await sha256In(path)) !== before) return { path, before, isRemoved: after === null };

		const target = join(incidentFolder, path);
		if (before === null) await disk.makeDirectory(dirname(target));
		const status = await disk.status(target).catch(whereMissing(undefined));
		const temporary = temporaryIn(dirname(target), processes.self);
		await writeNew(disk, temporary, unpack(after), { durably: true, ...(status && { mode: status.mode }) });
		return { path, before, isRemoved: false, temporary };
	}

	async function finish(staged: readonly Staged[]): Promise<void> {
		for (const one of staged) await bring(one);
		// Those, too, where nothing was left to do: whoever did it may have died before the name was flushed.
		for (const directory of new Set(staged.flatMap(directoriesOf)))
			await disk.syncDirectory(directory).catch(whereMissing(undefined));
	}

	async function bring({ path, before, isRemoved, temporary }: Staged): Promise<void> {
		if ((await sha256In(path)) !== before) return;
		const target = join(incidentFolder, path);
		if (isRemoved) await disk.remove(target).catch(whereMissing(undefined));
		else if (temporary !== undefined) await disk.rename(temporary, target);
	}

	/** A new file may have come with new directories, whose names are flushed in the directories above. */
	function directoriesOf({ path, before }: Staged): readonly string[] {
		const own = dirname(join(incidentFolder, path));
		const root = dirname(incidentFolder);
		return before === null ? [own, incidentFolder, root, dirname(root)] : [own];
	}

	async function sha256In(path: string): Promise<string | null> {
		const bytes = await readIncidentFile(disk, incidentFolder, path);
		return bytes === undefined ? null : sha256Of(bytes);
	}

	const reached = async (): Promise<number> => Math.max(0, ...(await listMarks()));

	async function mark(number: number): Promise<void> {
		const from = await reached();
		if (from === number) return;
		if (from === 0) await (await disk.create(pathOf(number))).close();
		else await disk.rename(pathOf(from), pathOf(number));
	}

	async function listMarks(): Promise<readonly number[]> {
		const names = await disk.list(marks);
		return names.map((name) => Number(markPattern.exec(name)?.[1] ?? 0));
	}

	const pathOf = (number: number) => join(marks, `projected-${number}`);

	return { reached, prepare, mark };
}

interface Staged {
	readonly path: string;
	/** sha256 of what is to be replaced; `null` where there is no such file. */
	readonly before: string | null;
	readonly isRemoved: boolean;
	/** What is to be put there; left out where there is nothing to put, or nothing to replace. */
	readonly temporary?: string;
}

/**
 * Sources before the knowledge that names them, and what goes last: whoever reads the folder meanwhile finds knowledge
 * whose sources are all there.
 */
const inWritingOrder = ([path, change]: [string, FileChange], [otherPath, other]: [string, FileChange]): number =>
	rank(path, change) - rank(otherPath, other);

function rank(path: string, { after }: FileChange): number {
	if (path.startsWith("sources/")) return after === null ? 2 : 0;
	return 1;
}
