import { describe, expect, test } from "vitest";
import { checkFolder } from "../../src/knowledge/check-knowledge.ts";
import { describeProblem, run } from "../../src/knowledge/problem.ts";
import { type StoredFile, sha256 } from "../../src/knowledge/stored-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const stored = (text: string): StoredFile => ({ bytes: bytes(text) });

const log = [
	"Port log",
	"",
	"The crane stopped on 3 May. The harbour master said that it was “unsafe”, and that it’s old.",
	"",
	"Nearly 3,000 tons lay on the quay. The crane stopped on 3 May.",
	"",
].join("\n");

/** Sound, in canonical form. */
const yaml = `title: The crane

sources:
  - id: log
    title: Port log
    file: sources/log.txt
    sha256: ${sha256(bytes(log))}

entities:
  - id: crane
    name: Crane
    kind: other

  - id: master
    name: Harbour master
    kind: person
    aliases:
      - the master

facts:
  - id: stopped
    evidence:
      - source: log
        text: The crane stopped on 3 May.
        occurrence: 1
    about:
      - crane

  - id: tons
    evidence:
      - source: log
        text: Nearly 3,000 tons lay on the quay.
    slot: tons
    value: Nearly 3,000 tons

quotes:
  - id: unsafe
    speaker: master
    evidence:
      - source: log
        text: The harbour master said that it was “unsafe”, and that it’s old.
    claim:
      by: master
      stance: accuses
      against: crane
      strength: said

open:
  - id: who
    asks:
      - Who stopped it?
    nearest:
      - source: log
        text: The harbour master
`;

interface Given {
	readonly incident?: string;
	readonly sources?: Readonly<Record<string, StoredFile>>;
	readonly questions?: string;
}

/** Everything that is said of a knowledge file. */
function check(text: string, { incident = "harbour", sources, questions }: Given = {}): string {
	const { problems } = run(
		checkFolder({
			incident,
			knowledgeFile: stored(text),
			sources: new Map(Object.entries(sources ?? { "sources/log.txt": stored(log) })),
			...(questions === undefined ? {} : { questions: stored(questions) }),
		}),
	);
	return problems.map(describeProblem).join("\n");
}

/** The file with one thing changed in it. */
function changed(from: string, to: string): string {
	expect(yaml).toContain(from);
	return yaml.replace(from, () => to);
}

test("finds nothing wrong with what is right", () => {
	expect(check(yaml)).toBe("");
});

test("lists everything that is wrong at once, by place", () => {
	const text = yaml
		.replace("title: The crane", "titel: The crane")
		.replace("speaker: master", "speaker: mister")
		.replace("text: Nearly", "text: Almost")
		.replace("kind: person", "kind: persn");

	expect(check(text)).toMatchInlineSnapshot(`
		"knowledge.yaml:1:1: \`title\` is missing in the file
		    1 | titel: The crane
		      | ^^^^^
		        The moderators' name for the incident.
		knowledge.yaml:1:1: \`titel\` is not a key of the file
		    1 | titel: The crane
		      | ^^^^^
		        Did you mean \`title\`?
		knowledge.yaml:16:11: \`kind\` can't be \`persn\`
		   16 |     kind: persn
		      |           ^^^^^
		        Did you mean \`person\`?
		knowledge.yaml:32:15: this is not in \`log\` word for word: A (U+0041) stands here, N (U+004E) there
		   32 |         text: Almost 3,000 tons lay on the quay.
		      |               ^
		        The source, at sources/log.txt:5:1, reads: Nearly 3,000 tons lay on the quay.
		knowledge.yaml:34:12: \`Nearly 3,000 tons\` is not in the evidence of this entry word for word
		   34 |     value: Nearly 3,000 tons
		      |            ^^^^^^^^^^^^^^^^^
		        Write it as the evidence does, to the character.
		knowledge.yaml:38:14: there is no entity \`mister\`
		   38 |     speaker: mister
		      |              ^^^^^^
		        Did you mean \`master\`?"
	`);
});

