import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { actOption } from "../../src/discord/moderating/act-option.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { begun, draftHandlers } from "../../src/discord/moderating/draft-steps.ts";

/** `/knowledge synonym`: words that mean the same in this incident. */
export default defineSubcommand({
	data: {
		name: "synonym",
		description: "Add words that mean the same in this incident, or take them out.",
		options: [
			{
				name: "words",
				description: "Two or more, with commas between them.",
				type: ApplicationCommandOptionType.String,
				required: true,
				max_length: 1_000,
			},
			actOption,
			incidentOption,
		],
	},

	options: z.object({
		words: z.string(),
		act: z.enum(["add", "remove"]).default("add"),
		incident: z.string().optional(),
	}),

	reply({ words, act, incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk ? desk : begun({ kind: "synonym", words, act, why: "" }, desk, context);
	},

	...draftHandlers,
});
