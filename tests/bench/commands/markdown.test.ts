import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Block, blocksOf, spansOf } from "../../../bench/commands/markdown.ts";
import { escaped } from "../../../src/discord/escape.ts";

const aLine = fc.string({ unit: "binary" }).filter((text) => !/[\r\n]/.test(text) && text !== "");

const joined = (block: Block | undefined) =>
	block?.kind === "line" || block?.kind === "small" ? block.spans.map(({ text }) => text).join("") : undefined;

describe("a line", () => {
	test.each([
		{ does: "has bold words", line: "**Matches** it", spans: [{ text: "Matches", bold: true }, { text: " it" }] },
		{ does: "has words in italics", line: "*Years* of", spans: [{ text: "Years", italic: true }, { text: " of" }] },
		{ does: "has code", line: "see `/quotes`", spans: [{ text: "see " }, { text: "/quotes", code: true }] },
		{
			does: "has links by their words",
			line: "[it](<https://a.b/c>)!",
			spans: [{ text: "it", link: true }, { text: "!" }],
		},
		{ does: "has bare addresses", line: "https://a.b/c", spans: [{ text: "https://a.b/c", link: true }] },
		{ does: "keeps marks in bold", line: "**a\\*\\* b**", spans: [{ text: "a** b", bold: true }] },
		{ does: "keeps brackets in bold", line: "**[1]** x", spans: [{ text: "[1]", bold: true }, { text: " x" }] },
		{ does: "keeps marks that nothing closes", line: "2 * 3 ** 4", spans: [{ text: "2 * 3 ** 4" }] },
		{ does: "keeps backslashes before letters", line: "a\\b", spans: [{ text: "a\\b" }] },
		{ does: "keeps backslashes in code", line: "`a\\*b`", spans: [{ text: "a\\*b", code: true }] },
	])("$does", ({ line, spans }) => {
		expect(spansOf(line)).toEqual(spans);
	});

	test("reads as the text that was escaped, whatever that is", () => {
		fc.assert(
			fc.property(aLine, (text) => {
				expect(blocksOf(escaped(text))).toEqual([{ kind: "line", spans: [{ text }] }]);
			}),
		);
	});

	test("reads as the text that was escaped in small print, too", () => {
		fc.assert(
			fc.property(aLine, (text) => {
				expect(joined(blocksOf(`-# ${escaped(text)}`)[0])).toBe(text);
			}),
		);
	});
});

describe("a text", () => {
	test("has lines of a quotation as one block, and the small line below as another", () => {
		expect(blocksOf("> one\n> two\n-# where")).toEqual([
			{ kind: "quote", lines: [[{ text: "one" }], [{ text: "two" }]] },
			{ kind: "small", spans: [{ text: "where" }] },
		]);
	});

	test("has the items of both kinds of list with their markers", () => {
		expect(blocksOf("- a\n2. b")).toEqual([
			{ kind: "item", marker: "•", spans: [{ text: "a" }] },
			{ kind: "item", marker: "2.", spans: [{ text: "b" }] },
		]);
	});

	test("has code in blocks as it stands, and the lines around it", () => {
		expect(blocksOf("Run:\n```\nnpm run **x**\n> y\n```\nDone.").map((block) => block.kind)).toEqual([
			"line",
			"code",
			"line",
		]);
		expect(blocksOf("```sh\nnpm run **x**\n> y\n```")).toEqual([{ kind: "code", text: "npm run **x**\n> y" }]);
	});
});
