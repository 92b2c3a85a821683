import { rulesExtended } from "discord-markdown-parser";
import { type JsonObject, numberAt } from "../json.ts";
import { matchCodeBlock, matchInlineCode } from "./markdown-code.ts";
import { matchAngledAddress, matchBareAddress, matchMaskedLink } from "./markdown-links.ts";
import { matchList } from "./markdown-list.ts";

/**
 * Discord's markdown as rules for `discord-markdown-parser`: its own where it has them, ours for what it lacks (lists,
 * newer timestamps), and where its pattern takes cubic time or worse on hostile text (code, links).
 * @see https://support.discord.com/hc/en-us/articles/210298617
 */

type Rule = (typeof rulesExtended)[string];
type Match = Rule["match"];
/** Takes what a text starts with: all of it first, then its parts. `null` where it starts with something else. */
type Take = (source: string) => string[] | null;

/** Of the library, which must have it. */
function theirs(name: string): Rule {
	const rule = rulesExtended[name];
	if (rule === undefined) throw new Error(`discord-markdown-parser has no rule "${name}" any more.`);
	return rule;
}

/** Asked when a rule of the library's would be. */
const ours = (like: string, match: Match, parse: Rule["parse"]): Rule => ({ order: theirs(like).order, match, parse });

/** How deep things stand in each other. What goes deeper is text: nobody means it, and each level is read again. */
const deepest = 12;

/** A rule with content, which is read as the beginning of lines or as the middle of one. */
function nesting(rule: Rule, where: "as lines" | "within a line"): Rule {
	return {
		...rule,
		match: (source, state, previous) => (depthOf(state) < deepest ? rule.match(source, state, previous) : null),
		parse: (capture, parse, state) => {
			const within = { depth: depthOf(state) + 1, prevCapture: where === "as lines" ? null : capture };
			return rule.parse(capture, (content, inner) => parse(content, { ...state, ...inner, ...within }), state);
		},
	};
}

const depthOf = (state: JsonObject): number => numberAt(state, "depth") ?? 0;

const atLineStart =
	(take: Take): Match =>
	(source, _, previous) =>
		previous === "" || previous.endsWith("\n") ? take(source) : null;

const outsideLinks =
	(take: Take): Match =>
	(source, { isInLink }) =>
		isInLink === true ? null : take(source);

const taking =
	(pattern: RegExp): Take =>
	(source) =>
		pattern.exec(source);

/** What takes lines, and the line feed behind them. */
const blocks: Readonly<Record<string, Rule>> = {
	codeBlock: ours("codeBlock", matchCodeBlock, ([, language, text]) => ({ language, text })),
	blockQuote: nesting(theirs("blockQuote"), "as lines"),
	list: nesting(
		ours("blockQuote", atLineStart(matchList), ([, start, ...items], parse, state) => ({
			start,
			items: items.map((item) => parse(item, state)),
		})),
		"as lines",
	),
	heading: nesting(
		ours(
			"heading",
			atLineStart(taking(/^(#{1,3}) +(\S[^\n]*)(?:\n|$)/)),
			([, signs = "", text = ""], parse, state) => ({
				level: signs.length,
				content: parse(text, state),
			}),
		),
		"within a line",
	),
	subtext: nesting(
		ours("subtext", atLineStart(taking(/^-# +(\S[^\n]*)(?:\n|$)/)), ([, text = ""], parse, state) => ({
			content: parse(text, state),
		})),
		"within a line",
	),
};

/** What JavaScript's dates can reach, and so Discord's. */
const latestSeconds = 8_640_000_000_000;

function matchTimestamp(source: string): string[] | null {
	const found = /^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/.exec(source);
	return Math.abs(Number(found?.[1])) <= latestSeconds ? found : null;
}

const marks: Readonly<Record<string, Rule>> = {
	escape: theirs("escape"),
	em: nesting(theirs("em"), "within a line"),
	strong: nesting(theirs("strong"), "within a line"),
	underline: nesting(theirs("underline"), "within a line"),
	strikethrough: nesting(theirs("strikethrough"), "within a line"),
	spoiler: nesting(theirs("spoiler"), "within a line"),
	inlineCode: ours("inlineCode", matchInlineCode, ([, text]) => ({ text })),
	emoji: theirs("emoji"),
	timestamp: ours("timestamp", matchTimestamp, ([, seconds, style]) => ({ seconds: Number(seconds), style })),
	emoticon: theirs("emoticon"),
	br: theirs("br"),
	text: theirs("text"),
};

const address: Rule["parse"] = ([, href, shown]) => ({
	type: "link",
	href,
	content: [{ type: "text", content: shown }],
});

const links: Readonly<Record<string, Rule>> = {
	link: nesting(
		ours("link", outsideLinks(matchMaskedLink), ([, text = "", href, title], parse, state) => ({
			href,
			title,
			content: parse(text, { ...state, isInLink: true }),
		})),
		"within a line",
	),
	angled: ours("autolink", outsideLinks(matchAngledAddress), address),
	bare: ours("url", outsideLinks(matchBareAddress), address),
};

/** The library's pattern lets a command go without a name, and its reading of it then throws. */
const namedCommand: Match = (source, state, previous) =>
	source.startsWith("</:") ? null : theirs("slashCommand").match(source, state, previous);

const mentions: Readonly<Record<string, Rule>> = {
	user: theirs("user"),
	role: theirs("role"),
	channel: theirs("channel"),
	everyone: theirs("everyone"),
	here: theirs("here"),
	slashCommand: { ...theirs("slashCommand"), match: namedCommand },
	guildNavigation: theirs("guildNavigation"),
};

/** For a message's content, text displays, and an embed's description and values. */
export const everyRule = { ...blocks, ...marks, ...links, ...mentions };

/** For an embed's title and the names of its fields: nobody is mentioned there, and nothing takes whole lines. */
export const titleRules = marks;
