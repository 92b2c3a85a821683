import type { Excerpt, Problem } from "./problem.ts";

/** A file's text, in which offsets (UTF-16 code units from 0) can be told as places. */
export interface TextFile {
	readonly file: string;
	readonly text: string;
	/** The offset at which each line begins. */
	readonly lineStarts: readonly number[];
}

/** Offsets into a file's text, the end exclusive. */
export type Range = readonly [start: number, end: number];

export function textFile(file: string, text: string): TextFile {
	let starts: readonly number[] | undefined;
	return {
		file,
		text,
		get lineStarts() {
			starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
			return starts;
		},
	};
}

type Said = Pick<Problem, "message"> & Partial<Pick<Problem, "remedy" | "severity">>;

export function problemAt(source: TextFile, [start, end]: Range, said: Said): Problem {
	const { line, column } = placeOf(source, start);
	return { severity: "error", file: source.file, line, column, excerpt: excerptAt(source, [start, end]), ...said };
}

/** Something wrong with a file as a whole, or with a file that isn't there. */
export const problemWith = (file: string, said: Said): Problem => ({
	severity: "error",
	file,
	line: 1,
	column: 1,
	...said,
});

/** Line and column from 1, the column in characters. */
export function placeOf({ text, lineStarts }: TextFile, offset: number): { line: number; column: number } {
	const line = lineAt(lineStarts, offset);
	return { line: line + 1, column: characters(text.slice(lineStarts[line], offset)) + 1 };
}

/** `sources/report.txt:3:14` */
export function placeName(source: TextFile, offset: number): string {
	const { line, column } = placeOf(source, offset);
	return `${source.file}:${line}:${column}`;
}

/** The index of the last line that begins at or before an offset. */
function lineAt(lineStarts: readonly number[], offset: number): number {
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** UTF-16 code units shown before and after the place: a line has to fit a terminal. */
const shownBefore = 60;
const shownAfter = 60;

function excerptAt({ text, lineStarts }: TextFile, [start, end]: Range): Excerpt {
	const line = lineAt(lineStarts, start);
	const lineStart = lineStarts[line] ?? 0;
	const nextLine = lineStarts[line + 1];
	const lineEnd = nextLine === undefined ? text.length : nextLine - 1;

	const from = start - lineStart > shownBefore * 1.5 ? start - shownBefore : lineStart;
	const to = lineEnd - start > shownAfter * 1.5 ? start + shownAfter : lineEnd;
	const before = (from > lineStart ? "…" : "") + whole(text.slice(from, start));
	const after = whole(text.slice(start, to).trimEnd());
	return {
		text: before + after + (to < lineEnd ? "…" : ""),
		start: characters(before),
		length: Math.max(1, characters(text.slice(start, Math.min(end, start + after.length)))),
	};
}

/** Without the half of a surrogate pair that a cut left at either end. */
const whole = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");

/** Code points, as an editor counts columns. */
function characters(text: string): number {
	const pairs = text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
	return text.length - pairs;
}
