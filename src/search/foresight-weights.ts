/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 5042 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 79.5 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "chance" | "best", number>> = {
	likeness: 0.2859,
	chance: 4.2491,
	best: 4.707,
};
