import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown, readTitle } from "../../../src/sandbox/view/markdown.ts";
import type { Markdown, MarkdownNode } from "../../../src/sandbox/view/views.ts";
import { openWorld } from "./around.ts";
import { hrefsIn } from "./hrefs.ts";

const { world, guild, channel, viewer, around } = openWorld({ nick: "Countess" });
const role = world.createRole(guild, "Moderator");

const read = (text: string) => readMarkdown(text, around);
const words = (text: string): MarkdownNode => ({ kind: "text", text });
const lineBreak: MarkdownNode = { kind: "break" };
const list = (...items: Markdown[]): MarkdownNode => ({ kind: "list", items });

describe("a text", () => {
	test.each<{ text: string; nodes: Markdown }>([
		{ text: "", nodes: [] },
		{ text: "It isn't so: 3 < 4, ok – ja 😀.", nodes: [words("It isn't so: 3 < 4, ok – ja 😀.")] },
		{ text: "one\ntwo", nodes: [words("one"), lineBreak, words("two")] },
		{ text: "**b**", nodes: [{ kind: "strong", content: [words("b")] }] },
		{ text: "*e* _e_", nodes: [em("e"), words(" "), em("e")] },
		{ text: "***b***", nodes: [{ kind: "emphasis", content: [{ kind: "strong", content: [words("b")] }] }] },
		{ text: "__u__", nodes: [{ kind: "underline", content: [words("u")] }] },
		{ text: "~~s~~", nodes: [{ kind: "strikethrough", content: [words("s")] }] },
		{ text: "||s\nt||", nodes: [{ kind: "spoiler", content: [words("s"), lineBreak, words("t")] }] },
		{ text: "in_a_name", nodes: [words("in_a_name")] },
		{ text: "2 * 3 * 4", nodes: [words("2 * 3 * 4")] },
		{ text: "\\*no\\* 1\\. \\\\ \\a", nodes: [words("*no* 1. \\ \\a")] },
		{ text: "¯\\_(ツ)_/¯", nodes: [words("¯\\_(ツ)_/¯")] },
	])("shows its marks: $text", ({ text, nodes }) => {
		expect(read(text)).toEqual(nodes);
	});

	function em(text: string): MarkdownNode {
		return { kind: "emphasis", content: [words(text)] };
	}
});

describe("lines", () => {
	test.each<{ text: string; nodes: Markdown }>([
		{ text: "# a", nodes: [{ kind: "heading", level: 1, content: [words("a")] }] },
		{ text: "### a\nb", nodes: [{ kind: "heading", level: 3, content: [words("a")] }, words("b")] },
		{ text: "#### a", nodes: [words("#### a")] },
		{ text: "#a", nodes: [words("#a")] },
		{ text: "a # b", nodes: [words("a # b")] },
		{ text: "a\n-# b\nc", nodes: [words("a"), lineBreak, { kind: "subtext", content: [words("b")] }, words("c")] },
		{ text: "> a\n> b\nc", nodes: [quote(words("a"), lineBreak, words("b")), words("c")] },
		{ text: ">>> a\n# b", nodes: [quote(words("a"), lineBreak, { kind: "heading", level: 1, content: [words("b")] })] },
		{ text: "a > b\n>c", nodes: [words("a > b"), lineBreak, words(">c")] },
		{ text: "```\n> a\n```", nodes: [{ kind: "code-block", text: "> a" }] },
		{
			text: "```\na\n```\n# b",
			nodes: [
				{ kind: "code-block", text: "a" },
				{ kind: "heading", level: 1, content: [words("b")] },
			],
		},
		{
			text: "> # a\n> -# b",
			nodes: [quote({ kind: "heading", level: 1, content: [words("a")] }, { kind: "subtext", content: [words("b")] })],
		},
	])("are headings, subtexts and quotes: $text", ({ text, nodes }) => {
		expect(read(text)).toEqual(nodes);
	});

	function quote(...content: Markdown): MarkdownNode {
		return { kind: "quote", content };
	}
});

