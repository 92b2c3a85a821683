import type { FileSystem, WritableFile } from "../../src/revisions/file-system.ts";

/** The calls that a disk is asked for, by name. */
export type DiskCall = keyof Omit<FileSystem, "watch"> | `file.${keyof WritableFile}`;

/** The same disk; before each call, the watcher is told, and may throw in its place. */
export function intercepted(disk: FileSystem, before: (call: DiskCall) => void): FileSystem {
	const after =
		<Arguments extends readonly unknown[], Result>(call: DiskCall, act: (...given: Arguments) => Promise<Result>) =>
		async (...given: Arguments): Promise<Result> => {
			before(call);
			return act(...given);
		};
	return {
		create: after("create", async (path) => {
			const file = await disk.create(path);
			return {
				write: after("file.write", file.write),
				permit: after("file.permit", file.permit),
				sync: after("file.sync", file.sync),
				close: after("file.close", file.close),
			};
		}),
		read: after("read", disk.read),
		status: after("status", disk.status),
		list: after("list", disk.list),
		link: after("link", disk.link),
		rename: after("rename", disk.rename),
		remove: after("remove", disk.remove),
		empty: after("empty", disk.empty),
		makeDirectory: after("makeDirectory", disk.makeDirectory),
		syncDirectory: after("syncDirectory", disk.syncDirectory),
		watch: disk.watch,
	};
}
