import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Outline, outline, paragraphAt, type Span, sentencesWithin } from "../../src/domain/outline.ts";

const sentences = (text: string) =>
	outline(text).paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ start, end }) => text.slice(start, end)));

const paragraphs = (text: string) => outline(text).paragraphs.map(({ start, end }) => text.slice(start, end));

/** Texts of all that the outline looks at: breaks, full stops, quotation marks, abbreviations, footnotes. */
const text = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				" ",
				"\n",
				"\n\n",
				"\r\n",
				"\t",
				"\u00A0",
				"\uFEFF",
				".",
				"!",
				"…",
				"“",
				"”",
				"’",
				")",
				"[1]",
				",",
			),
			fc.constantFrom("The", "end", "U.S.", "Mr.", "No.", "3", "p.", "said", "Heading", "x".repeat(700), "👷"),
			fc.string({ unit: "grapheme", maxLength: 5 }),
		),
		{ maxLength: 60 },
	)
	.map((parts) => parts.join(""));

const spansOf = ({ paragraphs }: Outline): readonly Span[] => paragraphs.flatMap(({ sentences }) => sentences);

const inOrder = (spans: readonly Span[]) =>
	spans.every(({ start, end }, index) => start < end && (spans[index - 1]?.end ?? 0) <= start);

describe("an outline of any text", () => {
	test("has paragraphs in order, and sentences in order within them", () => {
		fc.assert(
			fc.property(text, (text) => {
				const { paragraphs } = outline(text);

				expect(inOrder(paragraphs)).toBe(true);
				for (const { start, end, sentences } of paragraphs) {
					expect(sentences.length).toBeGreaterThan(0);
					expect(inOrder(sentences)).toBe(true);
					expect(sentences[0]?.start).toBe(start);
					expect(sentences.at(-1)?.end).toBe(end);
				}
			}),
		);
	});

	test("leaves out white space alone, and cuts no character in two", () => {
		fc.assert(
			fc.property(text, (text) => {
				const spans = spansOf(outline(text));

				expect(spans.map(({ start, end }) => text.slice(start, end).replace(/\s/g, "")).join("")).toBe(
					text.replace(/\s/g, ""),
				);
				for (const { start, end } of spans) {
					const sentence = text.slice(start, end);
					expect(sentence.trim()).toBe(sentence);
					expect(sentence.length).toBeLessThanOrEqual(1_200);
					expect(sentence.isWellFormed()).toBe(true);
				}
			}),
		);
	});

	test("numbers paragraphs from 1, headings with what they stand above", () => {
		fc.assert(
			fc.property(text, (text) => {
				const { paragraphs } = outline(text);
				const bodies = paragraphs.filter(({ isHeading }) => !isHeading);

				expect(bodies.map(({ number }) => number)).toEqual(bodies.map((_, index) => index + 1));
				for (const [index, { isHeading, number, heading }] of paragraphs.entries()) {
					const next = paragraphs.slice(index).find((paragraph) => !paragraph.isHeading);
					if (isHeading && next !== undefined) expect(number).toBe(next.number);
					if (heading !== undefined) expect(heading.end).toBeLessThanOrEqual(paragraphs[index]?.start ?? 0);
				}
			}),
		);
	});
});

describe("paragraphs", () => {
	test("are lines, where each line is one", () => {
		expect(paragraphs("One ends.\nTwo ends.\n\nThree ends.")).toEqual(["One ends.", "Two ends.", "Three ends."]);
	});
	test("are parted by blank lines, where the document is wrapped", () => {
		const wrapped = "The crane that stood\nin the harbour for\nmany long years and\nmore stopped.\n\nNobody knows why.";
		expect(paragraphs(wrapped)).toEqual([wrapped.split("\n\n")[0], "Nobody knows why."]);
	});
	test("without a full stop are headings, and stand above what follows", () => {
		const document = outline("The crane\nIt stopped.\nIt was old.\nThe master\nHe said so.");
		expect(document.paragraphs.map(({ isHeading, number, heading }) => [isHeading, number, heading?.start])).toEqual([
			[true, 1, undefined],
			[false, 1, 0],
			[false, 2, 0],
			[true, 3, undefined],
			[false, 3, 34],
		]);
	});
});

describe("a sentence", () => {
	test.each([
		["ends with its full stop", "It stopped. It was old.", ["It stopped.", "It was old."]],
		["goes on behind a title", "Mr. Smith said so. Dr. Jones left.", ["Mr. Smith said so.", "Dr. Jones left."]],
		["goes on behind initials", "The U.S. Embassy closed. It was late.", ["The U.S. Embassy closed.", "It was late."]],
		[
			"may end with initials",
			"It came from the U.S. The embassy closed.",
			["It came from the U.S.", "The embassy closed."],
		],
		["goes on behind a number's sign", "See No. 5 first. Then leave.", ["See No. 5 first.", "Then leave."]],
		["goes on behind no. and a number, whatever was meant", "He said no. 5 men left.", ["He said no. 5 men left."]],
		["goes on inside of a number", "It cost 3.5 million. It was new.", ["It cost 3.5 million.", "It was new."]],
		["keeps its closing quotation mark", "“It stopped.” He left.", ["“It stopped.”", "He left."]],
		["keeps its footnote", "It stopped.[12] He left.", ["It stopped.[12]", "He left."]],
		["goes on behind a question inside of it", "“Why?” he asked. He left.", ["“Why?” he asked.", "He left."]],
		["ends where the space was lost", "It was the end.The next began.", ["It was the end.", "The next began."]],
		["goes on in an address", "See example.com for more. It helps.", ["See example.com for more.", "It helps."]],
	])("%s", (_, text, expected) => {
		expect(sentences(text)).toEqual(expected);
	});

	test("that goes on for too long is cut between words", () => {
		const cut = sentences(`${"word ".repeat(500)}end.`);
		expect(cut.length).toBeGreaterThan(1);
		expect(cut.every((sentence) => /^(?:word )*(?:word|end\.)$/.test(sentence))).toBe(true);
	});
});

describe("what stands at a place:", () => {
	const document = outline("Heading\nOne ends. Two ends.\nThree ends.");

	test("the paragraph that holds it, or the last one before it", () => {
		expect(paragraphAt(document, 9)?.start).toBe(8);
		expect(paragraphAt(document, 27)?.start).toBe(8);
		expect(paragraphAt(document, 999)?.start).toBe(28);
		expect(paragraphAt(outline(" \n"), 0)).toBeUndefined();
		expect(paragraphAt(outline("\n\nOne."), 0)?.start).toBe(2);
	});

	test("the sentences that share a character with it", () => {
		expect(sentencesWithin(document, { start: 10, end: 11 })).toEqual([{ start: 8, end: 17 }]);
		expect(sentencesWithin(document, { start: 16, end: 19 })).toHaveLength(2);
		expect(sentencesWithin(document, { start: 17, end: 18 })).toEqual([]);
		expect(sentencesWithin(document, { start: 0, end: 99 })).toHaveLength(4);
	});
});
