import { isYear, type Reading } from "../search/reading.ts";
import { stopWords } from "../search/stop-words.ts";
import { isFiniteVerb } from "./verbs.ts";
import { words } from "./word-list.ts";

/** How a number is meant: “nearly 3,000”, “3,000”, “exactly 3,000”, “more than 3,000”. */
type Bound = "most" | "about" | "plain" | "exact" | "least";

/** A number of something, in words or figures. */
export interface Figure {
	/** Tokens from `from` up to but not including `to`: the number alone. */
	readonly from: number;
	readonly to: number;
	/** In hours for a length of time. `undefined` for “a few minutes”. */
	readonly value: number | undefined;
	readonly bound: Bound;
	/** `length` of time, a place in an `order`, or a `count` of something. */
	readonly kind: "count" | "length" | "order";
	/** What is counted: the stems right after the number. */
	readonly counted: readonly string[];
	/** A length's unit, in hours. */
	readonly unit?: number;
}

const tens = new Map(
	"twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
const magnitudes = new Map([
	["hundred", 100],
	["thousand", 1_000],
	["million", 1_000_000],
	["billion", 1_000_000_000],
	["dozen", 12],
]);
const ordinals = new Map(
	"first second third fourth fifth sixth seventh eighth ninth tenth".split(" ").map((word, index) => [word, index + 1]),
);
const hours = new Map([
	["second", 1 / 3_600],
	["minute", 1 / 60],
	["hour", 1],
	["hr", 1],
	["day", 24],
	["week", 168],
	["month", 730],
	["year", 8_760],
	["decade", 87_600],
]);

const bounds: readonly (readonly [Bound, ReadonlySet<string>])[] = [
	["most", words("under below less fewer most maximum up")],
	["about", words("about around roughly approximately nearly almost some circa ca estimated like close near")],
	["exact", words("exactly precisely")],
	["least", words("over above more least exceeding beyond minimum")],
];

const vague = words("few several couple many some");

export function figuresIn(reading: Reading): readonly Figure[] {
	const found: Figure[] = [];
	for (let index = 0; index < reading.tokens.length; index += 1) {
		const figure = countAt(reading, index) ?? vagueLengthAt(reading, index) ?? orderAt(reading, index);
		if (figure === undefined) continue;
		found.push(figure);
		index = figure.to - 1;
	}
	return found;
}

interface Parsed {
	readonly value: number;
	readonly to: number;
	/** Hours, where the unit is written into the number: `24h`. */
	readonly unit?: number;
}

function countAt(reading: Reading, index: number): Figure | undefined {
	const { tokens, classes } = reading;
	if (
		classes[index] === "date" ||
		(isYear(tokens[index]) && !/,/.test(tokens[index]?.text ?? "") && classes[index] !== "number")
	)
		return undefined;
	const parsed = numberAt(reading, index);
	if (parsed === undefined || (parsed.value === 1 && !isCountingOne(reading, index))) return undefined;
	const unit = parsed.unit ?? unitAt(reading, parsed.to);
	const counted = countedFrom(reading, parsed.to);
	if (unit === undefined && counted.length === 0 && parsed.value < leastAlone) return undefined;
	return {
		from: index,
		to: parsed.to,
		value: parsed.value * (unit ?? 1),
		bound: boundBefore(reading, index),
		kind: unit === undefined ? "count" : "length",
		counted,
		...(unit === undefined ? {} : { unit }),
	};
}

/** “The two have met”: smaller numbers stand alone for somebody, and count nothing. */
const leastAlone = 20;

/** “one” is a number in “only one car” and “one day”, and none in “one of them”, “no one”, “this one”. */
function isCountingOne({ tokens }: Reading, index: number): boolean {
	if (!/^(?:1|one)$/i.test(tokens[index]?.text ?? "")) return true;
	const unit = tokens[index + 1]?.stem ?? "";
	return tokens[index]?.text === "1" || hours.has(unit) || /^(?:only|just)$/.test(tokens[index - 1]?.word ?? "");
}

/** `3,000`, `three thousand`, `a hundred`, `5.4 billion`, `24h`, `3k`. */
function numberAt(reading: Reading, index: number): Parsed | undefined {
	const { tokens } = reading;
	const word = tokens[index]?.word ?? "";
	const [, digits, unit] = /^(\d+(?:\.\d+)?)(k|h|hrs?|hours?|mins?|m)$/.exec(word) ?? [];
	if (digits !== undefined && unit !== undefined) return readShort(Number(digits), unit, index + 1);

	const isSingle = word === "single" && /^(?:a|one)$/.test(tokens[index - 1]?.text ?? "");
	const value = isSingle || (word === "a" && isOne(tokens, index)) ? 1 : unitValue(word);
	return value === undefined ? undefined : withMagnitudes(reading, withOnes(reading, { value, to: index + 1 }, word));
}

/** “A hundred”, “within a day”. */
const isOne = (tokens: Reading["tokens"], index: number) =>
	magnitudes.has(singular(tokens[index + 1]?.word)) ||
	(/^(?:within|in|for|took|given|give|gave|had|got|than)$/.test(tokens[index - 1]?.word ?? "") &&
		/^(?:day|week|month|year|hour|minute|decade)$/.test(tokens[index + 1]?.word ?? ""));

/** “Thirty two”. */
function withOnes({ tokens, isParted }: Reading, { value, to }: Parsed, word: string): Parsed {
	const ones = Number(tokens[to]?.word);
	return tens.has(word) && ones >= 1 && ones <= 9 && !isParted[to]
		? { value: value + ones, to: to + 1 }
		: { value, to };
}

function withMagnitudes({ tokens, isParted }: Reading, { value, to }: Parsed): Parsed {
	let [product, end] = [value, to];
	for (; !isParted[end] && magnitudes.has(tokens[end]?.word ?? ""); end += 1)
		product *= magnitudes.get(tokens[end]?.word ?? "") ?? 1;
	return { value: product, to: end };
}

function readShort(value: number, unit: string, to: number): Parsed {
	if (unit === "k") return { value: value * 1_000, to };
	return { value, to, unit: unit.startsWith("m") ? 1 / 60 : 1 };
}

const singular = (word = "") => word.replace(/s$/, "");

function unitValue(word: string): number | undefined {
	if (tens.has(word)) return tens.get(word);
	return /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : undefined;
}

const unitAt = ({ tokens }: Reading, index: number) =>
	hours.get(tokens[index]?.stem ?? "") ?? hours.get(singular(tokens[index]?.word));

const reach = 3;

function boundBefore({ tokens, isParted }: Reading, index: number): Bound {
	for (let at = index - 1; at >= index - reach && !isParted[at + 1]; at -= 1) {
		const found = bounds.find(([, list]) => list.has(tokens[at]?.word ?? ""));
		if (found !== undefined) return tokens[at - 1]?.word === "no" ? "most" : found[0];
		if (!/^(?:than|to|at|the|a)$/.test(tokens[at]?.word ?? "")) break;
	}
	return "plain";
}

/** Up to three words of the noun phrase behind a number. */
function countedFrom(reading: Reading, from: number): readonly string[] {
	const { tokens, classes, isParted } = reading;
	const counted: string[] = [];
	for (let index = from; index < from + reach && index < tokens.length; index += 1) {
		if (index > from && isParted[index]) break;
		if (
			classes[index] === "preposition" ||
			classes[index] === "auxiliary" ||
			classes[index] === "conjunction" ||
			isFiniteVerb(reading, index)
		)
			break;
		const token = tokens[index];
		if (token !== undefined && !stopWords.has(token.word)) counted.push(token.stem);
	}
	return counted;
}

/** `a few minutes`, `several hours`. */
function vagueLengthAt(reading: Reading, index: number): Figure | undefined {
	const unit = unitAt(reading, index + 1);
	if (unit === undefined || !vague.has(reading.tokens[index]?.word ?? "")) return undefined;
	return { from: index, to: index + 2, value: undefined, bound: "plain", kind: "length", counted: [], unit };
}

function orderAt(reading: Reading, index: number): Figure | undefined {
	const value = ordinals.get(reading.tokens[index]?.word ?? "");
	if (value === undefined || reading.classes[index + 1] === "date" || reading.tokens[index + 1]?.word === "of")
		return undefined;
	return { from: index, to: index + 1, value, bound: "plain", kind: "order", counted: countedFrom(reading, index + 1) };
}

/** From the weakest to the strongest. A plain number may stand for one that is “nearly” it, as people round. */
const strengthOf: Readonly<Record<Bound, number>> = { most: 0, about: 0, plain: 0, exact: 1, least: 2 };

/** Whether the same number is said more strongly than it is documented. */
export const isStrongerBound = (said: Bound, documented: Bound): boolean =>
	strengthOf[said] > strengthOf[documented] && !(said === "exact" && documented === "plain");
