import { expect, test } from "vitest";
import { z } from "zod";
import { Count, customId, Key, keyOf, recall } from "../../src/discord/custom-id.ts";
import { textsOf } from "./limits-checker.ts";
import { answerOf, casefileOf, knowledgeOf } from "./samples.ts";

const casefile = casefileOf(knowledgeOf([]), answerOf([]));
const context = { casefiles: new Map([["harbour", casefile]]), commands: new Map() };
const harbour = { incident: "harbour", revision: "a".repeat(64) };

const recalled = (id: string, Args: z.ZodType<readonly unknown[]> = z.tuple([Count])) =>
	recall({ target: id.split(":").slice(2), texts: [] }, context, Args);

test("a button's knowledge and arguments are found again from its id", () => {
	expect(recalled(customId("quotes", "page", harbour, 7))).toEqual({ casefile, args: [7], isOutdated: false });
});

test("other knowledge than the button's is told from it", () => {
	const outdated = customId("quotes", "page", { ...harbour, revision: "b".repeat(64) }, 7);

	expect(recalled(outdated)).toMatchObject({ isOutdated: true });
});

test("an id fits into Discord's 100 code units with the longest of everything", () => {
	const names = [keyOf("a".repeat(64)), keyOf("b".repeat(64))];
	const id = customId(
		"check-against-sources",
		"public",
		{ incident: "c".repeat(64), revision: "d".repeat(64) },
		...names,
	);

	expect(`${id}:99999`.length).toBeLessThanOrEqual(100);
});

test("an incident that is kept no more is said to be", () => {
	const reply = recalled(customId("quotes", "page", { ...harbour, incident: "airport" }, 0));

	expect("container" in reply ? textsOf(reply) : []).toEqual([
		"The incident that this was about is not kept here any more. `/help` shows what is.",
	]);
});

test.each([
	"",
	"quotes:page",
	`quotes:page:${keyOf("harbour")}`,
	`quotes:page:${keyOf("harbour")}:aaaaaaaaaaaa`,
	`quotes:page:${keyOf("harbour")}:aaaaaaaaaaaa:-1`,
	`quotes:page:${keyOf("harbour")}:aaaaaaaaaaaa:1:2`,
	`quotes:page:${keyOf("harbour")}:AAAAAAAAAAAA:1`,
	"quotes:page:harbour:aaaaaaaaaaaa:1",
])("%j is refused politely", (id) => {
	const reply = recalled(id);

	expect("container" in reply ? textsOf(reply) : []).toEqual([
		"This button is too old to be read. Type the command again.",
	]);
});

test("a name's key may be missing, but not be anything else", () => {
	expect(Key.safeParse("").success).toBe(true);
	expect(Key.safeParse(keyOf("harbour")).success).toBe(true);
	expect(Key.safeParse("harbour").success).toBe(false);
});
