import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PhraseKind, rangeOf } from "../../src/search/phrase.ts";
import { findPhrases } from "../../src/search/phrases.ts";
import { tokenise } from "../../src/search/text.ts";

/** The texts of the phrases of one kind. */
function found(kind: PhraseKind, text: string): readonly string[] {
	const tokens = tokenise(text);
	const phrases = findPhrases(text, tokens).filter((phrase) => phrase.kind === kind);
	return phrases.map((phrase) => text.slice(...rangeOf(phrase, text, tokens)));
}

describe("what could be an answer is found whole", () => {
	test.each<{ kind: PhraseKind; text: string; phrases: readonly string[] }>([
		{ kind: "date", text: "They left at noon on 8 September after that.", phrases: ["noon on 8 September", "noon"] },
		{ kind: "date", text: "They left on July 15, 2014, at last.", phrases: ["July 15, 2014", "2014"] },
		{ kind: "date", text: "On 7 and 8 September it rained.", phrases: ["8 September"] },
		{ kind: "date", text: "It rained between 1905 and 1910.", phrases: ["between 1905 and 1910", "1905"] },
		{ kind: "date", text: "In the late 1970s it rained.", phrases: ["late 1970s"] },
		{ kind: "date", text: "Last month it rained.", phrases: ["Last month"] },
		{ kind: "duration", text: "They had 24 hours to leave.", phrases: ["24 hours"] },
		{ kind: "duration", text: "They left a few minutes later.", phrases: ["few minutes"] },
		{ kind: "quantity", text: "It harbored nearly 3,000 members.", phrases: ["nearly 3,000", "3,000"] },
		{ kind: "quantity", text: "It cost $1.5 billion in all.", phrases: ["$1.5 billion"] },
		{ kind: "quantity", text: "It fell by 5% or 6 percent.", phrases: ["5%", "6 percent"] },
		{ kind: "quantity", text: "It had involved four groups for that.", phrases: ["four", "four groups"] },
		{ kind: "name", text: "Prime Minister Edi Rama came.", phrases: ["Edi Rama"] },
		{ kind: "name", text: "He joined Prime Minister Rama’s call.", phrases: ["Rama"] },
		{ kind: "name", text: "He left the University of Chicago in May.", phrases: ["University of Chicago"] },
		{ kind: "name", text: "It rules the Republic of Ireland.", phrases: ["Republic of Ireland"] },
		{ kind: "name", text: "They came from Denmark, Iceland and Norway.", phrases: ["Denmark, Iceland and Norway"] },
		{ kind: "name", text: "This follows from Article 5 of it.", phrases: ["Article 5"] },
		{ kind: "name", text: "Members of Mujahideen-e-Khalq left.", phrases: ["Mujahideen-e-Khalq"] },
		{ kind: "noun", text: "Original documents were burnt.", phrases: ["Original documents"] },
		{ kind: "noun", text: "An empty barrel was seen there.", phrases: ["empty barrel"] },
		{
			kind: "noun",
			text: "The attackers deployed ransomware and wiper malware.",
			phrases: ["ransomware and wiper malware"],
		},
		{ kind: "noun", text: "The number of gates is small.", phrases: ["number of gates"] },
		{ kind: "clause", text: "They left because of the order.", phrases: ["the order"] },
		{ kind: "clause", text: "It aimed to paralyze systems, he said.", phrases: ["paralyze systems"] },
		{ kind: "quotation", text: "He said “it was incredible” there.", phrases: ["it was incredible"] },
		{ kind: "quotation", text: "‘incredible evidence’ of it", phrases: ["incredible evidence"] },
	])("$kind in: $text", ({ kind, text, phrases }) => {
		expect(found(kind, text)).toEqual(expect.arrayContaining([...phrases]));
	});
});

test("neither punctuation nor a verb stands inside a noun phrase", () => {
	expect(found("noun", "The old crane, which vowed revenge, fell.")).not.toEqual(
		expect.arrayContaining([expect.stringMatching(/,|vowed/)]),
	);
});

test("any phrase lies within its text, and splits no character", () => {
	const piece = fc.oneof(
		fc.constantFrom("In ", "3 May ", "and ", "$5 ", "%", "U.S. ", "Rama’s ", "“", "”", "🔥 ", "of the ", "was "),
		fc.string({ unit: "grapheme", maxLength: 6 }),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const text = pieces.join("");
			const tokens = tokenise(text);
			for (const phrase of findPhrases(text, tokens)) {
				const [start, end] = rangeOf(phrase, text, tokens);
				expect(start).toBeLessThan(end);
				expect(text.slice(start, end).isWellFormed()).toBe(true);
				expect(text.slice(0, start) + text.slice(start, end) + text.slice(end)).toBe(text);
			}
		}),
	);
});

test("their number grows with the length of the text, not with its square", () => {
	const counts = [200, 400].map((length) => {
		const text = "Denmark, Iceland and 3 of Norway ".repeat(length);
		return findPhrases(text, tokenise(text)).length;
	});

	expect(counts[1]).toBeLessThan(2.2 * (counts[0] ?? 0));
});
