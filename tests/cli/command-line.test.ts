import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { knowledgeFolder, logText } from "./knowledge-folder.ts";
import { call } from "./streams.ts";

const Answer = z.object({
	id: z.string(),
	status: z.string(),
	snippets: z.array(z.object({ source: z.string(), start: z.int(), end: z.int(), text: z.string() })),
});

const stop = "When did the crane stop?";

describe("a wrong call ends with 2 and one line", () => {
	test.each([
		{ does: "no command", args: [], says: "no command; there are ask, check," },
		{ does: "an unknown command", args: ["asl"], says: 'there is no command "asl"; did you mean "ask"?' },
		{ does: "a command unlike any", args: ["constructor"], says: 'there is no command "constructor"; there are ask' },
		{
			does: "an option first",
			args: ["--json", "ask"],
			says: 'the command comes first, as in: casefile ask "…" --json',
		},
		{ does: "no question", args: ["ask"], says: "ask: QUESTION is missing" },
		{ does: "an empty question", args: ["ask", ""], says: "ask: QUESTION is missing" },
		{ does: "no file", args: ["evaluate", "no-such.jsonl"], says: "no-such.jsonl: there is no such file" },
		{ does: "answers of no file", args: ["evaluate", "--json"], says: "evaluate: --json needs a file" },
		{ does: "marks in a file", args: ["evaluate", "x.jsonl", "--update"], says: "evaluate: --update marks known" },
		{ does: "a folder for a file", args: ["evaluate", "src"], says: "src: this is not a file" },
		{ does: "no knowledge folder", args: ["ask", "why?", "--knowledge", "no-such"], says: "no folder `no-such`" },
		{ does: "a folder without knowledge", args: ["check", "--knowledge", "src"], says: "No folder in `src`" },
		{
			does: "a port that is none",
			args: ["sandbox", "--port", "http"],
			says: 'sandbox: --port "http" is no port. Write',
		},
		{ does: "what is no answer's id", args: ["why", "42"], says: 'why: "42" is not an answer\'s id' },
	])("$does", async ({ args, says }) => {
		const { code, output, notes } = await call(args);

		expect(notes).toContain(says);
		expect(notes).toMatch(/^casefile: .*\n$/);
		expect({ code, output }).toEqual({ code: 2, output: "" });
	});

	test("several incidents and none named, or a wrong one", async () => {
		const root = await knowledgeFolder("crane", "valve");

		const none = await call(["ask", stop, "--knowledge", root]);
		const wrong = await call(["ask", stop, "--knowledge", root, "--incident", "pier"]);
		const misspelt = await call(["ask", stop, "--knowledge", root, "--incident", "cran"]);

		expect(none).toMatchObject({ code: 2, notes: expect.stringContaining("the incidents are crane, valve") });
		expect(wrong).toMatchObject({ code: 2, notes: expect.stringContaining('no incident "pier"; the incidents are') });
		expect(misspelt).toMatchObject({ code: 2, notes: expect.stringContaining('did you mean "crane"?') });
	});
});

describe("help", () => {
	test("lists the commands", async () => {
		const { code, output } = await call(["--help"]);

		expect(code).toBe(0);
		expect(output).toMatch(/^ {2}casefile ask QUESTION… \[--json\] {2,}Answers a question/m);
		expect(output).toMatch(/^ {2}casefile deploy \[--print\]/m);
	});

	test("tells of one command, and is a question behind --", async () => {
		const { code, output } = await call(["evaluate", "--help"]);

		expect(code).toBe(0);
		expect(output).toMatch(/^casefile evaluate \[FILE.jsonl\] \[--json\] \[--update\]\n/);
		expect(output).toMatch(/^ {2}--knowledge DIR {2,}where/m);
		expect((await call(["why", "--", "--help"])).code).toBe(2);
	});
});