describe("a key or value", () => {
	test("that is not known", () => {
		expect(check(changed("    about:", "    abuot:"))).toMatchInlineSnapshot(`
			"knowledge.yaml:26:5: \`abuot\` is not a key of a fact
			   26 |     abuot:
			      |     ^^^^^
			        Did you mean \`about\`?"
		`);
	});
	test("that is not known, and like none", () => {
		expect(check(changed("    kind: person", "    kind: person\n    colour: red"))).toMatchInlineSnapshot(`
			"knowledge.yaml:17:5: \`colour\` is not a key of an entity
			   17 |     colour: red
			      |     ^^^^^^
			        The keys are \`id\`, \`name\`, \`kind\`, \`aliases\`."
		`);
	});
	test("that is missing", () => {
		expect(check(changed("    speaker: master\n", ""))).toMatchInlineSnapshot(`
			"knowledge.yaml:37:5: \`speaker\` is missing in a quote
			   37 |   - id: unsafe
			      |     ^^
			        The entity whose words these are."
		`);
	});
	test("that is a text instead of a list", () => {
		expect(check(changed("    about:\n      - crane", "    about: crane"))).toMatchInlineSnapshot(`
			"knowledge.yaml:26:12: \`about\` has to be a list, not a text
			   26 |     about: crane
			      |            ^^^^^"
		`);
	});
	test("that is a list instead of a text", () => {
		expect(check(changed("    name: Crane", "    name:\n      - Crane"))).toMatchInlineSnapshot(`
			"knowledge.yaml:12:9: \`name\` has to be a text, not a list
			   12 |       - Crane
			      |         ^^^^^"
		`);
	});
	test("that is none of the words it can be", () => {
		expect(check(changed("stance: accuses", "stance: acuses"))).toMatchInlineSnapshot(`
			"knowledge.yaml:44:15: \`stance\` can't be \`acuses\`
			   44 |       stance: acuses
			      |               ^^^^^^
			        Did you mean \`accuses\`?"
		`);
	});
	test("that has another form", () => {
		expect(check(changed("id: stopped", "id: Stopped!"))).toMatchInlineSnapshot(`
			"knowledge.yaml:21:9: \`id\` is \`Stopped!\`: an id is lower-case letters, digits and single hyphens, as in \`first-report\`
			   21 |   - id: Stopped!
			      |         ^^^^^^^^"
		`);
	});
	test("that is no date of a document", () => {
		expect(check(changed("    slot: tons", "    when: 31 June\n    slot: tons"))).toMatchInlineSnapshot(`
			"knowledge.yaml:33:11: \`when\` is \`31 June\`: a date is written as the document gives it: \`2014\`, \`July\`, \`15 July\`, \`8 September, noon\`, \`last month\`
			   33 |     when: 31 June
			      |           ^^^^^^^"
		`);
	});
	test("that is empty where it has to say something", () => {
		expect(check(changed("name: Crane", "name: ' '"))).toMatchInlineSnapshot(`
			"knowledge.yaml:11:11: \`name\` is empty
			   11 |     name: ' '
			      |           ^^^"
		`);
	});
	test("that is too long", () => {
		expect(check(changed("name: Crane", `name: ${"x".repeat(201)}`))).toMatchInlineSnapshot(`
			"knowledge.yaml:11:11: \`name\` is too long: 200 characters at most
			   11 |     name: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
			      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
		`);
	});
	test("that is an empty list where something has to be", () => {
		const evidence = `    evidence:
      - source: log
        text: Nearly 3,000 tons lay on the quay.`;
		expect(check(changed(evidence, "    evidence: []"))).toMatchInlineSnapshot(`
			"knowledge.yaml:30:15: \`evidence\` needs at least one entry
			   30 |     evidence: []
			      |               ^"
		`);
	});
	test("that is empty counts as missing", () => {
		expect(
			check(
				changed(
					"    evidence:\n      - source: log\n        text: Nearly 3,000 tons lay on the quay.",
					"    evidence:",
				),
			),
		).toMatchInlineSnapshot(`
			"knowledge.yaml:30:14: \`evidence\` is missing in a fact
			   30 |     evidence:
			      |              ^
			        Verbatim passages that entitle the bot to say this."
		`);
	});
	test("that is left empty where it may be missing is only not canonical", () => {
		expect(check(changed("    slot: tons", "    asks:\n    slot: tons"))).toMatchInlineSnapshot(`
			"knowledge.yaml:33:5: the file is not in its canonical form from here on
			   33 |     asks:
			      |     ^
			        Run \`format\`: it sorts and writes the file anew, and changes no word."
		`);
	});
	test("of a file that is empty", () => {
		expect(check("", { sources: {} })).toMatchInlineSnapshot(`
			"knowledge.yaml:1:1: the file is empty
			        Write a \`title\` and \`sources\`."
		`);
	});
	test("of a file that is a list", () => {
		expect(check("- a\n", { sources: {} })).toMatchInlineSnapshot(`
			"knowledge.yaml:1:3: the file has to be keys with values, not a list
			    1 | - a
			      |   ^"
		`);
	});
});

