import { parseAnswerId } from "../../domain/answer-id.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { Misuse } from "../misuse.ts";
import { openCasefile } from "../open-casefile.ts";
import { excerpt } from "../printable.ts";
import { renderTrace } from "../render-trace.ts";
import { styleOf } from "../style.ts";

export const why = defineCommand({
	name: "why",
	summary: "Gives an answer again from its id and shows how it came about.",
	takes: "ANSWER",
	options: {},
	remarks: "ANSWER is the id that `ask` prints below an answer. It names the incident, so --incident is not needed.",
	run: async ({ argument: id, options }, { output, notes, environment }) => {
		const key = parseAnswerId(id);
		if (key === undefined)
			throw new Misuse(`why: "${excerpt(id)}" is not an answer's id; \`ask\` prints it below the answer`);
		if (options.incident !== undefined && options.incident !== key.incident)
			throw new Misuse(`why: this answer is of the incident ${key.incident}, not of ${excerpt(options.incident)}`);

		const { knowledge, answer: answerTo } = await openCasefile({ ...options, incident: key.incident });
		const answer = answerTo(key.question);
		if (answer.revision !== key.revision)
			await print(
				notes,
				`The knowledge has changed since (revision ${key.revision} then, ${answer.revision} now): this is today's answer.`,
			);
		await print(output, renderTrace(answer, knowledge, styleOf(output, environment)));
		return exitCode.done;
	},
});
