import type { Trace } from "./answer.ts";

type Candidate = Pick<Trace["candidates"][number], "features">;

/** What put a candidate behind the best one: the features in which it got less, with how much less, the most first. */
export const shortfall = (best: Candidate, { features }: Candidate): readonly (readonly [string, number])[] =>
	[...new Set([...Object.keys(best.features), ...Object.keys(features)])]
		.map((name) => [name, (features[name] ?? 0) - (best.features[name] ?? 0)] as const)
		.filter(([, lack]) => lack <= -0.005)
		.sort(([, one], [, other]) => one - other);
