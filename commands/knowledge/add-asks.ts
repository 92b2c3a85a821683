import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { begun, draftHandlers } from "../../src/discord/moderating/draft-steps.ts";
import { entryChoices, entryMeant, entryOption } from "../../src/discord/moderating/known-entries.ts";
import { questionOption } from "../../src/discord/moderating/question-option.ts";

/** `/knowledge add-asks`: another wording of a question that an entry answers. */
export default defineSubcommand({
	data: {
		name: "add-asks",
		description: "Add a question, as people put it, to an entry that answers it.",
		options: [entryOption, questionOption, incidentOption],
	},

	options: z.object({ entry: z.string(), question: z.string(), incident: z.string().optional() }),

	async reply({ entry: typed, question, incident }, context) {
		const desk = deskFor(incident, context);
		if ("container" in desk) return desk;

		const found = await entryMeant(typed, desk);
		if ("container" in found) return found;
		return begun({ kind: "add-asks", target: found.target, asks: question, why: "" }, desk, context);
	},

	autocomplete: entryChoices,

	...draftHandlers,
});
