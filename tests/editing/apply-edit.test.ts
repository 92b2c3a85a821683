import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdit, applyEdits } from "../../src/editing/apply-edit.ts";
import { Edit } from "../../src/editing/edit.ts";
import { canonicalForm } from "../../src/knowledge/canonical-form.ts";
import { run } from "../../src/knowledge/problem.ts";
import { layoutOf } from "../../src/knowledge/splice-layout.ts";
import { textFile } from "../../src/knowledge/text-file.ts";
import { readYaml } from "../../src/knowledge/yaml-document.ts";
import { type AnyFile, annotated, anyEdit, anyFile, anyNotes, edited } from "./any-edit.ts";

function read(text: string) {
	const { problems, result } = run(readYaml(textFile("knowledge.yaml", text)));
	expect(problems).toEqual([]);
	if (result === undefined) throw new Error("not readable");
	return result;
}

const canonical = (text: string) => canonicalForm(read(text).document);

const dataOf = (text: string) => read(text).data;

function applied(text: string, ...edits: readonly Edit[]): string {
	const result = applyEdits(text, edits);
	if ("problems" in result) throw new Error(JSON.stringify(result.problems));
	return result.text;
}

const isReadable = (text: string) => run(readYaml(textFile("knowledge.yaml", text))).problems.length === 0;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Ways to write a file whose lines are those of the canonical form, and of which some are it. */
const anyForm = fc.constantFrom<(text: string) => string>(
	(text) => text,
	canonical,
	(text) => text.replaceAll("\n", "\r\n"),
	(text) => text.replace(/\n$/, ""),
	(text) => text.replace(/^(?= {2})/gm, "    "),
);

/** The bytes of every entry that an edit isn't about. */
function othersIn(text: string, edit: Edit): readonly string[] {
	const touched = touchedBy(edit);
	return (layoutOf(text) ?? []).flatMap(({ key, entries = [] }) =>
		entries
			.map(({ start, end }) => text.slice(start, end).trimEnd())
			.filter(
				(entry) => !(key === touched.section && touched.ids.some((id) => id === "" || entry.includes(`id: ${id}`))),
			),
	);
}

