import { describe, expect, test } from "vitest";
import sources from "../../commands/sources.ts";
import { customId, keyOf } from "../../src/discord/custom-id.ts";
import { knowledgeOf } from "../builders.ts";
import { buttonsOf, textsOf } from "../discord/limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press, pressId } from "../discord/pressing.ts";

const crane = knowledgeOf({
	sources: {
		log: {
			text: "The crane stopped on 3 May. Nobody knows why.\n\nIt stood for a week.\n",
			title: "The harbour's log",
			publisher: "The harbour",
			author: "The clerk",
			published: "4 May",
			url: "https://harbour.example/log",
			archived: "https://archive.example/log",
		},
		wire: "A crane stopped.\n",
	},
	facts: [{ evidence: ["The crane stopped on 3 May."] }, { evidence: ["The crane stopped on 3 May."] }],
});

const context = contextOf(crane);

describe("the list", () => {
	test("says of each document what is known, how much rests on it, and its whole sha256", () => {
		const [heading, log, wire] = textsOf(sources.reply({}, context));

		expect(heading).toBe("**Sources:** 2 documents");
		expect(log?.split("\n")).toEqual([
			"**1. The harbour's log**",
			"published by The harbour · by The clerk · 4 May · [original](<https://harbour.example/log>) · [archived copy](<https://archive.example/log>)",
			"68 bytes · 2 paragraphs · 2 facts and quotes rest on 40 % of it",
			`sha256 \`${crane.sources.get("log")?.sha256}\``,
		]);
		expect(wire?.split("\n").slice(1, 3)).toEqual([
			"Publisher, date and address are not recorded.",
			"17 bytes · 1 paragraph · no fact or quote rests on it",
		]);
	});

	test("has pages where there are many documents, each document once", () => {
		const many = knowledgeOf({
			sources: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`log-${index}`, `It stopped ${index}.\n`])),
		});
		const pages = pagesFrom(sources, sources.reply({}, contextOf(many)), contextOf(many));

		expect(pages.map((page) => textsOf(page)[0])).toEqual([
			"**Sources:** 9 documents, page 1 of 3",
			"**Sources:** 9 documents, page 2 of 3",
			"**Sources:** 9 documents, page 3 of 3",
		]);
		const titles = pages.flatMap(textsOf).flatMap((text) => /^\*\*(\d+\. Document log-\d)\*\*/.exec(text)?.[1] ?? []);
		expect(titles).toEqual(Array.from({ length: 9 }, (_, index) => `${index + 1}. Document log-${index}`));
	});

	test("leaves out an address that would take up the message", () => {
		const long = knowledgeOf({
			sources: { log: { text: "It stopped.\n", url: `https://harbour.example/${"ä".repeat(90)}` } },
		});

		expect(textsOf(sources.reply({}, contextOf(long)))[1]).toContain("Publisher, date and address are not recorded.");
	});
});

describe("a document", () => {
	test("is read from its beginning, with what facts rest on in bold and in words", () => {
		const [title, first, second, colophon] = textsOf(sources.reply({ source: "log" }, context));

		expect(title).toBe("**The harbour's log**");
		expect(first).toBe(
			"> **The crane stopped on 3 May.** Nobody knows why.\n-# paragraph 1 · 2 facts and quotes rest on what is bold",
		);
		expect(second).toBe("> It stood for a week.\n-# paragraph 2 · no fact or quote rests on it");
		expect(colophon).toMatch(/Identical to our stored copy, from 1 document/);
		expect(labelsOf(sources.reply({ source: "log" }, context))).toEqual(["All sources", "Share"]);
	});

	test("is not bold where facts rest on all of a paragraph", () => {
		const whole = knowledgeOf({ sources: { log: "It stopped.\n" }, facts: [{ evidence: ["It stopped."] }] });

		expect(textsOf(sources.reply({ source: "log" }, contextOf(whole)))[1]).toBe(
			"> It stopped.\n-# paragraph 1 · 1 fact or quote rests on all of it",
		);
	});

	test.each(["log", "The harbour's log", "harbour's", "  The harbour's log "])("is found as “%s”", (typed) => {
		expect(textsOf(sources.reply({ source: typed }, context))[0]).toBe("**The harbour's log**");
	});

	test.each(["nothing", "@everyone", "o"])("is refused, with what to do, as “%s”", (typed) => {
		expect(textsOf(sources.reply({ source: typed }, context))).toEqual([
			`There is no document “${typed.replace("@", "\\@")}” here. \`/sources\` lists those there are.`,
		]);
	});
});

