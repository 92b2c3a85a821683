import Fuse from "fuse.js";
import type { Peer } from "./peer.ts";
import { stemUnlessStopWord } from "./stems.ts";

const stems = (text: string) =>
	Array.from(text.matchAll(/[\p{L}\p{N}]+/gu)).flatMap(([word]) => stemUnlessStopWord(word) ?? []);

/** By words and their stems: as one long pattern, a question matches next to nothing. It reads every sentence every time. */
export const fuse: Peer = {
	name: "fuse.js token search, stems",
	everyNth: 5,
	build: (sentences) => {
		const index = new Fuse(sentences, {
			includeScore: true,
			ignoreLocation: true,
			useTokenSearch: true,
			// Its default of .6 takes `hour` for a part of `authority`; this much finds the most.
			threshold: 0.15,
			tokenize: stems,
		});
		return (question, limit) =>
			index.search(question, { limit }).map(({ refIndex, score }) => ({ sentence: refIndex, score: 1 - (score ?? 1) }));
	},
};
