import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { knowledgeFolder } from "../cli/knowledge-folder.ts";
import { writeIncident } from "../live/shelves.ts";
import { npmStart } from "./program.ts";
import { call, look } from "./visitor.ts";

const messages = async (origin: string) => JSON.stringify((await look(origin)).messages);

test("what a moderator writes into the file is answered while the bot runs", { timeout: 60_000 }, async () => {
	const root = await knowledgeFolder("harbour");
	const file = join(root, "harbour", "knowledge.yaml");
	const program = npmStart({ KNOWLEDGE_DIR: root });
	await program.says(/has joined and answers about “The harbour incident”/);
	const origin = /http:\/\/\S+/.exec(program.output())?.[0] ?? "";
	const good = await readFile(file, "utf8");

	await writeFile(file, good.replace("The crane at pier four", "The crane at pier five"));
	await program.says(
		/warn: harbour can't be read as it lies there now.+:\n.*knowledge\.yaml:13:34: [^\n]+word for word/,
	);
	await call(origin, "ask", { question: "When did the crane stop?" });
	expect(await messages(origin)).toContain("The crane at pier four");

	await writeFile(file, good.replace("title: The harbour incident", "title: Pier four"));
	await program.says(/info: harbour has changed, and is answered from revision [0-9a-f]{12} now\./);
	await call(origin, "ask", { question: "Which crane stopped?" });
	expect(await messages(origin)).toContain("Pier four");

	await writeIncident(join(root, "airport"));
	await program.says(/info: airport is new and answered from, at revision [0-9a-f]{12}\./);
	const sourcesOf = (incident: string) => call(origin, "sources", { incident });
	await expect.poll(() => sourcesOf("airport"), { timeout: 10_000, interval: 300 }).toMatchObject({ kind: "done" });
	expect(await messages(origin)).toContain("Port log");

	program.child.kill("SIGTERM");
	expect(await program.exitCode).toBe(0);
});
