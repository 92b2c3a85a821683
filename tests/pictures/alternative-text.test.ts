import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alternativeText } from "../../src/pictures/alternative-text.ts";

const parts = (count: number, length: number) => Array.from({ length: count }, () => "x".repeat(length));

describe("an alternative text", () => {
	test("tells all parts in order", () => {
		expect(alternativeText("Timeline: The crane.", [["2014, “it fell”", "July, “it stood”"]], 2)).toBe(
			"Timeline: The crane. 2014, “it fell”; July, “it stood”.",
		);
	});

	test("says how many parts the picture leaves out", () => {
		expect(alternativeText("Timeline.", [["2014"]], 4)).toBe("Timeline. 2014. And 3 more, listed below the picture.");
	});

	test("is its lead alone where there is nothing to tell", () => {
		expect(alternativeText("Timeline.", [[]], 0)).toBe("Timeline.");
	});

	test("tells everything briefly rather than a part of it at length", () => {
		const text = alternativeText("Timeline.", [parts(10, 200), parts(10, 50)], 10);

		expect(text).toContain("x".repeat(50));
		expect(text).not.toContain("x".repeat(51));
		expect(text).not.toContain("more");
	});

	test("leaves out the last parts where even the briefest telling is too long", () => {
		expect(alternativeText("Timeline.", [parts(40, 200), parts(40, 98)], 40)).toMatch(
			/^Timeline\. (?:x{98}; ){8}x{98}\. And 31 more, listed below the picture\.$/,
		);
	});

	test("is never longer than Discord takes", () => {
		const tellings = fc.array(fc.array(fc.string({ maxLength: 300 }), { maxLength: 60 }), { maxLength: 3 });
		fc.assert(
			fc.property(fc.string({ maxLength: 300 }), tellings, (lead, told) => {
				expect(alternativeText(lead, told, 60).length).toBeLessThanOrEqual(1_024);
			}),
		);
	});
});