describe("a list", () => {
	test.each<{ does: string; text: string; nodes: Markdown }>([
		{ does: "has items by hyphens", text: "- a\n- b", nodes: [list([words("a")], [words("b")])] },
		{ does: "has items by asterisks", text: "* a", nodes: [list([words("a")])] },
		{
			does: "counts from its first number",
			text: "3. a\n9. b",
			nodes: [{ kind: "list", start: 3, items: [[words("a")], [words("b")]] }],
		},
		{ does: "ends where a line is none of it", text: "- a\nb", nodes: [list([words("a")]), words("b")] },
		{ does: "ends at a blank line", text: "- a\n\n- b", nodes: [list([words("a")]), lineBreak, list([words("b")])] },
		{
			does: "nests by a space",
			text: "- a\n - b\n- c",
			nodes: [list([words("a"), lineBreak, list([words("b")])], [words("c")])],
		},
		{
			does: "nests deeper",
			text: "1. a\n   - b\n     - c",
			nodes: [
				{ kind: "list", start: 1, items: [[words("a"), lineBreak, list([words("b"), lineBreak, list([words("c")])])]] },
			],
		},
		{ does: "keeps lines below an item in it", text: "- a\n  b", nodes: [list([words("a"), lineBreak, words("b")])] },
		{
			does: "stands in a quote",
			text: "> - a\n> - b",
			nodes: [{ kind: "quote", content: [list([words("a")], [words("b")])] }],
		},
		{ does: "has marks in its items", text: "- **a**", nodes: [list([{ kind: "strong", content: [words("a")] }])] },
		{
			does: "needs a space behind the sign",
			text: "-a\n*b\n1.c",
			nodes: [words("-a"), lineBreak, words("*b"), lineBreak, words("1.c")],
		},
		{ does: "begins on a line of its own", text: "a - b", nodes: [words("a - b")] },
		{ does: "is none where it is escaped", text: "\\- a\n1\\. b", nodes: [words("- a"), lineBreak, words("1. b")] },
	])("$does", ({ text, nodes }) => {
		expect(read(text)).toEqual(nodes);
	});
});

describe("code", () => {
	test.each<{ text: string; node: MarkdownNode }>([
		{ text: "`**a**`", node: { kind: "code", text: "**a**" } },
		{ text: "`` a`b ``", node: { kind: "code", text: " a`b " } },
		{ text: "`` `a` ``", node: { kind: "code", text: "`a`" } },
		{ text: "```js\nlet a;\n```", node: { kind: "code-block", text: "let a;", language: "js" } },
		{ text: "```js```", node: { kind: "code-block", text: "js" } },
		{ text: "```js\n```", node: { kind: "code-block", text: "js" } },
		{ text: "```\n\n  a\n\n```", node: { kind: "code-block", text: "  a" } },
		{ text: "```not a language\na```", node: { kind: "code-block", text: "not a language\na" } },
	])("is $text", ({ text, node }) => {
		expect(read(text)).toEqual([node]);
	});

	test.each(["```", "`", "``", "```a", "`a``"])("is none in %s", (text) => {
		expect(read(text)).toEqual([words(text)]);
	});
});

describe("a link", () => {
	const link = (href: string, text: string): MarkdownNode => ({ kind: "link", href, content: [words(text)] });

	test.each<{ text: string; nodes: Markdown }>([
		{ text: "[a](https://x.org/1)", nodes: [link("https://x.org/1", "a")] },
		{ text: "[a](<https://x.org/1>)", nodes: [link("https://x.org/1", "a")] },
		{
			text: '[a](https://x.org/1 "T")',
			nodes: [{ kind: "link", href: "https://x.org/1", title: "T", content: [words("a")] }],
		},
		{ text: "[a\\]b](https://x.org/1)", nodes: [link("https://x.org/1", "a]b")] },
		{ text: "[[a]](https://x.org/1)", nodes: [link("https://x.org/1", "[a]")] },
		{ text: "[a](https://x.org/b_(c))", nodes: [link("https://x.org/b_(c)", "a")] },
		{ text: "<https://x.org/1>", nodes: [link("https://x.org/1", "https://x.org/1")] },
		{
			text: "see https://x.org/a_b_c.",
			nodes: [words("see "), link("https://x.org/a_b_c", "https://x.org/a_b_c"), words(".")],
		},
		{
			text: "(https://x.org/b_(c))",
			nodes: [words("("), link("https://x.org/b_(c)", "https://x.org/b_(c)"), words(")")],
		},
		{
			text: "[**a**](https://x.org/)",
			nodes: [{ kind: "link", href: "https://x.org/", content: [{ kind: "strong", content: [words("a")] }] }],
		},
	])("is made of $text", ({ text, nodes }) => {
		expect(read(text)).toEqual(nodes);
	});

	test.each([
		"[a](javascript:alert(1))",
		"[a](/attachments/1)",
		"[a]( )",
		"[ ](https:x)",
		"[a] (b)",
		"<javascript://x>",
		"https://",
	])("is none in %s, which stays what it is", (text) => {
		expect(read(text)).toEqual([words(text)]);
	});

	test("doesn't pretend to lead to another one", () => {
		expect(read("[https://a.org/](https://b.org/)")).toEqual([
			words("["),
			link("https://a.org/", "https://a.org/"),
			words("]("),
			link("https://b.org/", "https://b.org/"),
			words(")"),
		]);
	});
});

