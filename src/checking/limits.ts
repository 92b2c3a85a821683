/** Bounds on what one message may cost and show. Lengths are UTF-16 code units. */
export const checkingLimits = {
	/** Discord's own for members with Nitro, https://support.discord.com/hc/en-us/articles/115000435108 */
	message: 4_000,
	statement: 300,
	statements: 8,
	questions: 3,
	/** Passages that a statement is shown against. */
	snippets: 3,
} as const;
