import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escaped, label, sanitised, shortened, unescaped } from "../../src/discord/escape.ts";
import { hostileText } from "./samples.ts";

const anyText = fc.oneof(hostileText(600), fc.string({ unit: "binary" }));

describe("escaping", () => {
	test("can be taken back, whatever the text", () => {
		fc.assert(
			fc.property(anyText, (text) => unescaped(escaped(text)) === text),
			{ numRuns: 250 },
		);
	});

	test("leaves no mark that could come alive", () => {
		const isHarmless = (markdown: string) =>
			/^(?:\\[^0-9A-Za-z\s]|[^\\*_~`|<>[\]#+:@/])*$/u.test(markdown) && !/^\s*(?:-|\d+\.)/mu.test(markdown);
		fc.assert(
			fc.property(anyText, (text) => isHarmless(escaped(text))),
			{ numRuns: 250 },
		);
	});

	test.each([
		["@everyone", "\\@everyone"],
		["<@1234>", "\\<\\@1234\\>"],
		["[free](https://evil.example)", "\\[free\\](https\\:\\/\\/evil.example)"],
		["<t:0:R>", "\\<t\\:0\\:R\\>"],
		[":skull:", "\\:skull\\:"],
		["# loud", "\\# loud"],
		["-# small", "\\-\\# small"],
		["1. first", "1\\. first"],
		["\\*not bold\\*", "\\\\\\*not bold\\\\\\*"],
		["Mujahideen-e-Khalq, he said. “Yes.”", "Mujahideen-e-Khalq, he said. “Yes.”"],
	])("writes %j as %j", (text, markdown) => {
		expect(escaped(text)).toBe(markdown);
	});
});

describe("sanitising", () => {
	test("changes nothing the second time", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = sanitised(text);

				expect(sanitised(once)).toBe(once);
			}),
			{ numRuns: 250 },
		);
	});

	test.each([
		{ does: "takes out what turns the direction around", text: "a\u202Eb\u2066c", becomes: "abc" },
		{ does: "takes out what cannot be seen", text: "a\u200Bb\uFEFFc\u0000d\u3164", becomes: "abcd" },
		{ does: "puts everything on one line", text: " a\r\n\tb\u2028c ", becomes: "a b c" },
		{ does: "takes out half a character", text: "a\uD83Db", becomes: "ab" },
		{ does: "thins out piled up marks", text: `e${"\u0301".repeat(40)}`, becomes: "e\u0301\u0301\u0301" },
		{ does: "keeps a family together", text: "👩‍👩‍👧", becomes: "👩‍👩‍👧" },
		{ does: "keeps Persian as it is written", text: "می‌خواهم", becomes: "می‌خواهم" },
	])("$does", ({ text, becomes }) => {
		expect(sanitised(text)).toBe(becomes);
	});
});

describe("shortening", () => {
	test("keeps to the length and never parts a character", () => {
		fc.assert(
			fc.property(hostileText(400), fc.integer({ min: 2, max: 120 }), (text, most) => {
				for (const short of [label(text, most), shortened(sanitised(text), most)]) {
					expect(short.length).toBeLessThanOrEqual(most);
					expect(short).not.toMatch(/\p{Surrogate}/u);
				}
			}),
			{ numRuns: 250 },
		);
	});

	test("leaves no backslash that the ellipsis would lose its meaning to", () => {
		expect(label("a****", 6)).toBe("a\\*\\*…");
	});
});
