import fc from "fast-check";
import { expect, test } from "vitest";
import { hourOf, isPartialDate, months, parsePartialDate } from "../../src/domain/partial-date.ts";

test.each([
	["2014", { year: 2014 }],
	["July", { month: 7 }],
	["July 2022", { month: 7, year: 2022 }],
	["15 July", { day: 15, month: 7 }],
	["15 July 2022", { day: 15, month: 7, year: 2022 }],
	["8 September, noon", { day: 8, month: 9, time: "noon" }],
	["8 September 2022, 14:30", { day: 8, month: 9, year: 2022, time: "14:30" }],
	["29 February", { day: 29, month: 2 }],
	["July, a few days before", { month: 7, time: "a few days before" }],
	["2014, early", { year: 2014, time: "early" }],
	["last month", { time: "last month" }],
	["overnight", { time: "overnight" }],
	["8 September, 9 a.m.", { day: 8, month: 9, time: "9 a.m." }],
	["the day before", { time: "the day before" }],
])("reads %s with no more than it says", (text, date) => {
	expect(parsePartialDate(text)).toEqual(date);
});

test.each([
	"",
	"15",
	"15 2014",
	"32 July",
	"0 July",
	"30 February",
	"31 April",
	"15 Jully",
	"15 july",
	"July 15",
	"2014-07-15",
	"15 July 22",
	"15 July, NOON",
	" 2014",
	"2014\n",
	"Last month",
	"last  month",
	"last month ",
	"last month, at noon",
	"july",
	"jully",
	"juyl",
	"sept",
	"early in august",
	"early 2014",
	"July, 2014",
	"9 a.m.",
	"July, a",
	`July, ${"long ".repeat(8)}ago`,
	"July, 🔥 day",
])("refuses %j", (text) => {
	expect(isPartialDate(text)).toBe(false);
});

test("gives back what was written", () => {
	const part = fc.record({
		day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
		month: fc.integer({ min: 1, max: 12 }),
		year: fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: undefined }),
	});
	fc.assert(
		fc.property(part, ({ day, month, year }) => {
			const name = months[month - 1] ?? "";
			const written = [day, name.charAt(0).toUpperCase() + name.slice(1), year].filter((value) => value !== undefined);
			expect(parsePartialDate(written.join(" "))).toEqual(JSON.parse(JSON.stringify({ day, month, year })));
		}),
	);
});

test.each([
	["noon", 12],
	["in the afternoon", 15],
	["overnight", 0.5],
	["the night before", 22],
	["early", 5],
	["14:30", 14.5],
	["14", 14],
	["9 a.m.", 9],
	["9.30 pm", 21.5],
	["12am", 0],
	["shortly before 8:15", 8.25],
	["a few days before", 0],
	["a fortnight later", 0],
	["24 hours later", 0],
])("takes %s for the hour %d", (words, hour) => {
	expect(hourOf(words)).toBe(hour);
});
