import { describe, expect, test } from "vitest";
import attribution from "../../commands/attribution.ts";
import { changedSince, keyOf } from "../../src/discord/custom-id.ts";
import { textsIn } from "../../src/pictures/drawing.ts";
import { knowledgeOf } from "../builders.ts";
import { textsOf, violations } from "../discord/limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press, pressId } from "../discord/pressing.ts";
import { airport, bare, harbour, harbourSince } from "./harbour.ts";

const one = contextOf(harbour);
const two = contextOf(harbour, airport);

const speakers = ["ada", "bela", "cem", "dora", "emil"];

/** Six claims of five speakers. */
const many = knowledgeOf({
	sources: { log: [...speakers, "fritz"].map((name) => `${name} blames the crane.`).join("\n\n") },
	entities: [...speakers, "crane"].map((id) => ({ id, name: `M. ${id}` })),
	facts: [
		...speakers.map((by) => ({
			evidence: [`${by} blames the crane.`],
			claim: { by, stance: by === "emil" ? "denies" : "accuses", against: "crane" } as const,
		})),
		{ evidence: ["fritz blames the crane."], claim: { by: "ada", stance: "condemns" } },
	],
});

describe("/attribution", () => {
	test("gives each side in its own words: the stance, how sure they are, the passage and its place", () => {
		const reply = attribution.reply({}, one);

		expect(textsOf(reply)).toEqual([
			"**Who says who did it** · 2 speakers · 1 document",
			"**Accuses:** Harbour master · about Port union · in their words “high confidence”\n> The harbour master accuses the port union with **high confidence**.\n-# **[1]** Harbour log, paragraph 3",
			"**Denies:** Port union · about Port union\n> The port union denies that it is to blame.\n-# **[2]** Harbour log, paragraph 4",
			"-# The words are the speakers' own. The bot does not say who is right.",
			`-# The harbour · Identical to our stored copy, from 1 document · knowledge ${harbour.revision.slice(0, 12)}`,
		]);
		expect(labelsOf(reply)).toEqual(["Context", "Context", "Share"]);
	});

	test("draws a map of them, with words for those who cannot see it", () => {
		const { picture } = attribution.reply({}, one);

		expect(picture?.filename).toBe("attribution.png");
		const drawn = picture === undefined ? "" : textsIn(picture.drawing).join("\n");
		for (const words of ["Harbour master", "Port union", "high confidence"]) expect(drawn).toContain(words);
		for (const words of ["Harbour master", "Port union"]) expect(picture?.drawing.alt).toContain(words);
	});

	test.each(["northland", "Northland"])("says so where nobody makes a claim about %j", (about) => {
		expect(textsOf(attribution.reply({ about }, one))).toEqual([
			"Nobody makes a claim about Northland. `/attribution` alone shows all claims.",
		]);
	});

	test.each(["master", "Harbour master", "harbour  MASTER"])("shows the claims that concern %j", (about) => {
		expect(textsOf(attribution.reply({ about }, one))[0]).toBe(
			"**Who says who did it** · about Harbour master · 1 speaker · 1 document",
		);
	});

	test("says what to do about a name that nobody has", () => {
		expect(textsOf(attribution.reply({ about: "*Ada*" }, one))).toEqual([
			"Nobody and nothing called “\\*Ada\\*” is known here. Begin to type, and choose one of the names that are offered.",
		]);
	});

	test("says so where there are no claims at all", () => {
		expect(textsOf(attribution.reply({}, contextOf(bare)))).toEqual([
			"Nobody in the documents makes a claim, as far as moderators wrote it down.",
		]);
	});

	test("asks which incident", () => {
		expect(textsOf(attribution.reply({}, two))[0]).toMatch(/^Choose one of the incidents/);
		expect(textsOf(attribution.reply({ incident: "harbour" }, two))[0]).toMatch(/^\*\*Who says/);
	});

	test("shows hostile names as themselves", () => {
		const name = "**<@1>** [x](https://evil.example)";
		const hostile = knowledgeOf({
			entities: [{ id: "x", name }],
			facts: [{ claim: { by: "x", stance: "questions" } }],
		});

		expect(textsOf(attribution.reply({}, contextOf(hostile)))[1]).toMatch(
			/^\*\*Questions:\*\* \\\*\\\*\\<\\@1\\>\\\*\\\* \\\[x\\\]\(https\\:\\\/\\\/evil\.example\)\n> /,
		);
	});
});

test("what is offered is what claims concern", () => {
	const offered = (value: string) => attribution.autocomplete?.({ name: "about", value, options: {} }, one);

	expect(offered("har")).toEqual([{ name: "Harbour master", value: "master" }]);
	expect(offered("")?.map(({ name }) => name)).toEqual(["Port union", "Harbour master"]);
	expect(offered("nothing like it")).toEqual([]);
});

describe("the buttons", () => {
	const context = contextOf(many);
	const first = attribution.reply({}, context);

	test("turn the pages, of which the first tells all sides and has the map", () => {
		const pages = pagesFrom(attribution, first, context);

		expect(textsOf(first).slice(0, 2)).toEqual([
			"**Who says who did it** · 5 speakers · 1 document · page 1 of 2",
			"Accuses: M. ada, M. bela, M. cem, M. dora\nCondemns: M. ada\nDenies: M. emil",
		]);
		expect(pages.map(({ picture }) => picture !== undefined)).toEqual([true, false]);
		expect(textsOf(pages[1] ?? first)[1]).toMatch(/^\*\*Condemns:\*\* M\. ada\n> fritz/);
		expect(press(attribution, pages[1] ?? first, "Previous", context)).toEqual(first);
	});

	test("share what is shown", () => {
		const shared = press(attribution, first, "Share", context);

		expect(shared.audience).toBe("everyone");
		expect(textsOf(shared)).toEqual(textsOf(first));
		expect(labelsOf(shared)).not.toContain("Share");
	});

	test("begin anew, for the member alone, where the knowledge has changed", () => {
		const narrowed = attribution.reply({ about: "master" }, one);
		const reply = press(attribution, narrowed, "Share", contextOf(harbourSince));

		expect(textsOf(reply)[0]).toBe("**Who says who did it** · about Harbour master · 1 speaker · 1 document");
		expect(textsOf(reply)[1]).toBe(changedSince);
		expect(reply.audience).toBe("member");
		expect(violations(reply)).toEqual([]);
	});

	test.each(["", ":", "::", "::x", ":ffffffff:0", "::0:0", ":FFFFFFFF:0"])("refuse an id that ends with %j", (rest) => {
		const id = `attribution:page:${keyOf("harbour")}:${harbour.revision.slice(0, 12)}${rest}`;

		expect(textsOf(pressId(attribution, id, one))).toEqual([
			"This button is too old to be read. Type the command again.",
		]);
	});
});
