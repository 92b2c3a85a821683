import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { addSource } from "../../src/knowledge/add-source.ts";
import { checkKnowledge } from "../../src/knowledge/check-knowledge.ts";
import { KnowledgeError } from "../../src/knowledge/problem.ts";
import { SourceRefusedError } from "../../src/knowledge/source-refused-error.ts";
import { contentOf, crane, folderWith, logText } from "./incident-on-disk.ts";

const harbour = { "harbour/knowledge.yaml": crane, "harbour/sources/log.txt": logText };

test("copies a document in, pins it and adds its entry in its place", async () => {
	const root = await folderWith({ ...harbour, "An Inquiry (2).txt": "\n  The inquiry’s report \nIt was old.\n" });

	const added = await addSource(join(root, "harbour"), join(root, "An Inquiry (2).txt"));

	expect(added).toMatchObject({ id: "an-inquiry-2", title: "The inquiry’s report", file: "sources/An-Inquiry-2.txt" });
	const { "harbour/knowledge.yaml": yaml, ...files } = await contentOf(root);
	expect(yaml).toBe(
		crane.replace(
			"sources:\n",
			`sources:\n  - id: an-inquiry-2\n    title: The inquiry’s report\n    file: sources/An-Inquiry-2.txt\n    sha256: ${added.sha256}\n\n`,
		),
	);
	expect(files["harbour/sources/An-Inquiry-2.txt"]).toBe(files["An Inquiry (2).txt"]);
	await expect(checkKnowledge(join(root, "harbour"))).resolves.toEqual([]);
});

test("begins an incident with its first document", async () => {
	const root = await folderWith({ "log.md": logText });

	await addSource(join(root, "the-crane"), join(root, "log.md"));

	const { "the-crane/knowledge.yaml": yaml } = await contentOf(root);
	expect(yaml).toMatchInlineSnapshot(`
		"# yaml-language-server: $schema=../knowledge.schema.json

		title: The crane

		sources:
		  - id: log
		    title: The crane stopped on 3 May. Nobody knows why.
		    file: sources/log.txt
		    sha256: d2ac9b336138a2b759380061de637c66577c3088f1fe16c8fb34da7bf6f9ce59
		"
	`);
	await expect(checkKnowledge(join(root, "the-crane"))).resolves.toEqual([]);
});

test("adds the entry of a document that lies in its place already", async () => {
	const root = await folderWith({ ...harbour, "harbour/sources/more.txt": "More." });

	await addSource(join(root, "harbour"), join(root, "harbour/sources/more.txt"));

	await expect(checkKnowledge(join(root, "harbour"))).resolves.toEqual([]);
});

test.each([
	["Überblick über Häfen.txt", "uberblick-uber-hafen", "sources/Uberblick-uber-Hafen.txt"],
	["日本.txt", "source", "sources/source.txt"],
	[".hidden.txt", "hidden", "sources/hidden.txt"],
	["a..b__c.TXT", "a-b-c", "sources/a..b__c.txt"],
])("makes a safe name of %s", async (name, id, file) => {
	const root = await folderWith({ [name]: logText });

	await expect(addSource(join(root, "x"), join(root, name))).resolves.toMatchObject({ id, file });
	await expect(checkKnowledge(join(root, "x"))).resolves.toEqual([]);
});

describe("refuses, and changes nothing:", () => {
	test.each<readonly [string, string | Uint8Array, string]>([
		["what is not UTF-8", Uint8Array.of(0x63, 0xe9), "is not UTF-8: save it as UTF-8 first."],
		["what is empty", " \n", "is empty: there is nothing to answer from."],
		["control characters", "a\0b", "holds control characters: save it as plain text first."],
		[
			"what is too large",
			new Uint8Array(4 * 1024 * 1024 + 1).fill(0x61),
			"this has 4194305 bytes, and 4194304 are the most that is read",
		],
	])("%s", async (_, content, said) => {
		const root = await folderWith({ ...harbour, "new.txt": content });
		const before = await contentOf(root);

		const adding = addSource(join(root, "harbour"), join(root, "new.txt"));

		await expect(adding).rejects.toThrow(SourceRefusedError);
		await expect(adding).rejects.toThrow(said);
		await expect(contentOf(root)).resolves.toEqual(before);
	});

	test.each([
		["a file that isn't there", "none.txt", "There is no file `"],
		["a folder", "harbour", "this is not a file"],
		["a name that is taken", "log.txt", "The id `log` is taken"],
		["a document that has an entry", "harbour/sources/log.txt", "The id `log` is taken"],
	])("%s", async (_, name, said) => {
		const root = await folderWith({ ...harbour, "log.txt": "Another log." });
		const before = await contentOf(root);

		await expect(addSource(join(root, "harbour"), join(root, name))).rejects.toThrow(said);
		await expect(contentOf(root)).resolves.toEqual(before);
	});

	test("a file's name that is taken by a document without an entry", async () => {
		const root = await folderWith({ ...harbour, "harbour/sources/new.txt": "Old.", "new.txt": "New." });
		const before = await contentOf(root);

		await expect(addSource(join(root, "harbour"), join(root, "new.txt"))).rejects.toThrow(
			"`sources/new.txt` is there already: give the document another name first.",
		);
		await expect(contentOf(root)).resolves.toEqual(before);
	});

	test("a knowledge file that can't be read", async () => {
		const root = await folderWith({ ...harbour, "harbour/knowledge.yaml": "title: [x\n", "new.txt": "New." });
		const before = await contentOf(root);

		await expect(addSource(join(root, "harbour"), join(root, "new.txt"))).rejects.toThrow(KnowledgeError);
		await expect(contentOf(root)).resolves.toEqual(before);
	});

	test("a knowledge file whose sources are no list", async () => {
		const root = await folderWith({ ...harbour, "harbour/knowledge.yaml": "sources: x\n", "new.txt": "New." });
		const before = await contentOf(root);

		await expect(addSource(join(root, "harbour"), join(root, "new.txt"))).rejects.toThrow("no list of `sources`");
		await expect(contentOf(root)).resolves.toEqual(before);
	});

	test("a folder whose name can't be an incident's", async () => {
		const root = await folderWith({ "new.txt": "New." });

		await expect(addSource(join(root, "My Incident"), join(root, "new.txt"))).rejects.toThrow(
			"can't be an incident's folder",
		);
		await expect(contentOf(root)).resolves.toEqual({ "new.txt": "New." });
	});
});
