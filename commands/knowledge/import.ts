import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import { Attached, defineSubcommand } from "../../src/discord/command.ts";
import { notice } from "../../src/discord/components.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { begun, draftHandlers } from "../../src/discord/moderating/draft-steps.ts";

/** `/knowledge import`: a document to answer from, as a text file. */
export default defineSubcommand({
	data: {
		name: "import",
		description: "Take in a document to answer from, as a text file.",
		options: [
			{
				name: "file",
				description: "Plain text in UTF-8: the whole document, as it was published.",
				type: ApplicationCommandOptionType.Attachment,
				required: true,
			},
			incidentOption,
		],
	},

	options: z.object({ file: Attached, incident: z.string().optional() }),

	async reply({ file, incident }, context) {
		const desk = deskFor(incident, context);
		if ("container" in desk) return desk;

		const fetched = await context.fetchAttachment(file);
		if ("refused" in fetched) return notice(fetched.refused);
		const draft = { kind: "import", name: file.name, document: fetched.text, fields: {}, why: "" } as const;
		return begun(draft, desk, context);
	},

	...draftHandlers,
});
