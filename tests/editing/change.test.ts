import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/editing/apply-edit.ts";
import { changeLines, describeChange } from "../../src/editing/change.ts";
import { conflictsWith } from "../../src/editing/conflicts.ts";
import { Draft } from "../../src/editing/draft.ts";
import { editsBetween } from "../../src/editing/edits-between.ts";
import { type FileData, readFileData } from "../../src/editing/file-data.ts";
import { isSameData } from "../../src/knowledge/same-data.ts";
import { anyEdit, anyFile, edited } from "./any-edit.ts";

const before = `title: The crane

entities:
  - id: crane
    name: Crane
    kind: other
    aliases: [hoist, derrick]

synonyms:
  - [stop, halt]

facts:
  - id: stop
    evidence: [{source: log, text: It stopped., occurrence: 2}]
    asks: [When?, When did it stop?]
    claim: {by: crane, stance: accuses}
`;

const after = before
	.replace("The crane", "The old crane")
	.replace("hoist, derrick", "derrick, winch")
	.replace("When?, When did", "When exactly?, When did")
	.replace("stance: accuses", "stance: denies")
	.replace("  - [stop, halt]", "  - [stop, halt]\n  - [crane, hoist]")
	.concat("quotes:\n  - id: old\n    speaker: crane\n    evidence: [{source: log, text: Old.}]\n");

const told = (one: string, other: string) => changeLines(describeChange(one, other) ?? []);

describe("a change in words", () => {
	test("tells by entry what goes and what comes", () => {
		expect(told(before, after)).toEqual([
			"title: changed",
			"- title: The crane",
			"+ title: The old crane",
			"entities crane: changed",
			"- aliases: hoist",
			"+ aliases: winch",
			"facts stop: changed",
			"- asks: When?",
			"+ asks: When exactly?",
			"- stance: accuses",
			"+ stance: denies",
			"quotes old: added",
			"+ id: old",
			"+ speaker: crane",
			"+ evidence: log: Old.",
			"synonyms: changed",
			"+ synonyms: crane, hoist",
		]);
	});

	test("tells an entry that goes whole", () => {
		const without = before.slice(0, before.indexOf("\nfacts:"));

		expect(told(before, without)).toEqual([
			"facts stop: removed",
			"- id: stop",
			"- evidence: log: It stopped. (occurrence 2)",
			"- asks: When?",
			"- asks: When did it stop?",
			"- by: crane",
			"- stance: accuses",
		]);
	});

	test("is none where only comments and the way of writing differ", () => {
		expect(describeChange(before, `# noted\n${before.replace("[stop, halt]", "['stop', halt]")}`)).toEqual([]);
	});

	test("tells an order that changed", () => {
		expect(told(before, before.replace("hoist, derrick", "derrick, hoist"))).toEqual([
			"entities crane: changed",
			"- aliases: hoist",
			"- aliases: derrick",
			"+ aliases: derrick",
			"+ aliases: hoist",
		]);
	});

	test("shows a text of several lines on one", () => {
		expect(told("title: a\n", "title: |-\n  a\n  b\n")).toEqual(["title: changed", "- title: a", "+ title: a ⏎ b"]);
	});

	test("can't be told of a file that can't be read", () => {
		expect(describeChange(before, "title: 'a")).toBeUndefined();
	});

	test("is nothing exactly where the same is said", () => {
		fc.assert(
			fc.property(anyFile, anyEdit, (file, edit) => {
				const next = edited(file, edit) ?? file;
				const [old, young] = [JSON.stringify(file), JSON.stringify(next)];

				expect(describeChange(old, old)).toEqual([]);
				expect(describeChange(old, young)?.length === 0).toBe(isSameData(file, next));
			}),
			{ numRuns: 30 },
		);
	});
});

describe("what changed since a draft was begun", () => {
	const common = { version: 1, incident: "harbour", base: 1, by: { id: "7", name: "Ada" }, at: "2026-11-22T08:00:00Z" };
	const target = { section: "facts", id: "stop", hash: "0".repeat(16) };
	const sectionsOf = (draft: object) =>
		conflictsWith(Draft.parse({ ...common, ...draft }), before, after)?.map(({ section }) => section);

	test.each([
		[{ kind: "edit", target }, ["facts"]],
		[{ kind: "remove", target: { ...target, id: "start" } }, []],
		[{ kind: "alias", entity: "derrick", alias: "x", act: "add" }, ["entities"]],
		[{ kind: "synonym", words: "a, b", act: "add" }, ["synonyms"]],
		[{ kind: "add-fact" }, []],
		[{ kind: "restore", revision: 1 }, ["title", "entities", "facts", "quotes", "synonyms"]],
	])("is told for what it is about: %j", (draft, sections) => {
		expect(sectionsOf(draft)).toEqual(sections);
	});

	test("can't be told of a file that can't be read", () => {
		expect(conflictsWith(Draft.parse({ ...common, kind: "add-fact" }), before, "title: 'a")).toBeUndefined();
	});
});

function dataOf(text: string): FileData {
	const read = readFileData(text);
	if ("problems" in read) throw new Error("not readable");
	return read.data;
}

/** Synonyms are appended, so that their order is that of the edits. */
const inOrder = ({ synonyms, ...rest }: FileData) => ({
	...rest,
	...(Array.isArray(synonyms) ? { synonyms: synonyms.map(String).sort() } : {}),
});

test("edits between two files make the one of the other", () => {
	fc.assert(
		fc.property(anyFile, anyFile, (one, other) => {
			const [from, to] = [dataOf(JSON.stringify(one)), dataOf(JSON.stringify(other))];
			const edits = [...(editsBetween({ title: "a" }, from) ?? []), ...(editsBetween(from, to) ?? [])];

			const result = applyEdits("title: a\n", edits);

			expect("text" in result && inOrder(dataOf(result.text))).toEqual(inOrder(to));
		}),
		{ numRuns: 25 },
	);
});
