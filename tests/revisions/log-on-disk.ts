import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Change, openRevisionLog, type RevisionLogOptions } from "../../src/revisions/revision-log.ts";
import { folderWith } from "../knowledge/incident-on-disk.ts";

/** An incident's folder with a history beside it, as a bot has them. */
export interface LogOnDisk {
	readonly incidentFolder: string;
	readonly stateFolder: string;
	readonly open: (more?: Partial<RevisionLogOptions>) => ReturnType<typeof openRevisionLog>;
	/** The text of a file of the incident. */
	readonly textOf: (path: string) => Promise<string>;
}

/** @param files What moderators wrote before there was a log, by path from the incident's folder on. */
export async function logOnDisk(files: Readonly<Record<string, string | Uint8Array>>): Promise<LogOnDisk> {
	const inFolder = Object.entries(files).map(([path, content]) => [`knowledge/harbour/${path}`, content]);
	const root = await folderWith(Object.fromEntries(inFolder));
	const incidentFolder = join(root, "knowledge/harbour");
	const stateFolder = join(root, "state/harbour");
	return {
		incidentFolder,
		stateFolder,
		open: (more) => openRevisionLog({ incidentFolder, stateFolder, ...more }),
		textOf: (path) => readFile(join(incidentFolder, path), "utf8"),
	};
}

export const mo = { id: "3", name: "mo" };

/** An edit by mo of the revision that there is first. */
export const changeWith = (given: Partial<Change>): Change => ({
	base: 1,
	files: { "knowledge.yaml": "title: Edited\n" },
	by: mo,
	why: "It said something else.",
	act: { kind: "edit", entries: ["stopped"] },
	...given,
});

/** Contents as texts, to be compared. */
export const textsOf = (files: ReadonlyMap<string, Uint8Array> | undefined): Record<string, string> =>
	Object.fromEntries([...(files ?? [])].map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
