import { describe, expect, test } from "vitest";
import quotes from "../../commands/quotes.ts";
import { changedSince, keyOf } from "../../src/discord/custom-id.ts";
import { knowledgeOf } from "../builders.ts";
import { textsOf, violations } from "../discord/limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press, pressId } from "../discord/pressing.ts";
import { airport, bare, harbour, harbourGiven, harbourSince } from "./harbour.ts";

const one = contextOf(harbour);
const two = contextOf(harbour, airport);

const many = knowledgeOf({
	sources: { log: Array.from({ length: 7 }, (_, index) => `“No ${index},” she said.`).join("\n\n") },
	entities: [{ id: "ada", name: "Ada" }],
	quotes: Array.from({ length: 7 }, (_, index) => ({ speaker: "ada", evidence: [`“No ${index},” she said.`] })),
});

describe("/quotes", () => {
	test("gives the exact words in bold, with speaker, date and place", () => {
		const reply = quotes.reply({}, one);

		expect(textsOf(reply)).toEqual([
			"**3 quotes**",
			"**Port union** · April\n> “**We warned them,**” the port union said in April.\n-# **[1]** Harbour log, paragraph 2",
			"**Harbour master** · 4 May\n> “**Nobody was hurt,**” the harbour master said on 4 May.\n-# **[2]** The report, paragraph 2",
			"**Harbour master**\n> The harbour master called it “**bad luck**” and “**a warning**”.\n-# **[3]** The report, paragraph 3",
			`-# The harbour · Identical to our stored copy, from 2 documents of different origin · knowledge ${harbour.revision.slice(0, 12)}`,
		]);
		expect(labelsOf(reply)).toEqual([
			...["Context", "Context", "Context"],
			...["Copy citation 1", "Copy citation 2", "Copy citation 3", "Share"],
		]);
	});

	test.each([
		[{ speaker: "master" }, "**2 quotes** by Harbour master"],
		[{ speaker: "Harbour master" }, "**2 quotes** by Harbour master"],
		[{ speaker: "harbor master" }, "**2 quotes** by Harbour master"],
		[{ about: "cranes" }, "**1 quote** about cranes"],
		[{ speaker: "master", about: "cranes" }, "**1 quote** by Harbour master about cranes"],
	])("shows less of them with %j", (options, heading) => {
		expect(textsOf(quotes.reply(options, one))[0]).toBe(heading);
	});

	test.each([
		[{ speaker: "the moon" }, "There are no quotes by The moon. `/quotes` alone shows them all."],
		[
			{ speaker: "union", about: "cranes" },
			"There are no quotes by Port union about cranes. `/quotes` alone shows them all.",
		],
		[
			{ speaker: "<@1>" },
			"Nobody and nothing called “\\<\\@1\\>” is known here. Begin to type, and choose one of the names that are offered.",
		],
		[
			{ about: "tax" },
			"Nobody and nothing called “tax” is known here. Begin to type, and choose one of the names that are offered.",
		],
	])("says what to do instead of %j", (options, sentence) => {
		expect(textsOf(quotes.reply(options, one))).toEqual([sentence]);
	});

	test("says so where nobody is quoted", () => {
		expect(textsOf(quotes.reply({}, contextOf(bare)))).toEqual([
			"The documents quote nobody, as far as moderators wrote it down.",
		]);
	});

	test("asks which incident", () => {
		expect(textsOf(quotes.reply({}, two))[0]).toMatch(/^Choose one of the incidents/);
		expect(textsOf(quotes.reply({ incident: "harbour" }, two))[0]).toBe("**3 quotes**");
	});
});

describe("what it offers", () => {
	const offered = (name: string, value: string, context = one) =>
		quotes.autocomplete?.({ name, value, options: {} }, context).map((choice) => choice.name);

	test("are those who speak, with the most quotes first", () => {
		expect(offered("speaker", "")).toEqual(["Harbour master", "Port union"]);
		expect(offered("speaker", "uni")).toEqual(["Port union"]);
		expect(offered("speaker", "moon")).toEqual([]);
	});

	test("are the names and topics that quotes are about", () => {
		expect(offered("about", "")).toEqual(["Port union", "Harbour master", "cranes"]);
		expect(offered("about", "cra")).toEqual(["cranes"]);
		expect(offered("about", "moo")).toEqual([]);
	});

	test("is nothing where there is nothing", () => {
		expect(offered("speaker", "", contextOf(bare))).toEqual([]);
	});
});

