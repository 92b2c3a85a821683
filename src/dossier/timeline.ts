import type { Snippet } from "../domain/answer.ts";
import { inTurn } from "../domain/in-turn.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import {
	hourOf,
	monthAbbreviations,
	monthName,
	months,
	type PartialDate,
	parsePartialDate,
} from "../domain/partial-date.ts";
import { normalise } from "../search/text.ts";
import { oncePerKnowledge } from "./memory.ts";
import { type Cited, citedBy, documentOrder, entriesOf, merged, snippetOf, wordingOf } from "./snippets.ts";
import { concerns, type Subject } from "./subject.ts";
import { type Dating, datingOf } from "./when.ts";

/** A passage with a date, its words as the knowledge has them; the highlights are the date's words in the passage. */
export interface TimelineEntry {
	readonly when: string;
	readonly date: PartialDate;
	readonly snippet: Snippet;
}

/** `years`: dated with a year. `days`: a month or day, and no year. `words`: only words such as “last month”. */
export interface Stretch {
	readonly kind: "years" | "days" | "words";
	/** At least one, in the order of time; those of one time, and mere words, in document order. */
	readonly entries: readonly TimelineEntry[];
}

/** Documents that leave out years don't say how a day lies to a year: so each stretch has its own order. */
export interface Timeline {
	readonly stretches: readonly Stretch[];
}

/**
 * Bounds cut the list as it stands, and keep what lies within them: `to: July` keeps all of July, `from: 15 July` leaves
 * out what is dated “July” alone, since that stands before it.
 *
 * A bound with a year cuts what has a year; of the rest, which stands behind, `from` keeps all and `to` nothing. A bound
 * without one cuts what has none; of the years, which stand before, `from` keeps nothing and `to` all. What only words
 * date is on neither side of a bound, and appears where there is none.
 */
export interface TimelineFilter {
	readonly from?: PartialDate;
	readonly to?: PartialDate;
	readonly about?: Subject;
}

/** The dated passages: one entry for each date of each passage, whatever number of facts and quotes rests on it. */
export function timelineOf(knowledge: Knowledge, { from, to, about }: TimelineFilter = {}): Timeline {
	const dated = datedIn(knowledge).filter(
		({ date, entries }) =>
			isWithin(date, from, to) && (about === undefined || entries.some((entry) => concerns(entry, about, knowledge))),
	);
	const stretches = kinds.map((kind) => ({
		kind,
		entries: inOrderOfTime(dated.filter(({ date }) => kindOf(date) === kind)).map((each) => entryFrom(each, knowledge)),
	}));
	return { stretches: stretches.filter(({ entries }) => entries.length > 0) };
}

const kinds = ["years", "days", "words"] as const;

function kindOf({ year, month }: PartialDate): Stretch["kind"] {
	if (year !== undefined) return "years";
	return month === undefined ? "words" : "days";
}

interface Dated extends Cited, Dating {}

/** In document order. Passages that repeat each other under one date are one. */
const datedIn = oncePerKnowledge((knowledge): readonly Dated[] => {
	const dated = citedBy(entriesOf(knowledge)).flatMap((cited) => {
		const dating = datingOf(cited.entries[0], cited.passage);
		return dating === undefined ? [] : { ...cited, ...dating };
	});
	const inOrder = documentOrder(knowledge);
	return merged(dated, ({ when, passage }) => `${when} ${wordingOf(passage)}`).toSorted((one, other) =>
		inOrder(one.passage, other.passage),
	);
});

/** What a date leaves out comes before what it could be. Sorting is stable: those of one time stay in document order. */
function inOrderOfTime(dated: readonly Dated[]): readonly Dated[] {
	const placed = dated.map((each) => ({ each, at: momentOf(each.date) }));
	return placed.sort((one, other) => inTurn(one.at, other.at)).map(({ each }) => each);
}

/** Year, month, day and hour. Mere words have no place in time. */
function momentOf(date: PartialDate): readonly number[] {
	const { year = 0, month = 0, day = 0, time } = date;
	return kindOf(date) === "words" ? [] : [year, month, day, time === undefined ? -1 : hourOf(time)];
}

function entryFrom({ when, date, highlights, ...cited }: Dated, knowledge: Knowledge): TimelineEntry {
	return { when, date, snippet: snippetOf(cited, highlights, knowledge) };
}

function isWithin(date: PartialDate, from: PartialDate | undefined, to: PartialDate | undefined): boolean {
	if (from === undefined && to === undefined) return true;
	if (kindOf(date) === "words") return false;
	return (from === undefined || besideBound(date, from) >= 0) && (to === undefined || besideBound(date, to) <= 0);
}

/** Negative where a date stands before a bound, 0 within it: a bound is as wide as what it leaves out. */
function besideBound(date: PartialDate, bound: PartialDate): number {
	const stretches = kinds.indexOf(kindOf(date)) - kinds.indexOf(kindOf(bound));
	const parts = (["year", "month", "day"] as const).flatMap((part) => {
		const value = bound[part];
		return value === undefined ? [] : (date[part] ?? 0) - value;
	});
	return stretches !== 0 ? stretches : (parts.find((difference) => difference !== 0) ?? 0);
}

/**
 * Reads what a person types for a date: `July`, `15 july`, `July 15th`, `sept 8`, `2014`, `2014-07-15`; `15/07` and
 * `07/15` as well, the day first where both could be.
 *
 * @returns `undefined` for anything else, and for a day that its month never has.
 */
export function dateTyped(text: string): PartialDate | undefined {
	const typed = normalise(text).toLowerCase();
	const [, ...iso] = /^(\d{4})-(\d\d?)(?:-(\d\d?))?$/.exec(typed) ?? [];
	const [, first, second, year] = /^(\d\d?)[-./](\d\d?)(?:[-./](\d{4})|\.)?$/.exec(typed) ?? [];
	if (iso.length > 0) return dateOf({ year: iso[0], month: iso[1], day: iso[2] });
	if (first === undefined || second === undefined) return dateInWords(typed);
	return dateOf({ year, month: second, day: first }) ?? dateOf({ year, month: first, day: second });
}

interface Digits {
	readonly year?: string | undefined;
	readonly month?: string | undefined;
	readonly day?: string | undefined;
}

/** Written as documents write it, so that one place says which dates there are. */
function dateOf({ year, month, day }: Digits): PartialDate | undefined {
	const name = month === undefined ? undefined : monthName(Number(month));
	return parsePartialDate([day, name, year].filter((part) => part !== undefined).join(" "));
}

/** A month's name with a day before or behind it and a year, or one of them alone. */
function dateInWords(typed: string): PartialDate | undefined {
	const read = new Map<keyof Digits, string>();
	for (const word of typed.split(/[\s,.]+/).filter((each) => !/^(?:the|of|on|in|)$/.test(each))) {
		const [part, digits] = partTyped(word) ?? [];
		if (part === undefined || digits === undefined || read.has(part)) return undefined;
		read.set(part, digits);
	}
	return read.size === 0
		? undefined
		: dateOf({ year: read.get("year"), month: read.get("month"), day: read.get("day") });
}

function partTyped(word: string): readonly [part: keyof Digits, digits: string] | undefined {
	const [, day] = /^(\d\d?)(?:st|nd|rd|th)?$/.exec(word) ?? [];
	if (day !== undefined) return ["day", day];
	if (/^\d{4}$/.test(word)) return ["year", word];
	const month = months.findIndex((name, index) => name === word || monthAbbreviations[index]?.includes(word));
	return month < 0 ? undefined : ["month", String(month + 1)];
}
