import { createHash } from "node:crypto";
import type { KeptDraft } from "./desk.ts";
import type { Plan } from "./plan.ts";

/** What moderators have seen, so that nothing else is approved; and what was built for it, so that it need not be again. */
export interface SeenPreviews {
	readonly note: (kept: KeptDraft, plan: Plan) => void;
	/** Whether the last preview of this very draft was made on the revision of that number. */
	readonly has: (kept: KeptDraft, on: number) => boolean;
	/** @returns `undefined` where others came after: it has to be built again. */
	readonly planOf: (id: string) => Plan | undefined;
	readonly forget: (id: string) => void;
}

/** Incidents that are kept built beside the one that is served: each takes tens of megabytes. */
const keptBuilt = 3;

export function createSeenPreviews(): SeenPreviews {
	/** By the draft's id. */
	const marks = new Map<string, string>();
	/** The latest last. */
	const plans = new Map<string, Plan>();

	return {
		note(kept, plan) {
			marks.set(kept.id, markOf(kept, plan.on));
			plans.delete(kept.id);
			plans.set(kept.id, plan);
			const [oldest] = plans.keys();
			if (plans.size > keptBuilt && oldest !== undefined) plans.delete(oldest);
		},
		has: (kept, on) => marks.get(kept.id) === markOf(kept, on),
		planOf: (id) => plans.get(id),
		forget(id) {
			marks.delete(id);
			plans.delete(id);
		},
	};
}

const markOf = ({ draft }: KeptDraft, on: number): string =>
	`${on} ${createHash("sha256").update(JSON.stringify(draft)).digest("hex")}`;
