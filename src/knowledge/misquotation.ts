import type { Nearest, NearestFinder } from "./nearest-passage.ts";
import type { Problem } from "./problem.ts";
import { codePoint } from "./stored-file.ts";
import { placeName, problemAt, type Range, type TextFile } from "./text-file.ts";

interface Misquotation {
	/** The file that quotes, and where the wrong words stand in it. */
	readonly quoting: TextFile;
	readonly range: Range;
	readonly text: string;
	/** The source that doesn't have them. */
	readonly source: TextFile;
	readonly sourceId: string;
	readonly nearest: NearestFinder;
}

/** Says that words are not in their source, from which character on, and what stands there instead. */
export function misquotation({ quoting, range, text, source, sourceId, nearest }: Misquotation): Problem {
	const found = nearest(text, source.text);
	if (found === undefined) {
		return problemAt(quoting, range, {
			message: `these words are not in \`${sourceId}\`, and nothing near them is`,
			remedy: "Copy the passage out of the source, to the character.",
		});
	}
	const at = found.start + found.difference;
	return problemAt(quoting, differenceIn(quoting, range, text, found.difference), {
		message: `this is not in \`${sourceId}\` word for word: ${named(text, found.difference)} stands here, ${named(source.text, at)} there`,
		remedy: `The source, at ${placeName(source, at)}, reads: ${reading(source.text, found)}`,
	});
}

/** Where a character of a value stands in the file; the value's beginning where escapes or line breaks hide it. */
function differenceIn({ text }: TextFile, [start, end]: Range, value: string, difference: number): Range {
	const written = text.slice(start, end);
	const before = value.slice(0, difference);
	const pieces = [value, value.slice(Math.max(0, difference - 30), difference + 1)];
	for (const piece of pieces) {
		const at = written.indexOf(piece);
		if (piece === "" || at === -1 || written.includes(piece, at + 1)) continue;

		const offset = start + at + (piece === value ? difference : Math.min(30, before.length));
		return [offset, offset + 1];
	}
	return [start, end];
}

/** `’ (U+2019)` */
function named(text: string, at: number): string {
	const code = text.codePointAt(at);
	if (code === undefined) return "the end";
	const character = String.fromCodePoint(code);
	if (character === " ") return "a space";
	if (character === "\n" || character === "\r") return "a line break";
	return /[\s\p{C}]/u.test(character) ? codePoint(text, at) : `${character} (${codePoint(text, at)})`;
}

/** UTF-16 code units of the source shown before and after the first difference. */
const shownAround = 50;

function reading(text: string, { start, end, difference }: Nearest): string {
	const at = start + difference;
	const from = Math.max(start, at - shownAround);
	const to = Math.min(Math.max(end, at + 1), at + shownAround);
	const before = from > start ? text.slice(from, at).replace(/^\S*\s+/, "… ") : text.slice(from, at);
	const after = to < end ? text.slice(at, to).replace(/\s+\S*$/, " …") : text.slice(at, to);
	return (before + after).replace(/\s+/g, " ").trim();
}
