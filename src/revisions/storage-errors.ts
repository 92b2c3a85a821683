import { codeOf } from "./file-system.ts";

/** What can go wrong with keeping a change. Each message is for the moderator: what is the case, and what to do. */
export abstract class StorageError extends Error {}

/** Before the point of no return: it is as if the change had never been tried. */
export class NotStoredError extends StorageError {
	override readonly name = "NotStoredError";

	constructor(cause: unknown) {
		super(`Nothing was changed: ${remedyFor(cause)}`, { cause });
	}
}

/** After the point of no return: the change may be kept, and most often is. Doing it again could do it twice. */
export class UnconfirmedError extends StorageError {
	override readonly name = "UnconfirmedError";
	readonly revision: number;

	constructor(revision: number, cause: unknown) {
		super(`Could not confirm that revision ${revision} is kept; see /knowledge history. ${inFull(cause)}`, { cause });
		this.revision = revision;
	}
}

/**
 * A disk that failed to flush may have dropped what it was given, and call the next flush a success:
 * https://wiki.postgresql.org/wiki/Fsync_Errors. So this process writes no more; a new one reads what is really there.
 */
export class WritingEndedError extends StorageError {
	override readonly name = "WritingEndedError";

	constructor(cause: unknown) {
		super(`The disk failed to keep what was written (${reasonOf(cause)}). Look at the disk, then restart the bot.`, {
			cause,
		});
	}
}

/** Somebody else is writing for longer than anybody should. */
export class LockedError extends StorageError {
	override readonly name = "LockedError";

	constructor(path: string, holder: number) {
		super(
			`Nothing was changed: process ${holder} is writing. Try again; if that process is not Casefile, remove \`${path}\`.`,
		);
	}
}

/** The incident's folder holds what can't be recorded, so that a change could overwrite it unseen. */
export class UnrecordableError extends StorageError {
	override readonly name = "UnrecordableError";

	constructor(path: string, problem: string) {
		super(`Nothing was changed: \`${path}\` ${problem}. Take it out of the folder, then try again.`);
	}
}

/** The stored history is not as it was written. */
export class BrokenHistoryError extends StorageError {
	override readonly name = "BrokenHistoryError";

	constructor(place: string, problem: string, cause?: unknown) {
		super(
			`The history in \`${place}\` is broken: ${problem}. Put it back from a backup, or move it away and keep it: a new history then begins with the knowledge as it is.`,
			{ cause },
		);
	}
}

const remedies: Readonly<Record<string, string>> = {
	ENOSPC: "the disk is full. Free some space, then try again.",
	EDQUOT: "the disk's quota is used up. Free some space, then try again.",
	EROFS: "nothing can be written to this disk. Look at how it is mounted.",
	EACCES: "the bot may not write here. Look at the permissions of its folders.",
	EPERM: "the bot may not write here, or the disk has no hard links. Keep the state on a disk of the machine itself.",
	ENOTSUP: "the disk has no hard links. Keep the state on a disk of the machine itself.",
};

const remedyFor = (cause: unknown): string =>
	remedies[codeOf(cause) ?? ""] ?? `${reasonOf(cause)}. Look at the log and at the disk, then try again.`;

/** What an error of ours says already has its remedy. */
const inFull = (cause: unknown): string => (cause instanceof StorageError ? cause.message : `(${reasonOf(cause)})`);

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
