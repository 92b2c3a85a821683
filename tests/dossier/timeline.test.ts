import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import type { PartialDate } from "../../src/domain/partial-date.ts";
import { subjectNamed } from "../../src/dossier/subject.ts";
import { dateTyped, type Timeline, type TimelineFilter, timelineOf } from "../../src/dossier/timeline.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";
import { anyIncident, expectSound, wordsOf } from "./any-incident.ts";

const entriesIn = ({ stretches }: Timeline) => stretches.flatMap(({ entries }) => entries);

const whensIn = (timeline: Timeline) => entriesIn(timeline).map(({ when }) => when);

const marked = (timeline: Timeline) =>
	entriesIn(timeline).map(({ snippet: { text, highlights } }) => highlights.map((each) => text.slice(...each)));

function bounds(from?: string, to?: string): TimelineFilter {
	const [first, last] = [dateTyped(from ?? ""), dateTyped(to ?? "")];
	return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}

/** One fact for each date, each on a sentence of its own. */
function dated(...dates: readonly string[]): Knowledge {
	const sentences = dates.map((date, index) => `Crane ${index + 1}00 fell, ${date.split(", ").join(" on ")}.`);
	return knowledgeOf({
		sources: { log: sentences.join("\n\n") },
		facts: dates.map((when, index) => ({ when, evidence: [sentences[index] ?? ""] })),
	});
}

describe("a timeline", () => {
	test("has years, then days without a year, then words, each in order of time, the coarser date first", () => {
		const knowledge = dated(
			...["overnight", "8 September, noon", "8 September", "8 September, overnight", "July", "2020", "15 July", "2014"],
			...["July, a few days before", "3 March 2020", "last month", "8 September, 9 p.m.", "8 September, 14:30"],
		);

		expect(timelineOf(knowledge).stretches.map(({ kind, entries }) => [kind, entries.map(({ when }) => when)])).toEqual(
			[
				["years", ["2014", "2020", "3 March 2020"]],
				[
					"days",
					[
						...["July", "July, a few days before", "15 July", "8 September", "8 September, overnight"],
						...["8 September, noon", "8 September, 14:30", "8 September, 9 p.m."],
					],
				],
				["words", ["overnight", "last month"]],
			],
		);
	});

	test("leaves out stretches without entries", () => {
		expect(timelineOf(dated("July")).stretches.map(({ kind }) => kind)).toEqual(["days"]);
		expect(timelineOf(knowledgeOf()).stretches).toEqual([]);
	});

	test("tells what is equal in the order of the documents", () => {
		const knowledge = knowledgeOf({
			sources: { second: "In July it rained.", first: "In July it snowed. In July it hailed." },
			facts: ["In July it hailed.", "In July it rained.", "In July it snowed."].map((text) => ({
				when: "July",
				evidence: [text],
			})),
		});

		expect(entriesIn(timelineOf(knowledge)).map(({ snippet }) => snippet.text)).toEqual([
			"In July it rained.",
			"In July it snowed.",
			"In July it hailed.",
		]);
	});

	test("has two dates of one sentence as two entries, each with its own words marked", () => {
		const evidence = ["It fell in 2020 and 2018."];
		const facts = [
			{ when: "2018", evidence },
			{ when: "2020", evidence },
		];

		expect(marked(timelineOf(knowledgeOf({ sources: { log: "It fell in 2020 and 2018." }, facts })))).toEqual([
			["2018"],
			["2020"],
		]);
	});

	const said = "Smith said on 7 September that it was “unsafe”.";
	const again = "Smith said on 7 September that it was ‘unsafe’.";
	const report: KnowledgeGiven = {
		sources: { log: `${again}\n\n${said}`, report: `It rained. ${again}` },
		entities: [{ id: "smith" }],
		facts: [
			{ id: "unsafe", when: "7 September", evidence: [said, { source: "log", text: again }] },
			{ id: "spoke", when: "7 September", evidence: [said] },
		],
		quotes: [{ id: "quote", speaker: "smith", said: "7 September", evidence: [said] }],
	};

	test("has a passage once, whatever rests on it, with the places where its words stand again", () => {
		const [entry, ...others] = entriesIn(timelineOf(knowledgeOf(report)));

		expect(others).toEqual([]);
		expect(entry).toMatchObject({ when: "7 September", snippet: { id: "unsafe", text: said, speaker: "smith" } });
		expect(entry?.snippet.repeats.map(({ source, text }) => [source, text])).toEqual([
			["log", again],
			["report", again],
		]);
	});

	test("has of a fact's passages those that the date stands in", () => {
		const facts = [{ when: "15 July", evidence: ["The July attack began.", "It began on 15 July."] }];
		const sources = { log: "The July attack began. It began on 15 July." };

		expect(entriesIn(timelineOf(knowledgeOf({ sources, facts }))).map(({ snippet }) => snippet.text)).toEqual([
			"It began on 15 July.",
		]);
	});

	test("about somebody keeps an entry if anything that rests on its passage concerns them", () => {
		const knowledge = knowledgeOf(report);

		expect(whensIn(timelineOf(knowledge, { about: { kind: "topic", topic: "rain" } }))).toEqual([]);
		const about = subjectNamed("smith", knowledge);
		expect(about && whensIn(timelineOf(knowledge, { about }))).toEqual(["7 September"]);
	});
});

