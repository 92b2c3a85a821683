import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { knowledgeLimits } from "../domain/knowledge-file.ts";
import { given } from "./given.ts";
import { type IncidentFolder, knowledgeFileName, questionsFileName } from "./incident-folder.ts";
import { KnowledgeNotFoundError } from "./problem.ts";
import type { StoredFile } from "./stored-file.ts";

/** Reads what lies in an incident's folder, and judges nothing. */
export async function readFolder(directory: string): Promise<IncidentFolder> {
	const root = await realpath(directory).catch(() => {
		throw new KnowledgeNotFoundError(`There is no folder \`${directory}\`: name the folder of an incident.`);
	});
	const [knowledgeFile, sources, questions] = await Promise.all([
		readStored(root, knowledgeFileName, knowledgeLimits.fileBytes),
		readSources(root),
		readStored(root, questionsFileName, knowledgeLimits.fileBytes),
	]);
	if (knowledgeFile === undefined) {
		throw new KnowledgeNotFoundError(
			`There is no \`${knowledgeFileName}\` in \`${directory}\`: add a document with \`add-source\`, and it begins one.`,
		);
	}
	return { incident: basename(resolve(directory)), knowledgeFile, sources, ...given("questions", questions) };
}

async function readSources(root: string): Promise<ReadonlyMap<string, StoredFile>> {
	const names = await readdir(join(root, "sources")).catch(emptyWhereMissing);
	const stored = new Map<string, StoredFile>();
	for (const name of names.filter((name) => !name.startsWith(".")).sort()) {
		const file = `sources/${name}`;
		stored.set(file, (await readStored(root, file, knowledgeLimits.sourceBytes)) ?? gone);
	}
	return stored;
}

const gone: StoredFile = { refused: "this is a link to nothing", remedy: "Store the document itself." };

/** Folder names below a root that hold knowledge, sorted. */
export async function incidents(root: string): Promise<readonly string[]> {
	const entries = await readdir(root).catch((error: unknown) => {
		if (hasCode(error, "ENOENT", "ENOTDIR")) {
			throw new KnowledgeNotFoundError(`There is no folder \`${root}\`: name the folder that holds the incidents.`);
		}
		throw error;
	});
	const held = await Promise.all(entries.map((name) => holdsKnowledge(join(root, name))));
	const names = entries.filter((_, index) => held[index]).sort();
	if (names.length > 0) return names;

	throw new KnowledgeNotFoundError(
		`No folder in \`${root}\` holds a \`${knowledgeFileName}\`: begin an incident with \`add-source\`.`,
	);
}

const holdsKnowledge = async (directory: string) =>
	(await readdir(directory).catch(emptyWhereMissing)).includes(knowledgeFileName);

function emptyWhereMissing(error: unknown): string[] {
	if (hasCode(error, "ENOENT", "ENOTDIR")) return [];
	throw error;
}

/** @returns `undefined` where there is no such file. */
async function readStored(root: string, file: string, bytesAtMost: number): Promise<StoredFile | undefined> {
	try {
		const path = await realpath(join(root, file));
		if (!path.startsWith(root + sep)) {
			return { refused: "this is a link that leads out of the folder", remedy: "Store the document itself." };
		}
		return await readRegularFile(path, bytesAtMost);
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
		return { refused: `this can't be read (${codeOf(error)})`, remedy: "Look at the file's permissions." };
	}
}

/** Refuses by its size a file that would be too much to read, and a pipe or a device, which might never end. */
export async function readRegularFile(path: string, bytesAtMost: number): Promise<StoredFile> {
	const status = await stat(path);
	if (!status.isFile()) return { refused: "this is not a file", remedy: "Store documents as plain text files." };
	if (status.size > bytesAtMost) {
		return {
			refused: `this has ${status.size} bytes, and ${bytesAtMost} are the most that is read`,
			remedy: "Divide it into smaller ones.",
		};
	}
	return { bytes: await readFile(path) };
}

export const hasCode = (error: unknown, ...codes: readonly string[]): boolean => codes.includes(codeOf(error));

const codeOf = (error: unknown): string =>
	error instanceof Error && "code" in error ? String(error.code) : "unknown error";
