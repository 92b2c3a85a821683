import { defineCommand } from "../command.ts";
import { exitCode } from "../io.ts";
import { openCasefiles } from "../open-casefile.ts";
import { runPrompt } from "../prompt.ts";

export const prompt = defineCommand({
	name: "prompt",
	summary: "Answers at the terminal, question by question.",
	options: {},
	remarks: "From a pipe, it answers every line and ends.",
	run: async ({ options }, { input, output, environment }) => {
		const casefiles = await openCasefiles(options);
		await runPrompt({ casefiles: [...casefiles.values()], input, output, environment });
		return exitCode.done;
	},
});
