/** A search library over the sentences of a corpus, set up as somebody who knows it would. */
export interface Peer {
	readonly name: string;
	/** Asks only every so many questions: for one that takes too long over all of them. */
	readonly everyNth?: number;
	readonly build: (sentences: readonly string[]) => Search;
}

/** The sentences for a question, best first. */
export type Search = (question: string, limit: number) => readonly Hit[];

interface Hit {
	/** Counted from 0. */
	readonly sentence: number;
	/** The library's own, higher is better; left out by a library that gives none. */
	readonly score?: number;
}
