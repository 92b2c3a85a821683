import type { Element } from "../../src/pictures/drawing.ts";
import { type Face, place, type Run, set, widthOf } from "../../src/pictures/typesetting.ts";

/** Something that is drawn in a place that it is given. Pixels. */
export type Piece = (left: number, top: number, width: number) => Column;

/** Elements that stand below each other, and where they end. */
export interface Column {
	readonly elements: readonly Element[];
	readonly bottom: number;
}

/** Pieces below each other. */
export const stack =
	(pieces: readonly Piece[], gap = 0): Piece =>
	(left, top, width) => {
		const elements: Element[] = [];
		let bottom = top;
		for (const [index, piece] of pieces.entries()) {
			const column = piece(left, index === 0 ? top : bottom + gap, width);
			elements.push(...column.elements);
			bottom = column.bottom;
		}
		return { elements, bottom };
	};

/** A text as high as it needs to be. */
export const paragraph =
	(text: string | readonly Run[], face: Face): Piece =>
	(left, top, width) => {
		const setting = set(text, face, width);
		return { elements: [place(setting, left, top)], bottom: top + setting.height };
	};

/** A piece moved in from the left. */
export const indented =
	(piece: Piece, by: number): Piece =>
	(left, top, width) =>
		piece(left + by, top, width - by);

/** How wide a text is by itself, with a pixel to spare so that it stays on its line. */
export const lineWidth = (text: string, { size, weight }: Face): number => Math.ceil(widthOf(text, size, weight)) + 1;
