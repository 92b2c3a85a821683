import { describe, expect, test } from "vitest";
import { checkFolder } from "../../src/knowledge/check-knowledge.ts";
import { type Check, describeProblem, run } from "../../src/knowledge/problem.ts";
import { readText } from "../../src/knowledge/stored-file.ts";
import { readYaml } from "../../src/knowledge/yaml-document.ts";

/** Enough for a slow machine that does other things; what is hostile takes minutes where nothing bounds it. */
const bounded = 10_000;

const entry = "sources:\n  - id: log\n    title: Log\n    file: sources/log.txt\n    sha256: ";

function* read(text: string): Check<void> {
	const bytes = new TextEncoder().encode(text);
	const file = yield* readText("knowledge.yaml", { bytes });
	if (file !== undefined) yield* readYaml(file);
}

/** What is said of a file before anybody asks what it holds. */
const said = (text: string) => run(read(text)).problems.map(describeProblem).join("\n");

function problemsOf(text: string) {
	const bytes = new TextEncoder().encode(text);
	return run(checkFolder({ incident: "harbour", knowledgeFile: { bytes }, sources: new Map() })).problems;
}

describe("YAML that a person could misread is refused:", () => {
	test("an alias and its anchor", () => {
		expect(said("title: &t x\nfacts: *t\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:1:8: \`&t\` is an anchor of YAML, and a knowledge file has none
			    1 | title: &t x
			      |        ^^
			        Take it out. A text that begins with & has to be put in quotes.
			knowledge.yaml:2:8: \`*t\` is an alias of YAML, and a knowledge file has none
			    2 | facts: *t
			      |        ^^
			        Write the value out. A text that begins with * has to be put in quotes."
		`);
	});
	test("a tag", () => {
		expect(said("title: !!binary aGk=\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:1:9: this is a tag of YAML, and a knowledge file has none
			    1 | title: !!binary aGk=
			      |         ^
			        Take it out. A text that begins with ! has to be put in quotes."
		`);
	});
	test("a directive", () => {
		expect(said("%YAML 1.1\n---\ntitle: no\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:1:1: a directive of YAML changes how the file is read
			    1 | %YAML 1.1
			      | ^
			        Take the line out."
		`);
	});
	test("a second document", () => {
		expect(said("title: x\n---\ntitle: y\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:2:1: a second YAML document begins here
			    2 | ---
			      | ^
			        Take out the line with --- or ... before it: a knowledge file is one document."
		`);
	});
	test("a key that stands twice", () => {
		expect(said("title: x\ntitle: y\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:2:1: the key \`title\` stands here a second time; it stands on line 1 already
			    2 | title: y
			      | ^^^^^
			        Keep one of the two."
		`);
	});
	test("a key that is no word", () => {
		expect(said("[a, b]: c\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:1:2: a key has to be a word
			    1 | [a, b]: c
			      |  ^
			        A text that begins with a bracket or a brace has to be put in quotes."
		`);
	});
	test("a key that would change every object", () => {
		const problems = problemsOf("__proto__:\n  polluted: yes\ntitle: x\n");
		expect(problems.map(({ message }) => message)).toContain("`__proto__` is not a key of the file");
		expect(Reflect.get({}, "polluted")).toBeUndefined();
	});
	test("a control character", () => {
		expect(said("title: a\u0007b\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:1:9: a control character, U+0007, stands here
			    1 | title: a�b
			      |         ^
			        Take it out: only tabs and line breaks are allowed."
		`);
	});
	test("a control character behind an escape", () => {
		expect(said('title: "a\\x1b[31mb"\n')).toMatchInlineSnapshot(`
			"knowledge.yaml:1:8: this text holds U+001B, which is no character that can be shown
			    1 | title: "a\\x1b[31mb"
			      |        ^^^^^^^^^^^^
			        Take it out."
		`);
	});
	test("half a character behind an escape", () => {
		expect(said('title: "a\\ud800b"\n')).toMatchInlineSnapshot(`
			"knowledge.yaml:1:8: this text holds U+D800, which is no character that can be shown
			    1 | title: "a\\ud800b"
			      |        ^^^^^^^^^^
			        Take it out."
		`);
	});
	test("what is not UTF-8", () => {
		const bytes = Uint8Array.of(0x74, 0x3a, 0x20, 0xff);
		const { problems } = run(checkFolder({ incident: "harbour", knowledgeFile: { bytes }, sources: new Map() }));
		expect(problems.map(describeProblem).join("\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:1:4: the byte 0xFF that stands here is not UTF-8
			    1 | t: �
			      |    ^
			        Save the document as UTF-8, and check the letters with accents and the quotation marks."
		`);
	});
	test("the marks of a merge", () => {
		expect(said("title: x\n<<<<<<< HEAD\nfacts: []\n=======\nfacts:\n>>>>>>> other\n")).toMatchInlineSnapshot(`
			"knowledge.yaml:2:1: a merge conflict was left in the file
			    2 | <<<<<<< HEAD
			      | ^^^^^^^
			        Keep what is right of both sides, and take out the lines with <<<<<<<, ======= and >>>>>>>."
		`);
	});
});

describe("what YAML means otherwise than it looks is said in plain words:", () => {
	test.each([
		["a colon in a text", "title: The crane: a report\n"],
		["a quotation mark that isn't closed", 'title: "The crane\nfacts: []\n'],
		["a text that goes on behind a quotation mark", 'title: "The crane" stopped\n'],
		["a tab before a key", "open:\n\t- id: x\n"],
		["a line that is too far left", "facts:\n    - id: a\n   - id: b\n"],
		["a list without hyphens", "title: x\nfacts\n"],
		["a text that begins with an at sign", "title: @all\n"],
		["a text that begins with an asterisk", "title: *bold*\n"],
		["an escape that there isn't", 'title: "C:\\Users"\n'],
		["a bracket that isn't closed", "facts: [a\ntitle: x\n"],
	])("%s", (_, text) => {
		expect(said(text)).toMatchSnapshot();
	});
});

describe("what would take for ever ends soon:", () => {
	test("a map of 200 kB with repeated keys", { timeout: bounded }, () => {
		const keys = Array.from({ length: 20_000 }, (_, index) => `key${index % 10_000}: x`).join("\n");
		const problems = problemsOf(`${keys}\n`);
		expect(problems).toHaveLength(201);
		expect(problems.at(-1)?.message).toMatchInlineSnapshot(`"more is wrong than the 200 problems listed here"`);
	});
	test("a map of many unknown keys", { timeout: bounded }, () => {
		const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}: "x"`).join("\n");
		expect(problemsOf(`${keys}\n`).length).toBeLessThan(30);
	});
	test("lists inside of lists", { timeout: bounded }, () => {
		expect(said("[".repeat(100_000))).toContain("nested too deeply to be read");
		expect(said(`title: ${"[".repeat(20)}x${"]".repeat(20)}\n`)).toMatchInlineSnapshot(`
			"knowledge.yaml:1:24: lists and keys are nested more than 16 levels deep
			    1 | title: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]
			      |                        ^
			        Nothing in a knowledge file lies deeper than six levels: look at the indentation."
		`);
		expect(said(`${"- ".repeat(5_000)}a\n`)).toContain("nested too deeply to be read");
	});
	test("a laughing alias", { timeout: bounded }, () => {
		const levels = Array.from({ length: 30 }, (_, index) => `k${index + 1}: &k${index + 1} [*k${index}, *k${index}]`);
		expect(said(`k0: &k0 x\n${levels.join("\n")}\n`)).toContain("is an anchor of YAML");
	});
	test("a line of a megabyte", { timeout: bounded }, () => {
		const problems = problemsOf(`title: x\nfacts: ${"y".repeat(1_000_000)}\n`).map(describeProblem);
		expect(problems.join("\n").length).toBeLessThan(600);
	});
	test("a thousand wrong quotations of a document of a megabyte", { timeout: bounded }, () => {
		const text = "The crane stopped on 3 May, and the harbour master said that it was old. ".repeat(14_000);
		const facts = Array.from(
			{ length: 1_000 },
			(_, index) =>
				`  - id: f${index}\n    evidence:\n      - source: log\n        text: The crane halted on ${index} June, and it was old\n`,
		);
		const knowledgeFile = { bytes: new TextEncoder().encode(`${entry}${"0".repeat(64)}\nfacts:\n${facts.join("")}`) };
		const sources = new Map([["sources/log.txt", { bytes: new TextEncoder().encode(text) }]]);
		expect(run(checkFolder({ incident: "harbour", knowledgeFile, sources })).problems).toHaveLength(201);
	});
});

test("what is printed of a file can't steer a terminal", () => {
	const printed = problemsOf('"\\u202e\\u200b": "x"\ntitel\u202e: x\n').map(describeProblem).join("\n");
	expect(printed).not.toMatch(/[\u202E\u200B]/u);
});