describe("a quotation", () => {
	const quotes = (text: string) =>
		check(changed("The harbour master said that it was “unsafe”, and that it’s old.", text));

	test("in another style of quotation marks", () => {
		expect(quotes(`'The harbour master said that it was "unsafe", and that it’s old.'`)).toMatchInlineSnapshot(`
			"knowledge.yaml:41:9: the file is not in its canonical form from here on
			   41 |         text: 'The harbour master said that it was "unsafe", and that it’s old.'
			      |         ^
			        Run \`format\`: it sorts and writes the file anew, and changes no word.
			knowledge.yaml:41:52: this is not in \`log\` word for word: " (U+0022) stands here, “ (U+201C) there
			   41 |         text: 'The harbour master said that it was "unsafe", and that it’s old.'
			      |                                                    ^
			        The source, at sources/log.txt:3:65, reads: The harbour master said that it was “unsafe”, and that it’s old."
		`);
	});
	test("with another apostrophe", () => {
		expect(quotes(`The harbour master said that it was “unsafe”, and that it's old.`)).toMatchInlineSnapshot(`
			"knowledge.yaml:41:72: this is not in \`log\` word for word: ' (U+0027) stands here, ’ (U+2019) there
			   41 |         text: The harbour master said that it was “unsafe”, and that it's old.
			      |                                                                        ^
			        The source, at sources/log.txt:3:86, reads: … master said that it was “unsafe”, and that it’s old."
		`);
	});
	test("with another word", () => {
		expect(quotes("The harbour master declared that it was “unsafe”")).toMatchInlineSnapshot(`
			"knowledge.yaml:41:34: this is not in \`log\` word for word: d (U+0064) stands here, s (U+0073) there
			   41 |         text: The harbour master declared that it was “unsafe”
			      |                                  ^
			        The source, at sources/log.txt:3:48, reads: The harbour master said that it was “unsafe”, and
			knowledge.yaml:46:17: \`said\` is not in the evidence of this entry word for word
			   46 |       strength: said
			      |                 ^^^^
			        Write it as the evidence does, to the character."
		`);
	});
	test("with another beginning", () => {
		expect(quotes("Our harbour master said that it was “unsafe”")).toMatchInlineSnapshot(`
			"knowledge.yaml:41:15: this is not in \`log\` word for word: O (U+004F) stands here, T (U+0054) there
			   41 |         text: Our harbour master said that it was “unsafe”
			      |               ^
			        The source, at sources/log.txt:3:29, reads: The harbour master said that it was “unsafe”,"
		`);
	});
	test("with a capital letter", () => {
		expect(quotes("the harbour master said that it was “unsafe”")).toMatchInlineSnapshot(`
			"knowledge.yaml:41:15: this is not in \`log\` word for word: t (U+0074) stands here, T (U+0054) there
			   41 |         text: the harbour master said that it was “unsafe”
			      |               ^
			        The source, at sources/log.txt:3:29, reads: The harbour master said that it was “unsafe”,"
		`);
	});
	test("with an ellipsis of the moderator's own", () => {
		expect(quotes("The harbour master said … that it’s old.")).toMatchInlineSnapshot(`
			"knowledge.yaml:41:39: this is not in \`log\` word for word: … (U+2026) stands here, t (U+0074) there
			   41 |         text: The harbour master said … that it’s old.
			      |                                       ^
			        The source, at sources/log.txt:3:53, reads: The harbour master said that it was “unsafe”,"
		`);
	});
	test("folded over several lines", () => {
		expect(quotes(">-\n          The harbour master said\n          that it is “unsafe”")).toMatchInlineSnapshot(`
			"knowledge.yaml:41:9: the file is not in its canonical form from here on
			   41 |         text: >-
			      |         ^
			        Run \`format\`: it sorts and writes the file anew, and changes no word.
			knowledge.yaml:41:15: this is not in \`log\` word for word: i (U+0069) stands here, w (U+0077) there
			   41 |         text: >-
			      |               ^^
			        The source, at sources/log.txt:3:61, reads: The harbour master said that it was “unsafe”,"
		`);
	});
	test("of words that are nowhere", () => {
		expect(quotes("Something else altogether happened yesterday")).toMatchInlineSnapshot(`
			"knowledge.yaml:41:15: these words are not in \`log\`, and nothing near them is
			   41 |         text: Something else altogether happened yesterday
			      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
			        Copy the passage out of the source, to the character.
			knowledge.yaml:46:17: \`said\` is not in the evidence of this entry word for word
			   46 |       strength: said
			      |                 ^^^^
			        Write it as the evidence does, to the character."
		`);
	});
	test("with a line break at its end", () => {
		expect(quotes("|\n          The harbour master said")).toMatchInlineSnapshot(`
			"knowledge.yaml:41:9: the file is not in its canonical form from here on
			   41 |         text: |
			      |         ^
			        Run \`format\`: it sorts and writes the file anew, and changes no word.
			knowledge.yaml:41:15: the passage begins or ends with white space or a line break
			   41 |         text: |
			      |               ^
			        Take it out; a text below | or > has to begin with |- or >- instead."
		`);
	});
	test("across a paragraph", () => {
		expect(quotes('"that it’s old.\\n\\nNearly 3,000 tons"')).toMatchInlineSnapshot(`
			"knowledge.yaml:41:15: this goes across a paragraph's end, at sources/log.txt:3:93
			   41 |         text: "that it’s old.\\n\\nNearly 3,000 tons"
			      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
			        Make one piece of evidence of each paragraph's part.
			knowledge.yaml:46:17: \`said\` is not in the evidence of this entry word for word
			   46 |       strength: said
			      |                 ^^^^
			        Write it as the evidence does, to the character."
		`);
	});
	test("of words that stand there twice", () => {
		expect(check(changed("        occurrence: 1\n", ""))).toMatchInlineSnapshot(`
			"knowledge.yaml:24:15: this stands several times in \`log\`: sources/log.txt:3:1, sources/log.txt:5:36
			   24 |         text: The crane stopped on 3 May.
			      |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
			        Say which one is meant, with \`occurrence: 1\` for the first; or take more of the sentence."
		`);
	});
	test("of words that don't stand there so often", () => {
		expect(check(changed("occurrence: 1", "occurrence: 3"))).toMatchInlineSnapshot(`
			"knowledge.yaml:25:21: this stands in \`log\` only twice: sources/log.txt:3:1, sources/log.txt:5:36
			   25 |         occurrence: 3
			      |                     ^
			        Write an occurrence from 1 to 2; leave it out where there is only one."
		`);
	});
	test("of a source that isn't there", () => {
		expect(
			check(changed("source: log\n        text: The crane", "source: lok\n        text: The crane")),
		).toMatchInlineSnapshot(`
			"knowledge.yaml:23:17: there is no source \`lok\`
			   23 |       - source: lok
			      |                 ^^^
			        Did you mean \`log\`?"
		`);
	});
});

