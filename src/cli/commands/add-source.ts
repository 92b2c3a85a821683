import { join } from "node:path";
import { addSource as addTo } from "../../knowledge/add-source.ts";
import { knowledgeFileName } from "../../knowledge/incident-folder.ts";
import { defineCommand } from "../command.ts";
import { exitCode, print } from "../io.ts";
import { directoryToAddTo } from "../open-casefile.ts";

export const addSource = defineCommand({
	name: "add-source",
	summary: "Stores a document as it is, pins it by its sha256 and adds its entry.",
	takes: "FILE",
	options: {},
	remarks: "With the --incident of none that is there, a new incident begins.",
	run: async ({ argument: file, options }, { output, notes }) => {
		const directory = await directoryToAddTo(options);
		const { id, file: stored } = await addTo(directory, file);
		await print(output, join(directory, stored));
		await print(notes, `It is the source "${id}" in ${join(directory, knowledgeFileName)}: see to its title there.`);
		return exitCode.done;
	},
});
