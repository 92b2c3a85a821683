import type { Answer } from "../../domain/answer.ts";
import { defineCommand, type KnowledgeChoice } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { openCasefile } from "../open-casefile.ts";
import { whyNotAsked } from "../question.ts";
import { renderAnswer } from "../render-answer.ts";
import { styleOf } from "../style.ts";

export const ask = defineCommand({
	name: "ask",
	summary: "Answers a question from the documents.",
	takes: "QUESTION…",
	options: {
		json: { type: "boolean", description: "print the answer as one JSON value, with its trace" },
	},
	remarks: "Ends with 0 when the documents answer, with 3 when they don't.",
	run: async ({ argument: question, options }, { output, environment }) => {
		const { knowledge, answer: answerTo } = await openCasefile(options);
		const refusal = whyNotAsked(question);
		if (refusal !== undefined && options.json !== true) {
			await print(output, refusal);
			return exitCode.notAnswered;
		}

		const answer = answerTo(question);
		const style = styleOf(output, environment);
		const shown =
			options.json === true
				? JSON.stringify(answer)
				: [renderAnswer(answer, knowledge, style), style.colours.dim(howToSeeWhy(answer, options))].join("\n\n");
		await print(output, shown);
		return answer.status === "answered" ? exitCode.done : exitCode.notAnswered;
	},
});

/** In one line, however long: it is there to be copied. */
function howToSeeWhy({ id }: Answer, { knowledge }: KnowledgeChoice): string {
	const where = knowledge === undefined ? "" : ` --knowledge ${JSON.stringify(knowledge)}`;
	return `Why: npm run --silent casefile -- why ${id}${where}`;
}
