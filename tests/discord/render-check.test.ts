import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionsOf } from "../../src/discord/echo.ts";
import { inPublic, renderCheck } from "../../src/discord/render-check.ts";
import type { Highlight, Snippet } from "../../src/domain/answer.ts";
import type { Check, CheckedStatement, Deviation } from "../../src/domain/check.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { anyKnowledge } from "./any-knowledge.ts";
import { buttonsOf, componentsOf, textsOf, violations } from "./limits-checker.ts";
import { isVerbatim, quotesIn } from "./quoted.ts";
import { answerOf, hostileText, knowledgeOf, passageOf, snippetOf, sourceOf } from "./samples.ts";

const log = sourceOf("The crane stopped at noon. Nobody was hurt. It may have been the wind.");

const knowledge = knowledgeOf([log]);

const aim = { url: "https://discord.com/channels/1/2/3", incidents: 1 };

const noon = snippetOf(passageOf(log, "The crane stopped at noon."));

const statementOf = (rest: Partial<CheckedStatement> = {}): CheckedStatement => ({
	text: "The crane stopped at noon.",
	verdict: "matches",
	deviations: [],
	snippets: [noon],
	...rest,
});

const checkOf = (rest: Partial<Check> = {}): Check => ({
	incident: "harbour",
	revision: "a".repeat(12),
	statements: [],
	questions: [],
	omitted: 0,
	...rest,
});

const textsFor = (check: Partial<Check>, where = aim) => textsOf(renderCheck(checkOf(check), knowledge, where));

