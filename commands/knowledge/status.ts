import { z } from "zod";
import { defineSubcommand } from "../../src/discord/command.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { renderStatus } from "../../src/discord/moderating/render-status.ts";
import { toldOfStorage } from "../../src/discord/moderating/told-of-storage.ts";

/** `/knowledge status`: what is answered from, and whether that is what lies in the folder. */
export default defineSubcommand({
	data: {
		name: "status",
		description: "What the bot answers from, and whether the folder is in order.",
		options: [incidentOption],
	},

	options: z.object({ incident: z.string().optional() }),

	reply({ incident }, context) {
		const desk = deskFor(incident, context);
		if ("container" in desk) return desk;
		return toldOfStorage(async () => renderStatus(desk.casefile.knowledge, desk.status(), await desk.latest()));
	},
});
