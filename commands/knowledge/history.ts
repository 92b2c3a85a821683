import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { defineSubcommand, type ModeratorContext, type Press } from "../../src/discord/command.ts";
import { Count, Key, unreadable } from "../../src/discord/custom-id.ts";
import { casefilesMeant, incidentOption } from "../../src/discord/incident.ts";
import { deskFor, deskOfKey } from "../../src/discord/moderating/desks.ts";
import {
	authorChoices,
	changedEntryChoices,
	entryInHistory,
	historyPage,
	revisionShown,
} from "../../src/discord/moderating/history.ts";
import { toldOfStorage } from "../../src/discord/moderating/told-of-storage.ts";

/** `/knowledge history`: who changed what, when and why. */
export default defineSubcommand({
	data: {
		name: "history",
		description: "Who changed what, when and why.",
		options: [
			{
				name: "entry",
				description: "Only what changed this entry.",
				type: ApplicationCommandOptionType.String,
				autocomplete: true,
			},
			{
				name: "person",
				description: "Only what this person changed.",
				type: ApplicationCommandOptionType.String,
				autocomplete: true,
			},
			incidentOption,
		],
	},

	options: z.object({
		entry: z.string().optional(),
		person: z.string().optional(),
		incident: z.string().optional(),
	}),

	reply({ entry, person, incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk ? desk : toldOfStorage(() => historyPage(desk, { entry, by: person }, 0));
	},

	autocomplete({ name, value, options }, context) {
		const desks = casefilesMeant(options, context).flatMap(
			({ knowledge }) => context.desk.of(knowledge.incident) ?? [],
		);
		return name === "person" ? authorChoices(desks, value) : changedEntryChoices(desks, value);
	},

	components: { page, show },
});

const Target = z.tuple([z.string(), Count, Key, z.string().regex(/^(?:external|\d{1,20})?$/)]);

async function page({ target }: Press, context: ModeratorContext) {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, number, key, by] = parsed.data;
	const desk = deskOfKey(incident, context);
	if ("container" in desk) return desk;
	return toldOfStorage(async () => {
		const entry = key === "" ? undefined : await entryInHistory(desk, key);
		return historyPage(desk, { entry, by: by || undefined }, number);
	});
}

function show({ target }: Press, context: ModeratorContext) {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, number] = parsed.data;
	const desk = deskOfKey(incident, context);
	return "container" in desk ? desk : toldOfStorage(() => revisionShown(desk, number));
}
