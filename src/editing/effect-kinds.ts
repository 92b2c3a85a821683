import type { Effects } from "./effects.ts";

/** What becomes of known questions, what is worst first: behind a number, and as a heading begins. */
export const effectKinds = [
	{ of: "broken", count: "going wrong", says: "went right, and would go wrong" },
	{ of: "silent", count: "falling silent", says: "would not be answered any more" },
	{ of: "lostCitation", count: "losing a citation", says: "would lose a citation" },
	{ of: "changed", count: "changed", says: "would be answered by another passage first" },
	{ of: "appeared", count: "appearing", says: "would be answered for the first time" },
	{ of: "mended", count: "put right", says: "went wrong, and would go right" },
	{ of: "rearranged", count: "rearranged", says: "would have other passages below the first" },
] as const satisfies readonly { of: keyof Effects; says: string; count: string }[];

/** `1 changed, 4 rearranged`; nothing where all are answered as before. */
export const effectCounts = (effects: Effects): string =>
	effectKinds
		.filter(({ of }) => effects[of].length > 0)
		.map(({ of, count }) => `${effects[of].length} ${count}`)
		.join(", ");
