import type { Revision } from "./revision.ts";

/**
 * Where revisions are kept. Any storage with these four verbs will do, if it passes the suite of tests in
 * `tests/revisions/store-contract.ts`: a folder has them by link(2), a database by a primary key.
 */
export interface RevisionStore {
	/** The one with the highest number; `undefined` where there is none yet. Whoever may still write can build on it. */
	readonly latest: () => Promise<Revision | undefined>;
	/** @returns `undefined` where there is no such revision. */
	readonly read: (number: number) => Promise<Revision | undefined>;
	/**
	 * Keeps a revision, unless its number is taken by another. Once it says `stored`, no crash loses it. The same
	 * revision again is `stored`, so that an attempt whose outcome is unknown can be repeated.
	 *
	 * @throws {UnconfirmedError} where it may be kept or not; any other error says that it isn't.
	 */
	readonly putIfAbsent: (revision: Revision) => Promise<"stored" | "taken">;
	/**
	 * Tells the latest number: of what there is, and soon after there is a new one, whoever put it there. Several may be
	 * told as one.
	 *
	 * @returns how to end it.
	 */
	readonly watch: (listener: (latest: number) => void) => () => void;
}
