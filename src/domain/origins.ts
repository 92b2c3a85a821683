import type { Snippet } from "./answer.ts";
import type { Knowledge } from "./knowledge.ts";

/** Documents of different origin among snippets and where they stand again: those of one origin corroborate once. */
export function countOrigins(
	snippets: readonly Pick<Snippet, "source" | "repeats">[],
	{ sources }: Pick<Knowledge, "sources">,
): number {
	const shown = snippets.flatMap(({ source, repeats }) => [source, ...repeats.map((repeat) => repeat.source)]);
	return new Set(shown.map((source) => sources.get(source)?.origin ?? source)).size;
}
