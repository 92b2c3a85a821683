import { createCasefile } from "../../checking/casefile.ts";
import type { Casefile } from "../../domain/answer.ts";
import { describeChange } from "../../editing/change.ts";
import { effectsOf } from "../../editing/effects.ts";
import { readQuestions } from "../../knowledge/known-questions.ts";
import { describeProblem, isError, type Problem, run } from "../../knowledge/problem.ts";
import { readKnowledge } from "../../knowledge/read-knowledge.ts";
import { decode, type StoredFile } from "../../knowledge/stored-file.ts";
import { defineCommand } from "../command.ts";
import { FaultyFile } from "../fault.ts";
import { type ExitCode, exitCode, type Io, print } from "../io.ts";
import { directoryOf, keepingOf, stateOption } from "../keeping.ts";
import { renderEffects } from "../render-effects.ts";
import { renderChanges } from "../render-revisions.ts";
import { styleOf } from "../style.ts";
import { sinceRecorded, type Version, type Versions, withFile } from "../versions.ts";

export const preview = defineCommand({
	name: "preview",
	summary: "Shows what an edited knowledge file changes, and what that does to the known questions.",
	takes: "[FILE]",
	options: stateOption,
	remarks: [
		"FILE is an edited copy of the incident's knowledge.yaml, held against the one in the folder. Without FILE, the one in",
		"the folder is held against the latest revision; where a running bot has recorded it already, against the one before.",
		"Writes nothing. Ends with 1 when the file has errors, or when a known question would go wrong.",
	].join("\n"),
	run: async ({ argument: file, options }, io) =>
		compare(
			file === "" ? await sinceRecorded(await keepingOf(options)) : await withFile(file, await directoryOf(options)),
			io,
		),
});

async function compare({ before, after }: Versions, { output, environment }: Io): Promise<ExitCode> {
	const casefile = casefileOf(after);
	if ("problems" in casefile) {
		await print(output, casefile.problems.map(describeProblem).join("\n\n"));
		return exitCode.faulty;
	}
	const known = casefileOf(before);
	if ("problems" in known)
		throw new FaultyFile(`preview: ${before.name} has errors itself: there is nothing to compare`);

	const [old, young] = [textOf(before.folder.knowledgeFile), textOf(after.folder.knowledgeFile)];
	const effects = effectsOf(known, casefile, readQuestions(textOf(after.folder.questions)).questions);
	const style = styleOf(output, environment);
	await print(
		output,
		[renderChanges(describeChange(old, young) ?? [], style), renderEffects(effects, style)].join("\n\n"),
	);
	return effects.broken.length > 0 ? exitCode.faulty : exitCode.done;
}

function casefileOf({ folder, pathOf }: Version): Casefile | { readonly problems: readonly Problem[] } {
	const { problems, result } = run(readKnowledge(folder));
	const errors = problems.filter(isError);
	if (errors.length === 0 && result?.knowledge !== undefined) return createCasefile(result.knowledge);
	return { problems: errors.map((problem) => ({ ...problem, file: pathOf(problem.file) })) };
}

const textOf = (stored: StoredFile | undefined): string =>
	stored !== undefined && "bytes" in stored ? (decode(stored.bytes) ?? "") : "";
