import fc from "fast-check";
import { expect, test } from "vitest";
import { answerId, parseAnswerId } from "../../src/domain/answer-id.ts";

const key = fc.record({
	incident: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
	revision: fc.stringMatching(/^[0-9a-f]{12}$/),
	question: fc.string({ unit: "grapheme", maxLength: 300 }),
});

test("carries all that it names", () => {
	fc.assert(
		fc.property(key, (key) => {
			expect(parseAnswerId(answerId(key))).toEqual(key);
		}),
	);
});

test("can stand in an address, a command line and a file's name", () => {
	fc.assert(
		fc.property(key, (key) => {
			expect(answerId(key)).toMatch(/^[A-Za-z0-9._-]+$/);
		}),
	);
});

test.each(["", "a", "a.b.c", "a.0123456789ab", "A.0123456789ab.eA", "a.0123456789ab.e A", "a.0123456789ab.eA.eA"])(
	"refuses %j",
	(text) => {
		expect(parseAnswerId(text)).toBeUndefined();
	},
);
