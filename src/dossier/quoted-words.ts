import type { Highlight } from "../domain/answer.ts";

/**
 * The words inside the quotation marks of a passage, without the marks; the whole passage where it has none. A quotation
 * that begins before the passage or goes on behind it is quoted up to the passage's end.
 */
export function quotedWords(text: string): readonly Highlight[] {
	const quoted = quotedRuns(text).flatMap(([start, end]) => {
		const words = text.slice(start, end);
		const from = start + words.length - words.trimStart().length;
		return words.trim() === "" ? [] : [[from, from + words.trim().length] as const];
	});
	return quoted.length > 0 ? quoted : [[0, text.length]];
}

/** By the outermost marks alone: others stand inside of them. */
function quotedRuns(text: string): readonly Highlight[] {
	if (/[“”]/.test(text)) return runs(text, /(?<=^|“)[^“”]+(?=”|$)/g);
	if (text.includes('"')) return betweenPairs(text);
	return runs(text, /(?<=‘)(?:[^‘’]|’(?=\p{L}))+(?=’)/gu);
}

const runs = (text: string, pattern: RegExp): readonly Highlight[] =>
	[...text.matchAll(pattern)].map(({ 0: run, index }) => [index, index + run.length]);

/** Straight marks look the same at either end: every second run is quoted. */
const betweenPairs = (text: string): readonly Highlight[] =>
	runs(text, /(?<=^|")[^"]*/g).filter((_, index) => index % 2 === 1);
