import { isIntact, type Revision } from "./revision.ts";

/** A revision without the files' contents: what a list of them shows, and what is remembered of each. */
export interface Summary extends Omit<Revision, "files"> {
	/** sha256 before and after, by path; `null` where there was no such file. */
	readonly files: Readonly<Record<string, { readonly before: string | null; readonly after: string | null }>>;
}

export const summaryOf = (revision: Revision): Summary => ({
	...revision,
	files: Object.fromEntries(
		Object.entries(revision.files).map(([path, { before, after }]) => [path, { before, after: after?.sha256 ?? null }]),
	),
});

/** A file as it was at some revision: its sha256, and the revision whose record holds its content. */
interface Place {
	readonly sha256: string;
	readonly revision: number;
}

/** An incident's files at a revision, by path. */
export type FolderState = ReadonlyMap<string, Place>;

/** @param history From revision 1 on, without a gap. */
export function stateAt(history: readonly Summary[], number: number): FolderState {
	const state = new Map<string, Place>();
	for (const summary of history.slice(0, number)) apply(state, summary);
	return state;
}

function apply(state: Map<string, Place>, { number, files }: Summary): void {
	for (const [path, { after }] of Object.entries(files)) {
		if (after === null) state.delete(path);
		else state.set(path, { sha256: after, revision: number });
	}
}

/** What is wrong with the first revision that doesn't go on from those before it; `undefined` where all do. */
export function verifyChain(revisions: readonly Revision[]): string | undefined {
	let tip: Revision | undefined;
	for (const revision of revisions) {
		const problem = whyNotNext(tip, revision);
		if (problem !== undefined) return problem;
		tip = revision;
	}
	return undefined;
}

/** Why a revision can't follow the one that is given; `undefined` where it does. */
export function whyNotNext(tip: Pick<Revision, "number" | "hash"> | undefined, next: Revision): string | undefined {
	const number = (tip?.number ?? 0) + 1;
	if (next.number !== number) return `revision ${next.number} stands where ${number} should`;
	if (!isIntact(next)) return `revision ${number} was changed after it was written: its hash is another`;
	if (next.previous !== (tip?.hash ?? null)) return `revision ${number} does not follow the one before it`;
	return undefined;
}

export interface HistoryQuery {
	/** The newest revision that is wanted; the latest where this is left out. */
	readonly from?: number;
	/** How many at most. */
	readonly count: number;
	/** Only those that concern the entry with this id. */
	readonly entry?: string;
	/** Only those by the person with this id, or by `external` hands. */
	readonly by?: string;
}

/** Newest first. */
export function select(history: readonly Summary[], query: HistoryQuery): readonly Summary[] {
	const { from = history.length, count, entry, by } = query;
	return history
		.slice(0, Math.max(from, 0))
		.filter(({ act }) => entry === undefined || act.entries.includes(entry))
		.filter((summary) => by === undefined || authorId(summary) === by)
		.toReversed()
		.slice(0, count);
}

const authorId = ({ by }: Summary): string => (by === "external" ? by : by.id);
