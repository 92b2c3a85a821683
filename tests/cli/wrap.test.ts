import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth, linesOf, wrapped } from "../../src/cli/wrap.ts";

const linesIn = (text: string, columns: number) =>
	linesOf(text, columns).map(({ start, end }) => text.slice(start, end));

describe("the width of a text", () => {
	test.each([
		{ text: "crane", width: 5 },
		{ text: "“crane” — é", width: 11 },
		{ text: "e\u0301", width: 1 },
		{ text: "港の", width: 4 },
		{ text: "👩‍🚒!", width: 3 },
		{ text: "a\u200Bb", width: 2 },
	])("counts $width columns for $text", ({ text, width }) => {
		expect(displayWidth(text)).toBe(width);
	});
});

describe("lines", () => {
	test("break at white space, which belongs to no line", () => {
		expect(linesIn("the crane  stopped\nat noon", 9)).toEqual(["the crane", "stopped", "at noon"]);
	});

	test("break inside a word only where the word alone is too wide", () => {
		expect(linesIn("a transshipment b", 6)).toEqual(["a", "transs", "hipmen", "t b"]);
	});

	test("never break a character that is made of several", () => {
		expect(linesIn("👩‍🚒👩‍🚒👩‍🚒", 4)).toEqual(["👩‍🚒👩‍🚒", "👩‍🚒"]);
	});

	test("stay one where nobody counts columns", () => {
		expect(linesIn("the crane stopped at noon", Number.POSITIVE_INFINITY)).toEqual(["the crane stopped at noon"]);
	});

	test("hold every character that is not white space, once and in order, in any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 20 }), (text, columns) => {
				const lines = linesIn(text, columns);

				expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
				for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(columns, 2));
			}),
		);
	});
});

test("an indent stands before every line but the first", () => {
	expect(wrapped("the crane stopped", { columns: 11, indent: "  " })).toBe("the crane\n  stopped");
});
