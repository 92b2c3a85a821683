import { resolve } from "node:path";
import { whereMissing } from "./file-system.ts";
import { openFolderStore } from "./folder-store.ts";
import type { Summary } from "./history.ts";
import type { FolderContent } from "./incident-files.ts";
import { followStore } from "./known-history.ts";
import { nodeFileSystem } from "./node-file-system.ts";
import { hostProcesses } from "./running-process.ts";

/** The changes of one incident as they were kept until now. */
export interface KeptHistory {
	readonly latest: Summary;
	/** Every file as it was at a revision, by path; `undefined` where there is no such revision. */
	readonly filesAt: (number: number) => Promise<FolderContent | undefined>;
}

/**
 * Reads a history without taking part in it: nobody has to wait, and what was changed by hand is not recorded.
 *
 * @param stateFolder What the bot keeps about the incident: `state/<incident>`.
 * @returns `undefined` where nothing has been kept yet.
 * @throws {BrokenHistoryError} for a record that is not as it was written.
 */
export async function readHistory(stateFolder: string): Promise<KeptHistory | undefined> {
	const directory = resolve(stateFolder, "revisions");
	const store = openFolderStore({ disk: nodeFileSystem, processes: hostProcesses, directory });
	const known = followStore(store, directory);
	const number = await known.refresh().catch(whereMissing(0));
	return number === 0 ? undefined : { latest: known.tip(), filesAt: known.filesAt };
}
