import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deskOnDisk } from "../../desk/desk-on-disk.ts";
import { call } from "../streams.ts";

const known = {
	id: "stop",
	question: "when did the crane come to a halt at pier four?",
	kind: "paraphrase",
	answerable: true,
	gold: [{ source: "log", text: "The crane at pier four stopped at noon on 3 May." }],
	must: [],
};

/** An incident with one known question, and its knowledge file's text with another wording of an ask. */
async function incidentWithQuestion() {
	const kept = await deskOnDisk();
	kept.library.close();
	await kept.write("questions.jsonl", `${JSON.stringify(known)}\n`);
	const text = await kept.textOf("knowledge.yaml");
	const state = ["--state", kept.stateDir];
	return {
		...kept,
		text,
		reworded: text.replace("Which crane stopped?", "Which crane came to a halt?"),
		edited: join(kept.stateDir, "edited.yaml"),
		preview: (...args: readonly string[]) => call(["preview", ...args, "--knowledge", kept.root, ...state]),
		history: () => call(["history", "--knowledge", kept.root, ...state]),
	};
}

describe("a file", () => {
	test("is held against the folder, and nothing is written", async () => {
		const { edited, reworded, preview, text, textOf } = await incidentWithQuestion();
		await writeFile(edited, reworded);

		const { code, output } = await preview(edited);

		expect(output).toBe(
			[
				"facts crane-stopped: changed",
				"- asks: Which crane stopped?",
				"+ asks: Which crane came to a halt?",
				"",
				"1 known question asked: all answered as before",
				"",
				"1 new question asked: each finds its entry",
				"",
			].join("\n"),
		);
		expect(code).toBe(0);
		expect(await textOf("knowledge.yaml")).toBe(text);
	});

	test("that has a known question go wrong is told by it, and ends with 1", async () => {
		const { edited, text, preview } = await incidentWithQuestion();
		const inspected = "The port authority ordered an inspection of all twelve cranes.";
		const mistaken = text
			.replace("The crane at pier four stopped at noon on 3 May.", inspected)
			.replace("When did the crane stop?", known.question);
		await writeFile(edited, mistaken);

		const { code, output } = await preview(edited);

		expect(output).toContain("1 known question asked: 1 going wrong");
		expect(output).toContain(`Went right, and would go wrong:\n  “${known.question}”\n       before: answered, first`);
		expect(code).toBe(1);
	});

	test("with errors is refused with their places in that file", async () => {
		const { edited, text, preview } = await incidentWithQuestion();
		await writeFile(edited, text.replace("stopped at noon", "stopped at dusk"));

		const { code, output } = await preview(edited);

		expect(code).toBe(1);
		expect(output).toContain(`${edited}:`);
		expect(output).toContain("not in `log` word for word");
	});

	test("that isn't there is a wrong call", async () => {
		const { preview } = await incidentWithQuestion();

		expect(await preview("no-such.yaml")).toMatchObject({ code: 2, output: "" });
	});

	test("has nothing to be held against where the folder has errors itself", async () => {
		const { edited, text, preview, write } = await incidentWithQuestion();
		await writeFile(edited, text);
		await write("knowledge.yaml", "title: [\n");

		const { code, notes } = await preview(edited);

		expect(code).toBe(1);
		expect(notes).toMatch(/^casefile: preview: .* has errors itself/);
	});
});

describe("without a file", () => {
	test("what was changed by hand is held against the latest revision, again and again", async () => {
		const { preview, history, reworded, write, stateDir } = await incidentWithQuestion();
		await history();
		await write("knowledge.yaml", reworded);

		const first = await preview();

		expect(first.output).toContain("+ asks: Which crane came to a halt?");
		expect((await preview()).output).toBe(first.output);
		await expect(readFile(join(stateDir, "harbour", "revisions", "00000002.json"))).rejects.toThrow("ENOENT");
	});

	test("so it is when a bot has recorded it already", async () => {
		const { preview, history, reworded, write } = await incidentWithQuestion();
		await history();
		await write("knowledge.yaml", reworded);
		await history();

		expect((await preview()).output).toContain("+ asks: Which crane came to a halt?");
	});

	test("nothing changed is said", async () => {
		const { preview, history } = await incidentWithQuestion();
		await history();

		expect((await preview()).output).toMatch(/^The knowledge file says what it said before\./);
	});

	test("no history is a wrong call", async () => {
		const { preview } = await incidentWithQuestion();

		expect(await preview()).toMatchObject({
			code: 2,
			notes: expect.stringContaining("no history of harbour is kept yet; name an edited copy, as in preview FILE"),
		});
	});
});
