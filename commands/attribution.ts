import { z } from "zod";
import { type CommandContext, defineCommand, type Press } from "../src/discord/command.ts";
import type { Reply } from "../src/discord/components.ts";
import { Count, Key, recall, unreadable } from "../src/discord/custom-id.ts";
import { casefileFor, casefilesMeant, incidentOption, interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { viewOf } from "../src/discord/paging.ts";
import { renderAttribution } from "../src/discord/render-attribution.ts";
import { aboutOption, subjectChoices, subjectMeant, subjectOfKey } from "../src/discord/subject-option.ts";

/** `/attribution`: who says who did it, how surely, and who denies it; each in their own words. */
export default defineCommand({
	data: {
		name: "attribution",
		description: "Who says who did it, and how surely: every side in its own words.",
		options: [aboutOption, incidentOption],
	},

	options: z.object({ about: z.string().optional(), incident: z.string().optional() }),

	reply({ about: typed, incident }, context) {
		const casefile = casefileFor(incident, context);
		if ("container" in casefile) return casefile;

		const subject = subjectMeant(typed, casefile.knowledge);
		return "container" in subject ? subject : renderAttribution(casefile.knowledge, subject.about, { page: 0 });
	},

	autocomplete: ({ value, options }, context) =>
		interleaved(
			casefilesMeant(options, context).map(({ knowledge }) =>
				subjectChoices(value, knowledge, ({ claim }) => claim !== undefined),
			),
		).slice(0, limits.choices),

	components: {
		page: (press, context) => pressed(press, context),
		share: (press, context) => pressed(press, context, "everyone"),
	},
});

function pressed(press: Press, context: CommandContext, audience: Reply["audience"] = "member"): Reply {
	const recalled = recall(press, context, z.tuple([Key, Count]));
	if ("container" in recalled) return recalled;

	const { casefile, args, isOutdated } = recalled;
	const [key, page] = args;
	const subject = subjectOfKey(key, casefile.knowledge);
	if (subject === undefined) return unreadable;
	return renderAttribution(casefile.knowledge, subject.about, viewOf({ page, isOutdated, audience }));
}