describe("ask", () => {
	test("prints the passage that answers, with its place", async () => {
		const root = await knowledgeFolder("crane");

		const { code, output, notes } = await call(["ask", "when", "did", "the", "crane", "stop?", "--knowledge", root]);

		expect({ code, notes }).toEqual({ code: 0, notes: "" });
		expect(output).toContain(" 1 │ The crane at pier four stopped at noon on 3 May.\n     Harbour log, paragraph 1");
		expect(output).toMatch(/casefile -- why crane\.[0-9a-f]{12}\.[\w-]+.*--knowledge/);
	});

	test("prints one JSON value whose snippets stand in the source", async () => {
		const root = await knowledgeFolder("crane");

		const { code, output } = await call(["ask", stop, "--json", "--knowledge", root], { FORCE_COLOR: "1" });
		const answer = Answer.parse(JSON.parse(output));

		expect({ code, status: answer.status }).toEqual({ code: 0, status: "answered" });
		expect(answer.snippets.length).toBeGreaterThan(0);
		for (const { start, end, text } of answer.snippets) expect(logText.slice(start, end)).toBe(text);
	});

	test("colours only where it is told to, outside of a terminal", async () => {
		const root = await knowledgeFolder("crane");

		expect((await call(["ask", stop, "--knowledge", root])).output).not.toContain("\u001b");
		expect((await call(["ask", stop, "--knowledge", root], { FORCE_COLOR: "1" })).output).toContain("\u001b[1m");
	});

	test("ends with 3 when the documents don't answer", async () => {
		const root = await knowledgeFolder("crane");

		const { code, output } = await call(["ask", "who won the football cup?", "--knowledge", root]);

		expect(code).toBe(3);
		expect(output).toContain("The documents don’t answer this");
	});

	test.each([
		{ kind: "a question of 10,000 characters", question: "why ".repeat(2_500), says: "10,000 characters" },
		{ kind: "only emoji", question: "🚢🔥", says: "no word" },
		{ kind: "only control characters", question: "\u0007\u001b\u202e", says: "no word" },
		{ kind: "only signs", question: "?!…", says: "no word" },
	])("does not look up $kind: one line, and 3", async ({ question, says }) => {
		const root = await knowledgeFolder("crane");

		const { code, output } = await call(["ask", question, "--knowledge", root]);

		expect(output).toMatch(/^Not answered: .*\n$/);
		expect(output).toContain(says);
		expect(code).toBe(3);
	});

	test("says in one line that the knowledge is not in order, and ends with 1", async () => {
		const root = await knowledgeFolder("crane");
		await writeFile(join(root, "crane", "sources", "log.txt"), "Another text.\n");

		const { code, output, notes } = await call(["ask", stop, "--knowledge", root]);

		expect(notes).toMatch(/^casefile: the knowledge has .*; list them with: casefile check\n$/);
		expect({ code, output }).toEqual({ code: 1, output: "" });
	});
});

describe("why", () => {
	test("gives the answer again from its id", async () => {
		const root = await knowledgeFolder("crane", "valve");
		const asked = await call(["ask", stop, "--json", "--knowledge", root, "--incident", "valve"]);

		const { code, output, notes } = await call(["why", Answer.parse(JSON.parse(asked.output)).id, "--knowledge", root]);

		expect({ code, notes }).toEqual({ code: 0, notes: "" });
		expect(output).toContain(`Question  ${stop}`);
		expect(output).toMatch(/^ {2}1\. -?\d+\.\d+ {2}crane-stopped {2}The crane at pier four/m);
		expect(output).toMatch(/^ {2}confidence \.?\d.* needed: enough$/m);
	});

	test("says when the knowledge has changed since", async () => {
		const root = await knowledgeFolder("crane");

		const { code, notes } = await call(["why", "crane.0123456789ab.d2h5Pw", "--knowledge", root]);

		expect(code).toBe(0);
		expect(notes).toContain("The knowledge has changed since (revision 0123456789ab then,");
	});

	test("refuses the id of another incident", async () => {
		const root = await knowledgeFolder("crane");

		const gone = await call(["why", "valve.0123456789ab.d2h5Pw", "--knowledge", root]);
		const other = await call(["why", "valve.0123456789ab.d2h5Pw", "--knowledge", root, "--incident", "crane"]);

		expect(gone).toMatchObject({ code: 2, notes: expect.stringContaining('there is no incident "valve"') });
		expect(other).toMatchObject({ code: 2, notes: expect.stringContaining("of the incident valve, not of crane") });
	});
});

