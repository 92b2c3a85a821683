/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 3822 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 75.3 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "best" | "support" | "wording", number>> = {
	likeness: 0.3311,
	best: 5.0167,
	support: 0.5649,
	wording: 3.4327,
};
