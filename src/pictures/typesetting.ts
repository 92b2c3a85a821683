import type { Element } from "./drawing.ts";
import { measured, widths } from "./inter-widths.ts";

export type Weight = keyof typeof widths;

/** A stretch of a text that looks alike. */
export interface Run {
	readonly text: string;
	readonly weight?: Weight;
	readonly color?: string;
	readonly isItalic?: true;
	/** The colour behind it. */
	readonly ground?: string;
}

/** How a text is set. `size` and `leading` (from one baseline to the next) are in pixels. */
export interface Face {
	readonly size: number;
	readonly leading: number;
	readonly weight: Weight;
	readonly color: string;
}

export interface Setting {
	readonly face: Face;
	/** As broken; together they hold every character that was set, white space at their ends included. */
	readonly lines: readonly (readonly Run[])[];
	readonly width: number;
	readonly height: number;
}

/** A space at which no line breaks: it keeps a citation beside the words that it cites. */
export const glue = "\u00A0";

/** The glue, last, is as wide as the space, which comes first. */
const offsets = new Map([...measured, glue].map((character, offset) => [character, offset % measured.length]));

/** For a character that is neither measured nor a measured letter with marks: few are wider, so lines break early. */
const otherwise = 1_000;

/** Kerning makes a text at most this much wider than its characters: it does so for W after W. */
const tolerance = 1.025;

/** How wide a text is on one line, in pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
	let thousandths = 0;
	for (const character of text) thousandths += widthOfCharacter(character, widths[weight]);
	return (thousandths * size * tolerance) / 1000;
}

/** A letter with marks is as wide as without, and marks of their own take no room. */
function widthOfCharacter(character: string, known: readonly number[]): number {
	const measuredOne = known[offsets.get(character) ?? -1];
	if (measuredOne !== undefined) return measuredOne;
	if (/\p{M}/u.test(character)) return 0;
	return known[offsets.get(character.normalize("NFD").charAt(0)) ?? -1] ?? otherwise;
}

/**
 * Breaks a text into lines of at most `width` pixels: between words, and inside of a word only where it is wider than
 * a line. What doesn't fit into `most` lines is cut, and an ellipsis says so: only for names and titles.
 */
export function set(
	text: string | readonly Run[],
	face: Face,
	width: number,
	most = Number.POSITIVE_INFINITY,
): Setting {
	const runs = typeof text === "string" ? [{ text }] : text;
	const lines = broken(piecesOf(runs, face, width), face, width);
	const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines.slice(most - 1), face, width)];
	return { face, lines: kept, width, height: kept.length * face.leading };
}

/** The same text on as many lines, which are about as long as each other: a title's last word doesn't stand alone. */
export function balanced(text: string, face: Face, width: number, most: number): Setting {
	const { lines, height } = set(text, face, width, most);
	let narrowest = width;
	for (let next = width; next > width / 2; next -= face.size / 2) {
		const tried = set(text, face, next);
		if (tried.lines.length > lines.length) break;
		narrowest = next;
	}
	return { ...set(text, face, narrowest, most), width, height };
}

/** What is never parted, with the white space behind it. */
interface Piece {
	readonly runs: readonly Run[];
	/** Without the white space behind. */
	readonly width: number;
	readonly fullWidth: number;
}

/** A word may change its look in the middle (a bold date before a comma), and is still one word. */
function piecesOf(runs: readonly Run[], face: Face, width: number): readonly Piece[] {
	const words: Run[][] = [[]];
	for (const run of runs) {
		for (const text of run.text.match(/(?:\S|\u00A0)+[^\S\u00A0]*|[^\S\u00A0]+/gu) ?? []) {
			words.at(-1)?.push({ ...run, text });
			if (/[^\S\u00A0]$/u.test(text)) words.push([]);
		}
	}
	return words.filter((word) => word.length > 0).flatMap((word) => fitting(pieceOf(word, face), face, width));
}

