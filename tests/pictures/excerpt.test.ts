import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Highlight } from "../../src/domain/answer.ts";
import { excerptOf, excerptRuns } from "../../src/pictures/excerpt.ts";
import { hostileText } from "../discord/samples.ts";

/** What is shown of a text in which `marked` stands, with three dots where something is left out. */
function shortened(text: string, room: number, marked = ""): string {
	const from = text.indexOf(marked);
	const excerpt = excerptOf({ text, highlights: [[from, from + marked.length]] }, room);
	const { start, end, opensLate, endsEarly } = excerpt;
	return `${opensLate ? "…" : ""}${text.slice(start, end)}${endsEarly ? "…" : ""}`;
}

const long =
	"The crane stood on the quay for years, and nobody who worked there thought about it until it fell in July.";

describe("an excerpt", () => {
	test("is the whole text where there is room for it, or nearly", () => {
		expect(shortened(long, 200, "July")).toBe(long);
		expect(shortened(long, long.length - 10, "July")).toBe(long);
	});

	test("begins where the text does if the words that matter are near", () => {
		expect(shortened(long, 50, "crane")).toBe("The crane stood on the quay for years,…");
	});

	test("ends between words where no clause ends", () => {
		expect(shortened(long, 30, "crane")).toBe("The crane stood on the quay…");
	});

	test("surrounds words that matter further back", () => {
		expect(shortened(long, 40, "nobody")).toBe("…and nobody who worked there thought…");
		expect(shortened(long, 40, "July")).toMatch(/^….*in July\.$/);
	});

	test("ends inside of a word that never ends, but not inside of a character", () => {
		expect(shortened("x".repeat(300), 100)).toBe(`${"x".repeat(100)}…`);
		expect(shortened(`x${"🔥".repeat(300)}`, 100)).toBe(`x${"🔥".repeat(49)}…`);
	});

	const anyWords = hostileText(400, 1).chain((text) =>
		fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length })).map((ends) => {
			const [start = 0, end = 0] = ends.toSorted((one, other) => one - other);
			const highlight: Highlight = [start, end];
			return { text, highlights: [highlight] };
		}),
	);

	test("is a part of the text that is not much longer than its room and the words that matter", () => {
		fc.assert(
			fc.property(anyWords, fc.integer({ min: 10, max: 200 }), (words, room) => {
				const { start, end, opensLate, endsEarly } = excerptOf(words, room);
				const [[from, to] = [0, 0]] = words.highlights;

				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(words.text.length);
				expect(end - start).toBeLessThanOrEqual(Math.max(room * 1.15, to - from + room));
				expect([opensLate, endsEarly]).toEqual([start > 0, end < words.text.length]);
			}),
		);
	});

	test("is told in runs, the words that matter bold", () => {
		const text = "It fell in\n July, in\u202E July.";
		const highlights: Highlight[] = [
			[7, 16],
			[21, 26],
		];

		expect(excerptRuns({ text, highlights }, excerptOf({ text, highlights }, 100))).toEqual([
			{ text: "It fell" },
			{ text: " in July", weight: 600 },
			{ text: ", in" },
			{ text: " July", weight: 600 },
			{ text: "." },
		]);
	});
});
