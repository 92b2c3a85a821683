import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Replaces a file as a whole: after a crash or on a full disk there is the old text or the new one, never a part.
 * Keeps the file's permissions, and follows a link to where the file lies.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
	const target = await realpath(path).catch(() => path);
	const directory = dirname(target);
	const temporary = join(directory, `.${randomUUID()}.tmp`);
	const mode = await stat(target).then(
		(status) => status.mode & 0o777,
		() => undefined,
	);
	try {
		await writeDurably(temporary, text, mode);
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
	await syncDirectory(directory);
}

/** Writes a file that must not be there yet. What a failure left of it is taken away again. */
export async function createFile(path: string, bytes: Uint8Array): Promise<void> {
	try {
		await writeDurably(path, bytes);
	} catch (error) {
		const isOwn = !(error instanceof Error && "code" in error && error.code === "EEXIST");
		if (isOwn) await rm(path, { force: true });
		throw error;
	}
	await syncDirectory(dirname(path));
}

async function writeDurably(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
	const handle = await open(path, "wx");
	try {
		if (mode !== undefined) await handle.chmod(mode);
		await handle.writeFile(content);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** A new name survives a power cut only once its directory is written. Windows can't do this, and needn't. */
async function syncDirectory(directory: string): Promise<void> {
	const handle = await open(directory, "r").catch(() => undefined);
	await handle?.sync().catch(() => undefined);
	await handle?.close();
}
