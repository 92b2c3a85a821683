import { z } from "zod";
import { defineSubcommand, type ModeratorContext, type Submission } from "../../src/discord/command.ts";
import { keyOf, unreadable } from "../../src/discord/custom-id.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor, deskOfKey } from "../../src/discord/moderating/desks.ts";
import { begun, draftHandlers } from "../../src/discord/moderating/draft-steps.ts";
import { filledIn, formModal } from "../../src/discord/moderating/form-modal.ts";
import { nameFields } from "../../src/discord/moderating/forms.ts";

/** `/knowledge add-entity`: somebody or something that facts are about and quotes are by. */
export default defineSubcommand({
	data: {
		name: "add-entity",
		description: "Add a person, an organisation, a place: whatever has a name.",
		options: [incidentOption],
	},

	options: z.object({ incident: z.string().optional() }),

	reply({ incident }, context) {
		const desk = deskFor(incident, context);
		if ("container" in desk) return desk;
		return formModal("Somebody or something new", `knowledge/add-entity:begin:${keyOf(desk.incident)}`, nameFields);
	},

	components: draftHandlers.components,
	modals: { ...draftHandlers.modals, begin },
});

const Target = z.tuple([z.string()]);

function begin({ target, fields }: Submission, context: ModeratorContext) {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const desk = deskOfKey(parsed.data[0], context);
	if ("container" in desk) return desk;
	return begun({ kind: "add-entity", fields: filledIn(fields, nameFields), why: "" }, desk, context);
}
