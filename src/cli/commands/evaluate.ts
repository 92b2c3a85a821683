import { setImmediate } from "node:timers/promises";
import { outcomeOf } from "../../answering/evaluation.ts";
import type { Answer, Status } from "../../domain/answer.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { openCasefile } from "../open-casefile.ts";
import { progressOn } from "../progress.ts";
import { type AskedQuestion, readQuestionFile } from "../question-file.ts";
import { type Result, renderFigures, timeLine } from "../render-figures.ts";

export const evaluate = defineCommand({
	name: "evaluate",
	summary: "Asks every question of a file and says how well they were answered.",
	takes: "FILE.jsonl",
	options: {
		json: { type: "boolean", description: 'print {"id", "answer"} a line for each question, and no figures' },
	},
	remarks: [
		'Each line of the file is {"id", "question"} and, where it is to be measured, "kind", "answerable", "gold", "must",',
		'"need". Right: answered, and the first snippet is right. Kept silent: not answered where nothing answers. Ranked',
		"first and MRR look at the order of the snippets alone, whether or not the question counts as answered.",
	].join("\n"),
	run: async ({ argument: file, options }, { output, notes }) => {
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
	},
});

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
