import type { TimestampStyle } from "../../view/views.ts";

/** The page speaks English, so its dates do. */
const locale = "en-US";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Styles of a timestamp. @see https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const formats: Readonly<Record<Exclude<TimestampStyle, "R">, Intl.DateTimeFormatOptions>> = {
	t: { timeStyle: "short" },
	T: { timeStyle: "medium" },
	d: { year: "numeric", month: "2-digit", day: "2-digit" },
	D: { dateStyle: "long" },
	f: { dateStyle: "long", timeStyle: "short" },
	F: { dateStyle: "full", timeStyle: "short" },
	s: { year: "numeric", month: "2-digit", day: "2-digit", hour: "numeric", minute: "2-digit" },
	S: { year: "numeric", month: "2-digit", day: "2-digit", hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** @param now milliseconds, as `date` has them. */
export const timestampText = (date: Date, style: TimestampStyle, now: number): string =>
	style === "R" ? relativeText(date, now) : dateText(date, formats[style]);

export const dayText = (date: Date): string => dateText(date, formats.D);
export const clockText = (date: Date): string => dateText(date, formats.t);
export const fullText = (date: Date): string => dateText(date, formats.F);

/** When a message was sent: `Today at 4:20 PM`. */
export function sentText(date: Date, now: number): string {
	if (isSameDay(date, new Date(now))) return `Today at ${clockText(date)}`;
	if (isSameDay(date, dayBefore(now))) return `Yesterday at ${clockText(date)}`;
	return dateText(date, formats.s);
}

export const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

function dayBefore(now: number): Date {
	const date = new Date(now);
	date.setDate(date.getDate() - 1);
	return date;
}

/** How often a relative time may change, in milliseconds. */
export const relativeChanges = (date: Date, now: number): number =>
	Math.abs(date.getTime() - now) < hour ? second : minute;

/** Each unit with how many milliseconds it has, and from how many on it is used. */
const units = [
	["year", 365 * day],
	["month", 30 * day],
	["day", day],
	["hour", hour],
	["minute", minute],
	["second", second],
] as const;

const relative = new Intl.RelativeTimeFormat(locale);

function relativeText(date: Date, now: number): string {
	const distance = date.getTime() - now;
	const [unit, length] = units.find(([, from]) => Math.abs(distance) >= from) ?? ["second", second];
	return relative.format(Math.trunc(distance / length), unit);
}

const dateText = (date: Date, options: Intl.DateTimeFormatOptions): string =>
	new Intl.DateTimeFormat(locale, options).format(date);
