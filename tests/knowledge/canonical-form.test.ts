import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalForm } from "../../src/knowledge/canonical-form.ts";
import { run } from "../../src/knowledge/problem.ts";
import { textFile } from "../../src/knowledge/text-file.ts";
import { readYaml } from "../../src/knowledge/yaml-document.ts";

function read(text: string) {
	const { problems, result } = run(readYaml(textFile("knowledge.yaml", text)));
	expect(problems).toEqual([]);
	if (result === undefined) throw new Error("not readable");
	return result;
}

const isYaml = (text: string) => run(readYaml(textFile("knowledge.yaml", text))).problems.length === 0;

const canonical = (text: string) => canonicalForm(read(text).document);

/** Texts that YAML has another meaning for, beside plain ones. */
const text = fc.oneof(
	fc.constantFrom(
		"no",
		"2014",
		"~",
		"null",
		"- a",
		"# b",
		"a: b",
		"a #b",
		"'",
		'"',
		"“x”",
		"it's",
		"[a",
		"{a",
		"*a",
		"&a",
	),
	fc.constantFrom(
		"!a",
		"|",
		">",
		"%a",
		"@a",
		"`a",
		"a\nb",
		"\n",
		" a",
		"a ",
		"a\n\nb\n",
		" \n a",
		"a:",
		"?",
		"-",
		"---",
	),
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
);

const id = fc.stringMatching(/^[a-z]{1,3}$/);

const entry = fc.record(
	{
		id,
		asks: fc.array(text, { minLength: 1, maxLength: 3 }),
		evidence: fc.array(fc.record({ text, source: id }), { minLength: 1, maxLength: 2 }),
		claim: fc.record({ stance: text, by: id }),
		unknown: text,
	},
	{ requiredKeys: ["id"] },
);

const content = fc.record(
	{
		quotes: fc.array(entry, { minLength: 1, maxLength: 3 }),
		facts: fc.array(entry, { minLength: 1, maxLength: 3 }),
		title: text,
		sources: fc.array(entry, { minLength: 1, maxLength: 2 }),
	},
	{ requiredKeys: ["title"] },
);

/** Comments and blank lines anywhere between lines, and at their ends, whatever the indentation. */
const notes = fc.array(
	fc.record({
		line: fc.nat(),
		note: fc.oneof(
			fc.constantFrom("", "# one", "  # two", "    # three", "      # four", "        # five"),
			fc.constant(undefined),
		),
	}),
	{ maxLength: 4 },
);

function annotate(text: string, inserted: readonly { line: number; note: string | undefined }[]): string {
	const lines = text.trimEnd().split("\n");
	for (const { line, note } of inserted) {
		const at = line % (lines.length + 1);
		if (note !== undefined) lines.splice(at, 0, note);
		else if (at < lines.length && /^[ -]*[a-z]+: [a-z]+$/.test(lines[at] ?? "")) lines[at] += " # beside";
	}
	return `${lines.join("\n")}\n`;
}

/** Lists of entries by id, and nothing that is left empty: what the form may change. */
function sorted(data: unknown): unknown {
	if (Array.isArray(data)) {
		const ids = data.map((item: unknown) => (typeof item === "object" && item !== null ? Reflect.get(item, "id") : ""));
		const order = ids
			.map((_, index) => index)
			.toSorted((one, other) => (ids[one] < ids[other] ? -1 : Number(ids[one] > ids[other])));
		return order.map((index) => sorted(data[index]));
	}
	if (typeof data !== "object" || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, sorted(value)]));
}

const comments = (text: string) =>
	[...text.matchAll(/# (?:one|two|three|four|five|beside)$/gm)].map(([note]) => note).sort();

describe("the canonical form", () => {
	test("of a form is itself, wherever comments and blank lines stand", { timeout: 30_000 }, () => {
		fc.assert(
			fc.property(content, notes, (data, inserted) => {
				const plain = canonical(JSON.stringify(data));
				const annotated = annotate(plain, inserted);
				// A line put into the middle of a text has changed it.
				fc.pre(isYaml(annotated) && isDeepStrictEqual(read(annotated).data, read(plain).data));

				const once = canonical(annotated);

				expect(canonical(once)).toBe(once);
				expect(read(once).data).toEqual(sorted(data));
				expect(comments(once)).toEqual(comments(annotated));
			}),
			{ numRuns: 60 },
		);
	});

	test("sorts entries by id and keys as the schema has them, and keeps comments with what they stand above", () => {
		const written = [
			"# of the file",
			"",
			"facts:",
			"  # of the list",
			"  - id: b",
			"    asks: [who?, 'when?']",
			"    # of the evidence",
			'    evidence: [{text: "it\'s", source: x}]',
			"  # of a",
			"  - evidence: []",
			"    topics:",
			"    id: a # beside a",
			"title: '2014'",
			"",
		].join("\n");

		expect(canonical(written)).toMatchInlineSnapshot(`
			"# of the file

			title: 2014

			facts:
			  # of the list
			  # of a
			  - id: a # beside a
			    evidence: []

			  - id: b
			    # of the evidence
			    evidence:
			      - source: x
			        text: it's
			    asks:
			      - who?
			      - when?
			"
		`);
	});

	test.each(["title: >-\n", "title: |\n", 'title: ""\n', "title: ''\n"])(
		"keeps %j, a text that is empty, as one",
		(empty) => {
			expect(canonical(`${empty}sources: []\n`)).toBe('title: ""\n\nsources: []\n');
		},
	);

	test("writes a text of several lines as a block, and one that a block can't hold in quotes", () => {
		expect(canonical(JSON.stringify({ title: "one\ntwo", unknown: "one \n two\n" }))).toMatchInlineSnapshot(`
			"title: |-
			  one
			  two
			unknown: "one\\ \\n two\\n"
			"
		`);
	});
});
