import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainYaml } from "../../src/knowledge/plain-yaml.ts";
import { run } from "../../src/knowledge/problem.ts";
import { textFile } from "../../src/knowledge/text-file.ts";
import { parseYaml } from "../../src/knowledge/yaml-document.ts";

/** What the parser reads, where it finds nothing wrong. */
function parsed(text: string): unknown {
	const { problems, result } = run(parseYaml(textFile("knowledge.yaml", text)));
	return problems.length === 0 ? result?.data : undefined;
}

const indent = fc.constantFrom("", "", "  ", "  ", "    ", "      ", " ", "   ");
const mark = fc.constantFrom("", "", "- ", "- ", "- - ", "-", "? ", "&a ", "!t ", "-  ");
const key = fc.constantFrom("", "", "id: ", "text: ", "asks:", "a:", "b: ", "c :", "'d': ", "---", "# ", "a", "...");
const value = fc.oneof(
	fc.constantFrom("", "x", "x y", "“x” said", '"x"', "'x'", "'it''s'", '"a \\" b"', '"\\n"', '"x" y', "x: y", "x #y"),
	fc.constantFrom(
		"x#y",
		"x:y",
		"[]",
		"[a, b]",
		"{}",
		"|-",
		">",
		"~",
		"2014",
		"no",
		"*a",
		"- x",
		"x ",
		"'x",
		'"x',
		"%",
		"x,",
	),
	fc.string({ unit: "grapheme", maxLength: 6 }),
);
const line = fc.tuple(indent, mark, key, value).map((parts) => parts.join(""));
const file = fc.array(line, { maxLength: 7 }).map((lines) => lines.join("\n"));

describe("the short way through a knowledge file", () => {
	test("reads what the parser reads, or nothing", () => {
		let read = 0;
		fc.assert(
			fc.property(file, (text) => {
				const data = readPlainYaml(text);
				if (data === undefined) return;
				read += 1;
				expect(data).toEqual(parsed(text));
			}),
			{ numRuns: 20_000 },
		);
		expect(read).toBeGreaterThan(100);
	});
});
