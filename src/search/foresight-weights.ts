/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 5042 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 79.5 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "chance" | "best", number>> = {
	likeness: 0.286,
	chance: 4.2523,
	best: 4.6959,
};
