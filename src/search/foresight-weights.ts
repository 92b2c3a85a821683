/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 3894 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 77.8 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "best" | "support" | "wording", number>> = {
	likeness: 0.3264,
	best: 4.2831,
	support: 0.7885,
	wording: 2.6888,
};
