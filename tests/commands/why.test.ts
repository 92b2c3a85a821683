import { expect, test } from "vitest";
import why from "../../commands/why.ts";
import { createCasefile } from "../../src/checking/casefile.ts";
import { answerId } from "../../src/domain/answer-id.ts";
import { knowledgeOf } from "../builders.ts";
import { textsOf } from "../discord/limits-checker.ts";
import { contextOf, labelsOf } from "../discord/pressing.ts";

const crane = createCasefile(knowledgeOf({ facts: [{ asks: ["When did the crane stop?"] }] }));

const context = { commands: new Map(), casefiles: new Map([["harbour", crane]]) };

const { id, revision } = crane.answer("When did the crane stop?");

const reasonsFor = (answer: string) => textsOf(why.reply({ answer }, context));

test("a question and the id of its answer have the same reasons", () => {
	expect(reasonsFor("When did the crane stop?")).toEqual(reasonsFor(id));
	expect(reasonsFor(`  ${id} `)).toEqual(reasonsFor(id));
	expect(reasonsFor(id)[0]).toBe("**Question:** When did the crane stop?");
	expect(reasonsFor(id).at(-1)).toContain(`npm run casefile -- why ${id}`);
});

test("the reasons are the member's alone, and lead to the answer", () => {
	const reply = why.reply({ answer: id }, context);

	expect(reply.audience).toBe("member");
	expect(labelsOf(reply)).toEqual(["Show the answer"]);
});

test("an answer on other knowledge is worked out anew, and that is said", () => {
	const older = answerId({ incident: "harbour", revision: "0".repeat(12), question: "When did the crane stop?" });

	expect(reasonsFor(older)[1]).toBe("The knowledge has changed since that message. This is how it stands now.");
	expect(reasonsFor(older).at(-2)).toContain(revision);
});

test("an answer about an incident that is not kept here is refused, with what to do", () => {
	const elsewhere = answerId({ incident: "airport", revision, question: "Why?" });

	expect(reasonsFor(elsewhere)).toEqual(["The incident of that answer is not kept here. `/help` shows what is."]);
});

test.each(["", "   ", "harbour.zzz.x", "@everyone **why**?", "x".repeat(6_000)])(
	"“%s” is taken for a question",
	(typed) => {
		const [question, ...reasons] = reasonsFor(typed);

		expect(question).toMatch(/^\*\*Question:\*\*/);
		expect(reasons.join("\n")).toMatch(/answer needs 0\.\d\d: (?:related|none)/);
	},
);

test("with several incidents asks for one of them, but not where an id names it", () => {
	const two = { ...context, casefiles: new Map([...context.casefiles, ["fire", crane]]) };

	expect(textsOf(why.reply({ answer: "When?" }, two))[0]).toMatch(/^Choose one of the incidents/);
	expect(textsOf(why.reply({ answer: id }, two))[0]).toBe("**Question:** When did the crane stop?");
});

test("known questions are offered while one is being typed", () => {
	const typed = { name: "answer", value: "when", options: {} };

	expect(why.autocomplete?.(typed, context)).toEqual([
		{ name: "When did the crane stop?", value: "When did the crane stop?" },
	]);
	expect(why.autocomplete?.(typed, contextOf())).toEqual([]);
});
