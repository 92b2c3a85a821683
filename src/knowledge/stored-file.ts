import { createHash } from "node:crypto";
import type { Check, Problem } from "./problem.ts";
import { problemAt, problemWith, type TextFile, textFile } from "./text-file.ts";

/** A file as it lies on the disk; or why it was not read. */
export type StoredFile = { readonly bytes: Uint8Array } | { readonly refused: string; readonly remedy: string };

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Characters that no document needs and that a screen, a parser or a hash would see differently: controls other than
 * tab and line break, and the two that are no characters.
 */
const unwelcome = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u;

/** The first character that a text may not hold. */
export function unwelcomeIn(text: string): number | undefined {
	const at = text.search(unwelcome);
	return at === -1 ? undefined : at;
}

/**
 * The text of a file that is UTF-8 and nothing else.
 *
 * A byte order mark stays in the text, as U+FEFF, so that offsets count what the file holds; it counts as white space.
 */
export function* readText(file: string, stored: StoredFile): Check<TextFile | undefined> {
	if ("refused" in stored) {
		yield problemWith(file, { message: stored.refused, remedy: stored.remedy });
		return undefined;
	}
	const text = decode(stored.bytes);
	if (text === undefined) {
		yield notUtf8(file, stored.bytes);
		return undefined;
	}
	const source = textFile(file, text);
	const at = unwelcomeIn(text);
	if (at === undefined) return source;

	yield problemAt(source, [at, at + 1], {
		message: `a control character, ${codePoint(text, at)}, stands here`,
		remedy: "Take it out: only tabs and line breaks are allowed.",
	});
	return undefined;
}

/** @returns `undefined` for bytes that are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function notUtf8(file: string, bytes: Uint8Array): Problem {
	const length = validLength(bytes);
	const readable = textFile(file, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
	const at = decode(bytes.subarray(0, length))?.length ?? 0;
	const byte = (bytes[length] ?? 0).toString(16).toUpperCase().padStart(2, "0");
	return problemAt(readable, [at, at + 1], {
		message: `the byte 0x${byte} that stands here is not UTF-8`,
		remedy: "Save the document as UTF-8, and check the letters with accents and the quotation marks.",
	});
}

/** Bytes of the longest beginning that is UTF-8. */
function validLength(bytes: Uint8Array): number {
	let low = 0;
	let high = bytes.length;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (isValidBeginning(bytes.subarray(0, middle))) low = middle;
		else high = middle - 1;
	}
	return wholeLength(bytes, low);
}

/** A beginning may end inside a character. */
function isValidBeginning(bytes: Uint8Array): boolean {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** Steps back over the up to three bytes of a character that is not complete. */
const wholeLength = (bytes: Uint8Array, length: number) =>
	[length, length - 1, length - 2, length - 3].find(
		(end) => end >= 0 && decode(bytes.subarray(0, end)) !== undefined,
	) ?? 0;

/** `U+2019` */
export const codePoint = (text: string, at: number): string =>
	`U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
