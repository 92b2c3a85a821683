import type { ComponentView, EmbedView, Markdown, MarkdownNode, MessageView } from "../../view/views.ts";

/** The words of a message, to be copied: its text, then its embeds' and its components', each on a line of its own. */
export function messageText({ content, embeds, components }: MessageView): string {
	return [markdownText(content), ...embeds.flatMap(embedTexts), ...components.flatMap(componentTexts)]
		.filter((text) => text !== "")
		.join("\n");
}

const embedTexts = ({ author, title, description, fields, footer }: EmbedView): readonly string[] => [
	author?.name ?? "",
	markdownText(title?.content ?? []),
	markdownText(description),
	...fields.flatMap(({ name, value }) => [markdownText(name), markdownText(value)]),
	footer ?? "",
];

function componentTexts(component: ComponentView): readonly string[] {
	switch (component.kind) {
		case "text":
			return [markdownText(component.content)];
		case "section":
			return component.texts.map(markdownText);
		case "row":
		case "container":
			return component.components.flatMap(componentTexts);
		default:
			return [];
	}
}

const markdownText = (markdown: Markdown): string => markdown.map(nodeText).join("");

function nodeText(node: MarkdownNode): string {
	switch (node.kind) {
		case "text":
		case "code":
		case "code-block":
			return node.text;
		case "break":
			return "\n";
		case "mention":
		case "emoji":
			return node.name;
		case "timestamp":
			return new Date(node.seconds * 1000).toUTCString();
		case "list":
			return node.items.map((item, index) => `${bullet(node.start, index)} ${markdownText(item)}\n`).join("");
		case "heading":
		case "quote":
		case "subtext":
			return `${markdownText(node.content)}\n`;
		default:
			return markdownText(node.content);
	}
}

const bullet = (start: number | undefined, index: number) => (start === undefined ? "-" : `${start + index}.`);
