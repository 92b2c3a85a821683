/** Every number that decides a verdict. Shares and strengths run from 0 to 1. */
export const thresholds = {
	/** The chance from which on the documents are taken to tell of what a statement tells of. */
	supported: 0.5,
	/** The same for a match: to say of a stranger's words that the documents have them is the worst mistake. */
	matching: 0.8,
	/** The share of a statement that a match has where nobody foresaw in what other words it may be put. */
	inSameWords: 0.7,
	/** A further passage is shown that has less of the statement than the best by no more than this. */
	further: 0.15,
	/** A word that a passage has less of is missing. */
	present: 0.3,
	/** A word that a passage has as much of is the same word or one for it: who does it can be compared. */
	firm: 0.9,
	/** Weight of words that has to stand under a hedge, a denial or a speaker for it to be said of them. */
	underMarker: 0.4,
	/** Weight of the words denied on either side that has to be denied on one side only. */
	negated: 0.6,
} as const;

/** How much of a word's worth a passage brings that has it in another way. */
export const worth = {
	/** By the strength of an alternative: a synonym of the moderators', a relative, a synonym of general English. */
	itself: 1,
	synonym: 0.93,
	related: 0.9,
	general: 0.75,
	/** A part of a phrase that is a synonym only as a whole. */
	half: 0.4,
	/** It stands in the sentence before or after, or in the paragraph. */
	neighbour: 0.6,
	paragraph: 0.4,
	/** Moderators foresaw it in a question that the passage answers. */
	foreseen: 0.75,
	/** The name stands in the sentence before, or moderators say that the passage is about it. */
	nameAround: 0.85,
	/** A word that says little by itself. */
	slight: 0.25,
	/** What a word weighs at most: one that no document has may still be a word for something that they have. */
	rarest: 3.4,
	/** A number or date in units of a word's weight: as telling as the rarest word. */
	figure: 1,
} as const;
