import { type FolderState, type Summary, stateAt, summaryOf, whyNotNext } from "./history.ts";
import type { FolderContent } from "./incident-files.ts";
import { type FileChange, pack, type Revision, sha256Of, unpack } from "./revision.ts";
import type { RevisionStore } from "./revision-store.ts";
import { BrokenHistoryError } from "./storage-errors.ts";

/** What is known here of the revisions of a store that other processes write, too: all but the files' contents. */
export interface KnownHistory {
	/** Learns what has been kept since, and holds it to the chain. @returns the latest number; 0 where there is none. */
	readonly refresh: () => Promise<number>;
	/** Goes on by a revision that is kept. */
	readonly append: (revision: Revision) => Summary;
	/** From revision 1 on. */
	readonly all: () => readonly Summary[];
	readonly tip: () => Summary;
	readonly state: () => FolderState;
	readonly read: (number: number) => Promise<Revision>;
	/** What a revision that gave these files these contents would change. */
	readonly changesTo: (contents: ReadonlyMap<string, Uint8Array | null>) => Record<string, FileChange>;
	/** @returns `undefined` where there is no such revision. */
	readonly filesAt: (number: number) => Promise<FolderContent | undefined>;
}

/** @param place Where the store is, for the message of a {@link BrokenHistoryError}. */
export function followStore(store: RevisionStore, place: string): KnownHistory {
	const known: Summary[] = [];

	async function refresh(): Promise<number> {
		const latest = await store.latest();
		while (latest !== undefined && known.length < latest.number) {
			const number = known.length + 1;
			append(number === latest.number ? latest : await read(number));
		}
		return latest?.number ?? 0;
	}

	async function read(number: number): Promise<Revision> {
		const revision = await store.read(number);
		return revision ?? broken(`revision ${number} is missing`);
	}

	function append(revision: Revision): Summary {
		// Whoever asked for the history meanwhile may have learnt of it first.
		const learnt = known[revision.number - 1];
		if (learnt?.hash === revision.hash) return learnt;

		const problem = whyNotNext(known.at(-1), revision);
		if (problem !== undefined) broken(problem);
		const summary = summaryOf(revision);
		known.push(summary);
		return summary;
	}

	function broken(problem: string, cause?: unknown): never {
		throw new BrokenHistoryError(place, problem, cause);
	}

	const state = () => stateAt(known, known.length);

	function changesTo(contents: ReadonlyMap<string, Uint8Array | null>): Record<string, FileChange> {
		const current = state();
		const changes: Record<string, FileChange> = {};
		for (const [path, bytes] of contents) {
			const before = current.get(path)?.sha256 ?? null;
			const after = bytes === null ? null : sha256Of(bytes);
			if (before !== after) changes[path] = { before, after: bytes && pack(bytes) };
		}
		return changes;
	}

	async function filesAt(number: number): Promise<FolderContent | undefined> {
		if (known[number - 1] === undefined) return undefined;
		const places = stateAt(known, number);
		const numbers = new Set([...places.values()].map(({ revision }) => revision));
		const contents = new Map<string, Uint8Array>();
		for (const holder of numbers) {
			const { files } = await read(holder);
			for (const [path, place] of places)
				if (place.revision === holder) contents.set(path, contentOf(files[path], path));
		}
		return new Map([...contents].sort(([one], [other]) => (one < other ? -1 : 1)));
	}

	function contentOf(change: FileChange | undefined, path: string): Uint8Array {
		try {
			if (change?.after) return unpack(change.after);
		} catch (error) {
			broken(`what it holds of \`${path}\` can't be read`, error);
		}
		return broken(`what it should hold of \`${path}\` is missing`);
	}

	return {
		refresh,
		append,
		all: () => known,
		tip: () => known.at(-1) ?? broken("it is empty"),
		state,
		read,
		changesTo,
		filesAt,
	};
}