describe("its buttons", () => {
	test("lead from the list to a document and back", () => {
		const document = press(sources, sources.reply({}, context), "Read", context);

		expect(document.turns).toBe(true);
		expect(textsOf(document)[0]).toBe("**The harbour's log**");
		expect(textsOf(press(sources, document, "All sources", context))[0]).toBe("**Sources:** 2 documents");
	});

	test.each([{}, { source: "log" }])("share what is seen, for everyone: %j", (options) => {
		const seen = sources.reply(options, context);
		const shared = press(sources, seen, "Share", context);

		expect(shared.audience).toBe("everyone");
		expect(textsOf(shared)).toEqual(textsOf(seen));
		expect(labelsOf(shared)).not.toContain("Share");
	});

	test("begin anew, and in private, where the knowledge has changed", () => {
		const changed = contextOf({ ...crane, revision: "b".repeat(64) });
		const [read] = buttonsOf(sources.reply({}, context));
		const shared = customId("sources", "share", crane, keyOf("log"), 3);

		expect(textsOf(pressId(sources, read?.customId ?? "", changed))[1]).toMatch(/^The knowledge has changed since/);
		expect(pressId(sources, shared, changed)).toMatchObject({ audience: "member" });
	});

	test("show the list where their document is gone", () => {
		const gone = customId("sources", "read", { ...crane, revision: "c".repeat(64) }, keyOf("burnt"), 0);

		expect(textsOf(pressId(sources, gone, context)).slice(0, 2)).toEqual([
			"**Sources:** 2 documents",
			"The knowledge has changed since that message. This is how it stands now.",
		]);
	});

	test("show the last page for a number beyond it", () => {
		expect(textsOf(pressId(sources, customId("sources", "list", crane, 99_999), context))[0]).toBe(
			"**Sources:** 2 documents",
		);
	});
});

describe("while a document is being typed", () => {
	test.each([
		["", ["log", "wire"]],
		["HARBOUR", ["log"]],
		["document", ["wire"]],
		["zebra", []],
	])("“%s” offers %j", (value, offered) => {
		const choices = sources.autocomplete?.({ name: "source", value, options: {} }, context);

		expect(choices?.map((choice) => choice.value)).toEqual(offered);
	});

	test("a title that is too long for a choice is shortened, and found by its short form", () => {
		const long = knowledgeOf({ sources: { log: { text: "It stopped.\n", title: "long ".repeat(40).trim() } } });
		const [choice] = sources.autocomplete?.({ name: "source", value: "", options: {} }, contextOf(long)) ?? [];

		expect(choice?.name).toHaveLength(100);
		expect(textsOf(sources.reply({ source: choice?.name }, contextOf(long)))[0]).toMatch(/^\*\*long long/);
	});
});

test("with several incidents, asks for one of them", () => {
	const two = contextOf(crane, { ...crane, incident: "fire", title: "The fire" });

	expect(textsOf(sources.reply({}, two))).toEqual([
		"Choose one of the incidents that are kept here:\n- The crane (`harbour`)\n- The fire (`fire`)",
	]);
	expect(textsOf(sources.reply({ incident: "The fire" }, two))[0]).toBe("**Sources:** 2 documents");
	expect(sources.autocomplete?.({ name: "source", value: "", options: { incident: "fire" } }, two)).toHaveLength(2);
});
