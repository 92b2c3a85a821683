import { expect, test } from "vitest";
import { didYouMean, nearestWord, quoted } from "../../src/knowledge/suggestion.ts";

test.each([
	["evidnce", "evidence"],
	["abuot", "about"],
	["ALBANIA", "albania"],
	["alb", undefined],
	["x", undefined],
	["", undefined],
	["something-else-altogether", undefined],
])("takes %j for %j", (word, expected) => {
	expect(nearestWord(word, ["evidence", "about", "albania", "iran"])).toBe(expected);
});

test("suggests the nearest of several, and else says what to do", () => {
	expect(didYouMean("iram", ["irak", "iran", "ira"], "Add it.")).toBe("Did you mean `irak`?");
	expect(didYouMean("iraan", ["irak", "iran"], "Add it.")).toBe("Did you mean `iran`?");
	expect(didYouMean("tirana", ["london"], "Add it.")).toBe("Add it.");
});

test("quotes a text on one line, and not for ever", () => {
	expect(quoted(" a\n\tb ")).toBe("`a b`");
	expect(quoted("x".repeat(100))).toBe(`\`${"x".repeat(60)}…\``);
});
