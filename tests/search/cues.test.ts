import { describe, expect, test } from "vitest";
import { type Cues, findCues } from "../../src/search/cues.ts";
import { tokenise } from "../../src/search/text.ts";

function found(kind: keyof Cues, text: string): readonly string[] {
	const tokens = tokenise(text);
	return findCues(text, tokens)[kind].map((index) => tokens[index]?.text ?? "");
}

describe("what a question could ask for", () => {
	test.each<{ kind: keyof Cues; text: string; words: readonly string[] }>([
		{ kind: "names", text: "The minister met Edi Rama on Monday in May.", words: ["Edi", "Rama", "Monday"] },
		{ kind: "places", text: "He went from Tirana to the Norwegian Sea.", words: ["Tirana", "Norwegian", "Sea"] },
		{ kind: "places", text: "Tirana was dark.", words: [] },
		{ kind: "numbers", text: "On 7 September, about 10 of four thousand left.", words: ["10", "four"] },
		{ kind: "dates", text: "On 7 September 2014 at noon, 10 left.", words: ["7", "September", "2014", "noon"] },
		{ kind: "dates", text: "It may rain in May, or march on.", words: ["May"] },
		{ kind: "dates", text: "On July 15, 2014, and in july.", words: ["July", "15", "2014", "july"] },
		{ kind: "numbers", text: "On 3 May, twelve left.", words: ["twelve"] },
		{ kind: "dates", text: "It took 3 hours.", words: [] },
		{ kind: "durations", text: "They had 24 hours, then two days.", words: ["hours", "days"] },
		{ kind: "durations", text: "In those days.", words: [] },
		{ kind: "reasons", text: "They left because of the order, led to it.", words: ["because", "order", "led"] },
		{ kind: "quoted", text: "He said “it was incredible” there.", words: ["it", "was", "incredible"] },
		{ kind: "quoted", text: "‘incredible evidence’ of it", words: ["incredible", "evidence"] },
		{ kind: "quoted", text: '"Nobody knows." So he said.', words: ["Nobody", "knows"] },
		{ kind: "quoted", text: "“It goes on", words: ["It", "goes", "on"] },
		{ kind: "quoted", text: "Iran’s and Albania’s", words: [] },
	])("$kind in: $text", ({ kind, text, words }) => {
		expect(found(kind, text)).toEqual(words);
	});
});
