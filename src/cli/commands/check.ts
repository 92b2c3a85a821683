import { checkKnowledge } from "../../knowledge/check-knowledge.ts";
import { describeProblem, isError, KnowledgeError, type Problem } from "../../knowledge/problem.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { type AskedKnown, askKnownQuestions, counted, renderTurned, summaryOf, turned } from "../known-questions.ts";
import { incidentDirectories, openIncident } from "../open-casefile.ts";

export const check = defineCommand({
	name: "check",
	summary: "Lists everything that is wrong with the knowledge, and the known questions that fail.",
	options: {},
	remarks:
		"Without --incident, all incidents are checked. Ends with 1 when anything is wrong; a known question that is marked as failing may fail.",
	run: async ({ options }, { output }) => {
		let isInOrder = true;
		for (const directory of await incidentDirectories(options)) {
			const problems = await checkKnowledge(directory);
			const known = await askIfPossible(directory);
			await print(output, renderFindings(directory, problems, known));
			isInOrder &&= !problems.some(isError) && known?.every(({ verdict }) => verdict !== "failed") === true;
		}
		return isInOrder ? exitCode.done : exitCode.faulty;
	},
});

/** @returns `undefined` for knowledge that nothing can be asked of. */
async function askIfPossible(directory: string): Promise<readonly AskedKnown[] | undefined> {
	const casefile = await openIncident(directory).catch(undefinedIfFaulty);
	return casefile && askKnownQuestions(casefile, directory);
}

/** What is wrong with it has been listed already. */
function undefinedIfFaulty(error: unknown): undefined {
	if (!(error instanceof KnowledgeError)) throw error;
}

function renderFindings(
	directory: string,
	problems: readonly Problem[],
	known: readonly AskedKnown[] | undefined,
): string {
	const paragraphs = [...problems.map(describeProblem), ...turned(known ?? []).map(renderTurned)];
	return [...paragraphs.map((paragraph) => `${paragraph}\n`), renderSummary(directory, problems, known)].join("\n");
}

function renderSummary(
	directory: string,
	problems: readonly Problem[],
	known: readonly AskedKnown[] | undefined,
): string {
	const errors = problems.filter(isError).length;
	const counts = `${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`;
	return `${directory}: ${counts}; ${known === undefined ? "the known questions were not asked" : summaryOf(known)}`;
}
