import { type DraftProblem, problem } from "../editing/draft-problem.ts";
import { type IncidentFolder, knowledgeFileName } from "../knowledge/incident-folder.ts";
import { KnowledgeNotFoundError } from "../knowledge/problem.ts";
import { readFolder } from "../knowledge/read-folder.ts";
import { sha256 } from "../knowledge/stored-file.ts";
import type { IncidentParts } from "./incident-parts.ts";

type Place = Pick<IncidentParts, "book" | "directory" | "library">;

/** The folder as it lies there and as a revision has it. */
export interface Settled {
	readonly folder: IncidentFolder;
	/** The revision's number. */
	readonly on: number;
}

/** Why nothing can be made of a folder now. */
export interface Unsettled {
	readonly problems: readonly DraftProblem[];
}

/** Somebody may write in between; nobody does so each time. */
const triesAtMost = 5;

/** Records what was changed by hand, has it served, and reads the folder. */
export async function settle(parts: Place): Promise<Settled | Unsettled> {
	for (let tries = 0; tries < triesAtMost; tries += 1) {
		const on = await catchUp(parts);
		const folder = await folderIn(parts.directory);
		if ("problems" in folder) return folder;
		if (await isAsOf(on, folder, parts)) return { folder, on };
	}
	return {
		problems: [problem("file", "somebody is writing the file again and again", "Try again when they are done.")],
	};
}

async function catchUp({ book, library }: Place): Promise<number> {
	const log = await book.log();
	// What was changed by hand a moment ago would else be compared with as it was before.
	if ((await log.noteExternal()) !== undefined) await library.reload();
	return (await log.latest()).number;
}

async function folderIn(directory: string): Promise<IncidentFolder | Unsettled> {
	try {
		return await readFolder(directory);
	} catch (error) {
		if (!(error instanceof KnowledgeNotFoundError)) throw error;
		return { problems: [problem("file", "the incident's knowledge is gone", "Put its folder back, then try again.")] };
	}
}

/** What a draft makes of the file would else bring back what somebody has changed back since. */
async function isAsOf(on: number, { knowledgeFile }: IncidentFolder, { book }: Place): Promise<boolean> {
	if (!("bytes" in knowledgeFile)) return true;
	const history = await (await book.log()).history({ from: on, count: on });
	const file = history.find(({ files }) => Object.hasOwn(files, knowledgeFileName))?.files[knowledgeFileName];
	return file?.after === sha256(knowledgeFile.bytes);
}
