import type { Token } from "./text.ts";
import { titles } from "./word-classes.ts";

/** What a phrase is, by its form alone. */
export type PhraseKind = "name" | "noun" | "date" | "duration" | "quantity" | "clause" | "quotation";

/** Tokens from `from` up to but not including `to`. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

/** A run of tokens that could be the answer to something. */
export interface Phrase extends Run {
	readonly kind: PhraseKind;
}

/** A name without its titles; titles alone stay. */
export function withoutTitles<Named extends Run>(name: Named, tokens: readonly Token[]): Named {
	let { from } = name;
	while (from < name.to && titles.has(tokens[from]?.word ?? "")) from += 1;
	return from === name.to ? name : { ...name, from };
}

const currency = /^[$€£¥]$/;

/**
 * The characters of a phrase, as UTF-16 offsets into the text: with the currency before a number and the percent sign
 * behind it, and without the possessive that ties a name to the next word.
 */
export function rangeOf({ from, to, kind }: Phrase, text: string, tokens: readonly Token[]): [number, number] {
	const [first, last] = [tokens[from], tokens[to - 1]];
	if (first === undefined || last === undefined) return [0, 0];

	const start = first.isNumber && currency.test(text[first.start - 1] ?? "") ? first.start - 1 : first.start;
	const percent = last.isNumber ? (/^ ?%/.exec(text.slice(last.end, last.end + 2))?.[0] ?? "") : "";
	const possessive = kind === "clause" ? "" : (/['’]s$/.exec(last.text)?.[0] ?? "");
	return [start, last.end + percent.length - possessive.length];
}
