import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";

/** Tells at once that something may have changed in folders. It can miss changes: somebody has to look now and then. */
export interface FolderWatch {
	/** From now on these, as they lie there now: a folder that was put in another's place is watched anew. */
	readonly follow: (directories: readonly string[]) => Promise<void>;
	readonly close: () => void;
}

interface Watched {
	/** Which folder it is, whatever its name. */
	readonly identity: string;
	readonly watcher: FSWatcher;
}

/** Keeps no process alive. @param touched Called for whatever happens, also to files that nobody asked about. */
export function watchFolders(touched: () => void): FolderWatch {
	const watched = new Map<string, Watched>();

	function drop(directory: string) {
		watched.get(directory)?.watcher.close();
		watched.delete(directory);
	}

	async function followOne(directory: string) {
		const identity = await identityOf(directory);
		if (identity === watched.get(directory)?.identity) return;
		drop(directory);
		const watcher = identity === undefined ? undefined : watcherOf(directory, touched);
		if (identity === undefined || watcher === undefined) return;
		watcher.on("error", () => drop(directory));
		watched.set(directory, { identity, watcher });
	}

	return {
		async follow(directories) {
			for (const directory of watched.keys()) if (!directories.includes(directory)) drop(directory);
			await Promise.all(directories.map(followOne));
		},
		close() {
			for (const directory of watched.keys()) drop(directory);
		},
	};
}

/** @returns `undefined` where there is no such folder. */
const identityOf = (directory: string): Promise<string | undefined> =>
	stat(directory, { bigint: true }).then(
		({ dev, ino }) => `${dev} ${ino}`,
		() => undefined,
	);

/** @returns `undefined` where the system watches no more folders, or none there: looking now and then has to do. */
function watcherOf(directory: string, touched: () => void): FSWatcher | undefined {
	try {
		return watch(directory, { persistent: false }, touched);
	} catch {
		return undefined;
	}
}