describe("a citation", () => {
	const cited = (label: string, context = one) => textsOf(press(quotes, quotes.reply({}, context), label, context));

	test("has the words, the speaker, the document and the place, and the address where it is known", () => {
		expect(cited("Copy citation 1")).toEqual([
			"**Citation**, ready to paste:",
			"```\n“We warned them,” (Port union). “Harbour log”, Port office, 5 May, paragraph 2.\n```",
			`-# The harbour · Identical to our stored copy, from 1 document · knowledge ${harbour.revision.slice(0, 12)}`,
		]);
		expect(cited("Copy citation 2")[1]).toBe(
			"```\n“Nobody was hurt,” (Harbour master). “The report”, paragraph 2. https://example.org/report\n```",
		);
	});

	test("has the whole passage, in other marks, where the words stand in pieces", () => {
		expect(cited("Copy citation 3")[1]).toContain(
			'"The harbour master called it “bad luck” and “a warning”." (Harbour master).',
		);
	});

	test("leaves out openly what a message has no room for", () => {
		const words = "It was the wind ".repeat(240).trim();
		const long = knowledgeOf({
			sources: { log: `${words}.` },
			entities: [{ id: "ada" }],
			quotes: [{ speaker: "ada", evidence: [`${words}.`] }],
		});
		const [, shown = ""] = cited("Copy citation 1", contextOf(long));

		expect(shown).toMatch(/^```\n“It was the wind .+” \[…\] \(ada\)\. “Document log”, paragraph 1\.\n```$/);
		expect(words).toContain(/“(.+)” {1,2}\[/.exec(shown)?.[1]);
	});

	test("stays whole where the words would break out of its frame", () => {
		const text = "“See ```@everyone``` there,” she said.";
		const fenced = knowledgeOf({
			sources: { log: text },
			entities: [{ id: "ada" }],
			quotes: [{ speaker: "ada", evidence: [text] }],
		});

		expect(cited("Copy citation 1", contextOf(fenced))[1]).toBe(
			"“See \\`\\`\\`\\@everyone\\`\\`\\` there,” (ada). “Document log”, paragraph 1.",
		);
	});
});

describe("the buttons", () => {
	const context = contextOf(many);
	const first = quotes.reply({ speaker: "ada" }, context);

	test("turn the pages and come back, and number what they copy", () => {
		const pages = pagesFrom(quotes, first, context);

		expect(pages.map((page) => textsOf(page)[0])).toEqual(
			[1, 2, 3].map((page) => `**7 quotes** by Ada · page ${page} of 3`),
		);
		expect(labelsOf(pages[2] ?? first)).toEqual(["Context", "Copy citation 7", "Previous", "Share"]);
		expect(press(quotes, pages[1] ?? first, "Previous", context)).toEqual(first);
	});

	test("share what is shown", () => {
		const shared = press(quotes, first, "Share", context);

		expect(shared.audience).toBe("everyone");
		expect(textsOf(shared)).toEqual(textsOf(first));
		expect(labelsOf(shared)).not.toContain("Share");
	});

	test("begin anew, for the member alone, where the knowledge has changed", () => {
		const since = contextOf(harbourSince);
		const narrowed = quotes.reply({ speaker: "master", about: "cranes" }, one);
		const reply = press(quotes, narrowed, "Share", since);

		expect(textsOf(reply).slice(0, 2)).toEqual(["**1 quote** by Harbour master about cranes", changedSince]);
		expect(reply.audience).toBe("member");
		expect(violations(reply)).toEqual([]);
		expect(textsOf(press(quotes, narrowed, "Copy", since))[1]).toBe(changedSince);
	});

	test("say so where the quote or its speaker is not kept any more", () => {
		const reply = quotes.reply({ speaker: "master" }, one);
		const without = contextOf(knowledgeOf({ ...harbourGiven, quotes: [] }));

		expect(textsOf(press(quotes, reply, "Copy", without))).toEqual([
			"This button is too old to be read. Type the command again.",
		]);
		expect(textsOf(press(quotes, reply, "Share", without))).toEqual([
			"There are no quotes by Harbour master. `/quotes` alone shows them all.",
		]);
	});

	test.each(["page", "page:::", "page:::x", "page:ffffffff::0", "page::ffffffff:0", "copy", "copy:ffffffff", "copy:"])(
		"refuse an id of %j",
		(forged) => {
			const [action = "", ...rest] = forged.split(":");
			const id = ["quotes", action, keyOf("harbour"), harbour.revision.slice(0, 12), ...rest].join(":");

			expect(textsOf(pressId(quotes, id, one))).toEqual(["This button is too old to be read. Type the command again."]);
		},
	);
});
