import { box } from "../../src/pictures/drawing.ts";
import { place, type Run, set } from "../../src/pictures/typesetting.ts";
import { indented, type Piece, paragraph, stack } from "./column.ts";
import { faces, ink, sizes } from "./dark-theme.ts";
import { type Block, blocksOf, type Span } from "./markdown.ts";

/** Pixels: what stands in front of a quotation and of a list's items. */
const indents = { quote: 24, item: 44 } as const;

/** A text as Discord shows its markdown. */
export const markdown = (content: string): Piece => stack(blocksOf(content).map(blockPiece), 2);

function blockPiece(block: Block): Piece {
	switch (block.kind) {
		case "line":
			return paragraph(block.spans.map(runOf), faces.text);
		case "small":
			return paragraph(block.spans.map(runOf), faces.small);
		case "item":
			return item(block.marker, block.spans);
		case "quote":
			return quotation(block.lines);
		case "code":
			return codeBlock(block.text);
	}
}

const runOf = ({ text, bold, italic, code, link }: Span): Run => ({
	text,
	...(bold === undefined ? {} : { weight: 700 }),
	...(italic === undefined ? {} : { isItalic: true }),
	...(code === undefined ? {} : { ground: ink.code }),
	...(link === undefined ? {} : { color: ink.link }),
});

const item =
	(marker: string, spans: readonly Span[]): Piece =>
	(left, top, width) => {
		const { elements, bottom } = indented(paragraph(spans.map(runOf), faces.text), indents.item)(left, top, width);
		return { elements: [place(set(marker, faces.text, indents.item), left + 6, top), ...elements], bottom };
	};

const quotation =
	(lines: readonly (readonly Span[])[]): Piece =>
	(left, top, width) => {
		const words = stack(lines.map((spans) => paragraph(spans.map(runOf), faces.text)));
		const { elements, bottom } = indented(words, indents.quote)(left, top, width);
		const bar = box({ left, top, width: 8, height: bottom - top, borderRadius: 4, backgroundColor: ink.bar });
		return { elements: [bar, ...elements], bottom };
	};

const codeBlock =
	(text: string): Piece =>
	(left, top, width) => {
		const padding = 18;
		const lines = stack(text.split("\n").map((line) => paragraph(line, faces.code)));
		const { elements, bottom } = lines(left + padding, top + padding, width - 2 * padding);
		const ground = box({
			left,
			top,
			width,
			height: bottom + padding - top,
			borderRadius: sizes.radius / 2,
			border: `2px solid ${ink.frame}`,
			backgroundColor: ink.code,
		});
		return { elements: [ground, ...elements], bottom: bottom + padding };
	};
