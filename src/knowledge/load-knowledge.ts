import { join } from "node:path";
import type { Knowledge } from "../domain/knowledge.ts";
import { isError, KnowledgeError, type Problem, run } from "./problem.ts";
import { readFolder } from "./read-folder.ts";
import { readKnowledge } from "./read-knowledge.ts";

/**
 * The knowledge of one incident, from its folder. Everything in it has been checked against its documents.
 *
 * @throws {KnowledgeError} with everything that is wrong with it.
 * @throws {KnowledgeNotFoundError} where there is none.
 */
export async function loadKnowledge(directory: string): Promise<Knowledge> {
	const { problems, result } = run(readKnowledge(await readFolder(directory)));
	if (problems.some(isError) || result?.knowledge === undefined) throw new KnowledgeError(below(directory, problems));
	return result.knowledge;
}

/** Problems as they are named from where the command was given, so that a terminal can open the file. */
export const below = (directory: string, problems: readonly Problem[]): readonly Problem[] =>
	problems.map((problem) => ({ ...problem, file: join(directory, problem.file) }));
