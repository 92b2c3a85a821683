import type { Span } from "./outline.ts";
import { monthAbbreviations, months, type PartialDate } from "./partial-date.ts";

/** Where a text has the words of a date, in order, not overlapping; and the parts of the date that it doesn't have. */
export interface DateWords {
	readonly words: readonly Span[];
	readonly missing: readonly (keyof PartialDate)[];
}

/**
 * Looks for every part of a date in a text: `8 September` also as `September 8`, `Sept. 8`, `the 8th of September` or
 * within `7 and 8 September`, a whole date also as `2014-09-08`; case ignored. Where a part stands several times, those
 * that stand closest together are meant.
 */
export function findDateWords(text: string, date: PartialDate): DateWords {
	const parts = partsOf(date);
	const places = parts.map((part) => placesOf(part, text, date));
	const [anchors = [], ...others] = places.filter(({ length }) => length > 0);
	const choices = anchors.map((anchor) => [...anchor, ...others.flatMap((other) => nearestTo(anchor, other))]);
	const [closest = []] = choices.toSorted((one, other) => extent(one) - extent(other));
	return { words: joined(text, closest), missing: parts.filter((_, index) => places[index]?.length === 0) };
}

/** Spans that stand for a part of a date: a day's with its month's. */
type Place = readonly Span[];

/** What has to be found by itself: a day is found with its month. */
function partsOf({ year, month, day, time }: PartialDate): readonly (keyof PartialDate)[] {
	const parts: (keyof PartialDate)[] = [];
	if (month !== undefined) parts.push(day === undefined ? "month" : "day");
	if (year !== undefined) parts.push("year");
	if (time !== undefined) parts.push("time");
	return parts;
}

function placesOf(part: keyof PartialDate, text: string, date: PartialDate): readonly Place[] {
	const { year = 0, month = 0, day = 0, time = "" } = date;
	switch (part) {
		case "day":
			return [...daysIn(text, day, month), ...numericDates(text, date)];
		case "month":
			return [...monthsIn(text, month), ...numericDates(text, date)];
		case "year":
			return [...standing(text, String(year)), ...numericDates(text, date)];
		case "time":
			return standing(text, wordsPattern(time));
	}
}

/** Neither in the midst of a word, nor of a number such as `3,000`. */
const edges = { before: String.raw`(?<![\p{L}\p{N}]|\d[.,])`, after: String.raw`(?![\p{L}\p{N}]|[.,:]\d)` } as const;

const matches = (text: string, pattern: string) =>
	[...text.matchAll(new RegExp(`${edges.before}(?:${pattern})${edges.after}`, "dgiu"))].filter(
		// In lower case, “may” and “march” are other words.
		({ groups }) => !/^ma(?:y|r|rch)$/.test(groups?.month ?? ""),
	);

const standing = (text: string, pattern: string): readonly Place[] =>
	matches(text, pattern).map(({ 0: words, index }) => [{ start: index, end: index + words.length }]);

/** Of what words may hold (see `parsePartialDate`), a full stop alone means something to a pattern. */
const wordsPattern = (words: string): string =>
	words.replaceAll(".", String.raw`\.`).replaceAll(" ", String.raw`\s+`).replace(/['’]/g, "['’]");

const monthPattern = (month: number): string => {
	const short = monthAbbreviations[month - 1]?.map((name) => String.raw`${name}\b\.?`) ?? [];
	return `(?<month>${[months[month - 1], ...short].join("|")})`;
};

const monthsIn = (text: string, month: number): readonly Place[] => standing(text, monthPattern(month));

/** `8`, `8th`, `7 and 8`, `7-9`. */
const dayList = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:(?:,? (?:and|or|to|until|till|through) |, | ?[-–—] ?)\d{1,2}(?:st|nd|rd|th)?)*`;

/** Each day of a month with the month, where they stand side by side. */
function daysIn(text: string, day: number, month: number): readonly Place[] {
	const name = monthPattern(month);
	const before = matches(text, String.raw`(?<days>${dayList})(?: of)?\s+${name}`);
	const behind = matches(text, String.raw`${name}\s+(?:the )?(?<days>${dayList})`);
	return [...before, ...behind].flatMap(({ indices }) => {
		const [days, named] = [indices?.groups?.days, indices?.groups?.month];
		return days === undefined || named === undefined ? [] : daysAmong(text, day, days, named);
	});
}

function daysAmong(text: string, day: number, [from, to]: Ends, [start, end]: Ends): readonly Place[] {
	const numbers = [...text.slice(from, to).matchAll(/(\d+)(?:st|nd|rd|th)?/giu)];
	return numbers
		.filter(([, digits]) => Number(digits) === day)
		.map(({ 0: words, index }) => [
			{ start: from + index, end: from + index + words.length },
			{ start, end },
		]);
}

type Ends = readonly [start: number, end: number];

/** `2014-09-08`, `08.09.2014`, `9/8/2014`: day and month in whichever order. */
function numericDates(text: string, { year, month, day }: PartialDate): readonly Place[] {
	const wanted = [month, day].filter((part) => part !== undefined);
	return matches(text, String.raw`(?<whole>\d{4}-\d\d-\d\d|(?:\d\d?([./-])\d\d?\2\d{4}))`).flatMap((match) => {
		const [yearThere, ...others] = match[0]
			.split(/\D/)
			.map(Number)
			.sort((one, other) => other - one);
		const isMeant = (year ?? yearThere) === yearThere && wanted.every((part) => others.includes(part));
		return isMeant ? [[{ start: match.index, end: match.index + match[0].length }]] : [];
	});
}

const nearestTo = (anchor: Place, places: readonly Place[]): Place => {
	const together = (place: Place) => extent([...anchor, ...place]);
	return places.toSorted((one, other) => together(one) - together(other))[0] ?? anchor;
};

const extent = (spans: readonly Span[]): number =>
	Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start));

/** Spans with nothing but small words between them are one. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
	const all: Span[] = [];
	for (const span of [...spans].sort((one, other) => one.start - other.start)) {
		const last = all.at(-1);
		const isNear = last !== undefined && /^(?:[\s,]|\b(?:of|the|on|at|in)\b)*$/i.test(text.slice(last.end, span.start));
		if (isNear) all.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
		else all.push(span);
	}
	return all;
}
