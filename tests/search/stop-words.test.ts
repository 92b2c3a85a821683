import { describe, expect, test } from "vitest";
import { askingWords, chatFillers, stopWords } from "../../src/search/stop-words.ts";
import { tokenise } from "../../src/search/text.ts";

/** Folded to a numeral, as every number word is. */
const numberWords = new Set(["one"]);

describe.each([
	{ name: "stop words", list: stopWords },
	{ name: "chat fillers", list: chatFillers },
	{ name: "asking words", list: askingWords },
])("the $name", ({ list }) => {
	test("are written as a text's words are folded, so that they are recognised", () => {
		const unreachable = [...list].filter(
			(word) =>
				tokenise(word)
					.map((token) => token.word)
					.join(" ") !== word,
		);

		expect(unreachable.filter((word) => !numberWords.has(word))).toEqual([]);
	});
});
