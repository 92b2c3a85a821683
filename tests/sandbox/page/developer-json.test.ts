import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "../../../src/sandbox/page/developer/json-tokens.ts";

const joined = (value: unknown) =>
	tokensOf(value)
		.map(({ text }) => text)
		.join("");

test("tells keys, texts, numbers and words apart", () => {
	const value = { name: 'a "b": 1, true', count: -1.5e-7, isOpen: false, none: null };

	const tokens = tokensOf(value).filter(({ kind }) => kind !== "plain");

	expect(tokens.map(({ kind, text }) => [kind, text])).toEqual([
		["key", '"name":'],
		["string", '"a \\"b\\": 1, true"'],
		["key", '"count":'],
		["number", "-1.5e-7"],
		["key", '"isOpen":'],
		["word", "false"],
		["key", '"none":'],
		["word", "null"],
	]);
});

test("says so where there is nothing", () => {
	expect(joined(undefined)).toBe("nothing");
});

test("loses nothing of any value", () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(joined(value)).toBe(JSON.stringify(value, null, 2));
		}),
	);
});