describe("an entry", () => {
	test("with an id that another one has", () => {
		expect(check(changed("id: tons", "id: stopped"))).toMatchInlineSnapshot(`
			"knowledge.yaml:29:9: the id \`stopped\` is taken already, on line 21
			   29 |   - id: stopped
			      |         ^^^^^^^
			        Give this entry an id of its own; facts and quotes share theirs."
		`);
	});
	test("of a quote with the id of a fact", () => {
		expect(check(changed("id: unsafe", "id: tons"))).toMatchInlineSnapshot(`
			"knowledge.yaml:37:9: the id \`tons\` is taken already, on line 29
			   37 |   - id: tons
			      |         ^^^^
			        Give this entry an id of its own; facts and quotes share theirs."
		`);
	});
	test("about an entity that isn't there", () => {
		expect(check(changed("      - crane", "      - krane"))).toMatchInlineSnapshot(`
			"knowledge.yaml:27:9: there is no entity \`krane\`
			   27 |       - krane
			      |         ^^^^^
			        Did you mean \`crane\`?"
		`);
	});
	test("about an entity that is like none", () => {
		expect(check(changed("against: crane", "against: the-sea"))).toMatchInlineSnapshot(`
			"knowledge.yaml:45:16: there is no entity \`the-sea\`
			   45 |       against: the-sea
			      |                ^^^^^^^
			        Add it to \`entities\`."
		`);
	});
	test("with a value that is not in its evidence", () => {
		expect(check(changed("value: Nearly 3,000 tons", "value: nearly 3000 tons"))).toMatchInlineSnapshot(`
			"knowledge.yaml:34:12: \`nearly 3000 tons\` is not in the evidence of this entry word for word
			   34 |     value: nearly 3000 tons
			      |            ^^^^^^^^^^^^^^^^
			        Write it as the evidence does, to the character."
		`);
	});
	test("with a strength that is not in its evidence", () => {
		expect(check(changed("strength: said", "strength: said firmly"))).toMatchInlineSnapshot(`
			"knowledge.yaml:46:17: \`said firmly\` is not in the evidence of this entry word for word
			   46 |       strength: said firmly
			      |                 ^^^^^^^^^^^
			        Write it as the evidence does, to the character."
		`);
	});
	test("with a value and no slot", () => {
		expect(check(changed("    slot: tons\n", ""))).toMatchInlineSnapshot(`
			"knowledge.yaml:33:5: a \`value\` needs a \`slot\`
			   33 |     value: Nearly 3,000 tons
			      |     ^^^^^
			        \`slot\` names what is given a value, \`value\` is its value in the words of the evidence."
		`);
	});
	test("with a slot and no value", () => {
		expect(check(changed("    value: Nearly 3,000 tons\n", ""))).toMatchInlineSnapshot(`
			"knowledge.yaml:33:5: a \`slot\` needs a \`value\`
			   33 |     slot: tons
			      |     ^^^^
			        \`slot\` names what is given a value, \`value\` is its value in the words of the evidence."
		`);
	});
	test.each([
		{ when: "3 May 2014", message: "of the date `3 May 2014`, no passage of this entry's evidence has `2014`" },
		{
			when: "3 May, at noon",
			message: "of the date `3 May, at noon`, no passage of this entry's evidence has `at noon`",
		},
		{ when: "4 May", message: "the date `4 May` is in no passage of this entry's evidence" },
		{ when: "June", message: "the date `June` is in no passage of this entry's evidence" },
		{ when: "2014", message: "the date `2014` is in no passage of this entry's evidence" },
		{ when: "last month", message: "the date `last month` is in no passage of this entry's evidence" },
	])("of the date $when, which is not in its evidence", ({ when, message }) => {
		const text = changed("    about:\n      - crane\n", `    about:\n      - crane\n    when: ${when}\n`);
		expect(check(text)).toContain(`knowledge.yaml:28:11: ${message}\n`);
		expect(check(text)).toContain("Write what a passage of the evidence says of the date, and no more;");
	});
	test("of a date whose parts stand in different passages", () => {
		const passages = "        occurrence: 1\n      - source: log\n        text: Nearly 3,000 tons lay on the quay.\n";
		const text = changed("        occurrence: 1\n", passages).replace(
			"    about:\n      - crane\n",
			"    about:\n      - crane\n    when: 3 May, on the quay\n",
		);
		expect(check(text)).toContain(
			"of the date `3 May, on the quay`, no passage of this entry's evidence has `on the quay`",
		);
	});
	test.each(["3 May", "May", "3 May, stopped on"])("of the date %s, which is in its evidence", (when) => {
		expect(check(changed("    about:\n      - crane\n", `    about:\n      - crane\n    when: ${when}\n`))).toBe("");
	});
	test("of words said on a date that is not in the evidence", () => {
		expect(check(changed("      strength: said", "      strength: said\n    said: 3 May"))).toMatchInlineSnapshot(`
			"knowledge.yaml:47:11: the date \`3 May\` is in no passage of this entry's evidence
			   47 |     said: 3 May
			      |           ^^^^^
			        Write what a passage of the evidence says of the date, and no more; leave out the year where it does."
		`);
	});
	test("with an alias that another one has is a warning", () => {
		expect(check(changed("- the master", "- crane"))).toMatchInlineSnapshot(`
			"knowledge.yaml:18:9: warning: \`crane\` is a name of the entity \`crane\` as well: a question with it is about both
			   18 |       - crane
			      |         ^^^^^
			        Leave it where that is so; else take it out of one of the two."
		`);
	});
});

