/**
 * What is asked of a disk, call by call. The protocol is written against this alone, so that tests run the very same
 * code on a disk that fails at any call and on one that forgets, at a power cut, whatever wasn't flushed.
 *
 * Errors are Node's: what tells them apart is their `code`.
 */
export interface FileSystem {
	/** Creates a file; `EEXIST` where there is one. */
	readonly create: (path: string) => Promise<WritableFile>;
	readonly read: (path: string) => Promise<Uint8Array>;
	readonly status: (path: string) => Promise<FileStatus>;
	/** The names in a directory, in any order. */
	readonly list: (directory: string) => Promise<readonly string[]>;
	/** Gives a file a second name; `EEXIST` where the name is taken, and that decides between two who try at once. */
	readonly link: (path: string, name: string) => Promise<void>;
	/** Gives a file another name, in place of whatever had it. */
	readonly rename: (from: string, to: string) => Promise<void>;
	readonly remove: (path: string) => Promise<void>;
	/** Takes a file's content away, at once and whole. */
	readonly empty: (path: string) => Promise<void>;
	/** With all directories above; does nothing where it is there. */
	readonly makeDirectory: (path: string) => Promise<void>;
	/** Names survive a power cut only once their directory is flushed. */
	readonly syncDirectory: (path: string) => Promise<void>;
	/** Calls when something may have changed in a directory: never too seldom, perhaps too often. @returns how to end it */
	readonly watch: (directory: string, listener: () => void) => () => void;
}

export interface WritableFile {
	/** @returns how many bytes were taken, which may be fewer than were given: on a full disk, often just before the error. */
	readonly write: (bytes: Uint8Array) => Promise<number>;
	/** @param mode As in {@link FileStatus}; the system's usual one where this isn't called. */
	readonly permit: (mode: number) => Promise<void>;
	/** Content survives a power cut only once it is flushed. */
	readonly sync: () => Promise<void>;
	readonly close: () => Promise<void>;
}

export interface FileStatus {
	readonly isFile: boolean;
	readonly bytes: number;
	/** Permissions alone, as in 0o644. */
	readonly mode: number;
}

export const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

const isMissing = (error: unknown): boolean => ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");

/** For `catch`: what to go on with where there is no such file or directory. Any other error stays one. */
export function whereMissing<Instead>(instead: Instead): (error: unknown) => Instead {
	return (error) => {
		if (isMissing(error)) return instead;
		throw error;
	};
}
