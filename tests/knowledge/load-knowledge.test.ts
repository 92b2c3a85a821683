import { mkdir, rename, symlink, truncate } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkKnowledge } from "../../src/knowledge/check-knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { describeProblem, isError, KnowledgeError, KnowledgeNotFoundError } from "../../src/knowledge/problem.ts";
import { incidents } from "../../src/knowledge/read-folder.ts";
import { crane, folderWith, logText } from "./incident-on-disk.ts";

const harbour = { "harbour/knowledge.yaml": crane, "harbour/sources/log.txt": logText };

const load = async (files: Readonly<Record<string, string | Uint8Array>>) =>
	loadKnowledge(join(await folderWith(files), "harbour"));

test("loads what was checked, every passage where it stands", async () => {
	const knowledge = await load(harbour);

	expect(knowledge).toMatchObject({
		incident: "harbour",
		title: "The crane",
		facts: [{ id: "stopped", evidence: [{ source: "log", start: 0, end: 27, text: "The crane stopped on 3 May." }] }],
	});
	expect(knowledge.sources.get("log")).toMatchObject({ text: logText, origin: "log" });
	expect(knowledge.revision).toMatch(/^[0-9a-f]{64}$/);
});

test("any form of a file is loaded, not the canonical one alone", async () => {
	const directory = join(await folderWith({ ...harbour, "harbour/knowledge.yaml": `# mine\n\n\n${crane}` }), "harbour");

	await expect(loadKnowledge(directory)).resolves.toMatchObject({ title: "The crane" });
	await expect(checkKnowledge(directory)).resolves.toHaveLength(1);
});

test("the revision is the same wherever the folder lies, and another for another byte", async () => {
	const { revision } = await load(harbour);

	await expect(load({ ...harbour, "harbour/questions.jsonl": "" })).resolves.toMatchObject({ revision });
	await expect(load({ ...harbour, "harbour/knowledge.yaml": `${crane}# note\n` })).resolves.not.toMatchObject({
		revision,
	});
});

test("throws everything that is wrong, named from where the command was given", async () => {
	const root = await folderWith({
		"harbour/knowledge.yaml": crane.replace("stopped on", "halted on"),
		"harbour/sources/log.txt": logText,
		"harbour/sources/other.txt": "x",
	});
	const loading = loadKnowledge(join(root, "harbour"));

	await expect(loading).rejects.toThrow(KnowledgeError);
	await expect(loading).rejects.toThrow(join(root, "harbour/knowledge.yaml:13:25: this is not in `log` word for word"));
	await expect(loading).rejects.toThrow(join(root, "harbour/sources/other.txt:1:1: no source"));
});

test("a warning doesn't stop the load", async () => {
	const entities =
		"\nentities:\n  - id: a\n    name: Crane\n    kind: other\n\n  - id: b\n    name: crane\n    kind: other\n";
	const yaml = crane.replace("\nfacts:", `${entities}\nfacts:`);
	const directory = join(await folderWith({ ...harbour, "harbour/knowledge.yaml": yaml }), "harbour");

	await expect(loadKnowledge(directory)).resolves.toMatchObject({ title: "The crane" });
	const problems = await checkKnowledge(directory);
	expect(problems.map(isError)).toEqual([false]);
});

