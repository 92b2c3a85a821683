import { describeChange, type EntryChange } from "../editing/change.ts";
import { conflictsWith } from "../editing/conflicts.ts";
import type { Draft } from "../editing/draft.ts";
import { knowledgeFileName } from "../knowledge/incident-folder.ts";
import { decode } from "../knowledge/stored-file.ts";
import type { Summary } from "../revisions/history.ts";
import { openRevisionLog, type RevisionLog, type RevisionLogOptions } from "../revisions/revision-log.ts";

/** What the revisions say of the knowledge file. The log is opened when it is first needed. */
export interface HistoryBook {
	readonly log: () => Promise<RevisionLog>;
	/** The knowledge file as a revision left it; `undefined` where there is no such revision, or it is no text. */
	readonly textAt: (revision: number) => Promise<string | undefined>;
	/** What a revision changed in the knowledge file; `undefined` where there is no such revision. */
	readonly changesOf: (revision: number) => Promise<readonly EntryChange[] | undefined>;
	/** See `conflictsWith`; nothing where the two revisions are one. */
	readonly changesMeanwhile: (draft: Draft, from: number, to: number) => Promise<readonly EntryChange[] | undefined>;
	readonly committedWith: (interactions: readonly string[]) => Promise<Summary | undefined>;
}

export function openBook(options: RevisionLogOptions): HistoryBook {
	let opened: Promise<RevisionLog> | undefined;
	function log(): Promise<RevisionLog> {
		opened ??= openRevisionLog(options).catch((error: unknown) => {
			// A disk that was full has room again some day.
			opened = undefined;
			throw error;
		});
		return opened;
	}

	async function textAt(revision: number): Promise<string | undefined> {
		const bytes = (await (await log()).filesAt(revision))?.get(knowledgeFileName);
		return bytes === undefined ? undefined : decode(bytes);
	}

	async function changesOf(revision: number): Promise<readonly EntryChange[] | undefined> {
		if ((await (await log()).filesAt(revision)) === undefined) return undefined;
		const [before, after] = await Promise.all([textAt(revision - 1), textAt(revision)]);
		// What was there when the history began is no change; nor can it be told entry by entry what can't be read.
		return before === undefined || after === undefined ? [] : (describeChange(before, after) ?? []);
	}

	async function changesMeanwhile(draft: Draft, from: number, to: number): Promise<readonly EntryChange[] | undefined> {
		if (from === to) return [];
		const [base, now] = await Promise.all([textAt(from), textAt(to)]);
		return base === undefined || now === undefined ? undefined : conflictsWith(draft, base, now);
	}

	async function committedWith(interactions: readonly string[]): Promise<Summary | undefined> {
		const history = await (await log()).history({ count: Number.POSITIVE_INFINITY });
		return history.find(({ interaction }) => interaction !== undefined && interactions.includes(interaction));
	}

	return { log, textAt, changesOf, changesMeanwhile, committedWith };
}
