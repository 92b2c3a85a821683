import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntryClassifier, type Lesson } from "../../src/search/entry-classifier.ts";

const traits = (text: string) => new Map(text.split(" ").map((word) => [word, 1]));
const lesson = (entry: number, text: string): Lesson => ({ entry, traits: traits(text) });

const lessons = [
	lesson(0, "when did the crane fall"),
	lesson(0, "what time was the fall"),
	lesson(1, "who was hurt by the crane"),
	lesson(1, "was anybody hurt"),
	lesson(2, "why did the crane fall"),
	lesson(2, "what made the crane fall"),
];
const classifier = new EntryClassifier(lessons, 3);

const likeliest = (text: string) => {
	const chances = [...(classifier.chances(traits(text)) ?? [])];
	return chances.indexOf(Math.max(...chances));
};

describe("the likeliest entry", () => {
	test.each(lessons.map(({ traits: words, entry }) => [[...words.keys()].join(" "), entry] as const))(
		"of “%s” is its own",
		(text, entry) => {
			expect(likeliest(text)).toBe(entry);
		},
	);

	test("is told by the word in which rivals differ, however common the others are", () => {
		expect(likeliest("when the crane")).toBe(0);
		expect(likeliest("why the crane")).toBe(2);
	});
});

test("an entry's asks needn't follow each other", () => {
	const mixed = new EntryClassifier([...lessons.slice(3), ...lessons.slice(0, 3)], 3);

	for (const { traits: asked, entry } of lessons) {
		const chances = [...(mixed.chances(asked) ?? [])];
		expect(chances.indexOf(Math.max(...chances))).toBe(entry);
	}
});

test("knows nothing of a question without a known trait", () => {
	expect(classifier.chances(traits("volcano"))).toBeUndefined();
	expect(new EntryClassifier([], 0).chances(traits("crane"))).toBeUndefined();
});

test("is surer of more of what tells an entry", () => {
	const chanceOf = (text: string) => classifier.chances(traits(text))?.[1] ?? 0;

	expect(chanceOf("who was hurt")).toBeGreaterThan(chanceOf("who was the crane"));
});

const anyText = fc
	.array(fc.constantFrom(..."abcdefgh"), { minLength: 1, maxLength: 5 })
	.map((words) => words.join(" "));

test("gives chances that add up to 1, and the same for the same lessons", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(4), anyText), { minLength: 1, maxLength: 20 }), anyText, (given, asked) => {
			const read = given.map(([entry, text]) => lesson(entry, text));
			const chances = new EntryClassifier(read, 5).chances(traits(asked));

			expect(new EntryClassifier(read, 5).chances(traits(asked))).toEqual(chances);
			if (chances !== undefined) expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 4);
		}),
	);
});
