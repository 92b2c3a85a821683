import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { outcomeOf, shortcoming } from "../../answering/evaluation.ts";
import type { Answer, Status } from "../../domain/answer.ts";
import { questionsFileName } from "../../knowledge/incident-folder.ts";
import { markQuestions } from "../../knowledge/mark-questions.ts";
import { replaceFile } from "../../knowledge/write-file.ts";
import { defineCommand, type KnowledgeChoice } from "../command.ts";
import { type ExitCode, exitCode, type Io, print } from "../io.ts";
import { type AskedKnown, askKnownQuestions, counted, renderTurned, summaryOf, turned } from "../known-questions.ts";
import { Misuse } from "../misuse.ts";
import { incidentDirectories, openCasefile, openIncident } from "../open-casefile.ts";
import { progressOn } from "../progress.ts";
import { type AskedQuestion, readQuestionFile } from "../question-file.ts";
import { type Result, renderFigures, timeLine } from "../render-figures.ts";

export const evaluate = defineCommand({
	name: "evaluate",
	summary: "Asks every question of a file, or all known ones, and says how well they were answered.",
	takes: "[FILE.jsonl]",
	options: {
		json: { type: "boolean", description: 'print {"id", "answer"} a line for each question, and no figures' },
		update: {
			type: "boolean",
			description: "mark the known questions that fail, and take the marks off those that don't",
		},
	},
	remarks: [
		"Without a file, the known questions of all incidents are asked (of one with --incident): ends with 1 when one went",
		"otherwise than its line says. With --update their lines say so from now on.",
		"",
		'Each line of a file is {"id", "question"} and, where it is to be measured, "kind", "answerable", "gold", "must",',
		'"need". Right: answered, and the first snippet is right. Kept silent: not answered where nothing answers. Ranked',
		"first and MRR look at the order of the snippets alone, whether or not the question counts as answered.",
	].join("\n"),
	run: ({ argument: file, options }, io) => {
		if (file === "" && options.json === true)
			throw new Misuse("evaluate: --json needs a file, as in evaluate FILE.jsonl --json");
		if (file !== "" && options.update === true)
			throw new Misuse("evaluate: --update marks known questions, and takes no file");
		return file === "" ? evaluateKnown(options, io) : evaluateFile(file, options, io);
	},
});

async function evaluateKnown(
	options: KnowledgeChoice & { readonly update?: boolean | undefined },
	{ output, notes }: Io,
): Promise<ExitCode> {
	let hasTurned = false;
	for (const directory of await incidentDirectories(options)) {
		const asked = await askKnownQuestions(await openIncident(directory), directory);
		await print(output, renderKnown(directory, asked));
		if (turned(asked).length === 0) continue;
		if (options.update === true) await print(notes, await mark(directory, turned(asked)));
		else hasTurned = true;
	}
	return hasTurned ? exitCode.faulty : exitCode.done;
}

function renderKnown(directory: string, asked: readonly AskedKnown[]): string {
	const results = asked.map(({ question: { kind }, outcome, milliseconds }) => ({ kind, milliseconds, ...outcome }));
	return [
		...(asked.length === 0 ? [] : [renderFigures(results)]),
		...turned(asked).map(renderTurned),
		`${directory}: ${summaryOf(asked)}`,
	].join("\n\n");
}

async function mark(directory: string, asked: readonly AskedKnown[]): Promise<string> {
	const file = join(directory, questionsFileName);
	const fails = new Map(asked.map(({ question, answer }) => [question.id, shortcoming(question, answer)]));
	await replaceFile(file, markQuestions(await readFile(file, "utf8"), fails));
	return `${file}: ${counted(asked.length, "line")} changed`;
}

async function evaluateFile(
	file: string,
	options: KnowledgeChoice & { readonly json?: boolean | undefined },
	{ output, notes }: Io,
): Promise<ExitCode> {
	const questions = await readQuestionFile(file);
	const { answer: answerTo } = await openCasefile(options);
	const progress = progressOn(notes, questions.length);

	const measured: Measured[] = [];
	for (const question of questions) {
		const started = performance.now();
		const answer = answerTo(question.question);
		measured.push(measure(question, answer, performance.now() - started));
		if (options.json === true) await print(output, JSON.stringify({ id: question.id, answer }));
		progress.step();
		// Thousands of answers in one breath would leave no room for what the streams have to say.
		await setImmediate();
	}
	progress.end();
	if (options.json !== true) await print(output, renderMeasured(measured));
	return exitCode.done;
}

/** What is kept of an answer: five thousand of them, whole, would fill the memory. */
interface Measured {
	readonly status: Status;
	readonly milliseconds: number;
	/** Only where the file says what is right. */
	readonly result?: Result;
}

const measure = ({ kind, expected }: AskedQuestion, answer: Answer, milliseconds: number): Measured => ({
	status: answer.status,
	milliseconds,
	...(expected === undefined ? {} : { result: { kind, milliseconds, ...outcomeOf(answer, expected) } }),
});

function renderMeasured(measured: readonly Measured[]): string {
	const results = measured.flatMap(({ result }) => result ?? []);
	const parts = [
		...(results.length > 0 ? [renderFigures(results)] : []),
		...(results.length < measured.length ? [renderCounts(measured)] : []),
	];
	return parts.join("\n\n");
}

/** What can be said without knowing what is right. */
function renderCounts(measured: readonly Measured[]): string {
	const count = (status: Status) => measured.filter((one) => one.status === status).length;
	return [
		`${measured.length} questions: ${count("answered")} answered, ${count("related")} with related passages, ${count("none")} with nothing.`,
		timeLine(measured.map(({ milliseconds }) => milliseconds)),
		'What is right is known only of questions with "answerable" or "gold".',
	].join("\n");
}
