import { join } from "node:path";
import { type FileSystem, whereMissing } from "./file-system.ts";
import { isRecordedPath, recordedBytesAtMost } from "./revision.ts";
import { UnrecordableError } from "./storage-errors.ts";

/** Contents of an incident's files, by path from its folder on. */
export type FolderContent = ReadonlyMap<string, Uint8Array>;

/**
 * Every file of the folder that knowledge is read from.
 *
 * @throws {UnrecordableError} for what is too large to be recorded, or no file.
 */
export async function readIncidentFiles(disk: FileSystem, folder: string): Promise<FolderContent> {
	const contents = new Map<string, Uint8Array>();
	for (const path of await listIncidentFiles(disk, folder)) {
		const bytes = await readIncidentFile(disk, folder, path);
		if (bytes !== undefined) contents.set(path, bytes);
	}
	return contents;
}

async function listIncidentFiles(disk: FileSystem, folder: string): Promise<readonly string[]> {
	const names = await disk.list(folder).catch(whereMissing([]));
	const sources = await disk.list(join(folder, "sources")).catch(whereMissing([]));
	return [...names, ...sources.map((name) => `sources/${name}`)].filter(isRecordedPath).sort();
}

/**
 * @returns `undefined` where there is no such file.
 * @throws {UnrecordableError} as above. Size and kind are asked for first: a pipe might never end.
 */
export async function readIncidentFile(
	disk: FileSystem,
	folder: string,
	path: string,
): Promise<Uint8Array | undefined> {
	const whole = join(folder, path);
	const status = await disk.status(whole).catch(whereMissing(undefined));
	if (status === undefined) return undefined;
	if (!status.isFile) throw new UnrecordableError(whole, "is not a file");
	if (status.bytes > recordedBytesAtMost)
		throw new UnrecordableError(
			whole,
			`has ${status.bytes} bytes, and ${recordedBytesAtMost} are the most that is kept`,
		);

	return disk.read(whole).catch(whereMissing(undefined));
}
