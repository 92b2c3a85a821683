import fc from "fast-check";
import { expect, test } from "vitest";
import { describeProblem } from "../../src/knowledge/problem.ts";
import { placeOf, problemAt, textFile } from "../../src/knowledge/text-file.ts";

test("counts lines and columns from 1, and a column in characters", () => {
	const file = textFile("a.txt", "one\n👷 two\n");

	expect(placeOf(file, 0)).toEqual({ line: 1, column: 1 });
	expect(placeOf(file, file.text.indexOf("two"))).toEqual({ line: 2, column: 3 });
	expect(placeOf(file, file.text.length)).toEqual({ line: 3, column: 1 });
});

test("finds each character again by its line and column", () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom("a", "é", "👷", "\n", "\r\n", "\t") }), fc.nat(), (text, nth) => {
			const offset = nth % (text.length + 1);
			fc.pre(!/[\uDC00-\uDFFF]/.test(text[offset] ?? ""));
			const { line, column } = placeOf(textFile("a.txt", text), offset);

			const before = [...(text.split("\n")[line - 1] ?? "")].slice(0, column - 1).join("");
			expect(
				text
					.split("\n")
					.slice(0, line - 1)
					.concat(before)
					.join("\n"),
			).toBe(text.slice(0, offset));
		}),
	);
});

test("underlines the place, however long the line", () => {
	fc.assert(
		fc.property(fc.nat(300), fc.nat(300), fc.constantFrom("x", "👷"), (before, after, unit) => {
			const file = textFile("a.txt", `first\n${unit.repeat(before)}HERE${unit.repeat(after)}\nlast`);
			const start = file.text.indexOf("HERE");
			const { excerpt } = problemAt(file, [start, start + 4], { message: "wrong" });

			const shown = [...(excerpt?.text ?? "")];
			const { start: from = 0, length = 0 } = excerpt ?? {};
			expect(shown.slice(from, from + length).join("")).toBe("HERE");
			expect(shown.length).toBeLessThan(190);
			expect(excerpt?.text).not.toMatch(/\p{Cs}/u);
		}),
	);
});

test("a place at the end of a line or a file has one caret", () => {
	const file = textFile("a.txt", "one\ntwo");

	expect(describeProblem(problemAt(file, [3, 6], { message: "wrong" }))).toBe(
		"a.txt:1:4: wrong\n    1 | one\n      |    ^",
	);
	expect(describeProblem(problemAt(file, [7, 7], { message: "wrong" }))).toBe(
		"a.txt:2:4: wrong\n    2 | two\n      |    ^",
	);
});
