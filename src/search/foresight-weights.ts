/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 3894 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 79.5 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "chance" | "best", number>> = {
	likeness: 0.3021,
	chance: 3.7677,
	best: 4.5397,
};
