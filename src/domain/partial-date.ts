/** A date as a document gives it: what it leaves out stays out. Months and days count from 1. */
export interface PartialDate {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
	/** The time of day in the document's words: `noon`, `overnight`, `14:30`. */
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

const shape = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]+)(?: (\d{4}))?|(\d{4}))(?:, ([a-z0-9: ]{2,20}))?$/;

const given = <Key extends string, Value>(key: Key, value: Value | undefined) =>
	value === undefined ? {} : { [key]: value };

/**
 * Reads `2014`, `July`, `15 July`, `15 July 2022` or `8 September, noon`.
 *
 * @returns `undefined` for anything else, and for a day that its month never has.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
	const match = shape.exec(text);
	if (match === null) return undefined;

	const [, day, name, monthYear, bareYear, time] = match;
	const year = monthYear ?? bareYear;
	const month = name === undefined ? undefined : months.indexOf(name.toLowerCase()) + 1;
	if (month === 0) return undefined;
	if (day !== undefined && month !== undefined && !isDayOf(Number(day), month)) return undefined;

	return {
		...given("year", year === undefined ? undefined : Number(year)),
		...given("month", month),
		...given("day", day === undefined ? undefined : Number(day)),
		...given("time", time),
	};
}

/** A leap year's days: without a year, 29 February may be meant. */
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDayOf = (day: number, month: number) => day >= 1 && day <= (daysOf[month - 1] ?? 0);

export const isPartialDate = (text: string): boolean => parsePartialDate(text) !== undefined;
