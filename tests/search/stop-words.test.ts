import { describe, expect, test } from "vitest";
import { askingWords, chatFillers, stopWords } from "../../src/search/stop-words.ts";
import { tokenise } from "../../src/search/text.ts";

/** Folded to a numeral, as every number word is. */
const numberWords = new Set(["one"]);

test("a chat's filler is no stop word as well", () => {
	expect([...chatFillers].filter((word) => stopWords.has(word))).toEqual([]);
});

test.each([
	{ typed: "yo did iran fr do it tho lol", telling: ["iran"] },
	{ typed: "ngl whats up w the servers rn lmao", telling: ["servers"] },
	{ typed: "idk bro wat did da minister actually say tbh", telling: ["minister", "say"] },
	{ typed: "yall gotta tell me wehn they left pls", telling: ["tell", "left"] },
])("nothing but the telling words is left of: $typed", ({ typed, telling }) => {
	const words = tokenise(typed).map(({ word }) => word);

	expect(words.filter((word) => !stopWords.has(word) && !chatFillers.has(word))).toEqual(telling);
});

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
