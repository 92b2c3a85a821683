import { z } from "zod";
import { defineSubcommand, type ModeratorContext, type Press } from "../../src/discord/command.ts";
import { Count, unreadable } from "../../src/discord/custom-id.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor, deskOfKey } from "../../src/discord/moderating/desks.ts";
import { renderFiles } from "../../src/discord/moderating/render-files.ts";

/** `/knowledge export`: the folder's files, to keep or to look at. */
export default defineSubcommand({
	data: {
		name: "export",
		description: "The files of the knowledge folder, to keep or to look at.",
		options: [incidentOption],
	},

	options: z.object({ incident: z.string().optional() }),

	async reply({ incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk ? desk : renderFiles(await desk.files(), desk.incident, 0);
	},

	components: { page },
});

const Target = z.tuple([z.string(), Count]);

async function page({ target }: Press, context: ModeratorContext) {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, number] = parsed.data;
	const desk = deskOfKey(incident, context);
	return "container" in desk ? desk : renderFiles(await desk.files(), desk.incident, number);
}