describe("check", () => {
	test("is content with knowledge in order", async () => {
		const root = await knowledgeFolder("crane", "valve");

		const { code, output } = await call(["check", "--knowledge", root]);

		expect(output).toMatch(/crane.*\n.*valve/);
		expect(code).toBe(0);
	});

	test("lists every problem with its place, and ends with 1", async () => {
		const root = await knowledgeFolder("crane");
		const file = join(root, "crane", "knowledge.yaml");
		await writeFile(file, (await readFile(file, "utf8")).replace("pier four stopped", "pier five stopped"));

		const { code, output } = await call(["check", "--knowledge", root]);

		expect(output).toMatch(/knowledge\.yaml:13:\d+: /);
		expect(output).toContain("^");
		expect(code).toBe(1);
	});

	test("asks the known questions and says which fail, and what was found", async () => {
		const root = await knowledgeFolder("crane");
		const evidence = { source: "log", text: "The crane at pier four stopped at noon on 3 May." };
		await writeFile(
			join(root, "crane", "questions.jsonl"),
			[
				{ id: "1", question: stop, kind: "direct", answerable: true, gold: [evidence], must: ["noon"] },
				{ id: "2", question: stop, kind: "direct", answerable: true, gold: [evidence], must: ["3 May"], need: 1 },
				{ id: "3", question: "Which crane stopped?", kind: "oos", answerable: false, gold: [], must: [] },
			]
				.map((question) => JSON.stringify(question))
				.join("\n"),
		);

		const { code, output } = await call(["check", "--knowledge", root]);

		expect(output).toContain("Which crane stopped?");
		expect(output).toContain("1 of 3 known questions failed");
		expect(code).toBe(1);
	});

	test("lets a known question fail that says why, and names it when it goes right", async () => {
		const root = await knowledgeFolder("crane");
		const unwanted = { kind: "oos", answerable: false, gold: [], must: [] };
		await writeFile(
			join(root, "crane", "questions.jsonl"),
			[
				{ id: "1", question: stop, ...unwanted, fails: "shares its words with a passage" },
				{ id: "2", question: "qwertyuiop", ...unwanted, fails: "went wrong once" },
			]
				.map((question) => JSON.stringify(question))
				.join("\n"),
		);

		const { code, output } = await call(["check", "--knowledge", root]);

		expect(output).toContain("0 of 2 known questions failed, and 1 that are known to");
		expect(output).toContain("“qwertyuiop” goes right now");
		expect(code).toBe(0);
	});
});

