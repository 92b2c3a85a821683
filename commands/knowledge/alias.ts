import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { casefilesMeant, incidentOption, interleaved } from "../../src/discord/incident.ts";
import { limits } from "../../src/discord/limits.ts";
import { actOption } from "../../src/discord/moderating/act-option.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { begun, draftHandlers } from "../../src/discord/moderating/draft-steps.ts";
import { entityChoices } from "../../src/discord/subject-option.ts";
import { knowledgeLimits } from "../../src/domain/knowledge-file.ts";
import { entitiesLike } from "../../src/dossier/subject.ts";

/** `/knowledge alias`: another spelling of somebody's or something's name. */
export default defineSubcommand({
	data: {
		name: "alias",
		description: "Add another spelling of a name, or take one out.",
		options: [
			{
				name: "entity",
				description: "Whose name it is.",
				type: ApplicationCommandOptionType.String,
				required: true,
				autocomplete: true,
			},
			{
				name: "alias",
				description: "The spelling, as people or documents put it.",
				type: ApplicationCommandOptionType.String,
				required: true,
				max_length: knowledgeLimits.label,
			},
			actOption,
			incidentOption,
		],
	},

	options: z.object({
		entity: z.string(),
		alias: z.string(),
		act: z.enum(["add", "remove"]).default("add"),
		incident: z.string().optional(),
	}),

	reply({ entity, alias, act, incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk ? desk : begun({ kind: "alias", entity, alias, act, why: "" }, desk, context);
	},

	autocomplete: ({ value, options }, context) =>
		interleaved(
			casefilesMeant(options, context).map(({ knowledge }) =>
				entityChoices(entitiesLike(value, knowledge, limits.choices)),
			),
		).slice(0, limits.choices),

	...draftHandlers,
});
