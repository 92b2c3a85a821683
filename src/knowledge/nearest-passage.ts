/** Where a misquotation most likely comes from. */
export interface Nearest {
	/** Offsets into the source's text; the end is exclusive. */
	readonly start: number;
	readonly end: number;
	/** The first offset into the misquotation at which the two differ. */
	readonly difference: number;
}

/** Finds the stretch of a text that a misquotation most likely comes from. `undefined` where nothing is near. */
export type NearestFinder = (words: string, text: string) => Nearest | undefined;

/**
 * UTF-16 code units that may be searched through for one knowledge file: many wrong quotations in large sources stay
 * within about a second, and the last of them are listed without what is nearest.
 */
const searchedAtMost = 512 * 1024 * 1024;

/** Lengths of the pieces that are looked up, and how many of them: long ones first, since they hit by chance less. */
const pieces = [
	{ length: 24, count: 40 },
	{ length: 9, count: 12 },
] as const;

export function nearestFinder(): NearestFinder {
	const folded = new Map<string, string>();
	let left: number = searchedAtMost;

	return (words, text) => {
		let source = folded.get(text);
		if (source === undefined) {
			source = fold(text);
			folded.set(text, source);
		}
		for (const { length, count } of pieces) {
			const looked = wordStarts(words, count);
			left -= looked.length * text.length;
			if (left < 0) return undefined;

			const start = alignment(fold(words), source, looked, length);
			if (start !== undefined) return align(words, text, beginning(fold(words), source, start));
		}
		return undefined;
	};
}

/** The same length, so that offsets stay what they are: quote styles, dashes, white space and case made one. */
export function fold(text: string): string {
	const plain = text
		.replace(/[‘’‚‛′`´]/g, "'")
		.replace(/[“”„‟″«»]/g, '"')
		.replace(/[‐-―−]/g, "-")
		.replace(/\s/g, " ");
	const lower = plain.toLowerCase();
	return lower.length === plain.length ? lower : plain;
}

/** Offsets at which words begin: the first ones, the text's own beginning among them. */
function wordStarts(text: string, count: number): readonly number[] {
	const starts: number[] = [];
	for (const { index } of text.matchAll(/\S+/g)) {
		starts.push(index);
		if (starts.length === count) break;
	}
	return starts;
}

/** Where the words begin in the source if most of their pieces are right; may lie a little off, or before 0. */
function alignment(words: string, source: string, starts: readonly number[], length: number): number | undefined {
	const votes = new Map<number, number>();
	for (const start of starts) {
		const piece = words.slice(start, start + length);
		const found = piece.length < Math.min(length, words.length) ? -1 : source.indexOf(piece);
		if (found !== -1) votes.set(found - start, (votes.get(found - start) ?? 0) + 1);
	}
	return [...votes].reduce<readonly [number | undefined, number]>(
		(best, [start, count]) => (count > best[1] ? [start, count] : best),
		[undefined, 0],
	)[0];
}

/** How far a beginning may lie off where something was left out or put in before the piece that was found. */
const slack = 40;

/** What has to be alike from a beginning on, so that it is taken for the right one. */
const alike = 8;

/** The beginning of a word near an estimate from which most is alike; where nothing is, the nearest one. */
function beginning(words: string, source: string, estimate: number): number {
	const from = Math.max(0, estimate - slack);
	const candidates = wordStarts(source.slice(from, Math.max(0, estimate) + slack), slack)
		.map((start) => from + start)
		.toSorted((one, other) => Math.abs(one - estimate) - Math.abs(other - estimate));
	const [nearest = Math.max(0, estimate)] = candidates;
	const best = candidates.reduce(
		(most, start) => (commonLength(words, source, start) > commonLength(words, source, most) ? start : most),
		nearest,
	);
	return commonLength(words, source, best) >= alike ? best : nearest;
}

function align(words: string, text: string, start: number): Nearest {
	const restOfWord = /^\S{0,20}/.exec(text.slice(start + words.length, start + words.length + 20))?.[0] ?? "";
	return {
		start,
		end: Math.min(text.length, start + words.length + restOfWord.length),
		difference: commonLength(words, text, start),
	};
}

function commonLength(words: string, text: string, start: number): number {
	let length = 0;
	while (length < words.length && words[length] === text[start + length]) length += 1;
	return isInsidePair(words, length) ? length - 1 : length;
}

const isInsidePair = (text: string, offset: number) => offset > 0 && /[\uDC00-\uDFFF]/.test(text[offset] ?? "");
