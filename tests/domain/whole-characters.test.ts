import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeCharacters } from "../../src/domain/whole-characters.ts";

test("a cut never parts a surrogate pair, and lies at most one before where it was wanted", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, wanted) => {
			const offset = wholeCharacters(text, wanted);

			expect(wanted - offset).toBeOneOf([0, 1]);
			expect(text.slice(0, offset).isWellFormed()).toBe(true);
		}),
	);
});
