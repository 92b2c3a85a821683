import { z } from "zod";
import type { IncidentDesk } from "../../src/desk/desk.ts";
import type { Gap } from "../../src/desk/gaps.ts";
import { defineSubcommand, type ModeratorContext, type Press } from "../../src/discord/command.ts";
import { notice, type Reply } from "../../src/discord/components.ts";
import { Count, keyOf, unreadable } from "../../src/discord/custom-id.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor, deskOfKey } from "../../src/discord/moderating/desks.ts";
import { begun, opened } from "../../src/discord/moderating/draft-steps.ts";
import { entryOfKey } from "../../src/discord/moderating/known-entries.ts";
import { entryOf, renderGaps } from "../../src/discord/moderating/render-gaps.ts";

/** `/knowledge gaps`: what members asked and nothing answered. */
export default defineSubcommand({
	data: {
		name: "gaps",
		description: "Questions that got no answer, and what to do about them.",
		options: [incidentOption],
	},

	options: z.object({ incident: z.string().optional() }),

	reply({ incident }, context) {
		const desk = deskFor(incident, context);
		return "container" in desk ? desk : listed(desk, 0);
	},

	components: {
		page: atPage,
		scope: onGap(async (gap, { desk, page }) => {
			await desk.notes.gaps?.putOutOfScope(gap.id);
			return listed(desk, page);
		}),
		fact: onGap(({ question, answer: { snippets } }, { desk, context }) => {
			const [nearest] = snippets;
			const [first] = desk.casefile.knowledge.sources.keys();
			const evidence = [{ source: nearest?.source ?? first ?? "", text: nearest?.text ?? "", occurrence: "" }];
			return opened({ kind: "add-fact", fields: { asks: question }, evidence, why: "" }, desk, context);
		}),
		wording: onGap(async ({ question, answer }, { desk, context }) => {
			const entry = entryOf(answer);
			if (entry === undefined) return gone;
			const found = await entryOfKey(entry.section, keyOf(entry.id), desk);
			if ("container" in found) return found;
			return begun({ kind: "add-asks", target: found.target, asks: question, why: "" }, desk, context);
		}),
		open: onGap(({ question, answer: { snippets } }, { desk, context }) => {
			const evidence = snippets.slice(0, 1).map(({ source, text }) => ({ source, text, occurrence: "" }));
			return begun({ kind: "add-open", fields: { asks: question }, evidence, why: "" }, desk, context);
		}),
	},
});

async function listed({ notes: { gaps }, casefile }: IncidentDesk, page: number): Promise<Reply> {
	return gaps === undefined ? notCounted : renderGaps(await gaps.list(casefile), casefile.knowledge, page);
}

const notCounted = notice(
	"Questions are not counted here. Whoever runs the bot turns it on with GAP_DAYS, the days for which one is kept.",
);

const gone = notice("This question is not waiting any more. `/knowledge gaps` lists those that are.");

const Target = z.tuple([z.string(), z.string().regex(/^(?:[0-9a-f]{16})?$/), Count]);

function atPage({ target }: Press, context: ModeratorContext): Reply | Promise<Reply> {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;
	const desk = deskOfKey(parsed.data[0], context);
	return "container" in desk ? desk : listed(desk, parsed.data[2]);
}

interface Place {
	readonly desk: IncidentDesk;
	readonly context: ModeratorContext;
	/** Of the list, counted from 0. */
	readonly page: number;
}

/** @returns A handler of a button below a question that still waits. */
function onGap(step: (gap: Gap, place: Place) => Reply | Promise<Reply>) {
	return async ({ target }: Press, context: ModeratorContext): Promise<Reply> => {
		const parsed = Target.safeParse(target);
		if (!parsed.success) return unreadable;

		const [incident, id, page] = parsed.data;
		const desk = deskOfKey(incident, context);
		if ("container" in desk) return desk;
		const waiting = (await desk.notes.gaps?.list(desk.casefile)) ?? [];
		const gap = waiting.find((each) => each.id === id);
		return gap === undefined ? gone : step(gap, { desk, context, page });
	};
}
