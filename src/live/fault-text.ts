import { describeProblem, isError, KnowledgeError, KnowledgeNotFoundError } from "../knowledge/problem.ts";

/** Problems that are told in full: whoever mends these sees the others then. */
const toldAtMost = 3;

/** Why an incident can't be served, for whoever keeps its knowledge: file, line and column, and what to do. */
export function faultText(error: unknown): string {
	if (error instanceof KnowledgeError) return problemsText(error);
	if (error instanceof KnowledgeNotFoundError) return error.message;
	return `It could not be read (${error instanceof Error ? error.message : String(error)}). It is tried again when it changes.`;
}

function problemsText({ problems }: KnowledgeError): string {
	const errors = problems.filter(isError);
	const further = errors.length - toldAtMost;
	return [
		...errors.slice(0, toldAtMost).map(describeProblem),
		...(further > 0 ? [`… and ${further} more; list them with: casefile check`] : []),
	].join("\n");
}
