import type { KeptDraft } from "../../desk/desk.ts";
import { button, colours, container, notice, type Reply, section, text } from "../components.ts";
import { stepId } from "./draft-ids.ts";
import { titleOf } from "./render-draft.ts";

/** As many as are of use; older ones wait behind them. */
const most = 10;

/** A moderator's own drafts, each with the way back to it. @param drafts The last touched first. */
export function renderDrafts(drafts: readonly KeptDraft[]): Reply {
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
