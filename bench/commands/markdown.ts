/**
 * The part of Discord's markdown that Casefile writes, read back as Discord shows it.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 */

/** A stretch of a line that looks alike. Nothing of the markup is left in it. */
export interface Span {
	readonly text: string;
	readonly bold?: true;
	readonly italic?: true;
	readonly code?: true;
	readonly link?: true;
}

export type Block =
	| { readonly kind: "line" | "small"; readonly spans: readonly Span[] }
	| { readonly kind: "item"; readonly marker: string; readonly spans: readonly Span[] }
	| { readonly kind: "quote"; readonly lines: readonly (readonly Span[])[] }
	| { readonly kind: "code"; readonly text: string };

/** A message's text from top to bottom. Lines of one quotation that follow each other are one block. */
export function blocksOf(content: string): readonly Block[] {
	return content.split(fences).flatMap((part, index) => {
		const isFenced = index % 2 === 1;
		if (isFenced) return [{ kind: "code", text: part } as const];
		return part === ""
			? []
			: joined(
					part
						.replace(/^\n|\n$/g, "")
						.split("\n")
						.map(blockOf),
				);
	});
}

/** The word for a language stands alone in the first line. */
const fences = /```(?:[a-z]*\n)?([\s\S]+?)\n?```/;

function blockOf(line: string): Block {
	const [, small, quoted, bullet, number, item] = line.match(/^(?:-# (.*)|> ?(.*)|(?:(-)|(\d+\.)) (.*))$/) ?? [];
	if (small !== undefined) return { kind: "small", spans: spansOf(small) };
	if (quoted !== undefined) return { kind: "quote", lines: [spansOf(quoted)] };
	if (item === undefined) return { kind: "line", spans: spansOf(line) };
	return { kind: "item", marker: bullet === undefined ? (number ?? "") : "•", spans: spansOf(item) };
}

function joined(blocks: readonly Block[]): readonly Block[] {
	const all: Block[] = [];
	for (const block of blocks) {
		const last = all.at(-1);
		if (block.kind === "quote" && last?.kind === "quote") {
			all.splice(-1, 1, { kind: "quote", lines: [...last.lines, ...block.lines] });
		} else all.push(block);
	}
	return all;
}

/**
 * What a line begins with, in the order in which Discord tries it: an escaped mark, code, bold, italics, a link with
 * words, a bare address, anything else. A mark that nothing closes stands for itself.
 */
const marks = new RegExp(
	[
		String.raw`\\(?<escaped>[^0-9A-Za-z\s])`,
		"`(?<code>[^`]+)`",
		String.raw`\*\*(?<bold>(?:\\.|(?!\*\*).)+)\*\*`,
		String.raw`\*(?!\s)(?<italic>(?:\\.|[^*\\])+)\*`,
		String.raw`\[(?<named>(?:\\.|[^\]\\])+)\]\((?:<[^>]+>|[^)\s]+)\)`,
		String.raw`<?(?<address>https?:\/\/[^\s<>]+)>?`,
		"(?<plain>.)",
	].join("|"),
	"gsu",
);

export function spansOf(line: string, look: Omit<Span, "text"> = {}): readonly Span[] {
	const spans: Span[] = [];
	for (const { groups = {} } of line.matchAll(marks)) {
		const { escaped, code, bold, italic, named, address, plain } = groups;
		if (bold !== undefined) spans.push(...spansOf(bold, { ...look, bold: true }));
		else if (italic !== undefined) spans.push(...spansOf(italic, { ...look, italic: true }));
		else if (named !== undefined) spans.push(...spansOf(named, { ...look, link: true }));
		else if (code !== undefined) spans.push({ ...look, text: code, code: true });
		else if (address !== undefined) spans.push({ ...look, text: address, link: true });
		else appendTo(spans, escaped ?? plain ?? "", look);
	}
	return spans;
}

/** Characters that look like those in front of them are the same stretch. */
function appendTo(spans: Span[], text: string, look: Omit<Span, "text">): void {
	const last = spans.at(-1);
	if (last !== undefined && looksLike(last, look)) spans.splice(-1, 1, { ...last, text: last.text + text });
	else spans.push({ ...look, text });
}

const looksLike = (one: Omit<Span, "text">, other: Omit<Span, "text">): boolean =>
	(["bold", "italic", "code", "link"] as const).every((key) => one[key] === other[key]);
