import { codeOf, type FileSystem, type WritableFile } from "./file-system.ts";
import { WritingEndedError } from "./storage-errors.ts";

/** A directory that could not even be opened: nothing of it was dropped. */
const neverFlushed = ["ENOENT", "ENOTDIR", "EACCES", "EPERM"];

/** The same disk until it fails to flush: from then on nothing is changed on it, but reading and letting go go on. */
export function endingAtFailedSync(disk: FileSystem): FileSystem {
	let ended: WritingEndedError | undefined;

	async function flush(sync: () => Promise<void>): Promise<void> {
		refuseWhereEnded();
		try {
			await sync();
		} catch (error) {
			if (neverFlushed.includes(codeOf(error) ?? "")) throw error;
			ended = new WritingEndedError(error);
			throw ended;
		}
	}

	function refuseWhereEnded(): void {
		if (ended !== undefined) throw ended;
	}

	const guarded = (file: WritableFile): WritableFile => ({ ...file, sync: () => flush(file.sync) });

	return {
		...disk,
		create: async (path) => {
			refuseWhereEnded();
			return guarded(await disk.create(path));
		},
		link: async (path, name) => {
			refuseWhereEnded();
			return disk.link(path, name);
		},
		rename: async (from, to) => {
			refuseWhereEnded();
			return disk.rename(from, to);
		},
		remove: async (path) => {
			refuseWhereEnded();
			return disk.remove(path);
		},
		syncDirectory: (path) => flush(() => disk.syncDirectory(path)),
	};
}
