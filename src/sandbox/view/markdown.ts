import { SimpleMarkdown } from "discord-markdown-parser";
import { type JsonObject, numberAt, objectsOf, textAt } from "../json.ts";
import type { Around } from "./around.ts";
import { nameOf } from "./entity-view.ts";
import { given } from "./given.ts";
import { everyRule, titleRules } from "./markdown-rules.ts";
import type { Markdown, MarkdownNode, TimestampStyle } from "./views.ts";

const parseAll = SimpleMarkdown.parserFor(everyRule);
const parseTitle = SimpleMarkdown.parserFor(titleRules);

/** A text as Discord shows it. It takes no text amiss: what is no markdown is what it says. */
export const readMarkdown = (text: string, around: Around): Markdown =>
	joined(nodesOf(parseAll(text, { inline: true }), around));

/** A text that stands on one line, as an embed's title and the names of its fields do. */
export const readTitle = (text: string, around: Around): Markdown =>
	joined(nodesOf(parseTitle(text, { inline: true }), around));

const nodesOf = (nodes: unknown, around: Around): Markdown =>
	objectsOf(nodes).map((node) => makers[textAt(node, "type") ?? ""]?.(node, around) ?? text(textAt(node, "content")));

const contentOf = (node: JsonObject, around: Around): Markdown => joined(nodesOf(node.content, around));

/** A quote takes the line feed behind it along. */
const withoutLastBreak = (nodes: Markdown): Markdown => (nodes.at(-1)?.kind === "break" ? nodes.slice(0, -1) : nodes);

type Maker = (node: JsonObject, around: Around) => MarkdownNode;

const text = (content: string | undefined): MarkdownNode => ({ kind: "text", text: content ?? "" });

const container =
	(kind: "strong" | "emphasis" | "underline" | "strikethrough" | "spoiler" | "quote" | "subtext"): Maker =>
	(node, around) => ({ kind, content: contentOf(node, around) });

/** By the name of the rule that took it. */
const makers: Readonly<Record<string, Maker>> = {
	text: (node) => text(textAt(node, "content")),
	br: () => ({ kind: "break" }),
	strong: container("strong"),
	em: container("emphasis"),
	underline: container("underline"),
	strikethrough: container("strikethrough"),
	spoiler: container("spoiler"),
	blockQuote: (node, around) => ({ kind: "quote", content: withoutLastBreak(contentOf(node, around)) }),
	subtext: container("subtext"),
	heading: (node, around) => ({ kind: "heading", level: levelOf(node), content: contentOf(node, around) }),
	list: (node, around) => ({
		kind: "list",
		...(textAt(node, "start") ? { start: Number(node.start) } : {}),
		items: arrayAt(node, "items").map((item) => joined(nodesOf(item, around))),
	}),
	inlineCode: (node) => ({ kind: "code", text: textAt(node, "text") ?? "" }),
	codeBlock: (node) => ({
		kind: "code-block",
		text: textAt(node, "text") ?? "",
		...given({ language: textAt(node, "language") || undefined }),
	}),
	link: (node, around) => ({
		kind: "link",
		href: textAt(node, "href") ?? "",
		content: contentOf(node, around),
		...given({ title: textAt(node, "title") }),
	}),
	user: (node, { world, channel }) => {
		const user = world.users.get(textAt(node, "id") ?? "");
		return { kind: "mention", of: "user", name: `@${user ? nameOf(user, { world, channel }) : "unknown-user"}` };
	},
	role: (node, { world }) => {
		const name = world.roles.get(textAt(node, "id") ?? "")?.name ?? "unknown-role";
		// The role of everyone has its sign in its name.
		return { kind: "mention", of: "role", name: name.startsWith("@") ? name : `@${name}` };
	},
	channel: (node, { world }) => {
		const name = world.channels.get(textAt(node, "id") ?? "")?.name ?? "unknown";
		return { kind: "mention", of: "channel", name: `#${name}` };
	},
	everyone: () => ({ kind: "mention", of: "everyone", name: "@everyone" }),
	here: () => ({ kind: "mention", of: "everyone", name: "@here" }),
	slashCommand: (node) => ({ kind: "mention", of: "command", name: `/${textAt(node, "fullName") ?? ""}` }),
	guildNavigation: (node) => ({
		kind: "mention",
		of: "channel",
		name: navigation[textAt(node, "navigation") ?? ""] ?? "#unknown",
	}),
	timestamp: (node) => ({ kind: "timestamp", seconds: numberAt(node, "seconds") ?? 0, style: styleOf(node) }),
	emoji: (node) => ({ kind: "emoji", name: `:${textAt(node, "name") ?? ""}:` }),
};

/** @see https://discord.com/developers/docs/reference#message-formatting-guild-navigation-types */
const navigation: Readonly<Record<string, string>> = {
	customize: "#Channels & Roles",
	browse: "#Browse Channels",
	guide: "#Server Guide",
	"linked-roles": "#Linked Roles",
};

function levelOf({ level }: JsonObject): 1 | 2 | 3 {
	if (level === 1 || level === 2) return level;
	return 3;
}

const styles = ["t", "T", "d", "D", "f", "F", "s", "S", "R"] as const satisfies readonly TimestampStyle[];

const styleOf = ({ style }: JsonObject): TimestampStyle => styles.find((each) => each === style) ?? "f";

function arrayAt(node: JsonObject, key: string): readonly unknown[] {
	const value = node[key];
	return Array.isArray(value) ? value : [];
}

/** The library gives nearly every word by itself. */
function joined(nodes: Markdown): Markdown {
	const whole: MarkdownNode[] = [];
	for (const node of nodes) {
		const last = whole.at(-1);
		if (last?.kind === "text" && node.kind === "text") whole[whole.length - 1] = text(last.text + node.text);
		else whole.push(node);
	}
	return whole;
}
