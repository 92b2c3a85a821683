import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Check, CheckedStatement } from "../../src/domain/check.ts";
import { openIncident } from "./incident.ts";

const Message = z.strictObject({
	id: z.string(),
	kind: z.string(),
	message: z.string(),
	statements: z.array(
		z.strictObject({
			text: z.string(),
			verdict: z.enum(["matches", "stronger", "differs", "unsupported"]),
			/** What a shown passage has to share words with; another that will do as well. */
			evidence: z.string().optional(),
			also: z.array(z.string()).optional(),
			why: z.string().optional(),
		}),
	),
	questions: z.array(z.string()),
});

const messages = readFileSync(join(import.meta.dirname, "messages.jsonl"), "utf8")
	.trim()
	.split("\n")
	.map((line) => Message.parse(JSON.parse(line)));

/** Share of the statements that may not fall: raise it with the check; lower it only with a reason. */
const floor = 0.93;

/** By message. */
let checks: ReadonlyMap<string, Check>;
beforeAll(async () => {
	const casefile = await openIncident();
	checks = new Map(messages.map(({ message }) => [message, casefile.check(message)]));
}, 60_000);

const checkOf = (message: string): Check => {
	const check = checks.get(message);
	if (check === undefined) throw new Error(`not among the messages: ${message}`);
	return check;
};

describe("the messages that people wrote about the incident", () => {
	test("get the right verdict on nearly every statement", () => {
		const outcomes = messages.flatMap(outcomesOf);
		const wrong = outcomes.filter(({ isRight }) => !isRight);

		expect(1 - wrong.length / outcomes.length, wrong.map(({ told }) => told).join("\n")).toBeGreaterThanOrEqual(floor);
	});

	test("never have something that the documents don't say taken for a match", () => {
		const unsupported = messages.flatMap(outcomesOf).filter(({ wanted }) => wanted === "unsupported");

		expect(unsupported.length).toBeGreaterThan(40);
		expect(unsupported.filter(({ got }) => got === "matches").map(({ told }) => told)).toEqual([]);
	});

	test("show the passage that the verdict rests on", () => {
		const shown = messages.flatMap(({ id, message, statements }) => {
			const check = checkOf(message);
			return statements.flatMap(({ text, evidence, also = [] }) => {
				if (evidence === undefined) return [];
				const snippets = statementFor(text, check)?.snippets ?? [];
				const isShown = [evidence, ...also].some((each) => snippets.some((snippet) => isSeenIn(each, snippet.text)));
				return [{ isShown, told: `${id}: ${text}` }];
			});
		});
		const missing = shown.filter(({ isShown }) => !isShown);

		expect(1 - missing.length / shown.length, missing.map(({ told }) => told).join("\n")).toBeGreaterThanOrEqual(floor);
	});

	test.each(messages.filter(({ questions }) => questions.length > 0))("have their questions found: $id", (message) => {
		const asked = checkOf(message.message).questions.map(({ question }) => folded(question));

		for (const question of message.questions)
			expect(asked.some((each) => each.includes(folded(question)) || folded(question).includes(each))).toBe(true);
	});

	test.each(messages.filter(({ kind }) => kind === "chatter"))(
		"say nothing where they only chat: $id",
		({ message }) => {
			expect(checkOf(message)).toMatchObject({ statements: [], questions: [], omitted: 0 });
		},
	);
});

function outcomesOf({ id, message, statements }: z.infer<typeof Message>) {
	const check = checkOf(message);
	return statements.map(({ text, verdict: wanted }) => {
		const got = statementFor(text, check)?.verdict;
		return { wanted, got, isRight: got === wanted, told: `${id}: ${got} instead of ${wanted}: ${text}` };
	});
}

/** One that holds the words or stands within them; else the one that shares most words with them. */
function statementFor(text: string, { statements }: Check): CheckedStatement | undefined {
	const holds = statements.find(
		({ text: own }) => folded(own).includes(folded(text)) || folded(text).includes(folded(own)),
	);
	const shared = ({ text: own }: CheckedStatement) =>
		wordsOf(own).filter((word) => wordsOf(text).includes(word)).length;
	const [most] = statements.toSorted((one, other) => shared(other) - shared(one));
	return holds ?? (most !== undefined && shared(most) * 3 > wordsOf(text).length ? most : undefined);
}

const isSeenIn = (evidence: string, shown: string) => shown.includes(evidence) || evidence.includes(shown);

const folded = (text: string) =>
	text
		.replace(/[*`]/g, "")
		.replace(/\s+/g, " ")
		.replace(/[\s.!?]+$/, "")
		.toLowerCase();

const wordsOf = (text: string) => folded(text).split(/[^\p{L}\p{N}]+/u);
