/**
 * Found by `npm run train`; not to be edited by hand. Accepted by:
 * - 3894 questions, each asked as if nobody had foreseen it in these words
 * - first passage is evidence of an entry that it was foreseen for: 78.6 %
 */
export const foresightWeights: Readonly<Record<"likeness" | "best" | "support" | "wording", number>> = {
	likeness: 0.3042,
	best: 4.4664,
	support: 0.5917,
	wording: 3.0945,
};
