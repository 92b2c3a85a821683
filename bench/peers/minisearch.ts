import MiniSearch, { type Options, type SearchOptions } from "minisearch";
import type { Search } from "./peer.ts";

/** What the three ways to use MiniSearch share. */
export function searchWith(
	sentences: readonly string[],
	settings: { readonly index?: Partial<Options>; readonly search?: SearchOptions },
): Search {
	const index = new MiniSearch({ fields: ["text"], ...settings.index });
	index.addAll(sentences.map((text, id) => ({ id, text })));
	return (question, limit) =>
		index
			.search(question, settings.search)
			.slice(0, limit)
			.map(({ id, score }) => ({ sentence: Number(id), score }));
}
