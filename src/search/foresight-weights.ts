

/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 3900 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 77.0 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "best" | "support" | "wording", number>> = {
	likeness: 0.3535,
	best: 4.6467,
	support: 0.6397,
	wording: 3.0799,
};