describe("a source", () => {
	test("that was changed", () => {
		expect(check(yaml, { sources: { "sources/log.txt": stored(`${log} `) } })).toMatchInlineSnapshot(`
			"knowledge.yaml:7:13: \`sources/log.txt\` is not the document that was pinned: its text has changed
			    7 |     sha256: 9d2d8b02b92cc93a3f85c51b00f6d083b5aa6c57012f2dbd652ad9a86abf21e3
			      |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
			        Put the old text back; or look at what changed, and accept it with \`sha256: 1ba152f40fd5181eea299d0f9088fa7c72f04988d4764c18f1c4e8053d10da29\`."
		`);
	});
	test("that is missing", () => {
		expect(check(yaml, { sources: {} })).toMatchInlineSnapshot(`
			"knowledge.yaml:6:11: there is no file \`sources/log.txt\`
			    6 |     file: sources/log.txt
			      |           ^^^^^^^^^^^^^^^
			        Put the document there, byte for byte as it was captured, or take the entry out."
		`);
	});
	test("that no entry names", () => {
		const sources = { "sources/log.txt": stored(log), "sources/notes.txt": stored("x") };
		expect(check(yaml, { sources })).toMatchInlineSnapshot(`
			"sources/notes.txt:1:1: no source of the knowledge file names this document
			        Add its entry with \`add-source\`, or take the document out of the folder."
		`);
	});
	test("that two entries name", () => {
		const text = changed(
			"entities:",
			`  - id: log-two\n    title: Log\n    file: sources/log.txt\n    sha256: ${sha256(bytes(log))}\n\nentities:`,
		);
		expect(check(text)).toMatchInlineSnapshot(`
			"knowledge.yaml:11:11: the document \`sources/log.txt\` has an entry already, on line 6
			   11 |     file: sources/log.txt
			      |           ^^^^^^^^^^^^^^^
			        Keep one entry for each document."
		`);
	});
	test("that is not UTF-8", () => {
		const sources = { "sources/log.txt": { bytes: Uint8Array.of(0x41, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x20) } };
		expect(check(yaml, { sources })).toMatchInlineSnapshot(`
			"sources/log.txt:2:4: the byte 0xE9 that stands here is not UTF-8
			    2 | caf�
			      |    ^
			        Save the document as UTF-8, and check the letters with accents and the quotation marks."
		`);
	});
	test("that holds a control character", () => {
		expect(check(yaml, { sources: { "sources/log.txt": stored("The\u0000 crane") } })).toMatchInlineSnapshot(`
			"sources/log.txt:1:4: a control character, U+0000, stands here
			    1 | The� crane
			      |    ^
			        Take it out: only tabs and line breaks are allowed."
		`);
	});
	test("that is empty", () => {
		const text = changed(sha256(bytes(log)), sha256(bytes(" \n")));
		expect(check(text, { sources: { "sources/log.txt": stored(" \n") } })).toMatchInlineSnapshot(`
			"sources/log.txt:1:1: the document is empty
			        Store its text, or take its entry out."
		`);
	});
	test("with a byte order mark keeps it, and offsets count it", () => {
		const marked = `\uFEFF${log}`;
		const text = changed(sha256(bytes(log)), sha256(bytes(marked)));
		expect(check(text, { sources: { "sources/log.txt": stored(marked) } })).toBe("");
	});
	test("whose path leads elsewhere", () => {
		expect(check(changed("file: sources/log.txt", "file: sources/../../log.txt"))).toMatchInlineSnapshot(`
			"knowledge.yaml:6:11: \`file\` is \`sources/../../log.txt\`: a source file is \`sources/<name>.txt\`
			    6 |     file: sources/../../log.txt
			      |           ^^^^^^^^^^^^^^^^^^^^^
			sources/log.txt:1:1: no source of the knowledge file names this document
			        Add its entry with \`add-source\`, or take the document out of the folder."
		`);
	});
});

