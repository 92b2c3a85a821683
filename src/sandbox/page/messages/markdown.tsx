import type { ComponentChildren } from "preact";
import type { Markdown, MarkdownNode } from "../../view/views.ts";
import { Spoiler } from "./spoiler.tsx";
import { Timestamp } from "./timestamp.tsx";

interface MarkdownTextProps {
	readonly content: Markdown;
	/** What stands behind its last word. */
	readonly children?: ComponentChildren;
}

/** A text of Discord's markdown. */
export function MarkdownText({ content, children }: MarkdownTextProps) {
	return (
		<div class="markdown">
			<MarkdownNodes content={content} />
			{children}
		</div>
	);
}

/** The same without a box of its own, to stand in a line. */
export function MarkdownNodes({ content }: { readonly content: Markdown }) {
	// What stands where in a text never changes places.
	return content.map((node, index) => <Node key={index} node={node} />);
}

type NodeOf<Kind extends MarkdownNode["kind"]> = Extract<MarkdownNode, { readonly kind: Kind }>;

function Node({ node }: { readonly node: MarkdownNode }) {
	switch (node.kind) {
		case "text":
			return node.text;
		case "break":
			return <br />;
		case "heading":
			return <Heading node={node} />;
		case "list":
			return <List node={node} />;
		case "code":
			return <code class="code">{node.text}</code>;
		case "code-block":
			return <CodeBlock node={node} />;
		case "link":
			return <Link node={node} />;
		case "mention":
			return <span class="mention">{node.name}</span>;
		case "timestamp":
			return <Timestamp seconds={node.seconds} style={node.style} />;
		case "emoji":
			return <span class="emoji">{node.name}</span>;
		default:
			return <Marked node={node} />;
	}
}

const elements = {
	strong: "strong",
	emphasis: "em",
	underline: "u",
	strikethrough: "s",
	quote: "blockquote",
	subtext: "small",
} as const;

type MarkedNode = Extract<MarkdownNode, { readonly kind: keyof typeof elements | "spoiler" }>;

function Marked({ node }: { readonly node: MarkedNode }) {
	const nodes = <MarkdownNodes content={node.content} />;
	if (node.kind === "spoiler") return <Spoiler>{nodes}</Spoiler>;
	const Element = elements[node.kind];
	return <Element class={node.kind}>{nodes}</Element>;
}

/** Looks like a heading, and isn't one of the page: a bot's texts come in any order of levels. */
function Heading({ node }: { readonly node: NodeOf<"heading"> }) {
	return (
		<div class="heading" data-level={node.level}>
			<MarkdownNodes content={node.content} />
		</div>
	);
}

function List({ node: { start, items } }: { readonly node: NodeOf<"list"> }) {
	const entries = items.map((item, index) => (
		<li key={index}>
			<MarkdownNodes content={item} />
		</li>
	));
	if (start === undefined) return <ul class="list">{entries}</ul>;
	return (
		<ol class="list" start={start}>
			{entries}
		</ol>
	);
}

function CodeBlock({ node: { text, language } }: { readonly node: NodeOf<"code-block"> }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
		<pre class="code-block" tabIndex={0} data-language={language}>
			<code>{text}</code>
		</pre>
	);
}

function Link({ node: { href, title, content } }: { readonly node: NodeOf<"link"> }) {
	return (
		<a href={href} title={title} target="_blank" rel="noreferrer noopener">
			<MarkdownNodes content={content} />
		</a>
	);
}
