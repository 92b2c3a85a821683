import { months, type PartialDate, parsePartialDate } from "../domain/partial-date.ts";
import { isYear, type Reading } from "../search/reading.ts";

/** A date as a text gives it: what it leaves out stays out. */
export interface DateMention {
	/** Tokens from `from` up to but not including `to`; both -1 for one that moderators wrote beside the passage. */
	readonly from: number;
	readonly to: number;
	readonly date: PartialDate;
}

const ordinalDays = new Map(
	"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
		.split(" ")
		.map((word, index) => [word, index + 1]),
);

const times = new Map([
	["noon", "noon"],
	["midday", "noon"],
	["midnight", "midnight"],
	["overnight", "night"],
	["night", "night"],
	["morning", "morning"],
	["afternoon", "afternoon"],
	["evening", "evening"],
	["dawn", "dawn"],
	["dusk", "dusk"],
]);

/** `2022-07-15`, `15/7/2022`, `15.07.2022`, `15/07`, `15.07.` */
const numeric =
	/\b(?:(\d{4})-(\d{1,2})-(\d{1,2})\b|(\d{1,2})([./])(\d{1,2})\5(\d{4}|\d{2})\b|(\d{1,2})(?:\/(\d{1,2})\b|\.(\d{1,2})\.(?!\d)))/g;

/** From left to right. */
export function datesIn(reading: Reading): readonly DateMention[] {
	const found = [...numericDates(reading)];
	const isTaken = (index: number) => found.some(({ from, to }) => from <= index && index < to);
	for (let index = 0; index < reading.tokens.length; index += 1) {
		if (isTaken(index)) continue;
		const date = monthAt(reading, index) ?? yearAt(reading, index) ?? dayAt(reading, index) ?? timeAt(reading, index);
		if (date !== undefined) found.push(date);
	}
	return found
		.filter(({ from, to }, index) => !found.some((other, at) => at < index && other.from < to && from < other.to))
		.sort((one, other) => one.from - other.from);
}

function* numericDates({ text, tokens }: Reading): Generator<DateMention> {
	for (const match of text.matchAll(numeric)) {
		const date = readNumeric(match);
		const from = tokens.findIndex(({ end }) => end > match.index);
		const to = tokens.findLastIndex(({ start }) => start < match.index + match[0].length) + 1;
		if (date !== undefined && from >= 0 && from < to) yield { from, to, date };
	}
}

function readNumeric([, isoYear, isoMonth, isoDay, one, , two, year, first, slashed, dotted]: readonly (
	| string
	| undefined
)[]) {
	if (isoYear !== undefined) return calendar(Number(isoDay), Number(isoMonth), Number(isoYear));
	const century = (given: string) => (given.length === 2 ? 2_000 + Number(given) : Number(given));
	if (year !== undefined) return dayAndMonth(Number(one), Number(two), century(year));
	return dayAndMonth(Number(first), Number(slashed ?? dotted));
}

/** Where the first can't be a day of the other's month it is the month, as Americans write. */
const dayAndMonth = (one: number, two: number, year?: number) =>
	two > 12 ? calendar(two, one, year) : calendar(one, two, year);

function calendar(day: number, month: number, year?: number): PartialDate | undefined {
	const name = months[month - 1];
	if (name === undefined) return undefined;
	const written = `${day} ${name[0]?.toUpperCase()}${name.slice(1)}`;
	return parsePartialDate(year === undefined ? written : `${written} ${year}`);
}

function monthAt({ tokens, classes }: Reading, index: number): DateMention | undefined {
	if (classes[index] !== "date") return undefined;
	const month = months.indexOf(tokens[index]?.word ?? "") + 1;
	if (month === 0) return undefined;
	const isOf = tokens[index - 1]?.word === "of";
	const before = index - (isOf ? 2 : 1);
	const dayBefore = dayOf(tokens[before]?.word);
	const dayAfter = dayBefore === undefined ? dayOf(tokens[index + 1]?.word) : undefined;
	const to = index + (dayAfter === undefined ? 1 : 2);
	const year = isYear(tokens[to]) ? Number(tokens[to]?.word) : undefined;
	const day = dayBefore ?? dayAfter;
	return {
		from: dayBefore === undefined ? index : before,
		to: year === undefined ? to : to + 1,
		date: { month, ...(day === undefined ? {} : { day }), ...(year === undefined ? {} : { year }) },
	};
}

function dayOf(word: string | undefined): number | undefined {
	const day = ordinalDays.get(word ?? "") ?? Number(word);
	return Number.isInteger(day) && day >= 1 && day <= 31 ? day : undefined;
}

function yearAt({ tokens, classes, gaps }: Reading, index: number): DateMention | undefined {
	const short = /^\d\d$/.exec(tokens[index]?.text ?? "")?.[0];
	if (short !== undefined && /(?:^|\s)['’]$/u.test(gaps[index] ?? ""))
		return { from: index, to: index + 1, date: { year: 2_000 + Number(short) } };
	if (classes[index] !== "date" || !isYear(tokens[index])) return undefined;
	const year = Number.parseInt(tokens[index]?.word ?? "", 10);
	return { from: index, to: index + 1, date: { year } };
}

/** “On the 7th”. */
function dayAt({ tokens, classes, isParted }: Reading, index: number): DateMention | undefined {
	const day = dayOf(tokens[index]?.word);
	const isOrdinal = /^\d{1,2}(?:st|nd|rd|th)$/iu.test(tokens[index]?.text ?? "");
	if (day === undefined || !isOrdinal || tokens[index - 1]?.word !== "the") return undefined;
	const isCounting =
		isParted[index + 1] === false && (classes[index + 1] === "content" || tokens[index + 1]?.word === "of");
	return isCounting ? undefined : { from: index, to: index + 1, date: { day } };
}

function timeAt({ tokens }: Reading, index: number): DateMention | undefined {
	const time = times.get(tokens[index]?.word ?? "");
	return time === undefined ? undefined : { from: index, to: index + 1, date: { time } };
}

const fields = ["year", "month", "day", "time"] as const;

/** Fields that a date has. */
export const fieldsOf = (date: PartialDate): readonly (typeof fields)[number][] =>
	fields.filter((field) => date[field] !== undefined);

/** Whether all that a statement's date says is said by a document's. */
export const isWithin = (said: PartialDate, documented: PartialDate): boolean =>
	fieldsOf(said).every((field) => said[field] === documented[field]);

/** Whether they give the same field differently. */
export const contradicts = (said: PartialDate, documented: PartialDate): boolean =>
	fieldsOf(said).some((field) => documented[field] !== undefined && said[field] !== documented[field]);
