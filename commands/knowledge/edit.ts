import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { draftHandlers, opened } from "../../src/discord/moderating/draft-steps.ts";
import { passagesOf } from "../../src/discord/moderating/fields.ts";
import { entryChoices, entryMeant, entryOption } from "../../src/discord/moderating/known-entries.ts";

/** `/knowledge edit`: change what an entry says, a part after the other. */
export default defineSubcommand({
	data: {
		name: "edit",
		description: "Change a fact, a quote or an open question.",
		options: [entryOption, incidentOption],
	},

	options: z.object({ entry: z.string(), incident: z.string().optional() }),

	async reply({ entry: typed, incident }, context) {
		const desk = deskFor(incident, context);
		if ("container" in desk) return desk;

		const found = await entryMeant(typed, desk);
		if ("container" in found) return found;
		const { target, entry } = found;
		return opened({ kind: "edit", target, fields: {}, evidence: passagesOf(entry), why: "" }, desk, context);
	},

	autocomplete: entryChoices,

	...draftHandlers,
});
