import fc from "fast-check";
import { expect, test } from "vitest";
import { quotedWords } from "../../src/dossier/quoted-words.ts";

const quoted = (text: string) => quotedWords(text).map((each) => text.slice(...each));

test.each([
	["It was “unsafe”, he said.", ["unsafe"]],
	["“disgusting” and “short-sighted”", ["disgusting", "short-sighted"]],
	["“The ‘old’ crane fell,” he said. “It’s gone.”", ["The ‘old’ crane fell,", "It’s gone."]],
	["It was ‘the port’s own fault’, they said.", ["the port’s own fault"]],
	['It was "unsafe" and "old".', ["unsafe", "old"]],
	["“We go on, and more follows in the next paragraph.", ["We go on, and more follows in the next paragraph."]],
	["It goes on here,” he said.", ["It goes on here,"]],
	['He said: "It goes on', ["It goes on"]],
	["He said “” and “ yes ”.", ["yes"]],
	["The port’s crane’s owner denied it.", ["The port’s crane’s owner denied it."]],
	["“”", ["“”"]],
	['"', ['"']],
])("quoted in %s: %j", (text, words) => {
	expect(quoted(text)).toEqual(words);
});

test("what is quoted stands inside of the text, in order, and is never empty", () => {
	const part = fc.oneof(fc.constantFrom("“", "”", "‘", "’", '"', "'", " ", "s", "a b"), fc.string());
	fc.assert(
		fc.property(fc.array(part, { minLength: 1 }), (parts) => {
			const text = `x${parts.join("")}`;

			let at = 0;
			for (const [start, end] of quotedWords(text)) {
				expect(start).toBeGreaterThanOrEqual(at);
				expect(end).toBeGreaterThan(start);
				expect(end).toBeLessThanOrEqual(text.length);
				at = end;
			}
			expect(at).toBeGreaterThan(0);
		}),
	);
});
