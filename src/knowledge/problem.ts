/** One thing wrong with an incident's folder, said so that its moderator can put it right. */
export interface Problem {
	/** An `error` stops the load; a `warning` is for the moderator to judge. */
	readonly severity: "error" | "warning";
	/** Below the incident's folder, or as it was opened: `knowledge.yaml`, `knowledge/a/sources/b.txt`. */
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	/** Counted from 1, in characters (code points). */
	readonly column: number;
	readonly message: string;
	/** What to do about it, where the message doesn't say so already. */
	readonly remedy?: string;
	/** The line, and what to underline in it; left out where there is no file to show. */
	readonly excerpt?: Excerpt;
}

export interface Excerpt {
	/** A long line is cut around the place. */
	readonly text: string;
	/** Characters (code points) into `text`, from 0. */
	readonly start: number;
	/** Characters to underline; at least one. */
	readonly length: number;
}

/** A check yields what is wrong, in any order, and returns what it could read. */
export type Check<Result> = Generator<Problem, Result, void>;

/** More than this nobody puts right in one go, and a hostile file could ask for millions. */
const listedAtMost = 200;

/** Runs a check until it ends or has found too much. */
export function run<Result>(check: Check<Result>): { readonly problems: readonly Problem[]; readonly result?: Result } {
	const problems: Problem[] = [];
	for (let step = check.next(); ; step = check.next()) {
		if (step.done) return { problems: problems.toSorted(byPlace), result: step.value };
		if (problems.length === listedAtMost) return { problems: [...problems.toSorted(byPlace), andMore(step.value)] };
		problems.push(step.value);
	}
}

const andMore = ({ file }: Problem): Problem => ({
	severity: "error",
	file,
	line: 1,
	column: 1,
	message: `more is wrong than the ${listedAtMost} problems listed here`,
	remedy: "Put these right first, then check again.",
});

function byPlace(one: Problem, other: Problem): number {
	if (one.file !== other.file) return one.file < other.file ? -1 : 1;
	return one.line - other.line || one.column - other.column;
}

export const isError = ({ severity }: Problem): boolean => severity === "error";

/**
 * `file:line:column: message`, then the line, a caret below it, and what to do.
 *
 * Control and invisible characters of the file are shown as `�`: what is printed cannot steer a terminal.
 */
export function describeProblem({ severity, file, line, column, message, remedy, excerpt }: Problem): string {
	const kind = severity === "warning" ? "warning: " : "";
	const margin = String(line).padStart(5);
	const lines = [`${file}:${line}:${column}: ${kind}${message}`];
	if (excerpt !== undefined) {
		lines.push(`${margin} | ${excerpt.text}`.trimEnd());
		lines.push(`${" ".repeat(margin.length)} | ${" ".repeat(excerpt.start)}${"^".repeat(excerpt.length)}`);
	}
	if (remedy !== undefined) lines.push(`${" ".repeat(margin.length)}   ${remedy}`);
	return lines.map(printable).join("\n");
}

const printable = (line: string) => line.replaceAll("\t", " ").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "�");

/** The knowledge of an incident is not fit to answer from. Carries all that is wrong with it. */
export class KnowledgeError extends Error {
	override readonly name = "KnowledgeError";
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(problems.map(describeProblem).join("\n"));
		this.problems = problems;
	}
}

/** There is no knowledge where it was looked for. The message is one line, and says what to do. */
export class KnowledgeNotFoundError extends Error {
	override readonly name = "KnowledgeNotFoundError";
}
