import type { Highlight } from "../domain/answer.ts";
import { wholeCharacters } from "../domain/whole-characters.ts";
import { escaped } from "./escape.ts";

/** A text as a block quote, its highlights bold; `text` itself is never altered, at most shown in part. */
export interface Quotation {
	readonly body: string;
	/** Whether words of the text are left out in front of or behind the part that is shown. */
	readonly opensLate: boolean;
	readonly endsEarly: boolean;
}

/**
 * Shows a text verbatim in at most `room` code units of Discord's markdown.
 *
 * What does not fit is left out at either end, between words: the part that stays is the one around the first highlight.
 */
export function quotation(text: string, highlights: readonly Highlight[], room: number): Quotation {
	const [start, end] = widestPart(text, highlights, room);
	return {
		body: blockQuote(text, highlights, start, end),
		opensLate: start > 0,
		endsEarly: end < text.length,
	};
}

/** The length that the whole text would take. */
export const fullLength = (text: string, highlights: readonly Highlight[]): number =>
	blockQuote(text, highlights, 0, text.length).length;

/** The part from `start` to `end` as a block quote with bold highlights. */
export function blockQuote(text: string, highlights: readonly Highlight[], start: number, end: number): string {
	let quoted = "";
	let at = start;
	for (const [from, to] of boldRuns(text, highlights, start, end)) {
		quoted += `${escaped(text.slice(at, from))}**${escaped(text.slice(from, to))}**`;
		at = to;
	}
	quoted += escaped(text.slice(at, end));
	return `> ${quoted.replaceAll(/\r\n|[\r\n\u2028\u2029]/g, "\n> ")}`;
}

function widestPart(text: string, highlights: readonly Highlight[], room: number): Highlight {
	if (fullLength(text, highlights) <= room) return [0, text.length];

	const anchor = highlights[0]?.[0] ?? 0;
	let fits = 0;
	let tooLong = Math.min(room, text.length) + 1;
	while (fits + 1 < tooLong) {
		const size = Math.floor((fits + tooLong) / 2);
		if (blockQuote(text, highlights, ...partOf(text, anchor, size)).length <= room) fits = size;
		else tooLong = size;
	}
	return betweenWords(text, partOf(text, anchor, fits));
}

/** About a quarter of what is shown stands in front of the words that answer. */
function partOf(text: string, anchor: number, size: number): Highlight {
	const start = Math.max(0, Math.min(anchor - Math.floor(size / 4), text.length - size));
	const from = wholeCharacters(text, start);
	return [from, Math.max(from, wholeCharacters(text, Math.min(text.length, start + size)))];
}

/** Draws both ends in to the nearest white space, unless that would cost more than a long word. */
function betweenWords(text: string, [start, end]: Highlight): Highlight {
	const opening = start === 0 ? 0 : (/^\S{0,40}\s+/u.exec(text.slice(start, end))?.[0].length ?? 0);
	const closing = end === text.length ? 0 : (/\s+\S{0,40}$/u.exec(text.slice(start + opening, end))?.[0].length ?? 0);
	const isEmpty = start + opening >= end - closing;
	return isEmpty ? [start, end] : [start + opening, end - closing];
}

/** Bold must begin and end at a character that can be seen, stay on its line, and never touch another bold run. */
function boldRuns(text: string, highlights: readonly Highlight[], start: number, end: number): Highlight[] {
	const runs: [number, number][] = [];
	for (const [from, to] of highlights) {
		for (const run of visibleRuns(text, Math.max(from, start), Math.min(to, end))) {
			const last = runs.at(-1);
			if (last !== undefined && /^[^\S\r\n\u2028\u2029]*$/u.test(text.slice(last[1], run[0]))) last[1] = run[1];
			else runs.push([...run]);
		}
	}
	return runs;
}

const visibleRuns = (text: string, from: number, to: number): Highlight[] =>
	[...text.slice(from, Math.max(from, to)).matchAll(/\S(?:[^\r\n\u2028\u2029]*\S)?/gu)].map(({ 0: run, index }) => [
		from + index,
		from + index + run.length,
	]);
