import { basename, dirname } from "node:path";
import type { FileStatus, FileSystem } from "../../src/revisions/file-system.ts";

/** A disk in memory that knows what of it a power cut would leave. */
export interface ForgetfulDisk extends FileSystem {
	/** How many effects have not been flushed. */
	readonly pending: () => number;
	/**
	 * The disk as a power cut could leave it: everything that was flushed, and of each other effect, in order, as much as
	 * is said. Disks write in any order, and a page half.
	 */
	readonly afterPowerCut: (fate: (effect: number) => Fate) => ForgetfulDisk;
}

export type Fate = "kept" | "torn" | "lost";

type Node = Directory | Content;

interface Directory {
	readonly names: Map<string, Node>;
}

interface Content {
	bytes: Uint8Array;
}

/** What one call did that isn't flushed yet: names of a directory, all of them or none, or bytes of a file. */
type Effect =
	| { readonly of: Directory; readonly names: ReadonlyMap<string, Node | undefined> }
	| { readonly of: Content; readonly at: number; readonly bytes: Uint8Array }
	| { readonly of: Content; readonly emptied: true };

/** As it is for those who run, and as it has been flushed; a node stands for the same thing in both. */
interface World {
	readonly root: Directory;
	readonly flushed: Map<Node, Node>;
	readonly effects: Effect[];
}

export const emptyDisk = (): ForgetfulDisk => {
	const root = directoryOf([]);
	return diskOf({ root, flushed: new Map([[root, directoryOf([])]]), effects: [] });
};

const directoryOf = (names: Iterable<readonly [string, Node]>): Directory => ({ names: new Map(names) });

const isDirectory = (node: Node): node is Directory => "names" in node;

function diskOf(world: World): ForgetfulDisk {
	const { root, effects } = world;

	function find(path: string): Node | undefined {
		return path
			.split("/")
			.filter((name) => name !== "")
			.reduce<Node | undefined>((node, name) => (node && isDirectory(node) ? node.names.get(name) : undefined), root);
	}

	function directoryAt(path: string): Directory {
		const node = find(path);
		if (node === undefined || !isDirectory(node)) throw failure("ENOENT", path);
		return node;
	}

	function contentAt(path: string): Content {
		const node = find(path);
		if (node === undefined) throw failure("ENOENT", path);
		if (isDirectory(node)) throw failure("EISDIR", path);
		return node;
	}

	function rename(directory: Directory, names: ReadonlyMap<string, Node | undefined>): void {
		const effect = { of: directory, names };
		perform(effect, directory);
		effects.push(effect);
	}

	function change(content: Content, effect: Effect): void {
		perform(effect, content);
		effects.push(effect);
	}

	function flush(node: Node): void {
		const target = flushedOf(world, node);
		const own = effects.filter((effect) => effect.of === node);
		for (const effect of own) perform(effect, target);
		effects.splice(0, effects.length, ...effects.filter((effect) => effect.of !== node));
	}

	function makeDirectory(path: string): void {
		if (path === dirname(path) || find(path) !== undefined) return;
		makeDirectory(dirname(path));
		rename(directoryAt(dirname(path)), new Map([[basename(path), directoryOf([])]]));
	}

	function create(path: string): Content {
		if (find(path) !== undefined) throw failure("EEXIST", path);
		const content = { bytes: new Uint8Array() };
		rename(directoryAt(dirname(path)), new Map([[basename(path), content]]));
		return content;
	}

	return {
		create: async (path) => {
			const content = create(path);
			return {
				write: async (bytes) => {
					change(content, { of: content, at: content.bytes.length, bytes: bytes.slice() });
					return bytes.length;
				},
				permit: async () => undefined,
				sync: async () => flush(content),
				close: async () => undefined,
			};
		},
		read: async (path) => contentAt(path).bytes,
		status: async (path) => statusOf(find(path), path),
		list: async (path) => [...directoryAt(path).names.keys()],
		link: async (path, name) => {
			if (find(name) !== undefined) throw failure("EEXIST", name);
			rename(directoryAt(dirname(name)), new Map([[basename(name), contentAt(path)]]));
		},
		rename: async (from, to) => {
			if (dirname(from) !== dirname(to)) throw new RangeError("Between directories, a renaming is two effects.");
			const moved = new Map<string, Node | undefined>([[basename(from), undefined]]);
			rename(directoryAt(dirname(from)), moved.set(basename(to), contentAt(from)));
		},
		remove: async (path) => {
			contentAt(path);
			rename(directoryAt(dirname(path)), new Map([[basename(path), undefined]]));
		},
		empty: async (path) => {
			const content = contentAt(path);
			change(content, { of: content, emptied: true });
		},
		makeDirectory: async (path) => makeDirectory(path),
		syncDirectory: async (path) => flush(directoryAt(path)),
		watch: () => () => undefined,
		pending: () => effects.length,
		afterPowerCut: (fate) => cut(world, fate),
	};
}