describe("evaluate", () => {
	const questions = [
		{
			id: "1",
			question: stop,
			kind: "direct",
			answerable: true,
			gold: [{ text: "The crane at pier four stopped at noon on 3 May." }],
			must: ["noon"],
		},
		{ id: 2, question: "who won the football cup?", kind: "oos", answerable: false },
	];

	async function questionFile(...lines: readonly string[]) {
		const root = await knowledgeFolder("crane");
		const file = join(root, "asked.jsonl");
		await writeFile(file, lines.join("\n"));
		return { root, file };
	}

	test("prints figures by kind", async () => {
		const { root, file } = await questionFile(...questions.map((question) => JSON.stringify(question)));

		const { code, output, notes } = await call(["evaluate", file, "--knowledge", root]);

		expect(output).toMatch(/^kind +questions +right +first three/);
		expect(output).toMatch(/^direct +1 +100\.0 % +100\.0 %/m);
		expect(output).toMatch(/^oos +1 .* 100\.0 % +\d/m);
		expect(output).toContain("AUROC of 1.000");
		expect(notes).toMatch(/2 questions in \d+\.\d s\n$/);
		expect(code).toBe(0);
	});

	test("prints an answer a line, in order, with --json", async () => {
		const { root, file } = await questionFile('{"id":"b","question":"why?"}', '{"id":"a","question":""}');

		const { output } = await call(["evaluate", file, "--json", "--knowledge", root]);
		const lines = output
			.trimEnd()
			.split("\n")
			.map((line) => z.object({ id: z.string(), answer: Answer }).parse(JSON.parse(line)));

		expect(lines.map(({ id }) => id)).toEqual(["b", "a"]);
	});

	test("counts replies where nothing says what is right", async () => {
		const { root, file } = await questionFile('{"id":"b","question":"when did the crane stop?"}');

		expect((await call(["evaluate", file, "--knowledge", root])).output).toContain("1 questions: 1 answered, 0 with");
	});

	test("refuses a malformed line before the first answer", async () => {
		const { root, file } = await questionFile('{"id":"b","question":"why?"}', "{");

		const { code, output, notes } = await call(["evaluate", file, "--json", "--knowledge", root]);

		expect(notes).toContain("asked.jsonl:2: not a line of JSON");
		expect({ code, output }).toEqual({ code: 1, output: "" });
	});
});

describe("evaluate without a file", () => {
	const evidence = { source: "log", text: "The crane at pier four stopped at noon on 3 May." };
	const direct = { kind: "direct", answerable: true, gold: [evidence], must: [] };
	const lines = [
		{ id: "1", question: stop, ...direct },
		{ id: "2", question: "qwertyuiop", ...direct },
		{ id: "3", question: "Which crane stopped?", ...direct, fails: "went wrong once" },
	].map((question) => JSON.stringify(question));

	async function knownQuestions() {
		const root = await knowledgeFolder("crane", "valve");
		const file = join(root, "crane", "questions.jsonl");
		await writeFile(file, `${lines.join("\n")}\n`);
		return { root, file };
	}

	test("asks the known questions of all incidents, names those that turned, and ends with 1", async () => {
		const { root, file } = await knownQuestions();

		const { code, output } = await call(["evaluate", "--knowledge", root]);

		expect(output).toMatch(/^kind +questions +right/);
		expect(output).toContain(
			[
				`${file}: 2: “qwertyuiop” fails`,
				"       wanted: “The crane at pier four stopped at noon on 3 May.”",
				"       found:  none",
				"",
				`${file}: 3: “Which crane stopped?” goes right now: take out its “fails”`,
				"",
				`${join(root, "crane")}: 1 of 3 known questions failed`,
			].join("\n"),
		);
		expect(output).toContain(`${join(root, "valve")}: 0 of 0 known questions failed`);
		expect(code).toBe(1);
	});

	test("writes with --update what turned into the lines, which then go as they say", async () => {
		const { root, file } = await knownQuestions();

		const updated = await call(["evaluate", "--update", "--knowledge", root]);
		const again = await call(["evaluate", "--update", "--knowledge", root]);

		expect(updated).toMatchObject({ code: 0, notes: `${file}: 2 lines changed\n` });
		expect((await readFile(file, "utf8")).split("\n")).toEqual([
			lines[0],
			JSON.stringify({ id: "2", question: "qwertyuiop", ...direct, fails: "another passage comes first" }),
			JSON.stringify({ id: "3", question: "Which crane stopped?", ...direct }),
			"",
		]);
		expect(again).toMatchObject({
			code: 0,
			notes: "",
			output: expect.stringContaining("0 of 3 known questions failed, and 1"),
		});
	});
});

