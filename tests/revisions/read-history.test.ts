import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readHistory } from "../../src/revisions/read-history.ts";
import { openRevisionLog } from "../../src/revisions/revision-log.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";

test("a history is read as it lies there, and a change by hand is not recorded", async () => {
	const incidentFolder = await folderWith({ "knowledge.yaml": "title: The crane\n" });
	const stateFolder = await folderWith({});
	await openRevisionLog({ incidentFolder, stateFolder });
	await writeFile(join(incidentFolder, "knowledge.yaml"), "title: The valve\n");

	const history = await readHistory(stateFolder);
	const files = await history?.filesAt(1);

	expect(history?.latest).toMatchObject({ number: 1, by: "external" });
	expect(Buffer.from(files?.get("knowledge.yaml") ?? []).toString()).toBe("title: The crane\n");
	expect(await readdir(join(stateFolder, "revisions"))).not.toContain("00000002.json");
});

test("no history is none, and reading begins none", async () => {
	const stateFolder = await folderWith({});

	expect(await readHistory(stateFolder)).toBeUndefined();
	expect(await readdir(stateFolder)).toEqual([]);
});
