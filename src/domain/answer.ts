import type { Check } from "./check.ts";
import type { Knowledge, Passage } from "./knowledge.ts";

/** Offsets into a snippet's text: UTF-16 code units from 0, the end exclusive. */
export type Highlight = readonly [start: number, end: number];

/** A verbatim passage that is shown: `source.text.slice(start, end) === text`, always. */
export interface Snippet extends Passage {
	/** The entry it rests on; `<source>:<start>` for a passage that nobody curated. */
	readonly id: string;
	/** A `passage` is a sentence of a source that no fact or quote covers. */
	readonly kind: "fact" | "quote" | "passage";
	/** In order, not overlapping. */
	readonly highlights: readonly Highlight[];
	/** The entity that speaks, where one does. */
	readonly speaker?: string;
	/** Where the same stands again. */
	readonly repeats: readonly Repeat[];
}

/** A passage that tells what a snippet tells already. */
export interface Repeat extends Passage {
	/** Present where its words differ, apart from quote styles and white space: then they are shown as well. */
	readonly isReworded?: true;
}

/** One slot, two or more live values. */
export interface Disagreement {
	readonly slot: string;
	/** `snippet` counts into the answer's snippets from 0. */
	readonly values: readonly {
		readonly text: string;
		readonly snippet: number;
	}[];
}

/** Answered; or the documents don't answer, and these are the nearest passages; or nothing is near. */
export type Status = "answered" | "related" | "none";

/** How an answer came about. Words, numbers and ids only: whoever shows it chooses the sentences. */
export interface Trace {
	/**
	 * Where several questions were asked in one: each as it was looked up, in the order of their snippets. All else tells
	 * of the first of them, as the answer's confidence does.
	 */
	readonly parts?: readonly { readonly question: string; readonly confidence: number }[];
	/** The question's informative words as they were understood. */
	readonly terms: readonly {
		readonly text: string;
		/** What was looked up. */
		readonly stem: string;
		/** `corrected`: taken for a typo of a word that the documents have. `unknown`: no document has it. */
		readonly match: "exact" | "synonym" | "corrected" | "unknown";
	}[];
	readonly entities: readonly string[];
	/** What is asked for: `person`, `time`, `number` … or `anything`. */
	readonly asked: string;
	/** The best candidates of the ranking, best first. A feature's share is value × weight. */
	readonly candidates: readonly {
		/** As a snippet's: several passages may rest on one entry. */
		readonly id: string;
		readonly passage: Passage;
		readonly score: number;
		readonly features: Readonly<Record<string, number>>;
	}[];
	readonly gate: {
		readonly threshold: number;
		/** The open question that was recognised, if one was. */
		readonly open?: string;
		/** What each sign adds to the log odds that the best candidate answers. */
		readonly features: Readonly<Record<string, number>>;
	};
}

/** The same question on the same revision gives the same value, byte for byte. */
export interface Answer {
	/** Enough to give this answer again: see `answer-id.ts`. */
	readonly id: string;
	readonly question: string;
	readonly incident: string;
	/** The first 12 hex digits of the knowledge's revision. */
	readonly revision: string;
	readonly status: Status;
	/** 0 to 1: of 100 answers given with .93, about 93 are right. */
	readonly confidence: number;
	/** Best first, or in time order where a course of events is asked for; empty exactly when the status is `none`. */
	readonly snippets: readonly Snippet[];
	/** Documents of different origin among the snippets and their repeats. */
	readonly origins: number;
	readonly disagreements: readonly Disagreement[];
	/** Questions that can be answered, offered where this one was not. */
	readonly suggestions: readonly string[];
	readonly trace: Trace;
}

/** Answered, or recognised as a question that is known to be open: then the documents' silence is the answer. */
export const isMet = ({ status, trace }: Answer): boolean => status === "answered" || trace.gate.open !== undefined;

/** An incident that can be asked: what every command and the command line work with. */
export interface Casefile {
	readonly knowledge: Knowledge;
	/** Never throws, whatever the text: too long is cut, empty is `none`. */
	readonly answer: (question: string) => Answer;
	/** Known questions for what has been typed so far, best first; for nothing typed, questions to begin with. */
	readonly suggest: (typed: string, limit: number) => readonly string[];
	/** Holds a message against the documents. Never throws, whatever the text: too long is cut. */
	readonly check: (message: string) => Check;
}
