import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shown, shownName } from "../../src/pictures/shown-text.ts";
import { hostileText } from "../discord/samples.ts";

describe("a text on a picture", () => {
	test.each([
		["line\n\tbreaks", "line breaks"],
		["turned \u202Eround\u202C", "turned round"],
		["\u2067isolated\u2069 and \u200Bzero\u200D wide\uFEFF", "isolated and zero wide"],
		["\u0000a\u0007bell\u007F", "abell"],
		["half \uD83D a character", "half a character"],
		["an e\u0301 that is composed", "an é that is composed"],
		["\uFB01nd the \uFB02oor", "find the floor"],
		[`Z${"\u0301".repeat(50)}algo`, "Ź\u0301\u0301\u0301algo"],
		["<b>bold</b> & *starred*", "<b>bold</b> & *starred*"],
	])("is of what can be seen: %j", (text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	test("has neither controls nor what turns the direction of writing, whatever it is made of", () => {
		fc.assert(
			fc.property(hostileText(300, 1), (text) => {
				expect(shown(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\n]/u);
			}),
		);
	});

	test("stays the same when it is shown again", () => {
		fc.assert(
			fc.property(hostileText(300, 1), (text) => {
				expect(shown(shown(text))).toBe(shown(text));
			}),
		);
	});
});

test("a name has no white space around it, nor more than one space between its words", () => {
	expect(shownName("  The \u200B harbour\nmaster ")).toBe("The harbour master");
});
