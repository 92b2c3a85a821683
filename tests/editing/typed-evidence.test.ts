import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestPassage, readEvidence } from "../../src/editing/typed-evidence.ts";
import { knowledgeOf } from "../builders.ts";

const log = `The crane stopped on 3 May, a Tuesday. The harbour master said that it was “unsafe”, and that it’s old.

Nobody was hurt, the port’s spokesman said on Wednesday. The crane stopped again on 9 May.
`;

const knowledge = knowledgeOf({ sources: { log: { text: log, title: "The log" } } });

const source = knowledge.sources.get("log");

const nearest = (words: string) => (source === undefined ? undefined : nearestPassage(words, source)?.text);

describe("the nearest passage", () => {
	test.each([
		[
			"in other quotation marks",
			`The harbour master said that it was "unsafe", and that it's old.`,
			"The harbour master said that it was “unsafe”, and that it’s old.",
		],
		[
			"with words left out",
			"Nobody was hurt, the spokesman said on Wednesday.",
			"Nobody was hurt, the port’s spokesman said on Wednesday.",
		],
		[
			"with words put in",
			"Nobody was badly hurt, the port’s own spokesman said on Wednesday.",
			"Nobody was hurt, the port’s spokesman said on Wednesday.",
		],
		["with another line break", "The crane stopped\non 3 May, a Tuesday.", "The crane stopped on 3 May, a Tuesday."],
		["in another case", "nobody was HURT", "Nobody was hurt"],
	])("is that of words %s", (_, typed, meant) => {
		expect(nearest(typed)).toBe(meant);
	});

	test("is none for words that have nothing to do with it", () => {
		expect(nearest("Quarterly revenue fell by a tenth")).toBeUndefined();
	});

	test("stands in its source to the character, within one paragraph, whatever was typed", () => {
		const piece = fc.oneof(
			fc.tuple(fc.nat(log.length), fc.nat(60)).map(([at, length]) => log.slice(at, at + length)),
			fc.string({ unit: "grapheme", maxLength: 8 }),
		);
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
				const found = source && nearestPassage(pieces.join(""), source);
				if (found === undefined) return;

				expect(log.slice(found.start, found.end)).toBe(found.text);
				expect(found.text).toBe(found.text.trim());
				expect(found.text).not.toContain("\n\n");
			}),
			{ numRuns: 300 },
		);
	});
});

describe("evidence that is typed", () => {
	const read = (typed: object) =>
		readEvidence(knowledge, { source: "log", text: "Nobody was hurt", occurrence: "", ...typed }, 0);
	const told = (typed: object) => {
		const checked = read(typed);
		return "problems" in checked ? checked.problems.map(({ field, message }) => [field, message]) : [];
	};

	test("names its source by id or title, and has no white space around it", () => {
		expect(read({ source: " the log ", text: "\n Nobody was hurt " })).toEqual({
			value: { source: "log", text: "Nobody was hurt" },
		});
	});

	test.each([
		[{ source: "" }, ["evidence.0.source", "no document is named"]],
		[{ source: "lgo" }, ["evidence.0.source", "there is no document `lgo`"]],
		[{ occurrence: "0" }, ["evidence.0.occurrence", "`0` is no number of a place"]],
		[{ text: "  " }, ["evidence.0.text", "the passage is empty"]],
		[
			{ text: "and that it’s old.\n\nNobody was hurt" },
			["evidence.0.text", "this goes across a paragraph's end, at sources/log.txt:1:104"],
		],
		[{ occurrence: "2" }, ["evidence.0.occurrence", "this stands in `log` only once: sources/log.txt:3:1"]],
	])("is refused as %j", (typed, problem) => {
		expect(told(typed)).toEqual([problem]);
	});
});
