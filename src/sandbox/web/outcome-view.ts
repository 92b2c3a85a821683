import { Refusal } from "../refusal.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Message, Outcome, User } from "../types.ts";
import { modalView } from "../view/modal-view.ts";
import type { OutcomeView } from "../view/views.ts";

/** What an act came to, as the page of whoever acted shows it. A message comes to it by itself. */
export function outcomeView(
	outcome: Outcome | Message | Refusal,
	{ world, origin }: Sandbox,
	viewer: User,
): OutcomeView {
	if (outcome instanceof Refusal) {
		const { reason, field } = outcome;
		return { kind: "refused", reason, ...(field === undefined ? {} : { field }) };
	}
	if (!("kind" in outcome)) return { kind: "done", messageId: outcome.id };
	switch (outcome.kind) {
		case "modal":
			return { kind: "modal", modal: modalView(outcome.modal, { world, viewer, origin }) };
		case "choices":
			return { kind: "choices", choices: outcome.choices };
		case "failed":
			return { kind: "failed", reason: outcome.reason };
		case "message":
		case "update":
		case "thinking":
			return { kind: "done", messageId: outcome.message.id };
		default:
			return { kind: "done" };
	}
}
