import { searchWith } from "./minisearch.ts";
import type { Peer } from "./peer.ts";

/** As its README suggests, and most bots that use it have it. */
export const miniSearchFuzzy: Peer = {
	name: "MiniSearch prefix, fuzzy .2",
	build: (sentences) => searchWith(sentences, { search: { prefix: true, fuzzy: 0.2 } }),
};
