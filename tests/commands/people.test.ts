import { describe, expect, test } from "vitest";
import people from "../../commands/people.ts";
import { changedSince, keyOf } from "../../src/discord/custom-id.ts";
import { knowledgeOf } from "../builders.ts";
import { textsOf, violations } from "../discord/limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press, pressId } from "../discord/pressing.ts";
import { airport, bare, harbour, harbourGiven, harbourSince } from "./harbour.ts";

const one = contextOf(harbour);
const two = contextOf(harbour, airport);

const sayings = Array.from({ length: 6 }, (_, index) => `Ada said ${index} times no.`);

const many = knowledgeOf({
	sources: { log: sayings.join("\n\n") },
	entities: [{ id: "ada", name: "Ada", kind: "person" }],
	quotes: sayings.map((saying) => ({ speaker: "ada", evidence: [saying] })),
});

describe("/people", () => {
	test("gives the spellings of a name, what they said, and what is said about them, no passage twice", () => {
		const reply = people.reply({ name: "Port union" }, one);

		expect(textsOf(reply)).toEqual([
			"**Port union** · organisation",
			"**Spelled in the 2 documents:**\n- “port union”: 3 times, in 1 document",
			"**Said:**\n> “**We warned them,**” the port union said in April.\n-# **[1]** Harbour log, paragraph 2",
			"> The port union denies that it is to blame.\n-# **[2]** Harbour log, paragraph 4",
			"**About them:**\n> The harbour master accuses the **port union** with high confidence.\n-# **[3]** Harbour log, paragraph 3 · speaker: Harbour master",
			`-# The harbour · Identical to our stored copy, from 1 document · knowledge ${harbour.revision.slice(0, 12)}`,
		]);
		expect(labelsOf(reply)).toEqual(["Context", "Context", "Context", "Said (2)", "About them (1)", "Share"]);
	});

	test("says what something is only where moderators wrote that question for a passage", () => {
		const reply = people.reply({ name: "northland" }, one);

		expect(textsOf(reply)[0]).toBe("**Northland** · place");
		expect(textsOf(reply)[2]).toBe(
			"**What that is:**\n> A crane of **Northland** stopped in 2019.\n-# **[1]** The report, paragraph 1",
		);
		expect(labelsOf(reply)).toContain("About it (1)");
		expect(textsOf(people.reply({ name: "master" }, one)).join("\n")).not.toContain("that is:**");
	});

	test.each(["union", "UNION", "the union’s", "port unoin", "  Port union "])("knows whom %j means", (name) => {
		expect(textsOf(people.reply({ name }, one))[0]).toBe("**Port union** · organisation");
	});

	test("says so where the documents don't have the name", () => {
		expect(textsOf(people.reply({ name: "moon" }, one)).slice(0, 3)).toEqual([
			"**The moon** · place",
			"The documents don't have this name as it is written here.",
			"No passage is kept about this name.",
		]);
	});

	test.each(["nobody at all", "<@1>", "\u200b"])("says what to do about %j", (name) => {
		expect(textsOf(people.reply({ name }, one))).toEqual([
			expect.stringMatching(
				/^Nobody and nothing called “.*” is known here\. Begin to type, and choose one of the names/,
			),
		]);
	});

	test("knows nobody where nobody is known", () => {
		expect(textsOf(people.reply({ name: "ada" }, contextOf(bare)))).toEqual([
			expect.stringMatching(/^Nobody and nothing called “ada” is known here\./),
		]);
	});

	test("asks which incident", () => {
		expect(textsOf(people.reply({ name: "union" }, two))[0]).toMatch(/^Choose one of the incidents/);
		expect(textsOf(people.reply({ name: "union", incident: "The harbour" }, two))[0]).toMatch(/^\*\*Port union\*\*/);
	});

	test("shows hostile and endless names as themselves, shortened", () => {
		const name = `**<@1>** @here ${"a".repeat(185)}`;
		const hostile = contextOf(knowledgeOf({ entities: [{ id: "x", name }] }));
		const [heading = ""] = textsOf(people.reply({ name: "x" }, hostile));

		expect(heading).toMatch(/^\*\*\\\*\\\*\\<\\@1\\>\\\*\\\* \\@here a+…\*\*$/);
		expect(heading.length).toBeLessThanOrEqual(204);
	});

	test("counts the spellings that it leaves out", () => {
		const aliases = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
		const spelled = knowledgeOf({
			sources: { log: aliases.map((alias) => `It was ${alias}.`).join("\n\n") },
			entities: [{ id: "x", name: "X", aliases }],
		});

		expect(textsOf(people.reply({ name: "x" }, contextOf(spelled)))[1]).toMatch(
			/^\*\*Spelled in the document:\*\*\n- “one”: once\n[\s\S]+- “eight”: once\n- 2 more spellings$/,
		);
	});
});

test("what is offered are names, under any spelling", () => {
	const offered = (value: string, context = one) =>
		people.autocomplete?.({ name: "name", value, options: {} }, context);

	expect(offered("the un")).toEqual([{ name: "Port union", value: "union" }]);
	expect(offered("cran")).toEqual([]);
	expect(offered("")).toHaveLength(4);
	expect(offered("", contextOf(bare))).toEqual([]);
});

describe("the buttons", () => {
	const context = contextOf(many);
	const first = people.reply({ name: "ada" }, context);

	test("lead to all that somebody said, page by page, and back to the overview", () => {
		const pages = pagesFrom(people, press(people, first, "Said (6)", context), context);

		expect(pages.map((page) => textsOf(page)[0])).toEqual([
			"**Ada** · person · what they said · page 1 of 2",
			"**Ada** · person · what they said · page 2 of 2",
		]);
		expect(labelsOf(pages[1] ?? first)).toEqual(["Context", "Context", "Overview", "Previous", "Share"]);
		expect(press(people, pages[1] ?? first, "Overview", context)).toEqual(first);
	});

	test("share the side and page that are shown", () => {
		const side = press(people, first, "Said (6)", context);
		const shared = press(people, side, "Share", context);

		expect(shared.audience).toBe("everyone");
		expect(textsOf(shared)).toEqual(textsOf(side));
		expect(labelsOf(shared)).not.toContain("Share");
	});

	test("begin anew, for the member alone, where the knowledge has changed", () => {
		const side = press(people, people.reply({ name: "union" }, one), "About them", one);
		const reply = press(people, side, "Share", contextOf(harbourSince));

		expect(textsOf(reply).slice(0, 2)).toEqual([
			"**Port union** · organisation · what is said about them",
			changedSince,
		]);
		expect(reply.audience).toBe("member");
		expect(violations(reply)).toEqual([]);
	});

	test("say so where nobody of that name is known any more", () => {
		const without = contextOf(knowledgeOf({ ...harbourGiven, entities: [], facts: [], quotes: [] }));

		expect(textsOf(press(people, people.reply({ name: "moon" }, one), "Share", without))).toEqual([
			"This button is too old to be read. Type the command again.",
		]);
	});

	test.each(["", ":", "::", "ffffffff:said:0", ":said:0", `${keyOf("union")}:secrets:0`, `${keyOf("union")}:said:x`])(
		"refuse an id that ends with %j",
		(rest) => {
			const id = `people:side:${keyOf("harbour")}:${harbour.revision.slice(0, 12)}:${rest}`;

			expect(textsOf(pressId(people, id, one))).toEqual(["This button is too old to be read. Type the command again."]);
		},
	);
});