describe("a mention", () => {
	test.each([
		{ text: `<@${viewer.id}>`, mention: { of: "user", name: "@Countess" } },
		{ text: `<@!${viewer.id}>`, mention: { of: "user", name: "@Countess" } },
		{ text: "<@12345678901234567>", mention: { of: "user", name: "@unknown-user" } },
		{ text: `<@&${role.id}>`, mention: { of: "role", name: "@Moderator" } },
		{ text: `<@&${guild.id}>`, mention: { of: "role", name: "@everyone" } },
		{ text: "<@&12345678901234567>", mention: { of: "role", name: "@unknown-role" } },
		{ text: `<#${channel.id}>`, mention: { of: "channel", name: "#general" } },
		{ text: "<#12345678901234567>", mention: { of: "channel", name: "#unknown" } },
		{ text: "</ask:12345678901234567>", mention: { of: "command", name: "/ask" } },
		{ text: "</knowledge add:12345678901234567>", mention: { of: "command", name: "/knowledge add" } },
		{ text: "<12345678901234567:customize>", mention: { of: "channel", name: "#Channels & Roles" } },
		{ text: "@everyone", mention: { of: "everyone", name: "@everyone" } },
		{ text: "@here", mention: { of: "everyone", name: "@here" } },
	])("$text shows $mention.name", ({ text, mention }) => {
		expect(read(text)).toEqual([{ kind: "mention", ...mention }]);
	});

	test.each(["<@1>", "</:12345678901234567>", "<@a>"])("is none in %s", (text) => {
		expect(read(text)).toEqual([words(text)]);
	});
});

test.each(["t", "T", "d", "D", "f", "F", "s", "S", "R"])("a time is shown in the style %s", (style) => {
	expect(read(`<t:1700000000:${style}>`)).toEqual([{ kind: "timestamp", seconds: 1_700_000_000, style }]);
});

test("a time without a style has Discord's, and may be before 1970; one that no calendar has is a text", () => {
	expect(read("<t:-1>")).toEqual([{ kind: "timestamp", seconds: -1, style: "f" }]);
	expect(read("<t:8640000000001>")).toEqual([words("<t:8640000000001>")]);
});

test.each(["<:wave:12345678901234567>", "<a:wave:12345678901234567>"])("%s shows the emoji's name", (text) => {
	expect(read(text)).toEqual([{ kind: "emoji", name: ":wave:" }]);
});

test("a title has marks, and neither lines, links nor mentions", () => {
	const text = `# **a** <@${viewer.id}> [b](https://x.org) @everyone`;

	expect(readTitle(text, around)).toEqual([
		words("# "),
		{ kind: "strong", content: [words("a")] },
		words(` <@${viewer.id}> [b](https://x.org) @everyone`),
	]);
});

const pieces = fc.constantFrom(
	..."*_~|`>#-.\\[]()<>:@!&\n ".split(""),
	...["**", "__", "~~", "||", "```", ">>> ", "> ", "- ", "1. ", "-# ", "## ", "a", "bc", "é", "😀", "12"],
	...["](https://x.org)", "[", "<t:1:R>", "<@12345678901234567>", "</a:12345678901234567>", "https://x.org/a", "@here"],
	...["javascript:alert(1)", "](javascript:alert(1))", "<:a:12345678901234567>", "```js\n", "\n\n", "\t", "\r\n"],
);
const hostile = fc
	.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 })
	.map((parts) => parts.join(""));

test("any text can be read, and leads nowhere but to http, https and discord", () => {
	fc.assert(
		fc.property(hostile, (text) => {
			for (const href of hrefsIn(read(text))) expect(["http:", "https:", "discord:"]).toContain(new URL(href).protocol);
		}),
		{ numRuns: 300 },
	);
});

/** Everything that is to be read, with the language of code, whatever marks it. */
function shown(nodes: Markdown): string {
	return nodes
		.map((node) => {
			if ("content" in node) return shown(node.content);
			if (node.kind === "list") return `${node.start ?? ""}${node.items.map(shown).join("")}`;
			if (node.kind === "code-block") return `${node.language ?? ""}${node.text}`;
			return "text" in node ? node.text : "";
		})
		.join("");
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "");

test("no letter is lost to marks", () => {
	const marked = fc.constantFrom(
		..."*_~|`>#-.\\()!\n ".split(""),
		"**",
		"~~",
		"||",
		"```",
		"- ",
		"> ",
		"1. ",
		"-# ",
		"a",
		"bc",
		"é",
	);
	const texts = fc.array(fc.oneof(marked, fc.lorem({ maxCount: 2 })), { maxLength: 60 }).map((parts) => parts.join(""));

	fc.assert(
		fc.property(texts, (text) => {
			expect(lettersOf(shown(read(text)))).toBe(lettersOf(text));
		}),
		{ numRuns: 300 },
	);
});

test("neighbouring texts are one", () => {
	fc.assert(
		fc.property(hostile, (text) => {
			const kinds = read(text).map(({ kind }) => kind);
			expect(kinds.some((kind, at) => kind === "text" && kinds[at + 1] === "text")).toBe(false);
		}),
	);
});

test("hostile texts of 4,000 characters are read", () => {
	const unit = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
	const start = fc.array(pieces, { maxLength: 3 }).map((parts) => parts.join(""));

	fc.assert(
		fc.property(start, unit, (lead, repeated) => {
			const text = (lead + repeated.repeat(4_000)).slice(0, 4_000);
			expect(shown(read(text)).length).toBeLessThanOrEqual(text.replaceAll("\t", "    ").length);
		}),
		{ numRuns: 60 },
	);
});
