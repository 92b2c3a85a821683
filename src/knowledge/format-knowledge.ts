import { join } from "node:path";
import { canonicalForm } from "./canonical-form.ts";
import { type IncidentFolder, knowledgeFileName } from "./incident-folder.ts";
import { below } from "./load-knowledge.ts";
import { type Check, KnowledgeError, run } from "./problem.ts";
import { readFolder } from "./read-folder.ts";
import { readText } from "./stored-file.ts";
import { replaceFile } from "./write-file.ts";
import { readYaml, type YamlDocument } from "./yaml-document.ts";

/**
 * Brings a knowledge file into its canonical form.
 *
 * @throws {KnowledgeError} for a file that can't be read as YAML; it is left as it is.
 */
export async function formatKnowledge(directory: string): Promise<"formatted" | "unchanged"> {
	const yaml = openYaml(directory, await readFolder(directory));
	const formatted = canonicalForm(yaml.document);
	if (formatted === yaml.source.text) return "unchanged";

	await replaceFile(join(directory, knowledgeFileName), formatted);
	return "formatted";
}

/** A knowledge file that may be changed and written back: what can't be read for certain must not be. */
export function openYaml(directory: string, folder: IncidentFolder): YamlDocument {
	const { problems, result } = run(readFile(folder));
	if (result === undefined || problems.length > 0) throw new KnowledgeError(below(directory, problems));
	return result;
}

export function* readFile({ knowledgeFile }: IncidentFolder): Check<YamlDocument | undefined> {
	const file = yield* readText(knowledgeFileName, knowledgeFile);
	return file === undefined ? undefined : yield* readYaml(file);
}
