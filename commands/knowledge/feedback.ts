import { z } from "zod";
import type { IncidentDesk } from "../../src/desk/desk.ts";
import { defineSubcommand, type ModeratorContext, type Press } from "../../src/discord/command.ts";
import type { Reply } from "../../src/discord/components.ts";
import { Count, Key, keyOf, unreadable } from "../../src/discord/custom-id.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor, deskOfKey } from "../../src/discord/moderating/desks.ts";
import { renderFeedback } from "../../src/discord/moderating/render-feedback.ts";

/** `/knowledge feedback`: what members thought of answers. */
export default defineSubcommand({
	data: {
		name: "feedback",
		description: "What members thought of answers, by entry.",
		options: [incidentOption],
	},

	options: z.object({ incident: z.string().optional() }),

	reply({ incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk ? desk : listed(desk, 0);
	},

	components: {
		page: onList(({ desk, page }) => listed(desk, page)),
		read: onList(async ({ desk, page, key }) => {
			const { feedback } = desk.notes;
			const read = (await feedback.list()).find(({ entry }) => keyOf(entry) === key);
			if (read !== undefined) await feedback.clear(read.entry);
			return listed(desk, page);
		}),
	},
});

async function listed({ notes: { feedback }, casefile }: IncidentDesk, page: number): Promise<Reply> {
	return renderFeedback(await feedback.list(), casefile.knowledge, page);
}

const Target = z.tuple([z.string(), Key, Count]);

interface Place {
	readonly desk: IncidentDesk;
	/** Of the entry whose button was pressed. */
	readonly key: string;
	/** Counted from 0. */
	readonly page: number;
}

function onList(step: (place: Place) => Promise<Reply>) {
	return ({ target }: Press, context: ModeratorContext): Reply | Promise<Reply> => {
		const parsed = Target.safeParse(target);
		if (!parsed.success) return unreadable;

		const [incident, key, page] = parsed.data;
		const desk = deskOfKey(incident, context);
		return "container" in desk ? desk : step({ desk, key, page });
	};
}
