import { z } from "zod";
import type { KeptDraft } from "../../src/desk/desk.ts";
import { defineSubcommand } from "../../src/discord/command.ts";
import { button, colours, container, notice, type Reply, section, text } from "../../src/discord/components.ts";
import { incidentOption } from "../../src/discord/incident.ts";
import { deskFor } from "../../src/discord/moderating/desks.ts";
import { stepId } from "../../src/discord/moderating/draft-ids.ts";
import { titleOf } from "../../src/discord/moderating/render-draft.ts";
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
		return "container" in desk ? desk : toldOfStorage(async () => listed(await desk.draftsOf(context.actor.userId)));
	},
});

/** As many as are of use; older ones wait behind them. */
const most = 10;

function listed(drafts: readonly KeptDraft[]): Reply {
	if (drafts.length === 0) return notice("You have begun nothing that is neither approved nor discarded.");
	return {
		audience: "member",
		container: container(colours.quiet, [
			text("**Your drafts**, the last first; each is kept for 30 days:"),
			...drafts
				.slice(0, most)
				.map((kept) =>
					section(
						`${titleOf(kept.draft)}\n-# <t:${secondsOf(kept.draft.at)}:R>`,
						button("Go on", stepId(kept, "change")),
					),
				),
		]),
	};
}

const secondsOf = (at: string) => Math.floor(Date.parse(at) / 1_000);
