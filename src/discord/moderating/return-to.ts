import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { z } from "zod";
import type { IncidentDesk } from "../../desk/desk.ts";
import { defineSubcommand, type ModeratorContext, type Press } from "../command.ts";
import type { Reply } from "../components.ts";
import { unreadable } from "../custom-id.ts";
import { incidentOption } from "../incident.ts";
import { deskFor, deskOfKey } from "./desks.ts";
import { begun, draftHandlers } from "./draft-steps.ts";

interface Returning {
	readonly kind: "undo" | "restore";
	readonly description: string;
}

const revisionOption = {
	name: "revision",
	description: "Its number, as `/knowledge history` tells it.",
	type: ApplicationCommandOptionType.Integer,
	required: true,
	min_value: 1,
} as const;

/** `/knowledge undo` and `restore`, and the buttons of the history that do the same: nothing goes without a preview. */
export const defineReturning = ({ kind, description }: Returning) =>
	defineSubcommand({
		data: { name: kind, description, options: [revisionOption, incidentOption] },

		options: z.object({ revision: z.int().min(1), incident: z.string().optional() }),

		reply({ revision, incident }, context) {
			const desk = deskFor(incident, context);
			return "container" in desk ? desk : returned(kind, revision, desk, context);
		},

		components: { ...draftHandlers.components, begin: (press, context) => begin(kind, press, context) },
		modals: draftHandlers.modals,
	});

const Target = z.tuple([
	z.string(),
	z
		.string()
		.regex(/^[1-9]\d{0,8}$/)
		.transform(Number),
]);

function begin(kind: Returning["kind"], { target }: Press, context: ModeratorContext): Promise<Reply> | Reply {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, revision] = parsed.data;
	const desk = deskOfKey(incident, context);
	return "container" in desk ? desk : returned(kind, revision, desk, context);
}

const returned = (kind: Returning["kind"], revision: number, desk: IncidentDesk, context: ModeratorContext) =>
	begun({ kind, revision, why: "" }, desk, context);
