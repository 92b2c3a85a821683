import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { begun, draftHandlers } from "../../src/discord/moderating/draft-steps.ts";
import { questionOption } from "../../src/discord/moderating/question-option.ts";

/** `/knowledge add-open`: a question that the documents leave open, so that the reply says so. */
export default defineSubcommand({
	data: {
		name: "add-open",
		description: "Put down a question that the documents leave open.",
		options: [questionOption, incidentOption],
	},

	options: z.object({ question: z.string(), incident: z.string().optional() }),

	reply({ question, incident }, context) {
		const desk = deskFor(incident, context);
		if ("container" in desk) return desk;
		return begun({ kind: "add-open", fields: { asks: question }, evidence: [], why: "" }, desk, context);
	},

	...draftHandlers,
});
