import { months } from "../domain/partial-date.ts";
import { stopWords } from "./stop-words.ts";
import type { Token } from "./text.ts";

/** Tokens of a passage that could be what a question asks for, as token offsets in order. */
export interface Cues {
	readonly names: readonly number[];
	readonly places: readonly number[];
	readonly numbers: readonly number[];
	readonly dates: readonly number[];
	readonly durations: readonly number[];
	readonly reasons: readonly number[];
	/** Words inside quotation marks. */
	readonly quoted: readonly number[];
}

const words = (list: string) => new Set(list.split(" "));

const timeUnits = words(
	"second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries",
);
const timeWords = words(
	"monday tuesday wednesday thursday friday saturday sunday noon midnight morning afternoon evening night overnight today yesterday tomorrow spring summer autumn winter immediately century decade",
);
const beforePlaces = words("in at from to near of across into throughout outside inside around off");
const reasonWords = words(
	"because due since so therefore thus caused cause causes led result resulted reason reasons in order for after over as",
);
const strongReasons = words(
	"because due caused cause causes led result resulted resulting reason reasons order hence therefore thus prevent avoid allow purpose aim",
);

/** A year of four digits, or a decade. */
const year = /^(?:1\d{3}|20\d{2})s?$/;

export function findCues(text: string, tokens: readonly Token[]): Cues {
	const where = (holds: (token: Token, index: number) => boolean) =>
		tokens.flatMap((token, index) => (holds(token, index) ? [index] : []));
	const wordAt = (index: number) => tokens[index]?.word ?? "";
	const isName = (token: Token) => token.isCapitalised && !stopWords.has(token.word) && !months.includes(token.word);
	const isDate = (token: Token) => isMonth(token) || year.test(token.word) || timeWords.has(token.word);
	const quotes = quotations(text);

	return {
		names: where(isName),
		places: where((token, index) => isName(token) && isAfterPlaceWord(tokens, index)),
		numbers: where((token, index) => token.isNumber && !isDate(token) && !isBesideMonth(tokens, index)),
		dates: where((token, index) => isDate(token) || (token.isNumber && isBesideMonth(tokens, index))),
		durations: where(({ word }, index) => timeUnits.has(word) && (tokens[index - 1]?.isNumber ?? false)),
		reasons: where(
			({ word }, index) => strongReasons.has(word) || (reasonWords.has(word) && wordAt(index + 1) === "to"),
		),
		quoted: where(({ start, end }) => quotes.some((quote) => quote.start <= start && end <= quote.end)),
	};
}

/** `in Tirana`, `from the Norwegian Sea`: up to two words of the name may stand between. */
function isAfterPlaceWord(tokens: readonly Token[], index: number): boolean {
	return [1, 2, 3].some((back) => {
		const between = tokens.slice(index - back + 1, index);
		return (
			beforePlaces.has(tokens[index - back]?.word ?? "") &&
			between.every(({ word, isCapitalised }) => isCapitalised || word === "the")
		);
	});
}

/** “may” and “march” are other words as well. */
const isMonth = (token: Token | undefined) =>
	token !== undefined && months.includes(token.word) && (token.isCapitalised || !/^ma(?:y|rch)$/.test(token.word));

/** `3 May` and `May 3`; in `on 3 May, twelve officers came` the month has its day already. */
const isBesideMonth = (tokens: readonly Token[], index: number) =>
	isMonth(tokens[index + 1]) || (isMonth(tokens[index - 1]) && !tokens[index - 2]?.isNumber);

const quotations = (text: string) =>
	[...text.matchAll(/“[^”]*”?|‘[^’]{12,}’|"[^"]*"?/g)].map(({ 0: quote, index }) => ({
		start: index,
		end: index + quote.length,
	}));
