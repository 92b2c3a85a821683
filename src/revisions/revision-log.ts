import { dirname, join, resolve } from "node:path";
import type { FileSystem } from "./file-system.ts";
import { openFolderStore } from "./folder-store.ts";
import { endingAtFailedSync } from "./guarded-file-system.ts";
import { type HistoryQuery, type Summary, select } from "./history.ts";
import { openHostLock } from "./host-lock.ts";
import { type FolderContent, readIncidentFiles } from "./incident-files.ts";
import { followStore } from "./known-history.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import { openProjection } from "./projection.ts";
import { type Act, type Author, isRecordedPath, type Revision, recordedBytesAtMost, sealed } from "./revision.ts";
import { hostProcesses, type Processes } from "./running-process.ts";
import { BrokenHistoryError, NotStoredError, StorageError, UnconfirmedError } from "./storage-errors.ts";
import { sweep } from "./temporary-file.ts";

export interface RevisionLogOptions {
	/** What moderators keep: `knowledge/<incident>`. It need not be there yet. */
	readonly incidentFolder: string;
	/** What the bot keeps about it: `state/<incident>`. */
	readonly stateFolder: string;
	readonly fileSystem?: FileSystem;
	readonly processes?: Processes;
	readonly now?: () => Date;
	/** Milliseconds for which another process is waited for. */
	readonly waitAtMost?: number;
}

/** A change as it is asked for. */
export interface Change {
	/** The number of the revision that it was made on; 0 is never right, since opening a log begins it. */
	readonly base: number;
	/** The whole new content of each file that changes, by path from the incident's folder on; `null` removes it. */
	readonly files: Readonly<Record<string, string | Uint8Array | null>>;
	readonly by: Exclude<Author, "external">;
	readonly why: string;
	readonly act: Act;
	readonly interaction?: string;
}

export type Commit =
	| { readonly kind: "committed"; readonly revision: Summary }
	/** Somebody was faster: what `latest` and those before it changed should be looked at first. */
	| { readonly kind: "conflict"; readonly latest: Summary }
	/** This interaction has been committed before. */
	| { readonly kind: "already"; readonly revision: Summary }
	/** The files are as the change would make them. */
	| { readonly kind: "unchanged"; readonly latest: Summary };

/**
 * The changes of one incident's knowledge. What writing throws is a {@link StorageError}, and says what to do; what
 * reading throws is a {@link BrokenHistoryError}, or the disk's own.
 */
export interface RevisionLog {
	/**
	 * Keeps a change, and brings it into the incident's folder.
	 *
	 * @throws {UnconfirmedError} where it may be kept; after any other error it is as if it had never been tried.
	 */
	readonly commit: (change: Change) => Promise<Commit>;
	/** Records what was changed in the folder by hand. @returns the revision of that; `undefined` where nothing was. */
	readonly noteExternal: () => Promise<Summary | undefined>;
	readonly latest: () => Promise<Summary>;
	/** Newest first. */
	readonly history: (query: HistoryQuery) => Promise<readonly Summary[]>;
	/** @returns `undefined` where there is no such revision. */
	readonly read: (number: number) => Promise<Revision | undefined>;
	/** Every file as it was at a revision, by path; `undefined` where there is no such revision. */
	readonly filesAt: (number: number) => Promise<FolderContent | undefined>;
	/** Tells the latest number: of what there is, and soon after there is a new one, of whatever process. */
	readonly watch: (listener: (latest: number) => void) => () => void;
}

/** Milliseconds: a change takes some ten, and Discord waits three seconds for an answer. */
const usualWait = 2_000;

/**
 * Opens what is kept of an incident's changes, and finishes what a crash left: a revision that hasn't reached the folder
 * is brought there, and a folder that was changed by hand is recorded. The first time, revision 1 records it whole.
 */
export async function openRevisionLog(options: RevisionLogOptions): Promise<RevisionLog> {
	const { processes = hostProcesses } = options;
	const disk = endingAtFailedSync(options.fileSystem ?? nodeFileSystem);
	const places = placesOf(options);
	await makeReady(disk, processes, places).catch(throwAsStorageError);
	const log = logOn({ ...options, disk, processes, ...places });
	await log.noteExternal();
	return log;
}

interface Places {
	readonly incidentFolder: string;
	/** One file for each revision. */
	readonly records: string;
	/** What only the moment needs: who writes, and how far the folder has been brought. */
	readonly writing: string;
}

function placesOf({ incidentFolder, stateFolder }: RevisionLogOptions): Places {
	const records = resolve(stateFolder, "revisions");
	return { incidentFolder: resolve(incidentFolder), records, writing: join(records, "writing") };
}

async function makeReady(disk: FileSystem, processes: Processes, places: Places): Promise<void> {
	const { incidentFolder, records, writing } = places;
	await disk.makeDirectory(writing);
	// Whoever made the directories may have died before their names were flushed: `state/<incident>/revisions`.
	const state = dirname(records);
	for (const directory of [records, state, dirname(state), dirname(dirname(state))])
		await disk.syncDirectory(directory);
	for (const directory of [records, writing, incidentFolder, join(incidentFolder, "sources")])
		await sweep(disk, directory, processes);
}

interface LogParts extends Places, Pick<RevisionLogOptions, "now" | "waitAtMost"> {
	readonly disk: FileSystem;
	readonly processes: Processes;
}

