import { expect, test } from "vitest";
import { lexicon } from "../../src/search/lexicon.ts";
import { stopWords } from "../../src/search/stop-words.ts";
import { tokenise } from "../../src/search/text.ts";

test("every group keeps two words beside the stop words", () => {
	const tooSmall = lexicon.filter((group) => {
		const words = group.filter((member) => tokenise(member).some(({ word }) => !stopWords.has(word)));
		return words.length < 2;
	});

	expect(tooSmall).toEqual([]);
});

test("no group names a word twice, and no two groups are the same", () => {
	const groups = lexicon.map((group) => [...group].sort().join(" "));

	expect(lexicon.filter((group) => new Set(group).size < group.length)).toEqual([]);
	expect(groups.filter((group, index) => groups.indexOf(group) !== index)).toEqual([]);
});

test("words are lower-case English words: general, of no incident", () => {
	expect(lexicon.flat().filter((word) => !/^[a-z]+(?:-[a-z]+)*$/.test(word))).toEqual([]);
});