test("a folder's name that can't be an incident's id", () => {
	expect(check(yaml, { incident: "The Harbour" })).toMatchInlineSnapshot(`
		"knowledge.yaml:1:1: the folder's name \`The Harbour\` can't be an incident's id
		        Rename it: at most 64 lower-case letters, digits and hyphens."
	`);
});

test("a file that is not in its canonical form", () => {
	expect(check(changed("name: Crane", "name: 'Crane'"))).toMatchInlineSnapshot(`
		"knowledge.yaml:11:5: the file is not in its canonical form from here on
		   11 |     name: 'Crane'
		      |     ^
		        Run \`format\`: it sorts and writes the file anew, and changes no word."
	`);
});

describe("a known question", () => {
	const question = {
		id: "q1",
		question: "When?",
		kind: "direct",
		answerable: true,
		gold: [{ source: "log", text: "The crane stopped on 3 May." }],
		must: ["3 May"],
	};
	const asked = (changes: object, ...more: readonly string[]) =>
		check(yaml, { questions: [JSON.stringify({ ...question, ...changes }), ...more].join("\n") });

	test("that is right, and empty lines", () => {
		expect(asked({}, "", JSON.stringify({ ...question, id: "q2", gold: [{ source: "log.txt", text: "crane" }] }))).toBe(
			"",
		);
	});
	test("with gold that is not in its source", () => {
		expect(asked({ gold: [{ source: "log", text: "The crane halted on 3 May." }] })).toMatchInlineSnapshot(`
			"questions.jsonl:1:107: this is not in \`log\` word for word: h (U+0068) stands here, s (U+0073) there
			    1 | …"answerable":true,"gold":[{"source":"log","text":"The crane halted on 3 May."}],"must":["3 May"]}
			      |                                                              ^
			        The source, at sources/log.txt:3:11, reads: The crane stopped on 3 May."
		`);
	});
	test("with gold of a source that isn't there", () => {
		expect(asked({ gold: [{ source: "lock", text: "crane" }] })).toMatchInlineSnapshot(`
			"questions.jsonl:1:84: there is no source \`lock\`
			    1 | {"id":"q1","question":"When?","kind":"direct","answerable":true,"gold":[{"source":"lock","text":"crane"}],"must":["3 May"]}
			      |                                                                                    ^^^^
			        Did you mean \`log\`?"
		`);
	});
	test("that is no JSON", () => {
		expect(asked({}, "{id: q2}")).toMatchInlineSnapshot(`
			"questions.jsonl:2:1: this line is not JSON
			    2 | {id: q2}
			      | ^^^^^^^^
			        Write one question a line, as {"id": …, "question": …, "kind": …, "answerable": …, "gold": [], "must": []}."
		`);
	});
	test("of another shape", () => {
		expect(asked({ answerable: "yes", colour: "red" })).toMatchInlineSnapshot(`
			"questions.jsonl:1:47: \`answerable\` has to be true or false, not a text
			    1 | {"id":"q1","question":"When?","kind":"direct","answerable":"yes","gold":[{"source":"log","text":"The crane…
			      |                                               ^^^^^^^^^^^^
			questions.jsonl:1:146: \`colour\` is not a key of a question
			    1 | …og","text":"The crane stopped on 3 May."}],"must":["3 May"],"colour":"red"}
			      |                                                              ^^^^^^^^
			        The keys are \`id\`, \`question\`, \`kind\`, \`answerable\`, \`gold\`, \`must\`, \`need\`, \`both_sources\`, \`fails\`."
		`);
	});
	test("with an id that another one has", () => {
		expect(asked({}, JSON.stringify(question))).toMatchInlineSnapshot(`
			"questions.jsonl:2:8: the id \`q1\` is taken already
			    2 | {"id":"q1","question":"When?","kind":"direct","answerable":true,"go…
			      |        ^^
			        Give every question an id of its own."
		`);
	});
	test("that is answerable without gold, and not answerable with gold", () => {
		expect(asked({ gold: [] }, JSON.stringify({ ...question, id: "q2", answerable: false }))).toMatchInlineSnapshot(`
			"questions.jsonl:1:47: an answerable question needs \`gold\`
			    1 | {"id":"q1","question":"When?","kind":"direct","answerable":true,"gold":[],"must":["3 May"]}
			      |                                               ^^^^^^^^^^^^
			        Write the sentences of the sources that answer it.
			questions.jsonl:2:47: a question that is not answerable has no \`gold\`
			    2 | {"id":"q2","question":"When?","kind":"direct","answerable":false,"gold":[{"source":"log","text":"The crane…
			      |                                               ^^^^^^^^^^^^
			        Take out its \`gold\`, or make it answerable."
		`);
	});
});
