import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { followLibrary } from "../../src/cli/follow-library.ts";
import { createLog } from "../../src/discord/log.ts";
import { craneTitled, eventually, misquoted, opened, rootWith, writeIncident } from "../live/shelves.ts";

async function followed(tellCommands?: () => Promise<unknown>) {
	const root = await rootWith("harbour");
	const { library } = await opened({ root });
	const lines: string[] = [];
	followLibrary(library, createLog({ level: "info", secrets: [], write: (line) => lines.push(line) }), tellCommands);
	return { root, library, lines: () => lines.join("") };
}

test("logs what happens to the incidents, and asks for a deployment when there are others", async () => {
	const { root, library, lines } = await followed();

	await writeFile(join(root, "harbour", "knowledge.yaml"), misquoted);
	await library.reload();
	await writeFile(join(root, "harbour", "knowledge.yaml"), craneTitled("The crate"));
	await library.reload();
	expect(lines()).toMatch(/^warn: harbour can't be read[\s\S]+knowledge\.yaml:13:28[\s\S]+\ninfo: harbour has changed/);
	expect(lines()).not.toContain("npm run deploy");

	await writeIncident(join(root, "airport"));
	await library.reload();
	expect(lines()).toMatch(/info: airport is new .+\ninfo: Run `npm run deploy`, so that Discord offers the incidents/);
});

test("has the commands told where that can be done at once, and logs when it can't", async () => {
	const { root, library, lines } = await followed(() => Promise.reject(new Error("broken on purpose")));

	await writeIncident(join(root, "airport"));
	await library.reload();

	await eventually(lines).toMatch(/warn: The commands still offer the old incidents: Error: broken on purpose/);
	expect(lines()).not.toContain("npm run deploy");
});
