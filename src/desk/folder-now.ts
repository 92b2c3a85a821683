import { checkFolder } from "../knowledge/check-knowledge.ts";
import { knowledgeFileName, questionsFileName } from "../knowledge/incident-folder.ts";
import { describeProblem, KnowledgeNotFoundError, run } from "../knowledge/problem.ts";
import { readFolder } from "../knowledge/read-folder.ts";
import { decode, type StoredFile } from "../knowledge/stored-file.ts";

/** Everything that is wrong with an incident's folder as it lies there now, with file, line and column. */
export async function problemsIn(directory: string): Promise<readonly string[]> {
	try {
		return run(checkFolder(await readFolder(directory))).problems.map(describeProblem);
	} catch (error) {
		if (error instanceof KnowledgeNotFoundError) return [error.message];
		throw error;
	}
}

/** The files of an incident's folder by path; what is no text is left out. */
export async function textsIn(directory: string): Promise<ReadonlyMap<string, string>> {
	const { knowledgeFile, questions, sources } = await readFolder(directory);
	const files = [[knowledgeFileName, knowledgeFile], [questionsFileName, questions], ...sources] as const;
	const texts = new Map<string, string>();
	for (const [path, stored] of files) {
		const text = textIn(stored);
		if (text !== undefined) texts.set(path, text);
	}
	return texts;
}

/** @returns `undefined` where there is no text to be read. */
export const textIn = (stored: StoredFile | undefined): string | undefined =>
	stored !== undefined && "bytes" in stored ? decode(stored.bytes) : undefined;
