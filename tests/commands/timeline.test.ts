import { describe, expect, test } from "vitest";
import timeline from "../../commands/timeline.ts";
import { changedSince, keyOf } from "../../src/discord/custom-id.ts";
import { textsIn } from "../../src/pictures/drawing.ts";
import { knowledgeOf } from "../builders.ts";
import { textsOf, violations } from "../discord/limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press, pressId } from "../discord/pressing.ts";
import { airport, bare, harbour, harbourSince } from "./harbour.ts";

const one = contextOf(harbour);
const two = contextOf(harbour, airport);

const datesIn = (texts: readonly string[]) =>
	texts.flatMap((text) => [...text.matchAll(/^\*\*(?!\[)([^*]+)\*\*$/gm)].map(([, date]) => date));

/** Twelve days of one month. */
const many = knowledgeOf({
	sources: { log: Array.from({ length: 12 }, (_, index) => `It rained on ${index + 1} May.`).join("\n\n") },
	facts: Array.from({ length: 12 }, (_, index) => ({
		evidence: [`It rained on ${index + 1} May.`],
		when: `${index + 1} May`,
	})),
});

describe("/timeline", () => {
	test("gives the dated passages in order, years by themselves, each with its place", () => {
		const reply = timeline.reply({}, one);

		expect(textsOf(reply)).toEqual([
			"**Timeline** · 4 dated passages · dates as the documents give them",
			"*Years that the documents name*\n**2019**\n> A crane of Northland stopped in **2019**.\n-# **[1]** The report, paragraph 1",
			"*Days and months, for which the documents give no year*\n**April**\n> “We warned them,” the port union said in **April**.\n-# **[2]** Harbour log, paragraph 2 · speaker: Port union",
			"**3 May**\n> The crane stopped on **3 May**.\n-# **[3]** Harbour log, paragraph 1",
			"**4 May**\n> “Nobody was hurt,” the harbour master said on **4 May**.\n-# **[4]** The report, paragraph 2 · speaker: Harbour master",
			`-# The harbour · Identical to our stored copy, from 2 documents of different origin · knowledge ${harbour.revision.slice(0, 12)}`,
		]);
		expect(labelsOf(reply)).toEqual(["Context", "Context", "Context", "Context", "Share"]);
	});

	test("draws what the first page lists, with words for those who cannot see it", () => {
		const { picture } = timeline.reply({}, one);

		expect(picture?.filename).toBe("timeline.png");
		const drawn = picture === undefined ? [] : textsIn(picture.drawing);
		for (const date of ["2019", "April", "3 May", "4 May"]) expect(drawn).toContain(date);
		expect(picture?.drawing.alt).toMatch(/2019.+April.+3 May.+4 May/);
	});

	test.each([
		[{ from: "april" }, "from April", ["April", "3 May", "4 May"]],
		[{ from: "May 4th" }, "from 4 May", ["4 May"]],
		[{ to: "3 may" }, "to 3 May", ["2019", "April", "3 May"]],
		[{ from: "1 May", to: "3.5." }, "from 1 May to 3 May", ["3 May"]],
		[{ to: "2019" }, "to 2019", ["2019"]],
		[{ about: "Port union" }, "about Port union", ["April"]],
		[{ about: "union" }, "about Port union", ["April"]],
		[{ about: "cranes" }, "about cranes", ["2019", "3 May"]],
		[{ from: "2019", to: "2019", about: "northland" }, "from 2019 to 2019 about Northland", ["2019"]],
	])("shows less of it with %j", (options, words, dates) => {
		const reply = timeline.reply(options, one);

		expect(textsOf(reply)[0]).toContain(`**Timeline** ${words} · `);
		expect(datesIn(textsOf(reply))).toEqual(dates);
	});

	test.each([
		[
			{ from: "yesterday" },
			"“yesterday” can't be read as a date. Write it like `2014`, `July`, `15 July` or `15 July 2014`.",
		],
		[
			{ to: "31 June" },
			"“31 June” can't be read as a date. Write it like `2014`, `July`, `15 July` or `15 July 2014`.",
		],
		[
			{ about: "@everyone" },
			"Nobody and nothing called “\\@everyone” is known here. Begin to type, and choose one of the names that are offered.",
		],
		[{ about: "the moon" }, "No dated passage is about The moon. `/timeline` alone shows them all."],
		[{ from: "June", to: "April" }, "No dated passage is from June to April. `/timeline` alone shows them all."],
	])("says what to do instead of %j", (options, sentence) => {
		expect(textsOf(timeline.reply(options, one))).toEqual([sentence]);
	});

	test("says so where nothing is dated", () => {
		expect(textsOf(timeline.reply({}, contextOf(bare)))).toEqual(["No passage of the documents is dated."]);
	});

	test("asks which incident, and takes its title for its name", () => {
		expect(textsOf(timeline.reply({}, two))[0]).toMatch(/^Choose one of the incidents/);
		expect(textsOf(timeline.reply({ incident: "The harbour" }, two))[0]).toMatch(/^\*\*Timeline\*\*/);
		expect(textsOf(timeline.reply({ incident: "station" }, two))[0]).toMatch(/^Choose one of the incidents/);
	});

	test("shows a hostile name as itself", () => {
		const hostile = knowledgeOf({ entities: [{ id: "x", name: "**<@1>** @here ~~x~~" }], facts: [{ about: ["x"] }] });

		expect(textsOf(timeline.reply({ about: "x" }, contextOf(hostile)))[0]).toBe(
			"No dated passage is about \\*\\*\\<\\@1\\>\\*\\* \\@here \\~\\~x\\~\\~. `/timeline` alone shows them all.",
		);
	});
});

describe("what it offers", () => {
	const offered = (name: string, value: string, context = one) =>
		timeline.autocomplete?.({ name, value, options: {} }, context).map((choice) => choice.name);

	test("are its own dates for both bounds", () => {
		expect(offered("from", "")).toEqual(["2019", "April", "3 May", "4 May"]);
		expect(offered("to", " MAY")).toEqual(["3 May", "4 May"]);
	});

	test("are the names and topics that something is known of", () => {
		expect(offered("about", "por")).toEqual(["Port union"]);
		expect(offered("about", "cran")).toEqual(["cranes"]);
	});

	test("is of the chosen incident alone", () => {
		expect(timeline.autocomplete?.({ name: "from", value: "", options: { incident: "airport" } }, two)).toEqual([]);
	});

	test("is nothing where there is nothing", () => {
		expect(offered("from", "", contextOf(bare))).toEqual([]);
		expect(offered("about", "", contextOf(bare))).toEqual([]);
	});
});

describe("the buttons", () => {
	const context = contextOf(many);

	test("turn the pages and come back to the first, with the picture there alone", () => {
		const first = timeline.reply({ from: "2 May" }, context);
		const pages = pagesFrom(timeline, first, context);

		expect(pages.flatMap((page) => datesIn(textsOf(page)))).toHaveLength(11);
		expect(pages.map(({ picture }) => picture !== undefined)).toEqual([true, false, false]);
		expect(textsOf(pages[2] ?? first)[0]).toContain("**Timeline** from 2 May · 11 dated passages · page 3 of 3");
		expect(press(timeline, pages[1] ?? first, "Previous", context)).toEqual(first);
	});

	test("share what is shown, without a Share of its own", () => {
		const [, second] = pagesFrom(timeline, timeline.reply({}, context), context);
		const shared = second && press(timeline, second, "Share", context);

		expect(shared?.audience).toBe("everyone");
		expect(shared && labelsOf(shared)).not.toContain("Share");
		expect(shared && textsOf(shared)).toEqual(second && textsOf(second));
	});

	test("say so where the incident is not kept any more", () => {
		expect(textsOf(press(timeline, timeline.reply({}, one), "Share", contextOf(airport)))).toEqual([
			"The incident that this was about is not kept here any more. `/help` shows what is.",
		]);
	});

	test("begin anew, for the member alone, where the knowledge has changed", () => {
		const reply = press(timeline, timeline.reply({}, one), "Share", contextOf(harbourSince));

		expect(textsOf(reply)[1]).toBe(changedSince);
		expect(reply.audience).toBe("member");
		expect(violations(reply)).toEqual([]);
	});

	test.each([
		"",
		":",
		"::::",
		"::::x",
		"::::-1",
		":x:::0",
		":.13.:::0",
		":..:::0",
		":::ffffffff:0",
		":::::0",
		"::::0:0",
	])("refuse an id that ends with %j", (rest) => {
		const id = `timeline:page:${keyOf("harbour")}:${harbour.revision.slice(0, 12)}${rest}`;

		expect(textsOf(pressId(timeline, id, one))).toEqual([
			expect.stringMatching(/Type the command again|not kept here/),
		]);
	});
});
