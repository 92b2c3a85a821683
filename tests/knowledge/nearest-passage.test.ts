import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestFinder } from "../../src/knowledge/nearest-passage.ts";

/** Sentences that differ from each other in every word's ending, so that each stretch stands there once. */
const text = Array.from(
	{ length: 40 },
	(_, index) => `Crane${index} stopped${index} on${index} that${index}’s day${index}, “he${index}” said${index}.`,
).join(" ");

const wordStarts = [...text.matchAll(/\S+/g)].map(({ index }) => index);

const stretch = fc
	.tuple(fc.nat(wordStarts.length - 12), fc.integer({ min: 6, max: 11 }))
	.map(([first, words]) => ({ start: wordStarts[first] ?? 0, end: (wordStarts[first + words] ?? text.length) - 1 }));

test("finds the stretch that one wrong character was made in, and the character", () => {
	fc.assert(
		fc.property(stretch, fc.nat(), fc.constantFrom("#", "'", "é", "👷", ""), ({ start, end }, nth, wrong) => {
			const words = text.slice(start, end);
			const at = nth % words.length;
			const misquoted = words.slice(0, at) + wrong + words.slice(at + 1);
			fc.pre(!text.includes(misquoted) && misquoted.trim() === misquoted);

			const found = nearestFinder()(misquoted, text);

			expect(found?.start).toBe(start);
			expect(text.slice(start, start + (found?.difference ?? 0))).toBe(misquoted.slice(0, found?.difference));
			expect(found?.difference).toBeGreaterThanOrEqual(at);
		}),
	);
});

test("finds what was written in another case and other quotation marks", () => {
	const found = nearestFinder()('CRANE7 STOPPED7 ON7 THAT7\'S DAY7, "HE7" SAID7.', text);

	expect(found).toMatchObject({ start: text.indexOf("Crane7 "), difference: 1 });
});

test("finds nothing near for words that are nowhere", () => {
	expect(nearestFinder()("Wholly unrelated sentences", text)).toBeUndefined();
	expect(nearestFinder()("x", text)).toBeUndefined();
});

test("gives up when it has searched too much, instead of going on", () => {
	const nearest = nearestFinder();
	const long = "The crane stopped and he said so. ".repeat(120_000);

	const found = Array.from({ length: 12 }, () => nearest("The crane halted and he said so", long));

	expect(found[0]).toBeDefined();
	expect(found.at(-1)).toBeUndefined();
});
