import type { Answer, Highlight, Snippet } from "./answer.ts";

/** How a statement of somebody's message stands to the stored documents. Never a judgement on what is true. */
export type Verdict =
	/** A passage says it, at least as strongly. */
	| "matches"
	/** A passage says it, but less strongly, less surely, or only as somebody's claim. */
	| "stronger"
	/** A passage tells of the same thing with another number, date, name, or the opposite. */
	| "differs"
	/** No passage says it. */
	| "unsupported";

/** Words of the statement against words of a passage: what the verdict rests on. */
export interface Deviation {
	readonly kind: "certainty" | "extent" | "attribution" | "number" | "date" | "name" | "negation";
	/** Offsets into the statement's text; absent where it lacks what the passage has (a dropped hedge or speaker). */
	readonly said?: Highlight;
	/** Offsets into the first snippet's text; absent where the passage has nothing to set against it. */
	readonly documented?: Highlight;
}

export interface CheckedStatement {
	/** As it stands in the message, one line, without markdown; at most 300 code units. */
	readonly text: string;
	readonly verdict: Verdict;
	/** Empty for `matches`. */
	readonly deviations: readonly Deviation[];
	/** The passages it was held against, best first, at most 3; for `unsupported` the nearest one or none. */
	readonly snippets: readonly Snippet[];
}

/** The same message on the same revision gives the same value. */
export interface Check {
	readonly incident: string;
	/** 12 hex digits. */
	readonly revision: string;
	/** In the order of the message, at most 8. */
	readonly statements: readonly CheckedStatement[];
	/** What it asks, answered; at most 3. */
	readonly questions: readonly Answer[];
	/** Statements and questions beyond these limits. */
	readonly omitted: number;
}
