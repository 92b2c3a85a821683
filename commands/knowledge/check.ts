import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { renderFaults } from "../../src/discord/moderating/render-status.ts";

/** `/knowledge check`: everything that is wrong with the folder, each with its line. */
export default defineSubcommand({
	data: {
		name: "check",
		description: "Everything that is wrong with the knowledge folder, each with its line.",
		options: [incidentOption],
	},

	options: z.object({ incident: z.string().optional() }),

	async reply({ incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk ? desk : renderFaults(await desk.check());
	},
});
