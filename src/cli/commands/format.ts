import { join } from "node:path";
import { formatKnowledge } from "../../knowledge/format-knowledge.ts";
import { knowledgeFileName } from "../../knowledge/incident-folder.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { incidentDirectories } from "../open-casefile.ts";

export const format = defineCommand({
	name: "format",
	summary: "Writes knowledge.yaml in its one canonical form; comments stay.",
	options: {},
	remarks: "Without --incident, all incidents are formatted.",
	run: async ({ options }, { notes }) => {
		for (const directory of await incidentDirectories(options))
			await print(notes, `${join(directory, knowledgeFileName)}: ${await formatKnowledge(directory)}`);
		return exitCode.done;
	},
});
