import FlexSearch from "flexsearch";
import english from "flexsearch/lang/en";
import type { Peer } from "./peer.ts";

/** Without `suggest`, every word of the question has to be in the sentence, and hardly anything is found. It gives no scores. */
export const flexSearch: Peer = {
	name: "flexsearch suggest",
	build: (sentences) => {
		const index = new FlexSearch.Index({
			tokenize: "strict",
			encoder: new FlexSearch.Encoder(FlexSearch.Charset.Normalize).assign(english),
		});
		for (const [id, text] of sentences.entries()) index.add(id, text);
		return (question, limit) =>
			index.search(question, { limit, suggest: true }).map((id) => ({ sentence: Number(id) }));
	},
};