describe("add-source and format", () => {
	async function documentFile(root: string) {
		await mkdir(join(root, "in"));
		const file = join(root, "in", "Second report.txt");
		await writeFile(file, "The crane\r\n\r\nIt was old.\n");
		return file;
	}

	test("a document comes in byte for byte, and the knowledge stays in order", async () => {
		const root = await knowledgeFolder("crane");
		const file = await documentFile(root);

		const added = await call(["add-source", file, "--knowledge", root]);
		const checked = await call(["check", "--knowledge", root]);

		expect(added.code).toBe(0);
		expect(await readFile(added.output.trim(), "utf8")).toBe("The crane\r\n\r\nIt was old.\n");
		expect(checked.code).toBe(0);
	});

	test("a document can begin an incident", async () => {
		const root = await knowledgeFolder();
		const file = await documentFile(root);

		const nowhere = await call(["add-source", file, "--knowledge", root]);
		const outside = await call(["add-source", file, "--knowledge", root, "--incident", "../valve"]);
		const begun = await call(["add-source", file, "--knowledge", root, "--incident", "valve"]);
		const asked = await call(["ask", "was it old?", "--knowledge", root]);

		expect(nowhere).toMatchObject({ code: 2, notes: expect.stringContaining("begin one with --incident ID") });
		expect(outside).toMatchObject({ code: 2, notes: expect.stringContaining("can't be an incident's id") });
		expect(begun.code).toBe(0);
		expect(asked.output).toContain("It was old.");
	});

	test("a missing document is a wrong call", async () => {
		const root = await knowledgeFolder("crane");

		const { code, notes } = await call(["add-source", join(root, "none.txt"), "--knowledge", root]);

		expect(notes).toMatch(/^casefile: There is no file .*none\.txt.*\n$/);
		expect(code).toBe(2);
	});

	test("a knowledge file is brought into its form once", async () => {
		const root = await knowledgeFolder("crane");
		const file = join(root, "crane", "knowledge.yaml");
		const canonical = await readFile(file, "utf8");
		await writeFile(file, canonical.replaceAll("\n\n", "\n"));

		const first = await call(["format", "--knowledge", root]);
		const again = await call(["format", "--knowledge", root]);

		expect(first).toMatchObject({ code: 0, output: "", notes: expect.stringContaining("knowledge.yaml: formatted") });
		expect(again).toMatchObject({ code: 0, output: "", notes: expect.stringContaining("knowledge.yaml: unchanged") });
		expect(await readFile(file, "utf8")).toBe(canonical);
	});
});

describe("deploy", () => {
	test("prints the request's body as JSON", async () => {
		const root = await knowledgeFolder("crane");

		const { code, output } = await call(["deploy", "--print", "--knowledge", root]);

		expect(code).toBe(0);
		expect(JSON.parse(output)).toContainEqual(expect.objectContaining({ name: "ask", type: 1 }));
	});
});

describe("prompt", () => {
	test("answers at the terminal, and ends with what is typed", async () => {
		const root = await knowledgeFolder("crane", "valve");

		const { code, output } = await call(["prompt", "--knowledge", root, "--incident", "valve"]);

		expect(code).toBe(0);
		expect(output).toMatch(/^Casefile answers with the very words of its documents/);
		expect(output).not.toContain("/incident ID");
	});
});

describe("sandbox", () => {
	test("prints how a bot joins, reads no knowledge for that, and ends when it is told to", async () => {
		const { code, output, notes } = await call(["sandbox", "--no-bot", "--port", "0", "--knowledge", "nowhere"]);

		const api = /http:\S+/.exec(output)?.[0].concat("/api") ?? "";
		expect({ code, notes }).toEqual({ code: 0, notes: "" });
		expect(output).toContain(`const client = new Client({ intents: [], rest: { api: "${api}" } });`);
		expect(output).toMatch(/await client\.login\("[\w-]+\.[\w-]+\.[\w-]+"\);/);
		expect(output).toMatch(/Routes\.applicationCommands\("\d{17,20}"\)/);
	});
});
