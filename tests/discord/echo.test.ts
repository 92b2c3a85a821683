import fc from "fast-check";
import { expect, test } from "vitest";
import { asAsked, echo, questionOf } from "../../src/discord/echo.ts";
import { hostileText } from "./samples.ts";

test("a question is read off its echo exactly as it was asked", () => {
	fc.assert(
		fc.property(fc.oneof(hostileText(600), fc.string({ unit: "binary" })), (typed) => {
			const asked = asAsked(typed);

			expect(questionOf([echo(typed)])).toBe(asked);
			expect(questionOf([echo(asked)])).toBe(asked);
			expect(asked.length).toBeLessThanOrEqual(300);
		}),
		{ numRuns: 500 },
	);
});

test("a question that ends in an emoji is not cut through it", () => {
	expect(asAsked(`${"?".repeat(299)}🙂`)).toBe("?".repeat(299));
});

test.each([[[]], [[""]], [["What the documents say"]], [["-# small", "**Question:** who?"]]])(
	"%j is no echo",
	(texts) => {
		expect(questionOf(texts)).toBeUndefined();
	},
);
