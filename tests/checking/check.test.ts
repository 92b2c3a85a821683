import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkingLimits } from "../../src/checking/limits.ts";
import type { Casefile, Snippet } from "../../src/domain/answer.ts";
import type { Check, Verdict } from "../../src/domain/check.ts";
import { crane, openIncident } from "./incident.ts";

let incident: Casefile;
beforeAll(async () => {
	incident = await openIncident();
});

const verdictOf = (message: string) => crane.check(message).statements.map(({ verdict }) => verdict);

const kindsOf = (message: string) =>
	crane.check(message).statements.flatMap(({ deviations }) => deviations.map(({ kind }) => kind));

describe("a statement", () => {
	test.each<readonly [Verdict, string]>([
		["matches", "The crane at Northport stopped on May 3rd."],
		["matches", "About forty workers left the quay"],
		["matches", "The harbour master blames Delta Cranes for the accident"],
		["matches", "Delta says its cable wasn't worn"],
		["matches", "Some of the port's gates were closed temporarily"],
		["stronger", "A worn cable caused the accident"],
		["stronger", "Investigators have proved that a worn cable caused the accident"],
		["matches", "Delta Cranes swore that its cable wasn't worn"],
		["matches", "According to Delta Cranes, its cable wasn't worn"],
		["matches", "I've read that the crane at Northport stopped on 3 May"],
		["matches", "The operator probably left early"],
		["stronger", "It's a fact that the operator left early"],
		["stronger", "The port permanently closed several of its gates"],
		["stronger", "All of the port's gates were temporarily closed"],
		["stronger", "The operator left early"],
		["stronger", "This is the worst accident in the history of Northport"],
		["stronger", "The port replaced the crane"],
		["stronger", "More than 40 workers left the quay"],
		["differs", "The crane at Northport stopped on 4 May at noon"],
		["differs", "Around 60 workers left the quay"],
		["differs", "Delta Cranes admitted that its cable was worn"],
		["differs", "The crane at Southport stopped on 3 May"],
		["differs", "The crane at Northport did not stop on 3 May"],
		["differs", "Delta Cranes blamed the harbour master for the accident"],
		["unsupported", "The crane at Northport stopped on 3 May 2019."],
		["unsupported", "The mayor of Southport sold his boat"],
		["unsupported", "Delta Cranes was founded in Norway"],
		["unsupported", "Whales sleep with one half of their brain"],
	])("%s: %s", (verdict, message) => {
		expect(verdictOf(message)).toEqual([verdict]);
	});

	test.each([
		{ message: "The crane at Northport stopped on 4 May.", kind: "date", said: "4 May", documented: "3 May" },
		{ message: "Around 60 workers left the quay.", kind: "number", said: "60", documented: "40" },
		{
			message: "The port permanently closed several gates.",
			kind: "extent",
			said: "permanently",
			documented: "temporarily",
		},
		{ message: "fun fact: the operator left early.", kind: "certainty", said: undefined, documented: "Apparently" },
	])("has the words marked that it deviates in: $kind", ({ message, kind, said, documented }) => {
		const [statement] = crane.check(message).statements;
		const [deviation] = statement?.deviations ?? [];

		expect(deviation?.kind).toBe(kind);
		expect(deviation?.said && statement?.text.slice(...deviation.said)).toBe(said);
		expect(deviation?.documented && statement?.snippets[0]?.text.slice(...deviation.documented)).toBe(documented);
	});

	test("is stronger for a speaker whom it leaves out", () => {
		expect(kindsOf("Delta Cranes caused the accident")).toContain("attribution");
	});
});

describe("a message", () => {
	test("goes on about whoever spoke last", () => {
		expect(verdictOf("Delta Cranes answered Northport. It denies that its cable was worn.").slice(1)).toEqual([
			"matches",
		]);
	});

	test("has each of its statements checked, with the subject that a part leaves to the one before", () => {
		expect(
			verdictOf("Delta Cranes denied that its cable was worn. It also sold forty cranes to Norway last year."),
		).toEqual(["matches", "unsupported"]);
	});

	test("has its questions answered", () => {
		const { questions, statements } = crane.check("hi! When did the crane stop?");

		expect(statements).toEqual([]);
		expect(questions.map(({ status }) => status)).toEqual(["answered"]);
	});

	test("says how much of it was left out", () => {
		const check = crane.check(Array.from({ length: 12 }, (_, index) => `Gate ${index + 30} was closed.`).join(" "));

		expect(check.statements).toHaveLength(checkingLimits.statements);
		expect(check.omitted).toBe(4);
	});

	test.each([
		"",
		"   ",
		"lol",
		"😂😂",
		"<@123456789012345678>",
		"```\n```",
		"https://example.org",
		"good morning everyone",
	])("that states nothing has no statement: %j", (message) => {
		expect(crane.check(message)).toMatchObject({ statements: [], questions: [], omitted: 0 });
	});
});

