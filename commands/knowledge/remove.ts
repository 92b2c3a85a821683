import { z } from "zod";
import { defineSubcommand, type ModeratorContext, type Submission } from "../../src/discord/command.ts";
import { keyOf, unreadable } from "../../src/discord/custom-id.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor, deskOfKey } from "../../src/discord/moderating/desks.ts";
import { begun, draftHandlers } from "../../src/discord/moderating/draft-steps.ts";
import { filledIn, formModal } from "../../src/discord/moderating/form-modal.ts";
import { requiredReasonField } from "../../src/discord/moderating/forms.ts";
import {
	entryChoices,
	entryMeant,
	entryOfKey,
	entryOption,
	type Found,
} from "../../src/discord/moderating/known-entries.ts";

/** `/knowledge remove`: take an entry out, and say why. */
export default defineSubcommand({
	data: {
		name: "remove",
		description: "Take out a fact, a quote or an open question, and say why.",
		options: [entryOption, incidentOption],
	},

	options: z.object({ entry: z.string(), incident: z.string().optional() }),

	async reply({ entry: typed, incident }, context) {
		const desk = deskFor(incident, context);
		if ("container" in desk) return desk;

		const found = await entryMeant(typed, desk);
		return "container" in found
			? found
			: formModal("Why does it go?", beginId(desk.incident, found), [requiredReasonField]);
	},

	autocomplete: entryChoices,

	components: draftHandlers.components,
	modals: { ...draftHandlers.modals, begin },
});

/** With the hash of what was there when the form was opened: nothing is taken out unseen. */
const beginId = (incident: string, { target: { section, id, hash } }: Found): string =>
	["knowledge/remove", "begin", keyOf(incident), section, keyOf(id), hash].join(":");

const Target = z.tuple([z.string(), z.string(), z.string(), z.string().regex(/^[0-9a-f]{16}$/)]);

async function begin({ target, fields }: Submission, context: ModeratorContext) {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, section, key, hash] = parsed.data;
	const desk = deskOfKey(incident, context);
	if ("container" in desk) return desk;
	const found = await entryOfKey(section, key, desk);
	if ("container" in found) return found;

	const { why = "" } = filledIn(fields, [requiredReasonField]);
	return begun({ kind: "remove", target: { ...found.target, hash }, why }, desk, context);
}
