import { searchWith } from "./minisearch.ts";
import type { Peer } from "./peer.ts";

export const miniSearchPlain: Peer = {
	name: "MiniSearch",
	build: (sentences) => searchWith(sentences, {}),
};
