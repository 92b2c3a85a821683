import { searchWith } from "./minisearch.ts";
import type { Peer } from "./peer.ts";
import { stemUnlessStopWord } from "./stems.ts";

export const miniSearchStems: Peer = {
	name: "MiniSearch stems, stop words",
	build: (sentences) => searchWith(sentences, { index: { processTerm: (term) => stemUnlessStopWord(term) ?? null } }),
};
