import { describe, expect, test } from "vitest";
import { isWhole, quoted, type ReadingPart, readingPages } from "../../src/discord/reading-pages.ts";
import { markedParagraphs } from "../../src/dossier/documents.ts";
import { knowledgeOf } from "../builders.ts";

function pagesOf(text: string, room: number, evidence: readonly string[] = []) {
	const knowledge = knowledgeOf({ sources: { log: text }, facts: evidence.map((words) => ({ evidence: [words] })) });
	const source = knowledge.sources.get("log");
	if (source === undefined) throw new Error("The log is missing.");
	return readingPages(source, markedParagraphs(source, knowledge), { room, frame: 10 }).map((page) =>
		page.map((part) => ({ part, words: text.slice(part.start, part.end) })),
	);
}

const wordsOf = (pages: ReturnType<typeof pagesOf>) => pages.map((page) => page.map(({ words }) => words));

describe("pages", () => {
	test("hold as many paragraphs as there is room for", () => {
		expect(wordsOf(pagesOf("One fell.\n\nTwo fell.\n\nThree fell.\n", 45))).toEqual([
			["One fell.", "Two fell."],
			["Three fell."],
		]);
	});

	test("part a long paragraph between its sentences", () => {
		expect(wordsOf(pagesOf("One fell. Two fell. Three fell.\n", 32))).toEqual([
			["One fell. Two fell."],
			["Three fell."],
		]);
	});

	test("part a sentence that no page could hold, and never a character", () => {
		const pages = wordsOf(pagesOf(`${"👩".repeat(20)}\n`, 40));

		expect(pages.flat().join("")).toBe("👩".repeat(20));
		expect(pages.length).toBeGreaterThan(1);
		for (const part of pages.flat()) expect(part.isWellFormed()).toBe(true);
	});

	test("never end with a heading", () => {
		expect(wordsOf(pagesOf("The first one fell.\n\nThe second\n\nIt stood still.\n", 60))).toEqual([
			["The first one fell."],
			["The second", "It stood still."],
		]);
	});
});

describe("a part", () => {
	const partOf = (text: string, evidence: readonly string[]): ReadingPart => {
		const part = pagesOf(text, 3_000, evidence)[0]?.[0]?.part;
		if (part === undefined) throw new Error("There is no part.");
		return part;
	};
	const text = "One fell. Two fell.\n";

	test("shows what entries rest on in bold", () => {
		expect(quoted(text, partOf(text, ["One fell."]))).toBe("> **One fell.** Two fell.");
	});

	test("shows no bold where they rest on every word", () => {
		const part = partOf(text, ["One fell.", "Two fell."]);

		expect(isWhole(part, text)).toBe(true);
		expect(quoted(text, part)).toBe("> One fell. Two fell.");
	});

	test("is not rested on whole where any word is left", () => {
		expect(isWhole(partOf(text, ["One fell."]), text)).toBe(false);
		expect(isWhole(partOf(text, ["Two fell."]), text)).toBe(false);
		expect(isWhole(partOf(text, []), text)).toBe(false);
	});
});
