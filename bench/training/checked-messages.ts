import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Verdict } from "../../src/domain/check.ts";

const Line = z.object({
	id: z.string(),
	message: z.string(),
	statements: z.array(
		z.object({ text: z.string(), verdict: z.enum(["matches", "stronger", "differs", "unsupported"]) }),
	),
});

/** A message with what is known of its statements. */
export interface CheckedMessage {
	readonly message: string;
	/** Whose set of messages it is of. */
	readonly author: string;
	/** `undefined` for what nobody judged. */
	readonly verdictOn: (statement: string) => Verdict | undefined;
}

/** The messages that the tests of the check are made of. */
export async function readMessages(): Promise<readonly CheckedMessage[]> {
	const lines = (await readFile("tests/checking/messages.jsonl", "utf8")).trim().split("\n");
	return lines.map((line) => {
		const { id, message, statements } = Line.parse(JSON.parse(line));
		return {
			message,
			author: authorOf(id),
			verdictOn: (statement) => statements.find(({ text }) => isSame(text, statement))?.verdict,
		};
	});
}

/** Each author has ids of their own form: `true-01`, `ho-01`, `b01`, `c01` … */
const authorOf = (id: string): string => /^(ho|[a-z])-?\d/.exec(id)?.[1] ?? "first";

/** The share of words that two of the same statement have in common at least, from the side that has fewer. */
const common = 0.7;

function isSame(one: string, other: string): boolean {
	const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
	return short.length > 0 && short.filter((word) => long.includes(word)).length >= common * short.length;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
