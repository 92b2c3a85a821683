import { describe, expect, test } from "vitest";
import { informative } from "../../src/search/informative.ts";
import { tokenise } from "../../src/search/text.ts";

const textsOf = (question: string) => informative(tokenise(question)).map(({ text }) => text);

describe("the informative words", () => {
	test("are those that are no stop words, in their order", () => {
		expect(textsOf("Who was hurt when the crane fell?")).toEqual(["hurt", "crane", "fell"]);
	});

	test("are told once, in whatever form they come again", () => {
		expect(textsOf("Which cranes fell on a crane?")).toEqual(["cranes", "fell"]);
	});

	test("are all words where there are only stop words", () => {
		expect(textsOf("Who was it?")).toEqual(["Who", "was", "it"]);
	});

	test("have no pronoun among them that looks like a number", () => {
		expect(textsOf("Which one fell, crane 1?")).toEqual(["fell", "crane", "1"]);
	});
});