function pieceOf(runs: readonly Run[], face: Face): Piece {
	const wide = (text: string, { weight = face.weight }: Run) => widthOf(text, face.size, weight);
	const last = runs.at(-1);
	const before = runs.slice(0, -1).reduce((sum, run) => sum + wide(run.text, run), 0);
	return {
		runs,
		width: before + (last === undefined ? 0 : wide(last.text.trimEnd(), last)),
		fullWidth: before + (last === undefined ? 0 : wide(last.text, last)),
	};
}

/** What is wider than a line is broken where it was glued, then at hyphens, then wherever a line is full. */
function fitting(word: Piece, face: Face, width: number): readonly Piece[] {
	if (word.width <= width) return [word];
	const parts = seams.map((seam) => partsOf(word, seam, face)).find(({ length }) => length > 1);
	if (parts !== undefined) return parts.flatMap((part) => fitting(part, face, width));
	return word.runs.flatMap((run) =>
		[...graphemes.segment(run.text)].map(({ segment }) => pieceOf([{ ...run, text: segment }], face)),
	);
}

const seams = [/(?<=\u00A0)(?!\u00A0)/u, /(?<=\p{L}-)(?=\p{L})/u];

const partsOf = ({ runs }: Piece, boundary: RegExp, face: Face): readonly Piece[] =>
	runs.flatMap((run) => run.text.split(boundary).map((text) => pieceOf([{ ...run, text }], face)));

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function broken(pieces: readonly Piece[], face: Face, width: number): readonly (readonly Run[])[] {
	const lines: Run[][] = [];
	let used = Number.POSITIVE_INFINITY;
	for (const piece of pieces) {
		if (used + piece.width > width) {
			lines.push([]);
			used = 0;
		}
		append(lines.at(-1), piece.runs, face);
		used += piece.fullWidth;
	}
	return lines;
}

/** Words that look alike are one run: a font kerns them together, and a drawing stays small. */
function append(line: Run[] | undefined, runs: readonly Run[], face: Face): void {
	for (const run of runs) {
		const last = line?.at(-1);
		if (last !== undefined && looksLike(last, run, face)) line?.splice(-1, 1, { ...last, text: last.text + run.text });
		else line?.push(run);
	}
}

const looksLike = (one: Run, other: Run, { weight, color }: Face) =>
	(one.weight ?? weight) === (other.weight ?? weight) &&
	(one.color ?? color) === (other.color ?? color) &&
	one.isItalic === other.isItalic &&
	one.ground === other.ground;

/** The last line that there is room for, with an ellipsis where more would follow. */
function cut(lines: readonly (readonly Run[])[], face: Face, width: number): readonly Run[] {
	const [run] = lines[0] ?? [];
	const text = (lines[0] ?? []).map((each) => each.text).join("");
	const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
	const fits = (shown: string) => widthOf(`${shown}…`, face.size, run?.weight ?? face.weight) <= width;
	while (characters.length > 0 && !fits(characters.join("").trimEnd())) characters.pop();
	return [{ ...run, text: `${characters.join("").trimEnd()}…` }];
}

/** A text in its place. No line can break again, or push what follows: both were settled when it was set. */
export function place({ face, lines, width, height }: Setting, left: number, top: number): Element {
	return {
		type: "div",
		props: {
			role: "paragraph",
			style: {
				display: "flex",
				flexDirection: "column",
				position: "absolute",
				left,
				top,
				width,
				height,
				...fontOf(face),
			},
			children: lines.map((runs) => ({
				type: "div",
				props: { style: { display: "flex", height: face.leading }, children: runs.map((run) => stretch(run, face)) },
			})),
		},
	};
}

const fontOf = ({ size, leading, weight, color }: Face) => ({
	fontSize: size,
	lineHeight: leading / size,
	fontWeight: weight,
	color,
});

/** The italics of Inter are its letters, slanted by this much. */
const slant = "skewX(-9.4deg)";

const stretch = ({ text, weight, color, isItalic, ground }: Run, face: Face): Element => ({
	type: "div",
	props: {
		style: {
			whiteSpace: "pre",
			...(weight === undefined || weight === face.weight ? {} : { fontWeight: weight }),
			...(color === undefined || color === face.color ? {} : { color }),
			...(isItalic === undefined ? {} : { transform: slant }),
			...(ground === undefined ? {} : { backgroundColor: ground }),
		},
		children: text,
	},
});
