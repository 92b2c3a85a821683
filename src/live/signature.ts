import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { knowledgeFileName } from "../knowledge/incident-folder.ts";
import { hasCode } from "../knowledge/read-folder.ts";

/**
 * A text that is another one whenever what an incident is answered from may have changed on the disk: nothing is read
 * for it. The device and the inode tell files that were put in each other's place, the time of the last change (ctime)
 * those whose size and time of writing were kept; links are followed.
 *
 * @returns `undefined` where there is no knowledge file.
 */
export async function signatureOf(directory: string): Promise<string | undefined> {
	const sources = await readdir(join(directory, "sources")).catch(() => []);
	const files = [knowledgeFileName, ...sources.sort().map((name) => join("sources", name))];
	const [knowledgeFile, ...rest] = await Promise.all(files.map((file) => stateOf(join(directory, file))));
	if (knowledgeFile === undefined) return undefined;
	return [knowledgeFile, ...rest].map((state, index) => `${files[index]} ${state}`).join("\n");
}

/** @returns `undefined` where nothing is; the system's word for it where it can't be looked at. */
async function stateOf(path: string): Promise<string | undefined> {
	try {
		const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
		return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
	} catch (error) {
		return hasCode(error, "ENOENT", "ENOTDIR") ? undefined : String(error);
	}
}
