import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRevisionLog, type RevisionLog } from "../../src/revisions/revision-log.ts";

/** Milliseconds. */
export interface ChangeTimes {
	/** Of each change, until it is kept and in the folder. */
	readonly changes: readonly number[];
	/** Of opening the log when all of them are made. */
	readonly opening: number;
	/** Of reading the files of an old revision. */
	readonly filesAt: number;
}

/** Makes changes one after the other to a file of that size, which shrinks as knowledge does when it is packed. */
export async function timeChanges(bytes: number, count: number): Promise<ChangeTimes> {
	const root = await mkdtemp(join(tmpdir(), "casefile-changes-"));
	const folders = { incidentFolder: join(root, "knowledge"), stateFolder: join(root, "state") };
	try {
		const log = await openRevisionLog(folders);
		const changes: number[] = [];
		for (let base = 1; base <= count; base += 1) changes.push(await timed(() => change(log, base, bytes)));
		const opening = await timed(() => openRevisionLog(folders));
		return { changes, opening, filesAt: await timed(() => log.filesAt(2)) };
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

async function change(log: RevisionLog, base: number, bytes: number): Promise<void> {
	const files = { "knowledge.yaml": randomBytes(bytes / 2).toString("hex") };
	const by = { id: "3", name: "mo" };
	const commit = await log.commit({ base, files, by, why: "", act: { kind: "edit", entries: [] } });
	if (commit.kind !== "committed") throw new Error(`The change on revision ${base} was not committed: ${commit.kind}.`);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
	const begun = performance.now();
	await act();
	return performance.now() - begun;
}
