import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type FileSystem, type WritableFile, whereMissing } from "./file-system.ts";
import type { Processes, RunningProcess } from "./running-process.ts";

/** A dot in front: knowledge is never read from such a file. The owner's name says who may take it away. */
const shape = /^\.casefile-(\d+)-([a-z0-9.]+)-[0-9a-f-]+\.tmp$/;

export const temporaryIn = (directory: string, { pid, started }: RunningProcess): string =>
	join(directory, `.casefile-${pid}-${started}-${randomUUID()}.tmp`);

export interface Writing {
	/** Whether it has to survive a power cut; a lock needn't. */
	readonly durably: boolean;
	/** Permissions; the usual ones where this is left out. */
	readonly mode?: number;
}

/** Writes a new file whole. What a failure left of it is taken away again. */
export async function writeNew(disk: FileSystem, path: string, bytes: Uint8Array, writing: Writing): Promise<void> {
	const file = await disk.create(path);
	try {
		await fill(file, bytes, writing);
	} catch (error) {
		await removeQuietly(disk, path);
		throw error;
	}
}

async function fill(file: WritableFile, bytes: Uint8Array, { durably, mode }: Writing): Promise<void> {
	try {
		if (mode !== undefined) await file.permit(mode);
		await writeAll(file, bytes);
		if (durably) await file.sync();
	} finally {
		await file.close();
	}
}

/** A disk that is nearly full takes a part and calls that a success. */
async function writeAll(file: WritableFile, bytes: Uint8Array): Promise<void> {
	for (let written = 0; written < bytes.length; ) {
		const taken = await file.write(bytes.subarray(written));
		if (taken === 0) throw new Error("the disk takes no more bytes");
		written += taken;
	}
}

/** Nothing depends on the file's going: what stays is swept at a later start. */
export const removeQuietly = (disk: FileSystem, path: string): Promise<void> =>
	disk.remove(path).catch(() => undefined);

/** Takes away what processes left behind that died while they wrote. */
export async function sweep(disk: FileSystem, directory: string, { isAlive }: Processes): Promise<void> {
	for (const name of await disk.list(directory).catch(whereMissing([]))) {
		const owner = ownerOf(name);
		if (owner !== undefined && !isAlive(owner)) await removeQuietly(disk, join(directory, name));
	}
}

function ownerOf(name: string): RunningProcess | undefined {
	const [, pid, started] = shape.exec(name) ?? [];
	return pid === undefined || started === undefined ? undefined : { pid: Number(pid), started };
}
