

/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 3822 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 75.2 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "best" | "support" | "wording", number>> = {
	likeness: 0.3344,
	best: 4.8589,
	support: 0.5717,
	wording: 3.3447,
};
