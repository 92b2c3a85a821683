import { expect, test } from "vitest";
import { flexSearch } from "../../bench/peers/flexsearch.ts";
import { fuse } from "../../bench/peers/fuse.ts";
import { lunrDefault } from "../../bench/peers/lunr.ts";
import { miniSearchFuzzy } from "../../bench/peers/minisearch-fuzzy.ts";
import { miniSearchPlain } from "../../bench/peers/minisearch-plain.ts";
import { miniSearchStems } from "../../bench/peers/minisearch-stems.ts";

const sentences = [
	"It rained all day.",
	"The operator closed the valve at dawn.",
	"The crane stopped at noon.",
	"Twelve inspectors came from the port authority.",
];

test.each([miniSearchPlain, miniSearchFuzzy, miniSearchStems, lunrDefault, flexSearch, fuse])(
	"$name finds the sentence that has the question's words, and survives what is no word",
	({ build }) => {
		const search = build(sentences);

		expect(search("at what hour was the crane stopped?", 3)[0]?.sentence).toBe(2);
		expect(search("who closed the valve?", 1)).toHaveLength(1);
		expect(() => search("+crane -valve ~2 title:x * ?! 🚢", 3)).not.toThrow();
		expect(search("zzz", 3)).toEqual([]);
	},
);
