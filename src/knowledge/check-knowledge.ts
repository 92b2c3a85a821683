import { canonicalForm } from "./canonical-form.ts";
import type { IncidentFolder } from "./incident-folder.ts";
import { checkQuestions } from "./known-questions.ts";
import { below } from "./load-knowledge.ts";
import { type Check, type Problem, run } from "./problem.ts";
import { readFolder } from "./read-folder.ts";
import { readKnowledge } from "./read-knowledge.ts";
import { checkAliases } from "./references.ts";
import { problemAt } from "./text-file.ts";
import type { YamlDocument } from "./yaml-document.ts";

/**
 * Everything that is wrong with one incident's folder, sorted by place; empty where nothing is.
 *
 * @throws {KnowledgeNotFoundError} where there is no knowledge.
 */
export async function checkKnowledge(directory: string): Promise<readonly Problem[]> {
	return below(directory, run(checkFolder(await readFolder(directory))).problems);
}

/** What loading refuses; and besides, aliases to think about, another form, and questions that can't be right. */
export function* checkFolder(folder: IncidentFolder): Check<void> {
	const reading = yield* readKnowledge(folder);
	if (reading === undefined) return;

	yield* checkAliases(reading.yaml, reading.draft);
	// What is no part of a knowledge file has no place in its form.
	if (reading.knowledge !== undefined) yield* checkForm(reading.yaml);
	if (folder.questions !== undefined) yield* checkQuestions(folder.questions, reading.sources);
}

function* checkForm({ source, document }: YamlDocument): Check<void> {
	const canonical = canonicalForm(document);
	if (canonical === source.text) return;

	const at = firstDifferentLine(source.text, canonical);
	yield problemAt(source, [at, at + 1], {
		message: "the file is not in its canonical form from here on",
		remedy: "Run `format`: it sorts and writes the file anew, and changes no word.",
	});
}

/** Where the first line of a text begins that the other doesn't have there. */
function firstDifferentLine(text: string, other: string): number {
	let lineStart = 0;
	for (let at = 0; at < text.length && text[at] === other[at]; at += 1) {
		if (text[at] === "\n") lineStart = at + 1;
	}
	return lineStart + Math.max(0, text.slice(lineStart).search(/\S/));
}
