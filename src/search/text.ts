import { stem as porter2 } from "porter2";

/** A word of a text. Offsets are UTF-16 code units into the text as it was given. */
export interface Token {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Folded: lower case, no diacritics, one spelling of numbers, `u.s.` and possessives. */
	readonly word: string;
	/** What is compared: the porter2 stem of `word`. */
	readonly stem: string;
	readonly isCapitalised: boolean;
	readonly isNumber: boolean;
}

/** Initials (`U.S.`), identifiers (`CVE-2019-0604`), then words and numbers with what belongs inside them. */
const wordPattern = (letter: string, number: string, mark: string) =>
	[
		`(?:[${letter}]\\.){2,}`,
		`[${letter}]\\.[${letter}](?![${letter}${number}.])`,
		`[${letter}]+(?:-[${number}][${letter}${number}]*)+`,
		`[${letter}${mark}${number}]+(?:[.,][${number}]+)*(?:['’][${letter}]+)?`,
	].join("|");

const anyWord = new RegExp(wordPattern("\\p{L}", "\\p{N}", "\\p{M}"), "gu");
/** The same of ASCII alone, in a third of the time. */
const asciiWord = new RegExp(wordPattern("A-Za-z", "0-9", ""), "g");

const isAscii = (text: string) => /^[\0-\x7F]*$/.test(text);

/** Never seen, or made to deceive: bidi controls, zero-width characters, tags, Hangul fillers, other controls. */
const invisible =
	/[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/gu;

const numberWords = new Map(
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
		.split(" ")
		.map((word, value) => [word, String(value)]),
);

const monthAbbreviations = new Map(
	Object.entries({
		jan: "january",
		feb: "february",
		mar: "march",
		apr: "april",
		jun: "june",
		jul: "july",
		aug: "august",
		sep: "september",
		sept: "september",
		oct: "october",
		nov: "november",
		dec: "december",
	}),
);

/** Already as `normalise` would leave it, which most text is. */
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/**
 * One spelling of what looks the same: NFKC, straight quotes, plain hyphens, single spaces, nothing invisible.
 * A lone surrogate becomes U+FFFD. Normalising what is normal changes nothing: what is invisible goes first, for it may
 * stand between characters that NFKC joins, and NFKC may leave spaces.
 */
export function normalise(text: string): string {
	if (plain.test(text)) return text;

	return text
		.toWellFormed()
		.replace(/\s+/gu, " ")
		.replace(invisible, "")
		.replaceAll("´", "'")
		.normalize("NFKC")
		.replace(/[‘’‚‛ʼ`]/gu, "'")
		.replace(/[“”„‟«»]/gu, '"')
		.replace(/[‐‑‒–—−]/gu, "-")
		.replace(/\s+/gu, " ")
		.trim();
}

export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(isAscii(text) ? asciiWord : anyWord)) {
		const reading = readWord(match[0]);
		if (reading.word === "") continue;
		tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length, ...reading });
	}
	return tokens;
}

type Reading = Omit<Token, "text" | "start" | "end">;

/** Words recur, and to read one is the dearest step of reading a text. */
const readings = new Map<string, Reading>();
/** Entries of the memory above: a bound, so that no stream of questions can fill it. */
const remembered = 50_000;

function readWord(text: string): Reading {
	const known = readings.get(text);
	if (known !== undefined) return known;

	const word = fold(text);
	const reading = {
		word,
		stem: stemOf(word),
		isCapitalised: /^\p{Lu}/u.test(text),
		isNumber: /^\p{N}/u.test(word),
	};
	if (readings.size < remembered) readings.set(text, reading);
	return reading;
}

/** Every two stems that stand next to each other, in order. */
export const pairsOf = (tokens: readonly Token[]): readonly string[] =>
	tokens.slice(1).map(({ stem }, index) => `${tokens[index]?.stem} ${stem}`);

function fold(text: string): string {
	const plain = text.normalize("NFKD").replace(/\p{M}/gu, "");
	if (/^(?:US|USA|[Uu]\.[Ss]\.?(?:[Aa]\.?)?)$/.test(plain)) return "usa";

	const word = plain
		.toLowerCase()
		.replaceAll("’", "'")
		.replace(/'s$/, "")
		.replace(/n't$/, "nt")
		.replace(/'\p{L}*$/u, "");
	if (/^\p{N}/u.test(word)) return word.replaceAll(",", "").replace(/^(\p{N}+)(?:st|nd|rd|th)$/u, "$1");
	const letters = word.replaceAll(".", "");
	return numberWords.get(letters) ?? monthAbbreviations.get(letters) ?? letters;
}

/** The porter2 stem; numbers and identifiers are their own. */
export const stemOf = (word: string): string => (/^\p{N}/u.test(word) || word.includes("-") ? word : porter2(word));
