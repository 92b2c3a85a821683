import { chmod, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatKnowledge } from "../../src/knowledge/format-knowledge.ts";
import { KnowledgeError } from "../../src/knowledge/problem.ts";
import { contentOf, crane, folderWith } from "./incident-on-disk.ts";

test("writes the canonical form once", async () => {
	const root = await folderWith({ "knowledge.yaml": crane.replace("title: The crane\n\n", "title: 'The crane'\n") });

	await expect(formatKnowledge(root)).resolves.toBe("formatted");
	await expect(contentOf(root)).resolves.toEqual({ "knowledge.yaml": crane });
	await expect(formatKnowledge(root)).resolves.toBe("unchanged");
});

test("formats a file that is wrong in another way, since that is for its moderator to put right", async () => {
	const root = await folderWith({ "knowledge.yaml": "facts: [{text: x, id: b}, {id: a}]\ncolour: red\n" });

	await formatKnowledge(root);

	await expect(contentOf(root)).resolves.toMatchInlineSnapshot(`
		{
		  "knowledge.yaml": "facts:
		  - id: a

		  - id: b
		    text: x
		colour: red
		",
		}
	`);
});

test("leaves a file that can't be read as it is", async () => {
	const files = { "knowledge.yaml": 'title: "The crane\n' };
	const root = await folderWith(files);

	await expect(formatKnowledge(root)).rejects.toThrow(KnowledgeError);
	await expect(formatKnowledge(root)).rejects.toThrow(
		"knowledge.yaml:1:8: this quotation mark is opened and never closed",
	);
	await expect(contentOf(root)).resolves.toEqual(files);
});

test("keeps the file's permissions and leaves nothing beside it", async () => {
	const root = await folderWith({ "knowledge.yaml": `${crane}\n\n` });
	await chmod(join(root, "knowledge.yaml"), 0o664);

	await formatKnowledge(root);

	expect((await stat(join(root, "knowledge.yaml"))).mode & 0o777).toBe(0o664);
	await expect(readdir(root)).resolves.toEqual(["knowledge.yaml"]);
});
