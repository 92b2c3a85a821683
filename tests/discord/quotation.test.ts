import fc from "fast-check";
import { expect, test } from "vitest";
import { unescaped } from "../../src/discord/escape.ts";
import { fullLength, quotation } from "../../src/discord/quotation.ts";
import { anyAnswer } from "./samples.ts";

/** What a reader sees of a block quote. */
const seen = (body: string): string =>
	unescaped(
		body
			.split("\n")
			.map((line) => line.slice("> ".length))
			.join("\n")
			.replaceAll(/(?<!\\)((?:\\\\)*)\*\*/g, "$1"),
	);

const onUnixLines = (text: string) => text.replaceAll(/\r\n|[\r\u2028\u2029]/g, "\n");

test("shows the words as they are, the highlighted ones bold", () => {
	const { body } = quotation("The crane stopped at *noon*.", [[18, 20]], 100);

	expect(body).toBe("> The crane stopped **at** \\*noon\\*.");
});

test("quotes every line of a passage that has several", () => {
	expect(quotation("one\r\ntwo", [[0, 8]], 100).body).toBe("> **one**\n> **two**");
});

test("draws neighbouring highlights together, so that their asterisks don't meet", () => {
	expect(
		quotation(
			"nearly 3,000 members",
			[
				[0, 6],
				[7, 12],
			],
			100,
		).body,
	).toBe("> **nearly 3,000** members");
});

test("shows a long passage in part, around the words that answer, and cut between words", () => {
	const text = `${"before ".repeat(100)}the crane stopped ${"after ".repeat(100)}`.trim();

	const { body, opensLate, endsEarly } = quotation(text, [[704, 709]], 120);

	expect(body).toMatch(/^> before (?:before )*the \*\*crane\*\* stopped (?:after )*after$/);
	expect(body.length).toBeLessThanOrEqual(120);
	expect({ opensLate, endsEarly }).toEqual({ opensLate: true, endsEarly: true });
});

test("never alters a word and never exceeds its room", () => {
	fc.assert(
		fc.property(anyAnswer, fc.integer({ min: 40, max: 4_000 }), ({ answer }, room) => {
			for (const { text, highlights } of answer.snippets) {
				const { body, opensLate, endsEarly } = quotation(text, highlights, room);

				expect(body.length).toBeLessThanOrEqual(room);
				expect(onUnixLines(text)).toContain(seen(body));
				if (!opensLate && !endsEarly) expect(seen(body)).toBe(onUnixLines(text));
				if (fullLength(text, highlights) <= room)
					expect({ opensLate, endsEarly }).toEqual({ opensLate: false, endsEarly: false });
			}
		}),
		{ numRuns: 60 },
	);
});