describe("bounds", () => {
	const all = ["2014", "July 2018", "2020", "July", "15 July", "August", "8 September, noon", "last month"];

	test.each([
		["2018", undefined, ["July 2018", "2020", "July", "15 July", "August", "8 September, noon"]],
		["August 2018", undefined, ["2020", "July", "15 July", "August", "8 September, noon"]],
		[undefined, "2018", ["2014", "July 2018"]],
		["2014", "2018", ["2014", "July 2018"]],
		["July", undefined, ["July", "15 July", "August", "8 September, noon"]],
		["15 July", undefined, ["15 July", "August", "8 September, noon"]],
		[undefined, "July", ["2014", "July 2018", "2020", "July", "15 July"]],
		[undefined, "14 July", ["2014", "July 2018", "2020", "July"]],
		["15 July", "August", ["15 July", "August"]],
		["2020", "July", ["2020", "July", "15 July"]],
		["8 September", "8 September", ["8 September, noon"]],
		["August", "July", []],
		["July", "2020", []],
		[undefined, undefined, all],
	])("from %s to %s", (from, to, kept) => {
		expect(whensIn(timelineOf(dated(...all), bounds(from, to)))).toEqual(kept);
	});
});

describe("a date that is typed", () => {
	test.each<[string, PartialDate]>([
		["July", { month: 7 }],
		["15 july", { month: 7, day: 15 }],
		["July 15th", { month: 7, day: 15 }],
		["the 15th of July", { month: 7, day: 15 }],
		["sept 8", { month: 9, day: 8 }],
		["Sep. 8, 2014", { year: 2014, month: 9, day: 8 }],
		["on 8 SEPTEMBER 2014", { year: 2014, month: 9, day: 8 }],
		["july 2014", { year: 2014, month: 7 }],
		["2014", { year: 2014 }],
		["in 2014", { year: 2014 }],
		["15/07", { month: 7, day: 15 }],
		["07/15", { month: 7, day: 15 }],
		["5/6/2014", { year: 2014, month: 6, day: 5 }],
		["15.7.", { month: 7, day: 15 }],
		["2014-07-15", { year: 2014, month: 7, day: 15 }],
		["2014-07", { year: 2014, month: 7 }],
		["29 feb", { month: 2, day: 29 }],
		[" ２０１４ ", { year: 2014 }],
	])("%s is understood", (typed, date) => {
		expect(dateTyped(typed)).toEqual(date);
	});

	test.each([
		...[
			"",
			"the",
			"soon",
			"15",
			"15 2014",
			"July July",
			"2014 2015",
			"30 February",
			"31/04",
			"13/13",
			"2014-13",
			"0 July",
		],
		...["2014-02-30", "15 July noon", "20145", "-1", "july–august", "15/07/14", "last month", "__proto__"],
	])("%j is not", (typed) => {
		expect(dateTyped(typed)).toBeUndefined();
	});

	test("has a year or a month, or isn't one, whatever it is", () => {
		const part = fc.oneof(fc.constantFrom("15", "07", "2014", "July", "/", "-", ".", " ", "th"), fc.string());
		fc.assert(
			fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
				const { year, month } = dateTyped(parts.join("")) ?? { year: 0 };
				expect(year ?? month).toEqual(expect.any(Number));
			}),
		);
	});
});

