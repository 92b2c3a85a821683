import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDateWords } from "../../src/domain/date-words.ts";
import { monthName, parsePartialDate } from "../../src/domain/partial-date.ts";

function find(written: string, text: string) {
	const { words, missing } = findDateWords(text, parsePartialDate(written) ?? {});
	return { words: words.map(({ start, end }) => text.slice(start, end)), missing };
}

describe("the words of a date", () => {
	test.each([
		["8 September", "They left on 8 September, it said.", ["8 September"]],
		["8 September", "On September 8 they left.", ["September 8"]],
		["8 September", "On Sept. 8, they left.", ["Sept. 8"]],
		["8 September", "ON SEP 8TH THEY LEFT", ["SEP 8TH"]],
		["8 September", "on the 8th of september", ["8th of september"]],
		["8 September", "on 7 and 8 September", ["8 September"]],
		["7 September", "on 7 and 8 September", ["7", "September"]],
		["9 September", "on September 7, 8 or 9", ["September", "9"]],
		["8 September 2022", "on September 8, 2022", ["September 8, 2022"]],
		["8 September 2022", "2022-09-08: they left", ["2022-09-08"]],
		["8 September 2022", "they left on 8.9.2022.", ["8.9.2022"]],
		["September 2022", "they left on 9/8/2022", ["9/8/2022"]],
		["8 September, noon", "left in the afternoon, or at noon on 8 September", ["noon on 8 September"]],
		["July, a few days before", "The July attack came a few days before it.", ["July", "a few days before"]],
		["last month", "Last\nmonth it fell.", ["Last\nmonth"]],
		["the day’s end", "by The Day's End", ["The Day's End"]],
		["8 September, 9 a.m.", "at 9 a.m. on 8 September", ["9 a.m. on 8 September"]],
		["2018", "in 2020 and 2018", ["2018"]],
		["May", "They may come in May.", ["May"]],
	])("%s stand in: %s", (written, text, words) => {
		expect(find(written, text)).toEqual({ words, missing: [] });
	});

	test.each([
		["8 September", "on 18 September", ["day"]],
		["8 September", "8 people left in September", ["day"]],
		["3 July", "in July 3,000 people left", ["day"]],
		["2014", "2,014 people, 12014 ships and the 2014s", ["year"]],
		["2014", "20.2014", ["year"]],
		["May", "They may come.", ["month"]],
		["March", "They march on.", ["month"]],
		["8 September, noon", "in the afternoon of 8 September", ["time"]],
		["8 September 2022, noon", "on 8 August", ["day", "year", "time"]],
		["8 September 2022", "on 2021-09-08", ["day", "year"]],
		["9 a.m.", "9 a.m.", []],
		["last month", "at long last monthly", ["time"]],
	])("%s don't all stand in: %s", (written, text, missing) => {
		expect(find(written, text).missing).toEqual(missing);
	});

	test("that stand several times are those closest together", () => {
		expect(find("8 September, noon", "At noon it rained. Much later, on 8 September, it was noon.").words).toEqual([
			"8 September",
			"noon",
		]);
	});
});

const part = fc.record({
	day: fc.integer({ min: 1, max: 28 }),
	month: fc.integer({ min: 1, max: 12 }),
	year: fc.option(fc.integer({ min: 1000, max: 2999 }), { nil: undefined }),
	time: fc.option(fc.constantFrom("noon", "a few days before", "9 a.m.", "14:30"), { nil: undefined }),
});

test("a date is found in what it was written as, wherever that stands, in order and inside of the text", () => {
	fc.assert(
		fc.property(part, fc.string(), fc.string(), ({ day, month, year, time }, before, behind) => {
			const written = [`${day} ${monthName(month)}`, ...(year === undefined ? [] : [String(year)])].join(" ");
			const whole = time === undefined ? written : `${written}, ${time}`;
			const text = `${before} “${whole}” ${behind}`;

			const { words, missing } = findDateWords(text, parsePartialDate(whole) ?? {});

			expect(missing).toEqual([]);
			expect(words.length).toBeGreaterThan(0);
			for (const [index, { start, end }] of words.entries()) {
				expect(start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0);
				expect(end).toBeGreaterThan(start);
				expect(end).toBeLessThanOrEqual(text.length);
			}
		}),
	);
});
