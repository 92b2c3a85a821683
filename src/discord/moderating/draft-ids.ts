import { z } from "zod";
import type { IncidentDesk, KeptDraft } from "../../desk/desk.ts";
import type { ModeratorContext, Press } from "../command.ts";
import { notice, type Reply } from "../components.ts";
import { keyOf, unreadable } from "../custom-id.ts";
import { deskOfKey } from "./desks.ts";

/** `knowledge/<kind>:<action>:<incident's key>:<draft>:<arguments …>`: a step with a draft. */
export const stepId = ({ id, draft }: KeptDraft, action: string, ...args: readonly (string | number)[]): string =>
	["knowledge/".concat(draft.kind), action, keyOf(draft.incident), id, ...args].join(":");

const Target = z.tuple([z.string().regex(/^[0-9a-f]{8}$/), z.string().regex(/^[a-z0-9]{8,20}$/)]).rest(z.string());

/** A draft that a button or a form belongs to. */
export interface RecalledDraft {
	readonly desk: IncidentDesk;
	readonly kept: KeptDraft;
	readonly args: readonly string[];
}

/** The draft as it is kept, if it is the moderator's own; or the sentence that has to be said instead. */
export async function recallDraft({ target }: Press, context: ModeratorContext): Promise<RecalledDraft | Reply> {
	const parsed = Target.safeParse(target);
	if (!parsed.success) return unreadable;

	const [incident, id, ...args] = parsed.data;
	const desk = deskOfKey(incident, context);
	if ("container" in desk) return desk;
	const kept = await desk.draft(id);
	if (kept === undefined) return goneDraft;
	return kept.draft.by.id === context.actor.userId ? { desk, kept, args } : foreignDraft;
}

export const goneDraft: Reply = {
	...notice(
		"This draft is not there any more: it was approved, discarded, or left for 30 days. `/knowledge history` tells what was approved.",
	),
	turns: true,
};

const foreignDraft = notice("This draft is another moderator's. Begin one of your own with `/knowledge`.");
