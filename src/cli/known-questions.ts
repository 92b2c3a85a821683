import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Outcome, outcomeOf, type Verdict, verdictOn } from "../answering/evaluation.ts";
import type { Answer, Casefile } from "../domain/answer.ts";
import type { KnownQuestion } from "../domain/known-question.ts";
import { questionsFileName } from "../knowledge/incident-folder.ts";
import { readQuestions } from "../knowledge/known-questions.ts";
import { hasCode } from "../knowledge/read-folder.ts";
import { excerpt } from "./printable.ts";

/** A known question of an incident, and how it went. */
export interface AskedKnown {
	readonly file: string;
	readonly question: KnownQuestion;
	readonly answer: Answer;
	readonly outcome: Outcome;
	readonly verdict: Verdict;
	readonly milliseconds: number;
}

/** Asks the known questions of an incident's folder; none where it has no such file. What is wrong with its lines is `check`'s to say. */
export async function askKnownQuestions(casefile: Casefile, directory: string): Promise<readonly AskedKnown[]> {
	const file = join(directory, questionsFileName);
	const { questions } = readQuestions(await readFile(file, "utf8").catch(emptyIfMissing));
	return questions.map((question) => {
		const started = performance.now();
		const answer = casefile.answer(question.question);
		const milliseconds = performance.now() - started;
		const outcome = outcomeOf(answer, question);
		return { file, question, answer, outcome, verdict: verdictOn(question, answer), milliseconds };
	});
}

function emptyIfMissing(error: unknown): string {
	if (hasCode(error, "ENOENT")) return "";
	throw error;
}

/** Those that went otherwise than their line says: first what fails, then what is mended. */
export const turned = (asked: readonly AskedKnown[]): readonly AskedKnown[] => [
	...asked.filter(({ verdict }) => verdict === "failed"),
	...asked.filter(({ verdict }) => verdict === "mended"),
];

/** What was asked and wanted, and what came instead. */
export function renderTurned({ file, question: known, answer, verdict }: AskedKnown): string {
	const question = `${file}: ${excerpt(known.id)}: “${excerpt(known.question)}”`;
	if (verdict === "mended") return `${question} goes right now: take out its “fails”`;

	const [found] = answer.snippets;
	return [
		`${question} fails`,
		`       wanted: ${wanted(known)}`,
		`       found:  ${answer.status}${found === undefined ? "" : `, first “${excerpt(found.text)}”`}`,
	].join("\n");
}

function wanted({ gold, must, need, both_sources: bothSources }: KnownQuestion): string {
	const [first, ...others] = gold;
	if (first === undefined) return "no answer";
	return [
		`“${excerpt(first.text)}”`,
		others.length === 0 ? "" : ` or ${others.length} more`,
		must.length === 0 ? "" : `, with ${must.map((words) => `“${excerpt(words)}”`).join(" or ")}`,
		need === undefined ? "" : `, ${need} of them among the first five`,
		bothSources === true ? ", from documents of different origin" : "",
	].join("");
}

/** How many failed, and how many do that are known to. */
export function summaryOf(asked: readonly AskedKnown[]): string {
	const count = (verdict: Verdict) => asked.filter((each) => each.verdict === verdict).length;
	const failing = count("failing") === 0 ? "" : `, and ${count("failing")} that are known to`;
	return `${count("failed")} of ${counted(asked.length, "known question")} failed${failing}`;
}

export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