const filter = fc.record(
	{
		from: fc.constantFrom("2014", "2018", "July", "15 July", "8 September"),
		to: fc.constantFrom("2018", "July 2018", "15 July", "September"),
		about: fc.constantFrom("smith", "rama", "Northland", "fall", "crane"),
	},
	{ requiredKeys: [] },
);

describe("the timeline of any incident", () => {
	test("shows every dated passage once, verbatim, with the date's words marked", () => {
		fc.assert(
			fc.property(anyIncident, (knowledge) => {
				const entries = entriesIn(timelineOf(knowledge));

				for (const { snippet } of entries) {
					expectSound(snippet, knowledge);
					expect(snippet.highlights).not.toEqual([]);
				}
				const keys = entries.map(({ when, snippet }) => `${when} ${wordsOf(snippet.text)}`);
				expect(new Set(keys).size).toBe(keys.length);
				for (const entry of [...knowledge.facts, ...knowledge.quotes]) {
					const when = entry.kind === "fact" ? entry.when : entry.said;
					const shown = entry.evidence.some(({ text }) => keys.includes(`${when} ${wordsOf(text)}`));
					expect(shown).toBe(when !== undefined);
				}
			}),
		);
	});

	test("is in an order that its entries alone decide", () => {
		fc.assert(
			fc.property(anyIncident, (knowledge) => {
				const reversed = { ...knowledge, facts: knowledge.facts.toReversed(), quotes: knowledge.quotes.toReversed() };

				const times = (each: Knowledge) => entriesIn(timelineOf(each)).map(({ date }) => date);
				const days = (each: Knowledge) => times(each).filter(({ year, month }) => year ?? month);
				expect(days(reversed)).toEqual(days(knowledge));
				expect(timelineOf({ ...knowledge })).toEqual(timelineOf(knowledge));
			}),
		);
	});

	test("filtered has nothing that the whole has not, in the same order", () => {
		fc.assert(
			fc.property(anyIncident, filter, (knowledge, { from, to, about }) => {
				const subject = about === undefined ? undefined : subjectNamed(about, knowledge);
				const whole = entriesIn(timelineOf(knowledge));

				const kept = entriesIn(
					timelineOf(knowledge, { ...bounds(from, to), ...(subject === undefined ? {} : { about: subject }) }),
				);

				const left = new Set(kept.map((entry) => JSON.stringify(entry)));
				expect(whole.filter((entry) => left.has(JSON.stringify(entry)))).toEqual(kept);
			}),
		);
	});
});

test("the incident's documents date this", async () => {
	const knowledge = await loadKnowledge(`${import.meta.dirname}/../../knowledge/albania-iran`);

	const { stretches } = timelineOf(knowledge);

	expect(stretches.map(({ kind, entries }) => `${kind}: ${entries.map(({ when }) => when).join(" · ")}`)).toEqual([
		"years: 2014 · 2014 · 2018 · 2020",
		"days: July · July, a few days before · 15 July · August · 7 September · 8 September · 8 September, noon",
		"words: last month · after its investigations · overnight · shortly after · overnight · a few minutes later",
	]);
});