/** What a node is on the platter. Something new is there as nothing yet: without bytes, without names. */
function flushedOf({ flushed }: World, node: Node): Node {
	const known = flushed.get(node);
	if (known !== undefined) return known;
	const fresh: Node = isDirectory(node) ? directoryOf([]) : { bytes: new Uint8Array() };
	flushed.set(node, fresh);
	return fresh;
}

/** Does to a node what an effect did to the one that it is of. */
function perform(effect: Effect, target: Node): void {
	if (isDirectory(target)) {
		if (!("names" in effect)) return;
		for (const [name, node] of effect.names) {
			if (node === undefined) target.names.delete(name);
			else target.names.set(name, node);
		}
	} else if ("at" in effect) target.bytes = overwritten(target.bytes, effect.at, effect.bytes);
	else target.bytes = new Uint8Array();
}

/** A gap before what is written, left by a write that was lost, reads as zeros. */
function overwritten(bytes: Uint8Array, at: number, written: Uint8Array): Uint8Array {
	const result = new Uint8Array(Math.max(bytes.length, at + written.length));
	result.set(bytes);
	result.set(written, at);
	return result;
}

function cut(world: World, fate: (effect: number) => Fate): ForgetfulDisk {
	const left = new Map([...world.flushed].map(([node, platter]) => [node, copyOf(platter)]));
	const after: World = { root: world.root, flushed: left, effects: [] };
	for (const [index, effect] of world.effects.entries()) {
		const survives = fate(index);
		if (survives !== "lost") perform(survives === "torn" ? tornHalf(effect) : effect, flushedOf(after, effect.of));
	}
	return diskOf(restarted(after));
}

const copyOf = (node: Node): Node => (isDirectory(node) ? directoryOf(node.names) : { bytes: node.bytes });

/** A name is changed or not; bytes can be written in part. */
const tornHalf = (effect: Effect): Effect =>
	"at" in effect ? { ...effect, bytes: effect.bytes.subarray(0, effect.bytes.length >> 1) } : effect;

/** The platter as a world of its own, in which nothing is pending. */
function restarted(after: World): World {
	const flushed = new Map<Node, Node>();
	const revived = new Map<Node, Node>();

	function revive(node: Node): Node {
		const known = revived.get(node);
		if (known !== undefined) return known;
		const platter = flushedOf(after, node);
		const fresh: Node = isDirectory(platter) ? directoryOf([]) : { bytes: platter.bytes };
		revived.set(node, fresh);
		if (isDirectory(platter) && isDirectory(fresh))
			for (const [name, below] of platter.names) fresh.names.set(name, revive(below));
		flushed.set(fresh, copyOf(fresh));
		return fresh;
	}

	const root = revive(after.root);
	if (!isDirectory(root)) throw new RangeError("The root of a disk is a directory.");
	return { root, flushed, effects: [] };
}

function statusOf(node: Node | undefined, path: string): FileStatus {
	if (node === undefined) throw failure("ENOENT", path);
	return isDirectory(node)
		? { isFile: false, bytes: 0, mode: 0o755 }
		: { isFile: true, bytes: node.bytes.length, mode: 0o644 };
}

const failure = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });
