import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { type CommandContext, defineCommand, type Press } from "../src/discord/command.ts";
import type { Reply } from "../src/discord/components.ts";
import { Count, Key, ofKey, recall, unreadable } from "../src/discord/custom-id.ts";
import { casefileFor, casefilesMeant, incidentOption, interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { viewOf } from "../src/discord/paging.ts";
import { renderProfile, sides } from "../src/discord/render-people.ts";
import { entityChoices, unknownName } from "../src/discord/subject-option.ts";
import { entitiesLike, entityNamed } from "../src/dossier/subject.ts";

/** `/people`: who or what somebody is, what they said, and what is said about them. */
export default defineCommand({
	data: {
		name: "people",
		description: "Who or what somebody is, what they said, and what is said about them.",
		options: [
			{
				name: "name",
				description: "A person, an organisation, a state: in any spelling.",
				type: ApplicationCommandOptionType.String,
				required: true,
				autocomplete: true,
			},
			incidentOption,
		],
	},

	options: z.object({ name: z.string(), incident: z.string().optional() }),

	reply({ name, incident }, context) {
		const casefile = casefileFor(incident, context);
		if ("container" in casefile) return casefile;

		const { knowledge } = casefile;
		const entity = entityNamed(name, knowledge);
		return entity === undefined ? unknownName(name) : renderProfile(entity, knowledge, "overview", { page: 0 });
	},

	autocomplete: ({ value, options }, context) =>
		interleaved(
			casefilesMeant(options, context).map(({ knowledge }) =>
				entityChoices(entitiesLike(value, knowledge, limits.choices)),
			),
		).slice(0, limits.choices),

	components: {
		page: (press, context) => pressed(press, context),
		side: (press, context) => pressed(press, context),
		share: (press, context) => pressed(press, context, "everyone"),
	},
});

function pressed(press: Press, context: CommandContext, audience: Reply["audience"] = "member"): Reply {
	const recalled = recall(press, context, z.tuple([Key, z.enum(sides), Count]));
	if ("container" in recalled) return recalled;

	const { casefile, args, isOutdated } = recalled;
	const { knowledge } = casefile;
	const [key, side, page] = args;
	const entity = ofKey(key, knowledge.entities.values());
	if (entity === undefined) return unreadable;
	return renderProfile(entity, knowledge, side, viewOf({ page, isOutdated, audience }));
}
