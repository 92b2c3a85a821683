import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRightDecision, outcomeOf } from "../../answering/evaluation.ts";
import type { Answer } from "../../domain/answer.ts";
import type { KnownQuestion } from "../../domain/known-question.ts";
import { checkKnowledge } from "../../knowledge/check-knowledge.ts";
import { questionsFileName } from "../../knowledge/incident-folder.ts";
import { readQuestions } from "../../knowledge/known-questions.ts";
import { describeProblem, isError, KnowledgeError, type Problem } from "../../knowledge/problem.ts";
import { hasCode } from "../../knowledge/read-folder.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { incidentDirectories, openIncident } from "../open-casefile.ts";
import { excerpt } from "../printable.ts";

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
			const known = await askKnownQuestions(directory);
			await print(output, renderFindings(directory, problems, known));
			isInOrder &&= !problems.some(isError) && known?.failed.length === 0;
		}
		return isInOrder ? exitCode.done : exitCode.faulty;
	},
});

interface Known {
	readonly asked: number;
	/** Should go right and don't. */
	readonly failed: readonly Asked[];
	/** Are marked as failing, and do. */
	readonly failing: readonly Asked[];
	/** Are marked as failing, and go right. */
	readonly mended: readonly Asked[];
}

interface Asked {
	readonly question: KnownQuestion;
	readonly answer: Answer;
}

/** @returns `undefined` for knowledge that nothing can be asked of. */
async function askKnownQuestions(directory: string): Promise<Known | undefined> {
	const casefile = await openIncident(directory).catch(undefinedIfFaulty);
	if (casefile === undefined) return undefined;

	const { questions } = readQuestions(await readQuestionsOf(directory));
	const asked = questions.map((question): Asked => ({ question, answer: casefile.answer(question.question) }));
	const isMarked = ({ question }: Asked) => question.fails !== undefined;
	return {
		asked: asked.length,
		failed: asked.filter((each) => !isMet(each) && !isMarked(each)),
		failing: asked.filter((each) => !isMet(each) && isMarked(each)),
		mended: asked.filter((each) => isMet(each) && isMarked(each)),
	};
}

/** What is wrong with it has been listed already. */
function undefinedIfFaulty(error: unknown): undefined {
	if (!(error instanceof KnowledgeError)) throw error;
}

const readQuestionsOf = (directory: string) =>
	readFile(join(directory, questionsFileName), "utf8").catch((error: unknown) => {
		if (hasCode(error, "ENOENT")) return "";
		throw error;
	});

function isMet({ question, answer }: Asked): boolean {
	const outcome = outcomeOf(answer, question);
	const hasOrigins = question.both_sources !== true || answer.origins > 1;
	return isRightDecision(outcome) && outcome.hasEvidence !== false && hasOrigins;
}

function renderFindings(directory: string, problems: readonly Problem[], known: Known | undefined): string {
	const paragraphs = [
		...problems.map(describeProblem),
		...(known?.failed ?? []).map((failure) => renderFailure(failure, directory)),
		...(known?.mended ?? []).map((mended) => renderMended(mended, directory)),
	];
	return [...paragraphs.map((paragraph) => `${paragraph}\n`), renderSummary(directory, problems, known)].join("\n");
}

function renderFailure({ question: { id, question, ...expected }, answer }: Asked, directory: string): string {
	const [gold] = expected.gold;
	const [found] = answer.snippets;
	const more = expected.gold.length > 1 ? ` or ${expected.gold.length - 1} more` : "";
	return [
		`${join(directory, questionsFileName)}: ${excerpt(id)}: “${excerpt(question)}” fails`,
		`       wanted: ${gold === undefined ? "no answer" : `“${excerpt(gold.text)}”${more}${wantedBesides(expected)}`}`,
		`       found:  ${answer.status}${found === undefined ? "" : `, first “${excerpt(found.text)}”`}`,
	].join("\n");
}

const renderMended = ({ question: { id, question } }: Asked, directory: string): string =>
	`${join(directory, questionsFileName)}: ${excerpt(id)}: “${excerpt(question)}” goes right now: take out its “fails”`;

type Wanted = Pick<KnownQuestion, "must" | "need" | "both_sources">;

function wantedBesides({ must, need, both_sources: bothSources }: Wanted): string {
	return [
		must.length === 0 ? "" : `, with ${must.map((words) => `“${excerpt(words)}”`).join(" or ")}`,
		need === undefined ? "" : `, ${need} of them among the first five`,
		bothSources === true ? ", from documents of different origin" : "",
	].join("");
}

function renderSummary(directory: string, problems: readonly Problem[], known: Known | undefined): string {
	const errors = problems.filter(isError).length;
	const counts = `${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`;
	if (known === undefined) return `${directory}: ${counts}; the known questions were not asked`;
	const failing = known.failing.length === 0 ? "" : `, and ${known.failing.length} that are known to`;
	return `${directory}: ${counts}; ${known.failed.length} of ${counted(known.asked, "known question")} failed${failing}`;
}

const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
