import lunr from "lunr";
import type { Peer } from "./peer.ts";

/** Stems and stop words are its own. The words are handed over as terms, so that no mark in a question is taken for syntax. */
export const lunrDefault: Peer = {
	name: "lunr",
	build: (sentences) => {
		const index = lunr((builder) => {
			builder.field("text");
			for (const [id, text] of sentences.entries()) builder.add({ id, text });
		});
		return (question, limit) =>
			index
				.query((query) => query.term(lunr.tokenizer(question.replace(/[^\p{L}\p{N}\s-]/gu, " ")), {}))
				.slice(0, limit)
				.map(({ ref, score }) => ({ sentence: Number(ref), score }));
	},
};
