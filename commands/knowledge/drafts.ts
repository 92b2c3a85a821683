import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { renderDrafts } from "../../src/discord/moderating/render-drafts.ts";
import { toldOfStorage } from "../../src/discord/moderating/told-of-storage.ts";

/** `/knowledge drafts`: one's own, to go on with. */
export default defineSubcommand({
	data: {
		name: "drafts",
		description: "What you have begun, to go on with it.",
		options: [incidentOption],
	},

	options: z.object({ incident: z.string().optional() }),

	reply({ incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk
			? desk
			: toldOfStorage(async () => renderDrafts(await desk.draftsOf(context.actor.userId)));
	},
});