describe("a checked message", () => {
	test("has each statement with its verdict, what deviates, and the passage", () => {
		const deviations: Deviation[] = [
			{ kind: "date", said: [21, 25], documented: [21, 25] },
			{ kind: "attribution", documented: [0, 9] },
		];
		const [opening, differing, matching, unsupported, closing] = textsFor({
			statements: [
				statementOf({ text: "The crane stopped at nine.", verdict: "differs", deviations }),
				statementOf(),
				statementOf({ text: "It was @everyone's **cat**.", verdict: "unsupported", snippets: [] }),
			],
		});

		expect(opening?.split("\n")).toEqual([
			"**Checked against the sources:** [the message](<https://discord.com/channels/1/2/3>), about “The harbour incident”",
			"matches the sources: 1 · differs from the source: 1 · not in our sources: 1",
		]);
		expect(differing?.split("\n")).toEqual([
			"**1. Differs from the source**",
			"The message: “The crane stopped at nine.”",
			"- Date: “nine” in the message, “noon” in the source",
			"- Who says so: nothing in the message, “The crane” in the source",
			"> The crane stopped at noon.",
			"-# **[1]** Harbour log, paragraph 1",
		]);
		expect(matching?.split("\n").slice(0, 3)).toEqual([
			"**2. Matches the sources**",
			"The message: “The crane stopped at noon.”",
			"> The crane stopped at noon.",
		]);
		expect(unsupported).toBe("**3. Not in our sources**\nThe message: “It was \\@everyone's \\*\\*cat\\*\\*.”");
		expect(closing).toMatch(/^-# Held against our stored copies\. This says nothing about what is true\.\n/);
	});

	test("never says that something is false", () => {
		const verdicts = ["matches", "stronger", "differs", "unsupported"] as const;
		const near = { ...noon, highlights: [[4, 9] as const] };
		const statements = verdicts.map((verdict) => statementOf({ verdict, snippets: [near] }));
		const texts = textsFor({ statements }).join("\n");

		expect(texts).not.toMatch(/\b(?:false|wrong|lie|incorrect|untrue)\b/i);
		expect(texts).toContain(
			"**4. Not in our sources**\nThe message: “The crane stopped at noon.”\nThe nearest passage:\n>",
		);
	});

	test("is shown no passage that has none of its words", () => {
		expect(textsFor({ statements: [statementOf({ verdict: "unsupported" })] })[1]).toBe(
			"**1. Not in our sources**\nThe message: “The crane stopped at noon.”",
		);
	});

	test("has its questions answered, each with a button that leads to the whole answer", () => {
		const questions = [
			answerOf([noon], { question: "When did it stop?" }),
			answerOf([noon], { question: "Why?", status: "related" }),
			answerOf([], { question: "Who?" }),
		];
		const reply = renderCheck(checkOf({ questions }), knowledge, aim);

		expect(questionsOf(textsOf(reply))).toEqual(["When did it stop?", "Why?", "Who?"]);
		expect(textsOf(reply)[1]).toMatch(/^\*\*Question:\*\* When did it stop\?\n\*\*Answered\.\*\*\n> The crane/);
		expect(textsOf(reply)[2]).toMatch(
			/\*\*Not answered\.\*\* The documents don't answer this\.\nThe nearest passage:\n>/,
		);
		expect(textsOf(reply)[3]).toMatch(/\*\*Nothing found\.\*\* The documents don't answer this\.$/);
		expect(buttonsOf(reply).map(({ label }) => label)).toEqual([
			"Context",
			"Context",
			"Reply in public with the sources",
			"Question 1 in full",
			"Question 2 in full",
			"Question 3 in full",
		]);
	});

	test.each([
		[1, "1 more statement or question was not checked"],
		[4, "4 more statements or questions were not checked"],
	])("says so where %i more were left out", (omitted, words) => {
		expect(textsFor({ statements: [statementOf()], omitted }).at(-1)).toContain(words);
	});

	test("says which of several incidents it was held against, and that it fits none", () => {
		const several = { ...aim, incidents: 3 };

		expect(textsFor({ statements: [statementOf()] }, several)[0]).toContain(
			"about “The harbour incident”, the one of 3 incidents that it fits best",
		);
		expect(textsFor({ statements: [statementOf({ verdict: "unsupported" })] }, several)[0]).toContain(
			"; it fits none of the 3 incidents kept here",
		);
	});

	test("without a statement or question is told so", () => {
		expect(textsFor({})).toEqual([
			"This message has no statement that could be held against the documents, and no question. Pictures are not read.",
		]);
	});

	test("stands in public without the buttons of the member who checked it", () => {
		const reply = renderCheck(checkOf({ statements: [statementOf()] }), knowledge, aim);
		const shared = inPublic(reply.container);

		expect(shared.audience).toBe("everyone");
		expect(textsOf(shared)).toEqual(textsOf(reply));
		expect(buttonsOf(shared).map(({ label }) => label)).toEqual(["Context"]);
	});
});

describe("where a message says a lot", () => {
	const crowded = checkOf({
		statements: Array.from({ length: 8 }, (_, index) =>
			statementOf({
				text: `The crane stopped at nine on the ${index + 1}th day of all that rain, ${"as they said, ".repeat(6)}`.trim(),
				verdict: index === 7 ? "stronger" : "matches",
				snippets: [noon, noon, noon],
			}),
		),
		questions: Array.from({ length: 3 }, (_, index) => answerOf([noon], { question: `When did crane ${index} stop?` })),
	});

	test("every verdict stands there, and whatever deviates has its passage in full", () => {
		const reply = renderCheck(crowded, knowledge, aim);
		const texts = textsOf(reply);

		expect(violations(reply)).toEqual([]);
		expect(texts.filter((text) => /^\*\*\d\. /.test(text))).toHaveLength(8);
		expect(texts.find((text) => text.startsWith("**8. Stronger"))).toContain("> The crane stopped at noon.\n");
	});

	test("the others have at least the place of theirs, with a Context button", () => {
		const buttons = componentsOf(renderCheck(crowded, knowledge, aim)).filter(({ label }) => label === "Context");

		expect(buttons.length).toBeGreaterThanOrEqual(10);
	});
});

const anyRange = (length: number): fc.Arbitrary<Highlight> =>
	fc.tuple(fc.nat(length), fc.nat(length)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);

const anySnippet = ({ sources, entities }: Knowledge): fc.Arbitrary<Snippet> =>
	fc.constantFrom(...sources.values()).chain((source) =>
		fc
			.record({
				sentence: fc.constantFrom(...source.outline.paragraphs.flatMap(({ sentences }) => sentences)),
				speaker: fc.constantFrom(...entities.keys()),
			})
			.map(({ sentence: { start, end }, speaker }) =>
				snippetOf({ source: source.id, start, end, text: source.text.slice(start, end) }, { speaker }),
			),
	);

const anyStatement = (kept: Knowledge): fc.Arbitrary<CheckedStatement> =>
	fc.tuple(hostileText(300, 1), fc.array(anySnippet(kept), { maxLength: 3 })).chain(([text, snippets]) =>
		fc.record({
			text: fc.constant(text),
			snippets: fc.constant(snippets),
			verdict: fc.constantFrom("matches", "stronger", "differs", "unsupported"),
			deviations: fc.array(
				fc.record({
					kind: fc.constantFrom("certainty", "extent", "attribution", "number", "date", "name", "negation"),
					said: anyRange(text.length),
					documented: anyRange(snippets[0]?.text.length ?? 0),
				}),
				{ maxLength: 4 },
			),
		}),
	);

const anyQuestion = (kept: Knowledge) =>
	fc
		.record({
			question: fc.oneof(hostileText(300, 1), fc.constant("*".repeat(300))),
			snippets: fc.array(anySnippet(kept), { maxLength: 2 }),
		})
		.map(({ question, snippets }) => answerOf(snippets, { question }));

const anyCheck = anyKnowledge.chain((kept) =>
	fc.record({
		kept: fc.constant(kept),
		check: fc.record({
			incident: fc.constant(kept.incident),
			revision: fc.constant(kept.revision.slice(0, 12)),
			statements: fc.array(anyStatement(kept), { maxLength: 8 }),
			questions: fc.array(anyQuestion(kept), { maxLength: 3 }),
			omitted: fc.nat(200),
		}),
	}),
);

test("a check keeps Discord's limits, quotes verbatim and tells every verdict, on any knowledge and message", {
	timeout: 20_000,
}, () => {
	fc.assert(
		fc.property(anyCheck, fc.constantFrom(1, 200), ({ check, kept }, incidents) => {
			const reply = renderCheck(check, kept, { url: `https://discord.com/${"9".repeat(170)}`, incidents });
			const texts = textsOf(reply);

			expect(violations(reply)).toEqual([]);
			for (const quote of quotesIn(texts)) expect(isVerbatim(quote, kept)).toBe(true);
			expect(texts.filter((text) => /^\*\*\d\. /.test(text))).toHaveLength(check.statements.length);
			expect(questionsOf(texts)).toHaveLength(check.questions.length);
		}),
		{ numRuns: 30 },
	);
});

test("the longest message keeps Discord's limits", () => {
	const widest = "*".repeat(300);
	const wide = knowledgeOf([sourceOf(log.text, { title: widest })], { title: widest });
	const deviations: Deviation[] = [{ kind: "number", said: [0, 300], documented: [0, 26] }];
	const statement = statementOf({ text: widest, verdict: "differs", deviations, snippets: [noon, noon, noon] });
	const check = checkOf({
		statements: Array.from({ length: 8 }, () => statement),
		questions: Array.from({ length: 3 }, () => answerOf([noon], { question: widest })),
		omitted: 20_000,
	});

	const reply = renderCheck(check, wide, { url: `https://discord.com/${"9".repeat(170)}`, incidents: 20_000 });

	expect(violations(reply)).toEqual([]);
	expect(questionsOf(textsOf(reply))).toEqual([widest, widest, widest]);
});
