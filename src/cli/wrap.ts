import type { Span } from "../domain/outline.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Two columns wide at a terminal: East Asian scripts, full-width forms, emoji. */
const wide =
	/[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Characters that take no column of their own. */
const widthless = /^[\p{M}\p{Cf}]+$/u;

const plain = /^[\x20-\x7E]*$/;

/** Columns that a text takes at a terminal. */
export function displayWidth(text: string): number {
	if (plain.test(text)) return text.length;

	return Array.from(graphemes.segment(text), ({ segment }) => graphemeWidth(segment)).reduce(
		(sum, width) => sum + width,
		0,
	);
}

function graphemeWidth(segment: string): number {
	if (widthless.test(segment)) return 0;
	return wide.test(segment) ? 2 : 1;
}

/**
 * Where the lines of a text begin and end, none wider than the columns: parted at white space, which belongs to no
 * line, and inside a word only where the word alone is too wide.
 */
export function linesOf(text: string, columns: number): readonly Span[] {
	const lines: Span[] = [];
	for (const word of wordsOf(text).flatMap((span) => pieces(text, span, columns))) {
		const line = lines.at(-1);
		if (line !== undefined && displayWidth(text.slice(line.start, word.end)) <= columns && isApart(text, line, word))
			lines.splice(-1, 1, { start: line.start, end: word.end });
		else lines.push(word);
	}
	return lines;
}

/** The text in lines, each but the first with an indent in front. */
export const wrapped = (text: string, { columns, indent }: { columns: number; indent: string }): string =>
	linesOf(text, columns - indent.length)
		.map(({ start, end }) => text.slice(start, end))
		.join(`\n${indent}`);

const wordsOf = (text: string): Span[] =>
	Array.from(text.matchAll(/\S+/gu), ({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** Whether a word follows the line at a space: the pieces of one word stay on lines of their own. */
const isApart = (text: string, line: Span, word: Span) => /^\s/u.test(text.slice(line.end, word.start));

function pieces(text: string, { start, end }: Span, columns: number): Span[] {
	if (displayWidth(text.slice(start, end)) <= columns) return [{ start, end }];

	const cut: Span[] = [];
	let from = start;
	let width = 0;
	for (const { index, segment } of graphemes.segment(text.slice(start, end))) {
		width += graphemeWidth(segment);
		if (width > columns && start + index > from) {
			cut.push({ start: from, end: start + index });
			from = start + index;
			width = graphemeWidth(segment);
		}
	}
	return [...cut, { start: from, end }];
}
