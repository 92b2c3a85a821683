import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { type Choice, type CommandContext, defineCommand, type Press } from "../src/discord/command.ts";
import type { Reply } from "../src/discord/components.ts";
import { Count, changedSince, Key, ofKey, recall, unreadable } from "../src/discord/custom-id.ts";
import { casefileFor, casefilesMeant, incidentOption, interleaved } from "../src/discord/incident.ts";
import { limits } from "../src/discord/limits.ts";
import { viewOf } from "../src/discord/paging.ts";
import { renderCitation, renderQuotes } from "../src/discord/render-quotes.ts";
import {
	aboutOption,
	entityChoices,
	subjectChoices,
	subjectMeant,
	subjectOfKey,
	unknownName,
} from "../src/discord/subject-option.ts";
import type { Entity, Knowledge } from "../src/domain/knowledge.ts";
import { quotationsOf, speakersOf } from "../src/dossier/quotations.ts";
import { entitiesLike, entityNamed } from "../src/dossier/subject.ts";

/** `/quotes`: who said what, to the character. */
export default defineCommand({
	data: {
		name: "quotes",
		description: "Who said what, word for word.",
		options: [
			{
				name: "speaker",
				description: "Whose words.",
				type: ApplicationCommandOptionType.String,
				autocomplete: true,
			},
			aboutOption,
			incidentOption,
		],
	},

	options: z.object({
		speaker: z.string().optional(),
		about: z.string().optional(),
		incident: z.string().optional(),
	}),

	reply({ speaker: typed, about, incident }, context) {
		const casefile = casefileFor(incident, context);
		if ("container" in casefile) return casefile;

		const { knowledge } = casefile;
		const speaker = speakerMeant(typed, knowledge);
		if ("container" in speaker) return speaker;
		const subject = subjectMeant(about, knowledge);
		if ("container" in subject) return subject;
		return renderQuotes(knowledge, { ...speaker, ...subject }, { page: 0 });
	},

	autocomplete: ({ name, value, options }, context) =>
		interleaved(
			casefilesMeant(options, context).map(({ knowledge }) =>
				name === aboutOption.name
					? subjectChoices(value, knowledge, ({ kind }) => kind === "quote")
					: speakerChoices(value, knowledge),
			),
		).slice(0, limits.choices),

	components: {
		page: (press, context) => pressed(press, context),
		share: (press, context) => pressed(press, context, "everyone"),
		copy(press, context) {
			const recalled = recall(press, context, z.tuple([Key]));
			if ("container" in recalled) return recalled;

			const { casefile, args, isOutdated } = recalled;
			const { knowledge } = casefile;
			const quotation = ofKey(args[0], quotationsOf(knowledge));
			if (quotation === undefined) return unreadable;
			return renderCitation(quotation, knowledge, isOutdated ? changedSince : undefined);
		},
	},
});

/** Those who begin like what has been typed, or have the most quotes. */
function speakerChoices(typed: string, knowledge: Knowledge): Choice[] {
	const speakers = speakersOf(knowledge);
	return entityChoices(typed.trim() === "" ? speakers : entitiesLike(typed, knowledge, limits.choices, speakers));
}

/** Somebody who is known but never quoted is meant too: then there are no quotes of theirs. */
function speakerMeant(typed: string | undefined, knowledge: Knowledge): { readonly speaker?: Entity } | Reply {
	if (typed === undefined) return {};
	const speaker = entityNamed(typed, knowledge, speakersOf(knowledge)) ?? entityNamed(typed, knowledge);
	return speaker === undefined ? unknownName(typed) : { speaker };
}

function pressed(press: Press, context: CommandContext, audience: Reply["audience"] = "member"): Reply {
	const recalled = recall(press, context, z.tuple([Key, Key, Count]));
	if ("container" in recalled) return recalled;

	const { casefile, args, isOutdated } = recalled;
	const [speakerKey, subjectKey, page] = args;
	const { knowledge } = casefile;
	const speaker = ofKey(speakerKey, knowledge.entities.values());
	const subject = subjectOfKey(subjectKey, knowledge);
	if (subject === undefined || (speakerKey !== "" && speaker === undefined)) return unreadable;

	const filter = { ...subject, ...(speaker === undefined ? {} : { speaker }) };
	return renderQuotes(knowledge, filter, viewOf({ page, isOutdated, audience }));
}