function logOn({ disk, processes, incidentFolder, records, writing, now, waitAtMost }: LogParts): RevisionLog {
	const store = openFolderStore({ disk, processes, directory: records });
	const known = followStore(store, records);
	const projection = openProjection({ disk, processes, incidentFolder, marks: writing });
	const lock = openHostLock({ disk, processes, directory: writing, waitAtMost: waitAtMost ?? usualWait });

	async function commit(change: Change): Promise<Commit> {
		const given = contentsOf(change);
		return writingAlone(async () => {
			await settle().catch(throwAsNotStored);
			return alreadyDone(change) ?? goOnFrom(known.tip(), change, given);
		});
	}

	function alreadyDone({ interaction }: Change): Commit | undefined {
		if (interaction === undefined) return undefined;
		const revision = known.all().find((summary) => summary.interaction === interaction);
		return revision && { kind: "already", revision };
	}

	async function goOnFrom(latest: Summary, { base, files: _, ...made }: Change, given: Contents): Promise<Commit> {
		if (base !== latest.number) return { kind: "conflict", latest };
		const files = known.changesTo(given);
		return Object.keys(files).length === 0 ? { kind: "unchanged", latest } : keep(nextRevision({ ...made, files }));
	}

	async function keep(revision: Revision): Promise<Commit> {
		const prepared = await projection.prepare(revision);
		try {
			if ((await store.putIfAbsent(revision)) === "taken") return await conflict();
			return { kind: "committed", revision: await confirming(revision, prepared.finish) };
		} finally {
			await prepared.discard();
		}
	}

	async function conflict(): Promise<Commit> {
		await known.refresh();
		return { kind: "conflict", latest: known.tip() };
	}

	/** What is left to do for a revision that is kept. */
	async function confirming(revision: Revision, bring: () => Promise<void>): Promise<Summary> {
		try {
			const summary = known.append(revision);
			await bring();
			await projection.mark(revision.number);
			return summary;
		} catch (error) {
			throw new UnconfirmedError(revision.number, error);
		}
	}

	/** Brings records and folder together: what is kept but not yet there, and what is there but not yet kept. */
	async function settle(): Promise<Summary | undefined> {
		const latest = await known.refresh();
		if (latest < known.all().length) throw new BrokenHistoryError(records, "revisions are gone that were there");
		if (latest > 0 && (await projection.reached()) !== latest) await bringThere(latest);
		return recordFolder();
	}

	async function bringThere(number: number): Promise<void> {
		const prepared = await projection.prepare(await known.read(number));
		try {
			await prepared.finish();
		} finally {
			await prepared.discard();
		}
		await projection.mark(number);
	}

	async function recordFolder(): Promise<Summary | undefined> {
		const there = await readIncidentFiles(disk, incidentFolder);
		const gone = [...known.state().keys()].filter((path) => !there.has(path));
		const files = known.changesTo(new Map<string, Uint8Array | null>([...there, ...gone.map(removed)]));
		const isFirst = known.all().length === 0;
		if (Object.keys(files).length === 0 && !isFirst) return undefined;

		const act: Act = { kind: isFirst ? "begin" : "external", entries: [] };
		const revision = nextRevision({ by: "external", why: "", act, files });
		if ((await store.putIfAbsent(revision)) === "taken") return settle();
		return confirming(revision, async () => undefined);
	}

	const nextRevision = (made: Pick<Revision, "by" | "why" | "act" | "files" | "interaction">): Revision => {
		const tip = known.all().at(-1);
		const at = (now ?? currentTime)().toISOString();
		return sealed({ number: (tip?.number ?? 0) + 1, previous: tip?.hash ?? null, at, ...made });
	};

	const writingAlone = <Result>(act: () => Promise<Result>): Promise<Result> =>
		lock.holding(act).catch(throwAsStorageError);

	return {
		commit,
		noteExternal: () => writingAlone(settle),
		latest: async () => {
			await known.refresh();
			return known.tip();
		},
		history: async (query) => {
			await known.refresh();
			return select(known.all(), query);
		},
		read: store.read,
		filesAt: async (number) => {
			await known.refresh();
			return known.filesAt(number);
		},
		watch: store.watch,
	};
}

const currentTime = () => new Date();

type Contents = ReadonlyMap<string, Uint8Array | null>;

const removed = (path: string): [string, null] => [path, null];

/** @throws {RangeError} for a file that is not the incident's, or is too large: whoever made the change should know. */
function contentsOf({ files }: Change): Contents {
	const contents = Object.entries(files).map(([path, content]): [string, Uint8Array | null] => [
		path,
		bytesOf(content),
	]);
	for (const [path, bytes] of contents) {
		if (!isRecordedPath(path)) throw new RangeError(`\`${path}\` is not a file of an incident.`);
		if (bytes !== null && bytes.length > recordedBytesAtMost)
			throw new RangeError(`\`${path}\` would have ${bytes.length} bytes; ${recordedBytesAtMost} are the most.`);
	}
	return new Map(contents);
}

const bytesOf = (content: string | Uint8Array | null): Uint8Array | null =>
	typeof content === "string" ? Buffer.from(content, "utf8") : content;

function throwAsStorageError(error: unknown): never {
	throw error instanceof StorageError ? error : new NotStoredError(error);
}

/** What is unconfirmed is another revision, recorded on the way: the change itself has not been tried yet. */
function throwAsNotStored(error: unknown): never {
	throw error instanceof UnconfirmedError ? new NotStoredError(error.cause) : error;
}
