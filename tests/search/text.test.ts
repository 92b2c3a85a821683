import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise, pairsOf, stemOf, tokenise } from "../../src/search/text.ts";

const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 200 }),
	fc.string({ unit: "grapheme", maxLength: 200 }),
	fc.string({
		unit: fc.constantFrom("a", "B", "7", ".", ",", "-", "'", "’", "“", " ", "\n", "\u200B", "\u202E", "\uD83D", "é"),
		maxLength: 200,
	}),
);

const wordsOf = (text: string) => tokenise(text).map(({ word }) => word);

describe("normalising", () => {
	test.each([
		{ does: "composes compatible characters", text: "ﬁre in Ｔｉｒａｎａ", normal: "fire in Tirana" },
		{ does: "straightens single quotes", text: "‘it’ ‚was‛ Iran`s´", normal: "'it' 'was' Iran's'" },
		{ does: "straightens double quotes", text: "“one” „two‟ «three»", normal: '"one" "two" "three"' },
		{ does: "has one hyphen", text: "a‐b‑c–d—e−f", normal: "a-b-c-d-e-f" },
		{ does: "has single spaces and none around", text: "\t who \r\n\u00A0 did\u3000it ", normal: "who did it" },
		{
			does: "drops what nobody sees",
			text: "\u202Ewho\u200B d\u00ADid\u2066 i\u0007t\u{E0041}?",
			normal: "who did it?",
		},
		{ does: "replaces half a character", text: "who \uD83D did it", normal: "who \uFFFD did it" },
		{ does: "leaves nothing of what is invisible", text: "\u200B\u0000\u3164\uFEFF", normal: "" },
	])("$does", ({ text, normal }) => {
		expect(normalise(text)).toBe(normal);
	});

	test("changes nothing that is normal already", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(normalise(normalise(text))).toBe(normalise(text));
			}),
			{ examples: [["who \u200B did it"], ["e\u200B\u0301"], ["Iran´s ¨"], ["\u0085 x"]] },
		);
	});

	test("never leaves controls, half characters or double spaces behind", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const normal = normalise(text);

				expect(normal.isWellFormed()).toBe(true);
				expect(normal).not.toMatch(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u);
				expect(normal).toBe(normal.trim());
			}),
		);
	});

	test("grows a text by no more than compatibility can", () => {
		const longestExpansion = "ﷺ".normalize("NFKC").length;

		fc.assert(
			fc.property(anyText, (text) => {
				expect(normalise(text).length).toBeLessThanOrEqual(longestExpansion * text.length);
			}),
			{ examples: [["ﷺ".repeat(100)]] },
		);
	});
});

describe("a token", () => {
	test("stands where it says, after the one before it", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let last = 0;
				for (const token of tokenise(text)) {
					expect(text.slice(token.start, token.end)).toBe(token.text);
					expect(token.start).toBeGreaterThanOrEqual(last);
					expect(token.end).toBeGreaterThan(token.start);
					expect(token.word).not.toBe("");
					last = token.end;
				}
			}),
		);
	});

	test.each([
		{ does: "keeps initials together", text: "the U.S. and the US", words: ["the", "usa", "and", "the", "usa"] },
		{ does: "leaves the word us alone", text: "tell us", words: ["tell", "us"] },
		{ does: "keeps an identifier whole", text: "CVE-2019-0604.", words: ["cve-2019-0604"] },
		{ does: "parts other hyphens", text: "state-sponsored", words: ["state", "sponsored"] },
		{ does: "has one spelling of thousands", text: "3,000 and 3000", words: ["3000", "and", "3000"] },
		{ does: "keeps a decimal", text: "3.5 %", words: ["3.5"] },
		{ does: "knows ordinals", text: "the 7th, 1st, 2nd, 3rd", words: ["the", "7", "1", "2", "3"] },
		{ does: "knows number words", text: "four groups of Twelve", words: ["4", "groups", "of", "12"] },
		{ does: "knows months by their beginning", text: "7 Sept. or Jul", words: ["7", "september", "or", "july"] },
		{ does: "drops a possessive", text: "Iran's and Iran’s", words: ["iran", "and", "iran"] },
		{ does: "joins a negation", text: "didn't, wasn’t", words: ["didnt", "wasnt"] },
		{ does: "drops accents", text: "Shqipëria CAFÉ cafe\u0301", words: ["shqiperia", "cafe", "cafe"] },
		{ does: "is no emoji or punctuation", text: "🔥 … — !?", words: [] },
	])("$does", ({ text, words }) => {
		expect(wordsOf(text)).toEqual(words);
	});

	test("tells numbers and capitals", () => {
		expect(tokenise("Four of 20 cars")).toMatchObject([
			{ isCapitalised: true, isNumber: true },
			{ isCapitalised: false, isNumber: false },
			{ isCapitalised: false, isNumber: true },
			{ isCapitalised: false, isNumber: false },
		]);
	});
});

describe("a stem", () => {
	test.each([
		["attributed", "attribute"],
		["embassies", "embassy"],
		["condemned", "condemning"],
	])("is the same for %s and %s", (one, other) => {
		expect(stemOf(one)).toBe(stemOf(other));
	});

	test("of an identifier or a number is itself", () => {
		expect(stemOf("cve-2019-0604")).toBe("cve-2019-0604");
		expect(stemOf("2014s")).toBe("2014s");
	});

	test("is the same however often it is asked for", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const { word, stem } of tokenise(text)) expect(stemOf(word)).toBe(stem);
			}),
		);
	});
});

test("pairs are every two neighbours, in order", () => {
	expect(pairsOf(tokenise("who left Tirana"))).toEqual(["who left", "left tirana"]);
	expect(pairsOf(tokenise("who"))).toEqual([]);
	expect(pairsOf([])).toEqual([]);
});

test("ASCII is read as any other text is", () => {
	const character = fc.constantFrom(..."ab Z9.,-'\"()\n_");

	fc.assert(
		fc.property(fc.string({ unit: character }), (text) => {
			const beside = tokenise(`${text} é`);

			expect(tokenise(text)).toEqual(beside.slice(0, -1));
		}),
		{ numRuns: 400 },
	);
});
