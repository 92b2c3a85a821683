import type { Casefile } from "../domain/answer.ts";
import type { EntryChange } from "../editing/change.ts";
import type { Draft } from "../editing/draft.ts";
import type { DraftProblem } from "../editing/draft-problem.ts";
import type { Effects } from "../editing/effects.ts";
import type { ServingStatus } from "../live/library.ts";
import type { HistoryQuery, Summary } from "../revisions/history.ts";
import type { Note } from "./note.ts";
import type { IncidentNotes } from "./notes.ts";

/** What a draft is begun with: whoever begins it, which revision they saw and when are the desk's to say. */
type Unstamped<Each> = Each extends unknown ? Omit<Each, "version" | "incident" | "base" | "by" | "at"> : never;
export type NewDraft = Unstamped<Draft>;

export interface Moderator {
	readonly id: string;
	readonly name: string;
}

/** A draft as it is kept, under an id that fits into a custom_id: a dozen letters and digits. */
export interface KeptDraft {
	readonly id: string;
	readonly draft: Draft;
}

/** What a draft would come to. */
export interface Preview extends KeptDraft {
	/** The number of the revision that it was made on. */
	readonly on: number;
	/** What it changes in the knowledge file. */
	readonly changes: readonly EntryChange[];
	/** What somebody else changed in the same entries since the draft was begun; approving goes on top of it. */
	readonly meanwhile: readonly EntryChange[];
	readonly effects: Effects;
}

export type Prepared = Preview | { readonly problems: readonly DraftProblem[] };

export type Approval =
	| { readonly kind: "approved"; readonly revision: Summary }
	/**
	 * It has to be looked at once more: somebody else changed the same entries since the preview was made; or nobody did,
	 * but the draft was filled in otherwise since, or the bot was restarted and doesn't know any more what was seen.
	 */
	| { readonly kind: "overtaken"; readonly meanwhile: readonly EntryChange[] }
	/** The draft isn't right any more. */
	| { readonly kind: "wrong"; readonly problems: readonly DraftProblem[] }
	/** It was approved before, or put away. */
	| { readonly kind: "gone" }
	| { readonly kind: "unchanged" };

/** Where moderators keep one incident. What writing throws is a StorageError, whose message says what to do. */
export interface IncidentDesk {
	readonly incident: string;
	/** What members left to be read. */
	readonly notes: IncidentNotes;
	/** As it is served at this moment. */
	readonly casefile: Casefile;
	readonly begin: (draft: NewDraft, by: Moderator) => Promise<KeptDraft>;
	/** `undefined` once it was approved, put away, or forgotten after 30 days. */
	readonly draft: (id: string) => Promise<KeptDraft | undefined>;
	/** What somebody has begun and neither approved nor discarded, the last touched first. @param moderator Their id. */
	readonly draftsOf: (moderator: string) => Promise<readonly KeptDraft[]>;
	/** Keeps a draft with some fields filled in: see `withField`. */
	readonly fill: (id: string, fields: Readonly<Record<string, string>>) => Promise<KeptDraft | undefined>;
	readonly discard: (id: string) => Promise<void>;
	/** Builds what the draft would come to beside what is served, and asks all known questions of both. */
	readonly prepare: (id: string) => Promise<Prepared | undefined>;
	/**
	 * Makes the draft a revision and serves it: the very next question is answered from it.
	 *
	 * @param seen what `prepare` said, so that nothing is approved unseen: the number of the revision it was made on.
	 */
	readonly approve: (id: string, approval: { by: Moderator; interaction: string; seen: number }) => Promise<Approval>;
	readonly history: (query: HistoryQuery) => Promise<readonly Summary[]>;
	/** What a revision changed; `undefined` where there is no such revision. */
	readonly changesOf: (revision: number) => Promise<readonly EntryChange[] | undefined>;
	readonly latest: () => Promise<Summary>;
	readonly status: () => ServingStatus | undefined;
	/** Everything that is wrong with the folder, a line each; nothing where it is in order. */
	readonly check: () => Promise<readonly string[]>;
	/** The folder's files by path, as text. */
	readonly files: () => Promise<ReadonlyMap<string, string>>;
}

/** All incidents' desks. */
export interface Desk {
	/** `undefined` where there is no such incident. */
	readonly of: (incident: string) => IncidentDesk | undefined;
	readonly incidents: readonly string[];
	/** Puts down what a reply leaves for moderators, as far as the settings have it kept. */
	readonly note: (note: Note) => Promise<void>;
}

/** Where there is nothing to keep. */
export const emptyDesk: Desk = { of: () => undefined, incidents: [], note: async () => undefined };
