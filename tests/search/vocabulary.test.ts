import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stemOf, tokenise } from "../../src/search/text.ts";
import { Vocabulary } from "../../src/search/vocabulary.ts";

const vocabularyOf = (text: string, synonyms: readonly (readonly string[])[] = []) =>
	new Vocabulary(
		tokenise(text).map(({ word }) => word),
		synonyms,
	);

const stemsOf = (text: string) => new Set(tokenise(text).map(({ stem }) => stem));

describe("a typo", () => {
	const vocabulary = vocabularyOf("attributed embassy Tirana ransomware diplomats police date");

	test.each([
		{ what: "with a letter left out", typo: "embasy", word: "embassy" },
		{ what: "with a letter too many", typo: "embasssy", word: "embassy" },
		{ what: "with another letter", typo: "embessy", word: "embassy" },
		{ what: "in its first letter", typo: "imbassy", word: "embassy" },
		{ what: "with two neighbours that changed places", typo: "tiarna", word: "tirana" },
		{ what: "with two slips in a long word", typo: "atribuited", word: "attributed" },
		{ what: "with two letters left out of a long word", typo: "ransmwre", word: undefined },
		{ what: "with two slips in a short word", typo: "embsy", word: undefined },
		{ what: "with a letter left out of a short word", typo: "polce", word: "police" },
		{ what: "with two neighbours that changed places in a short word", typo: "dtae", word: "date" },
		{ what: "in the first letter of a short word", typo: "adte", word: undefined },
		{ what: "with another letter in a short word", typo: "dare", word: undefined },
	])("$what: $typo → $word", ({ typo, word }) => {
		expect(vocabulary.corrected(typo)).toBe(word === undefined ? undefined : stemOf(word));
	});

	test("that could be one of two words is left alone", () => {
		expect(vocabularyOf("harbour and barbour").corrected("karbour")).toBeUndefined();
		expect(vocabularyOf("harbour").corrected("karbour")).toBe("harbour");
	});

	test("that could be one of two forms of a word is corrected to their stem", () => {
		expect(vocabularyOf("diplomat diplomats").corrected("diplomta")).toBe(stemOf("diplomat"));
	});

	test("of the nearer word is corrected to that, whatever else is near", () => {
		expect(vocabularyOf("attributed distributed").corrected("attributted")).toBe(stemOf("attributed"));
	});
});

describe("no typo, but another word, is", () => {
	const vocabulary = vocabularyOf("Iran 2021 CVE-2019-0605 4000 had break");

	test.each(["iraq", "bread", "2022", "cve-2019-0604", "5000", "bad"])("%s", (word) => {
		expect(vocabulary.corrected(word)).toBeUndefined();
	});
});

describe("alternatives", () => {
	test("are the synonyms that moderators wrote, in both directions", () => {
		const vocabulary = vocabularyOf("The crane and the hoist.", [["crane", "hoist"]]);

		expect(vocabulary.alternatives("crane", stemsOf("crane")).has("hoist")).toBe(true);
		expect(vocabulary.alternatives("hoist", stemsOf("hoist")).has("crane")).toBe(true);
	});

	test("of a phrase count only where the whole phrase is asked about", () => {
		const vocabulary = vocabularyOf("The MEK settled there.", [["MEK", "People's Mujahideen"]]);

		expect(vocabulary.alternatives("mujahideen", stemsOf("the people's mujahideen")).has("mek")).toBe(true);
		expect(vocabulary.alternatives("mujahideen", stemsOf("the mujahideen")).has("mek")).toBe(false);
		expect(vocabulary.alternatives(stemOf("people"), stemsOf("how many people left")).has("mek")).toBe(false);
	});

	test("are words of the documents only", () => {
		const vocabulary = vocabularyOf("The crane.", [["crane", "hoist", "winch"]]);

		expect([...vocabulary.alternatives("crane", stemsOf("crane")).keys()]).toEqual([]);
	});

	test("are relatives of a word, weaker than a moderator's synonym and stronger than the lexicon's", () => {
		const vocabulary = vocabularyOf("Their diplomacy. The envoy. The finger.", [["diplomat", "finger"]]);
		const alternatives = vocabulary.alternatives(stemOf("diplomat"), stemsOf("diplomat"));
		const strength = (word: string) => alternatives.get(stemOf(word)) ?? 0;

		expect(strength("diplomacy")).toBeGreaterThan(strength("envoy"));
		expect(strength("finger")).toBeGreaterThan(strength("diplomacy"));
		expect(strength("envoy")).toBeGreaterThan(0);
	});

	test("never hold the word itself, and each is weaker than it", () => {
		const word = fc.constantFrom("attack", "hack", "crane", "accuse", "leave", "left", "4000", "mek", "attribution");

		fc.assert(
			fc.property(
				fc.array(word, { minLength: 1 }),
				fc.array(fc.array(word, { minLength: 2, maxLength: 4 })),
				(words, synonyms) => {
					const vocabulary = vocabularyOf(words.join(" "), synonyms);
					for (const stem of stemsOf(words.join(" "))) {
						const alternatives = vocabulary.alternatives(stem, stemsOf(words.join(" ")));

						expect(alternatives.has(stem)).toBe(false);
						for (const [other, strength] of alternatives) {
							expect(vocabulary.has(other)).toBe(true);
							expect(strength).toBeGreaterThan(0);
							expect(strength).toBeLessThan(1);
						}
					}
				},
			),
		);
	});
});
