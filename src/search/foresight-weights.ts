/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 3894 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 78.2 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "best" | "support" | "wording", number>> = {
	likeness: 0.3195,
	best: 4.8284,
	support: 0.7273,
	wording: 3.0381,
};
