import { watch as watchDirectory } from "node:fs";
import { link, mkdir, open, readdir, readFile, rename, stat, truncate, unlink } from "node:fs/promises";
import type { FileSystem, WritableFile } from "./file-system.ts";

/** How often a watched directory is looked at in any case, in milliseconds: not every disk tells of its changes. */
const lookEvery = 2_000;

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = {
	create,
	read: (path) => readFile(path),
	status: async (path) => {
		const status = await stat(path);
		return { isFile: status.isFile(), bytes: status.size, mode: status.mode & 0o777 };
	},
	list: (directory) => readdir(directory),
	link,
	rename,
	remove: unlink,
	empty: (path) => truncate(path),
	makeDirectory: async (path) => {
		await mkdir(path, { recursive: true });
	},
	syncDirectory,
	watch,
};

async function create(path: string): Promise<WritableFile> {
	const handle = await open(path, "wx");
	return {
		write: async (bytes) => (await handle.write(bytes)).bytesWritten,
		permit: (mode) => handle.chmod(mode),
		sync: () => handle.sync(),
		close: () => handle.close(),
	};
}

/** Windows can't do this, and needn't. */
async function syncDirectory(path: string): Promise<void> {
	if (process.platform === "win32") return;
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function watch(directory: string, listener: () => void): () => void {
	const timer = setInterval(listener, lookEvery).unref();
	const end = watchWhereTold(directory, listener);
	return () => {
		clearInterval(timer);
		end();
	};
}

/** Systems run out of watches, and network drives have none: then the timer has to do. */
function watchWhereTold(directory: string, listener: () => void): () => void {
	try {
		const watcher = watchDirectory(directory, { persistent: false }, listener);
		watcher.on("error", () => watcher.close());
		return () => watcher.close();
	} catch {
		return () => undefined;
	}
}
