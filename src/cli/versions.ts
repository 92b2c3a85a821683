import { join } from "node:path";
import { knowledgeLimits } from "../domain/knowledge-file.ts";
import { type IncidentFolder, knowledgeFileName, questionsFileName } from "../knowledge/incident-folder.ts";
import { readFolder, readRegularFile } from "../knowledge/read-folder.ts";
import type { FolderContent } from "../revisions/incident-files.ts";
import { readHistory } from "../revisions/read-history.ts";
import type { Keeping } from "./keeping.ts";
import { Misuse } from "./misuse.ts";

/** An incident's folder as it is, was or would be. */
export interface Version {
	/** In a message. */
	readonly name: string;
	readonly folder: IncidentFolder;
	/** Where a file of it lies, for a message. */
	readonly pathOf: (file: string) => string;
}

/** What is held against each other. */
export interface Versions {
	readonly before: Version;
	readonly after: Version;
}

/** The folder, and what it would be with another knowledge file. */
export async function withFile(file: string, directory: string): Promise<Versions> {
	const [before, knowledgeFile] = await Promise.all([
		lyingThere(directory),
		readRegularFile(file, knowledgeLimits.fileBytes),
	]);
	const folder = { ...before.folder, knowledgeFile };
	const pathOf = (path: string) => (path === knowledgeFileName ? file : before.pathOf(path));
	return { before, after: { name: file, folder, pathOf } };
}

/** The folder, and what was recorded of it last; what a running bot has recorded of a change by hand is that change. */
export async function sinceRecorded({ incident, directory, stateFolder }: Keeping): Promise<Versions> {
	const history = await readHistory(stateFolder);
	if (history === undefined)
		throw new Misuse(`preview: no history of ${incident} is kept yet; name an edited copy, as in preview FILE`);

	const { number, by } = history.latest;
	const [after, latest] = await Promise.all([lyingThere(directory), history.filesAt(number)]);
	const isRecorded = by === "external" && number > 1 && isSameText(after.folder, latest);
	const base = isRecorded ? number - 1 : number;
	return { before: atRevision(base, incident, await history.filesAt(base)), after };
}

async function lyingThere(directory: string): Promise<Version> {
	return { name: directory, folder: await readFolder(directory), pathOf: (file) => join(directory, file) };
}

const isSameText = ({ knowledgeFile }: IncidentFolder, files: FolderContent | undefined): boolean => {
	const recorded = files?.get(knowledgeFileName);
	return recorded !== undefined && "bytes" in knowledgeFile && Buffer.compare(recorded, knowledgeFile.bytes) === 0;
};

function atRevision(number: number, incident: string, files: FolderContent = new Map()): Version {
	const stored = new Map(Array.from(files, ([path, bytes]) => [path, { bytes }] as const));
	const questions = stored.get(questionsFileName);
	const name = `revision ${number}`;
	const folder = {
		incident,
		knowledgeFile: stored.get(knowledgeFileName) ?? { refused: "there was no such file", remedy: "" },
		sources: new Map([...stored].filter(([path]) => path.startsWith("sources/"))),
		...(questions === undefined ? {} : { questions }),
	};
	return { name, folder, pathOf: (file) => `${name}: ${file}` };
}
