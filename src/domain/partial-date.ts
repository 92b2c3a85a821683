/** A date as a document gives it: what it leaves out stays out. Months and days count from 1. */
export interface PartialDate {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/**
	 * What the document's words say beside or instead of a date: the time of day (`noon`, `overnight`, `14:30`), or how the
	 * time lies to something else (`a few days before`, `last month`).
	 */
	readonly time?: string;
}

export const months: readonly string[] = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
];

/** As documents write a month, counted from 1; empty for what is no month. */
export function monthName(month: number): string {
	const name = months[month - 1] ?? "";
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** As documents and people shorten them, without the full stop. */
export const monthAbbreviations: readonly (readonly string[])[] = months.map((month) =>
	month === "september" ? ["sep", "sept"] : month.length > 3 ? [month.slice(0, 3)] : [],
);

const shape = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]+)(?: (\d{4}))?|(\d{4}))(?:, (.+))?$/;

/** Lower case, 2 to 40 characters, single spaces. */
const wordsShape = /^(?=.{2,40}$)[\p{Ll}\d][\p{Ll}\d:.'’-]*(?: [\p{Ll}\d][\p{Ll}\d:.'’-]*)*$/u;

const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
	value === undefined ? {} : { [key]: value };

/**
 * Reads `2014`, `July`, `15 July`, `15 July 2022` or `8 September, noon`; and words alone such as `last month`, where a
 * document gives nothing else.
 *
 * @returns `undefined` for anything else, for a day that its month never has, and for words that name a month or a year:
 * those are no mere words.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
	const match = shape.exec(text);
	if (match === null) return isTelling(text) && /^\p{L}(?!.*\b\d{4}\b)/u.test(text) ? { time: text } : undefined;

	const [, day, name, monthYear, bareYear, time] = match;
	const year = monthYear ?? bareYear;
	const month = name === undefined ? undefined : months.indexOf(name.toLowerCase()) + 1;
	if (month === 0 || (time !== undefined && !isTelling(time))) return undefined;
	if (day !== undefined && month !== undefined && !isDayOf(Number(day), month)) return undefined;

	return {
		...given("year", year === undefined ? undefined : Number(year)),
		...given("month", month),
		...given("day", day === undefined ? undefined : Number(day)),
		...given("time", time),
	};
}

/** A year alone after the comma is the date's own. */
const isTelling = (words: string) =>
	wordsShape.test(words) && !/^\d{4}$/.test(words) && !words.split(" ").some(isLikeMonth);

/** Whether a word is a month's name, short for one, or one slip of the pen away from one. */
function isLikeMonth(word: string): boolean {
	const plain = word.replace(/\.$/, "");
	return months.some(
		(month, index) => plain === month || monthAbbreviations[index]?.includes(plain) === true || isSlip(plain, month),
	);
}

/** A letter more, less, another or in its neighbour's place. A word as short as “May” is too near to others. */
function isSlip(word: string, month: string): boolean {
	if (month.length < 4 || Math.abs(word.length - month.length) > 1) return false;

	const start = shared(word, month);
	const [left, right] = [word.slice(start), month.slice(start)];
	if (isSwapped(left, right)) return true;
	const end = shared([...left].reverse().join(""), [...right].reverse().join(""));
	return Math.max(left.length, right.length) - end <= 1;
}

const isSwapped = ([first, second, ...rest]: string, other: string) => `${second}${first}${rest.join("")}` === other;

/** How many letters two words begin with together. */
function shared(one: string, other: string): number {
	const different = [...one].findIndex((letter, index) => letter !== other[index]);
	return different < 0 ? one.length : different;
}

/** A leap year's days: without a year, 29 February may be meant. */
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDayOf = (day: number, month: number) => day >= 1 && day <= (daysOf[month - 1] ?? 0);

export const isPartialDate = (text: string): boolean => parsePartialDate(text) !== undefined;

/** Hours that words stand for; others stand with the day itself. */
const hours: readonly (readonly [RegExp, number])[] = [
	[/midnight|overnight/, 0.5],
	[/\bdawn|sunrise|\bearly\b/, 5],
	[/morning/, 8],
	[/afternoon/, 15],
	[/\bnoon|midday/, 12],
	[/\bevening|\bdusk|sunset/, 19],
	[/\b(?:to)?night|\blate\b/, 22],
];

const clock = /\b(?<hour>\d{1,2})(?:[.:](?<minute>\d{2})\b|(?= ?[ap]\.?m\b)|$)(?: ?(?<half>[ap])\.?m\b)?/;

/** The hour of the day, 0 to 24, that a date's words stand for; 0 for words that stand for none. */
export function hourOf(time: string): number {
	const { hour, minute = "0", half } = clock.exec(time)?.groups ?? {};
	if (hour === undefined) return hours.find(([words]) => words.test(time))?.[1] ?? 0;

	const past = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "p" ? 12 : 0);
	return past + Number(minute) / 60;
}
