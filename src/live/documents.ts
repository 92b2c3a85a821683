import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { hasCode } from "../knowledge/read-folder.ts";
import { replaceFile } from "../knowledge/write-file.ts";

/** Small JSON documents that the bot keeps, one a file, by id. They outlive a restart and a crash. */
export interface Documents<Value> {
	/** @returns `undefined` where there is none, or a broken one. */
	readonly get: (id: string) => Promise<Value | undefined>;
	/** Done when it is on the disk. @throws {RangeError} for what is no id. */
	readonly put: (id: string, value: Value) => Promise<void>;
	readonly remove: (id: string) => Promise<void>;
	/** All of them, the last written first. */
	readonly list: () => Promise<readonly Kept<Value>[]>;
	/** Removes what was written longer ago. @returns how many. */
	readonly removeOlderThan: (milliseconds: number) => Promise<number>;
}

interface Kept<Value> {
	readonly id: string;
	readonly at: Date;
	readonly value: Value;
}

export interface DocumentsOptions<Value> {
	/** Made with the first document. */
	readonly directory: string;
	/** What a document holds. It has to be the same after having been written as JSON. */
	readonly schema: z.ZodType<Value>;
	/** Told what is broken, a line at a time. */
	readonly tell: (line: string) => void;
	readonly now?: () => Date;
}

/** Ids stand in buttons, which anybody can forge: they name a file here and nothing else. */
const isId = (id: string): boolean => /^[a-z0-9-]{1,64}$/.test(id);

const extension = ".json";

export function openDocuments<Value>(options: DocumentsOptions<Value>): Documents<Value> {
	const { directory, now = () => new Date() } = options;
	const Stored = z.object({ at: z.iso.datetime().transform((at) => new Date(at)), value: options.schema });
	const pathOf = (id: string) => join(directory, `${id}${extension}`);
	const inTurn = createTurns();

	async function read(id: string): Promise<Kept<Value> | undefined> {
		const text = isId(id) ? await textOf(pathOf(id)) : undefined;
		if (text === undefined) return undefined;

		const stored = Stored.safeParse(parsedJson(text));
		if (stored.success) return { id, ...stored.data };
		await setAside(pathOf(id), options.tell);
		return undefined;
	}

	async function list(): Promise<readonly Kept<Value>[]> {
		const kept = await Promise.all((await idsIn(directory)).map((id) => inTurn(id, () => read(id))));
		return kept.flatMap((document) => document ?? []).sort((one, other) => other.at.getTime() - one.at.getTime());
	}

	const remove = (id: string) => inTurn(id, async () => (isId(id) ? rm(pathOf(id), { force: true }) : undefined));

	return {
		get: async (id) => (await inTurn(id, () => read(id)))?.value,
		async put(id, value) {
			if (!isId(id)) throw new RangeError(`"${id}" can't be a document's id: at most 64 of a–z, 0–9 and hyphens.`);
			await inTurn(id, async () => {
				// What moderators write is nobody else's on this machine.
				await mkdir(directory, { recursive: true, mode: 0o700 });
				await replaceFile(pathOf(id), `${JSON.stringify({ at: now(), value }, undefined, "\t")}\n`);
			});
		},
		remove,
		list,
		async removeOlderThan(milliseconds) {
			const oldest = now().getTime() - milliseconds;
			const old = (await list()).filter(({ at }) => at.getTime() < oldest);
			await Promise.all(old.map(({ id }) => remove(id)));
			return old.length;
		},
	};
}

async function idsIn(directory: string): Promise<readonly string[]> {
	const names = await readdir(directory).catch(emptyWhereMissing);
	return names.filter((name) => name.endsWith(extension)).map((name) => basename(name, extension));
}

function emptyWhereMissing(error: unknown): string[] {
	if (hasCode(error, "ENOENT")) return [];
	throw error;
}

/** @returns `undefined` where there is none. */
async function textOf(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (hasCode(error, "ENOENT")) return undefined;
		throw error;
	}
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Kept for whoever wants to look at it; an older one of that name makes room. */
async function setAside(path: string, tell: (line: string) => void): Promise<void> {
	const aside = `${path}.broken`;
	await rename(path, aside);
	tell(`${path} can't be read, and is set aside as ${basename(aside)}. What it held has to be done again.`);
}

/** Has what is done with one id happen one after the other, in the order of the calls. */
function createTurns(): <Result>(id: string, work: () => Promise<Result>) => Promise<Result> {
	const last = new Map<string, Promise<unknown>>();
	return (id, work) => {
		const turn = (last.get(id) ?? Promise.resolve()).then(work, work);
		last.set(id, turn);
		const forget = () => void (last.get(id) === turn && last.delete(id));
		turn.then(forget, forget);
		return turn;
	};
}