describe("files that must not be read", () => {
	test("a knowledge file of 8 MB is refused by its size", async () => {
		const root = await folderWith(harbour);
		await truncate(join(root, "harbour/knowledge.yaml"), 8 * 1024 * 1024);

		const problems = await checkKnowledge(join(root, "harbour"));

		expect(problems.map(describeProblem).join("\n").replaceAll(root, "")).toMatchInlineSnapshot(`
			"/harbour/knowledge.yaml:1:1: this has 8388608 bytes, and 4194304 are the most that is read
			        Divide it into smaller ones."
		`);
	});

	test("a link that leads out of the folder", async () => {
		const root = await folderWith(harbour);
		await rename(join(root, "harbour/sources/log.txt"), join(root, "log.txt"));
		await symlink(join(root, "log.txt"), join(root, "harbour/sources/log.txt"));

		const problems = await checkKnowledge(join(root, "harbour"));

		expect(problems.map(describeProblem).join("\n").replaceAll(root, "")).toMatchInlineSnapshot(`
			"/harbour/sources/log.txt:1:1: this is a link that leads out of the folder
			        Store the document itself."
		`);
	});

	test("a link to nothing, and a folder", async () => {
		const root = await folderWith(harbour);
		await symlink("nothing.txt", join(root, "harbour/sources/none.txt"));
		await mkdir(join(root, "harbour/sources/more.txt"));

		const problems = await checkKnowledge(join(root, "harbour"));

		expect(problems.map(describeProblem).join("\n").replaceAll(root, "")).toMatchInlineSnapshot(`
			"/harbour/sources/more.txt:1:1: no source of the knowledge file names this document
			        Add its entry with \`add-source\`, or take the document out of the folder.
			/harbour/sources/none.txt:1:1: no source of the knowledge file names this document
			        Add its entry with \`add-source\`, or take the document out of the folder."
		`);
	});

	test("a link inside of the folder is followed, as where folders are mounted from elsewhere", async () => {
		const root = await folderWith(harbour);
		await rename(join(root, "harbour/sources"), join(root, "harbour/..data"));
		await symlink("..data", join(root, "harbour/sources"));

		await expect(loadKnowledge(join(root, "harbour"))).resolves.toMatchObject({ title: "The crane" });
	});

	test("what an operating system leaves behind is passed over", async () => {
		await expect(load({ ...harbour, "harbour/sources/.DS_Store": "\0" })).resolves.toMatchObject({
			title: "The crane",
		});
	});
});

describe("a folder without knowledge", () => {
	test("is said in one line, with what to do", async () => {
		const root = await folderWith({ "empty/notes.txt": "" });
		const failures = await Promise.all(
			[
				loadKnowledge(join(root, "none")),
				loadKnowledge(join(root, "empty")),
				loadKnowledge(join(root, "empty/notes.txt")),
			].map(async (loading) => loading.then(String, (error: unknown) => error)),
		);

		expect(failures.every((failure) => failure instanceof KnowledgeNotFoundError)).toBe(true);
		expect(failures.map((failure) => String(failure).replaceAll(root, ""))).toMatchInlineSnapshot(`
			[
			  "KnowledgeNotFoundError: There is no folder \`/none\`: name the folder of an incident.",
			  "KnowledgeNotFoundError: There is no \`knowledge.yaml\` in \`/empty\`: add a document with \`add-source\`, and it begins one.",
			  "KnowledgeNotFoundError: There is no \`knowledge.yaml\` in \`/empty/notes.txt\`: add a document with \`add-source\`, and it begins one.",
			]
		`);
	});
});

describe("incidents", () => {
	test("are the folders that hold knowledge, sorted", async () => {
		const root = await folderWith({
			"b/knowledge.yaml": "",
			"a/knowledge.yaml": "",
			"notes/README.md": "",
			"knowledge.schema.json": "{}",
		});

		await expect(incidents(root)).resolves.toEqual(["a", "b"]);
	});

	test("are missed in one line, with what to do", async () => {
		const root = await folderWith({ "a/README.md": "" });

		await expect(incidents(root)).rejects.toThrow(KnowledgeNotFoundError);
		await expect(incidents(root)).rejects.toThrow(/^No folder in `.*` holds a `knowledge.yaml`: .*add-source/);
		await expect(incidents(join(root, "none"))).rejects.toThrow(/^There is no folder `.*none`/);
		await expect(incidents(join(root, "a/README.md"))).rejects.toThrow(KnowledgeNotFoundError);
	});
});

test("the knowledge of this repository is sound", async () => {
	const root = fileURLToPath(new URL("../../knowledge", import.meta.url));

	for (const incident of await incidents(root)) {
		expect((await checkKnowledge(join(root, incident))).map(describeProblem)).toEqual([]);
	}
});