const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 600 }),
	fc
		.array(
			fc.constantFrom(
				..."the crane stopped on 3 May at noon . ! ? , ; : “ ” \" not and but who Delta Cranes said that apparently more than 40 workers ** || ` > \n [a](https://b.c) <@1> 😀 it he 2019 \uD800 according to port 's gates".split(
					" ",
				),
			),
			{ maxLength: 120 },
		)
		.map((words) => words.join(" ")),
);

const isVerbatim = ({ source, start, end, text }: Snippet, { knowledge }: Casefile) =>
	knowledge.sources.get(source)?.text.slice(start, end) === text;

function expectSound(check: Check, casefile: Casefile): void {
	expect(check.statements.length).toBeLessThanOrEqual(checkingLimits.statements);
	for (const { text, verdict, deviations, snippets } of check.statements) {
		const [first] = snippets;
		expect(text.length).toBeLessThanOrEqual(checkingLimits.statement);
		expect(text).not.toContain("\n");
		expect(snippets.length).toBeLessThanOrEqual(checkingLimits.snippets);
		expect(snippets.every((snippet) => isVerbatim(snippet, casefile))).toBe(true);
		expect(deviations.length > 0).toBe(verdict === "stronger" || verdict === "differs");
		for (const { said, documented } of deviations) {
			if (said !== undefined) expect(isWithin(said, text)).toBe(true);
			if (documented !== undefined) expect(isWithin(documented, first?.text ?? "")).toBe(true);
		}
		for (const snippet of snippets)
			expect(snippet.highlights.every((highlight) => isWithin(highlight, snippet.text))).toBe(true);
	}
}

const isWithin = ([start, end]: readonly [number, number], text: string) =>
	start >= 0 && start < end && end <= text.length;

describe("whatever the text, a check", () => {
	test("never throws, shows nothing but the sources' words, and marks nothing outside of a text", () => {
		fc.assert(
			fc.property(anyText, (text) => expectSound(crane.check(text), crane)),
			{ numRuns: 100 },
		);
		fc.assert(
			fc.property(anyText, (text) => expectSound(incident.check(text), incident)),
			{ numRuns: 30 },
		);
	});

	test("is the same for the same message, whatever was checked between", () => {
		fc.assert(
			fc.property(anyText, anyText, (text, between) => {
				const first = JSON.stringify(crane.check(text));
				crane.check(between);

				expect(JSON.stringify(crane.check(text))).toBe(first);
			}),
			{ numRuns: 30 },
		);
	});

	test("takes no longer than its length, however the text is made", () => {
		for (const part of ["“", "(", "and ", "a, ", ". ", "not ", "[", "<", "```", "> ", ":a", "1. "])
			expectSound(crane.check(part.repeat(4_000)), crane);
	});
});

describe("a sentence of the documents", () => {
	test("matches, whoever copies it", () => {
		const sentences = [...incident.knowledge.sources.values()].flatMap(({ text, outline }) =>
			outline.paragraphs
				.filter(({ isHeading }) => !isHeading)
				.flatMap(({ sentences: own }) => own.map(({ start, end }) => text.slice(start, end)))
				.filter((sentence) => /[.”]$/.test(sentence)),
		);

		expect(sentences.length).toBeGreaterThan(30);
		for (const sentence of sentences) {
			const { statements } = incident.check(sentence);
			expect(statements.length).toBeGreaterThan(0);
			expect(statements.map(({ verdict }) => verdict)).toEqual(statements.map(() => "matches"));
		}
	});

	test.each([
		"The valley was settled by fishermen who traded amber for iron with the towns upstream.",
		"In 1862 the observatory moved to a hill outside the city because of the gas lamps.",
		"Its leaves are narrow, and the flowers open only after rain.",
		"The second movement is slower and ends with a long solo for the oboe.",
		"Most of the parliament's members voted for the canal, although the treasury opposed it.",
		"The treaty was signed by both kings but never ratified.",
		"Bees find their way back by the position of the sun.",
	])("about something else never matches: %s", (sentence) => {
		for (const casefile of [crane, incident])
			expect(casefile.check(sentence).statements.map(({ verdict }) => verdict)).not.toContain("matches");
	});
});