const notesIn = (text: string) => [...text.matchAll(/# note \d/g)].map(([note]) => note).sort();

const written = (file: AnyFile) => canonical(JSON.stringify(file));

function touchedBy(edit: Edit): { readonly section: string; readonly ids: readonly string[] } {
	switch (edit.do) {
		case "add":
			return { section: edit.section, ids: [edit.entry.id] };
		case "replace":
			return { section: edit.section, ids: [edit.id, edit.entry.id] };
		case "remove":
			return { section: edit.section, ids: [edit.id] };
		case "add-alias":
		case "remove-alias":
			return { section: "entities", ids: [edit.entity] };
		case "set-title":
			return { section: "title", ids: [] };
		default:
			return { section: "synonyms", ids: [""] };
	}
}

describe("any sequence of edits", () => {
	test("comes to what the same edits come to on a list of entries, and stays canonical", () => {
		fc.assert(
			fc.property(anyFile, fc.array(anyEdit, { maxLength: 12 }), (file, edits) => {
				let text = written(file);
				let model = file;
				for (const edit of edits) {
					const result = applyEdit(text, edit);
					const next = edited(model, edit);
					expect("text" in result).toBe(next !== undefined);
					text = "text" in result ? result.text : text;
					model = next ?? model;
					expect(dataOf(text)).toEqual(model);
				}
				expect(canonical(text)).toBe(text);
			}),
			{ numRuns: 60 },
		);
	});

	test("leaves the other entries and the comments as they are, however the file is written", () => {
		fc.assert(
			fc.property(anyFile, anyNotes, anyForm, anyEdit, (file, notes, form, edit) => {
				const plain = written(file);
				const noted = annotated(plain, notes);
				fc.pre(isReadable(noted) && isSame(dataOf(noted), dataOf(plain)));
				const text = form(noted);
				const next = edited(file, edit);

				const result = applyEdit(text, edit);

				if ("problems" in result || next === undefined) {
					expect([result, next]).toEqual([{ problems: expect.any(Array) }, undefined]);
					return;
				}
				expect(dataOf(result.text)).toEqual(next);
				expect(othersIn(result.text, edit)).toEqual(othersIn(text, edit));
				if (edit.do !== "remove" && edit.do !== "remove-synonyms") expect(notesIn(result.text)).toEqual(notesIn(text));
				if (text === canonical(text)) expect(canonical(result.text)).toBe(result.text);
				expect(/(?<!\r)\n/.test(result.text)).toBe(!text.includes("\r\n"));
			}),
			{ numRuns: 40 },
		);
	});
});

const port = `# The port.
title: The crane

sources:
  # About the log.
  - id: log
    title: Log
    file: sources/log.txt
    sha256: ${"0".repeat(64)}

# People and things.
entities:
  # All of them.

  # The crane alone.
  - id: crane
    name:   'Crane'   # as it is painted on it
    kind: other

  # Whoever is in charge.
  - {id: master, name: Harbour master, kind: person, aliases: [chief]}
`;

const hoist = {
	do: "add",
	section: "entities",
	entry: { id: "hoist", name: "no", kind: "other" },
} as const satisfies Edit;

describe("an edit", () => {
	test("adds an entry at its place by id, parted by a blank line", () => {
		expect(applied(port, hoist)).toBe(
			port.replace("  # Whoever", "  - id: hoist\n    name: no\n    kind: other\n\n  # Whoever"),
		);
	});

	test("puts a first entry above what stands above the next one, and below what is said of all", () => {
		const anchor: Edit = { do: "add", section: "entities", entry: { id: "anchor", name: "Anchor", kind: "other" } };

		expect(applied(port, anchor)).toBe(
			port.replace("  # The crane alone", "  - id: anchor\n    name: Anchor\n    kind: other\n\n  # The crane alone"),
		);
	});

	test("writes what it replaces in the canonical form, with the comments inside", () => {
		const crane: Edit = {
			do: "replace",
			section: "entities",
			id: "crane",
			entry: { id: "crane", name: "Crane: old", kind: "other" },
		};

		expect(applied(port, crane)).toBe(
			port.replace("name:   'Crane'   # as it is painted on it", 'name: "Crane: old" # as it is painted on it'),
		);
	});

	test("moves an entry that gets another id, with the comment above it", () => {
		const chief: Edit = {
			do: "replace",
			section: "entities",
			id: "master",
			entry: { id: "chief", name: "Harbour master", kind: "person" },
		};

		expect(applied(port, chief)).toContain(`
  # All of them.

  # Whoever is in charge.
  - id: chief
    name: Harbour master
    kind: person

  # The crane alone.
  - id: crane
    name:   'Crane'   # as it is painted on it
    kind: other
`);
	});

	test("takes the comment above with an entry that goes, but not what may be said of all entries", () => {
		const without = applied(port, { do: "remove", section: "entities", id: "master" });

		expect(without).toBe(port.slice(0, port.indexOf("\n  # Whoever")));
		expect(applied(port, { do: "remove", section: "entities", id: "crane" })).toContain(
			"  # All of them.\n\n  # The crane alone.\n  # Whoever is in charge.\n  - {id: master,",
		);
	});

	test("keeps the comments of a list whose items change", () => {
		const text = applied(
			port,
			{ do: "remove-alias", entity: "master", alias: "chief" },
			{ do: "add-alias", entity: "master", alias: "boss" },
		).replace("- boss", "# as the crew says\n      - boss");

		expect(applied(text, { do: "add-alias", entity: "master", alias: "captain" })).toContain(
			"    aliases:\n      # as the crew says\n      - boss\n      - captain\n",
		);
	});

	test("lets sections come where the schema has them, and go with their last entry", () => {
		const fact: Edit = {
			do: "add",
			section: "facts",
			entry: { id: "stop", evidence: [{ source: "log", text: "It stopped." }] },
		};
		const added = applied(port, fact, { do: "add-synonyms", words: ["crane", "hoist"] });

		expect(added).toBe(`${port}
synonyms:
  - - crane
    - hoist

facts:
  - id: stop
    evidence:
      - source: log
        text: It stopped.
`);
		expect(
			applied(
				added,
				{ do: "remove", section: "facts", id: "stop" },
				{ do: "remove-synonyms", words: ["crane", "hoist"] },
			),
		).toBe(port);
	});

	test.each(["facts:\n", "facts: []\n", "facts: [\n]\n", "facts: ~\n".replace(" ~", " # none yet")])(
		"fills a section that is there and empty: %j",
		(empty) => {
			const fact: Edit = { do: "add", section: "facts", entry: { id: "a", evidence: [{ source: "b", text: "c" }] } };

			expect(dataOf(applied(`title: a\n\n${empty}`, fact))).toEqual({
				title: "a",
				facts: [{ id: "a", evidence: [{ source: "b", text: "c" }] }],
			});
		},
	);

	test("keeps what is said of a section that goes, above what follows it", () => {
		const text =
			"title: a\n\n# of facts\nfacts: # beside\n  # first\n  - id: a\n    # in it\n    slot: b\n\nopen: []\n";

		expect(applied(text, { do: "remove", section: "facts", id: "a" })).toBe(
			"title: a\n\n# of facts\n# beside\n# first\nopen: []\n",
		);
	});

	test("sets the title and keeps the comment beside it", () => {
		expect(applied("title: 'a' # old\n\n\nsources: []\n", { do: "set-title", title: "b: c" })).toBe(
			'title: "b: c" # old\n\n\nsources: []\n',
		);
	});

	test("goes behind a last line that isn't ended, and before a document's end", () => {
		expect(applied("title: a\nentities:\n- id: a", hoist)).toBe(
			"title: a\nentities:\n- id: a\n\n- id: hoist\n  name: no\n  kind: other\n",
		);
		expect(applied("title: a\n...\n", hoist)).toBe(
			"title: a\n\nentities:\n  - id: hoist\n    name: no\n    kind: other\n\n...\n",
		);
	});
});

const messages = (text: string, edit: Edit) => {
	const result = applyEdit(text, edit);
	return "problems" in result ? result.problems.map(({ message, remedy }) => [message, remedy]) : [];
};

describe("an edit is refused", () => {
	test.each<[string, Edit, string]>([
		[
			"adds an id that is taken",
			{ ...hoist, entry: { ...hoist.entry, id: "crane" } },
			"the id `crane` is taken already",
		],
		[
			"replaces what isn't there",
			{ do: "remove", section: "entities", id: "crame" },
			"there is no `crame` in `entities`",
		],
		[
			"adds a name that is one",
			{ do: "add-alias", entity: "crane", alias: "Crane" },
			"`Crane` is a name of `crane` already",
		],
		["takes away no alias", { do: "remove-alias", entity: "master", alias: "chef" }, "`chef` is no alias of `master`"],
		[
			"takes away no synonyms",
			{ do: "remove-synonyms", words: ["crane", "hoist"] },
			"there are no such synonyms: `crane`, `hoist`",
		],
	])("when it %s", (_, edit, message) => {
		expect(messages(port, edit)).toEqual([[message, expect.any(String)]]);
	});

	test("where two entries have the id that it names", () => {
		expect(messages("entities:\n  - id: a\n  - id: a\n", { do: "remove", section: "entities", id: "a" })).toEqual([
			["the id `a` stands several times", "Give each entry an id of its own first."],
		]);
	});

	test.each(["{title: a, entities: [{id: b}]}\n", "title: a\nentities: [{id: b}]\n"])(
		"where the file doesn't have one entry a line: %j",
		(text) => {
			expect(messages(text, hoist)).toEqual([
				[
					"the file isn't written with one key and one entry a line, so that its other entries can't be left as they are",
					"Bring it into its canonical form with `format` first.",
				],
			]);
		},
	);

	test("with what is wrong with a file that can't be read", () => {
		expect(messages("title: 'a\n", hoist)).toEqual([
			["this quotation mark is opened and never closed", expect.any(String)],
		]);
	});

	test.each(["a\u0000b", "a\u0007b", "a\uD800b"])("for a text that no file can hold: %j", (name) => {
		expect(messages(port, { ...hoist, entry: { ...hoist.entry, name } })).toEqual([
			[expect.stringMatching(/^(?:this text holds U\+|the file would not say afterwards)/), expect.any(String)],
		]);
	});
});

test("an edit is read from JSON, and one that isn't whole is no edit", () => {
	expect(Edit.parse(JSON.parse(JSON.stringify(hoist)))).toEqual(hoist);
	expect(Edit.safeParse({ ...hoist, section: "facts" }).success).toBe(false);
	expect(Edit.safeParse({ do: "remove", section: "synonyms", id: "a" }).success).toBe(false);
});
