import type { Summary } from "../revisions/history.ts";
import type { Commit } from "../revisions/revision-log.ts";
import type { Approval, KeptDraft, Moderator } from "./desk.ts";
import type { IncidentParts } from "./incident-parts.ts";
import { catchUp, type Plan, planOf } from "./plan.ts";

/** What a moderator approves, and when they looked at it. */
export interface Approving {
	readonly by: Moderator;
	/** The interaction's id. */
	readonly interaction: string;
	/** The number of the revision that the preview was made on. */
	readonly seen: number;
}

/** See `IncidentDesk.approve`. Must not meet itself: whoever calls it has others wait. */
export async function approve(id: string, approving: Approving, parts: IncidentParts): Promise<Approval> {
	const { drawer, seen } = parts;
	const laid = await drawer.get(id);
	const before = await revisionOf([approving.interaction, laid?.approving], parts);
	if (before !== undefined) return approved(id, before, parts);
	if (laid === undefined) return { kind: "gone" };

	const kept = { id, draft: laid.draft };
	if (!seen.has(kept, approving.seen)) return unseen;
	await drawer.put(id, { draft: laid.draft, approving: approving.interaction });
	return commit(kept, approving, parts);
}

/** Of an approval that came through although nobody heard of it: the bot crashed, or could not confirm it. */
const revisionOf = (interactions: readonly (string | undefined)[], { book }: IncidentParts) =>
	book.committedWith(interactions.filter((interaction) => interaction !== undefined));

/** The draft was filled in otherwise, or seen so long ago that nobody knows any more. */
const unseen: Approval = { kind: "overtaken", meanwhile: [] };

/** Others who commit in between are gone on from so often at most. */
const triesAtMost = 5;

async function commit(kept: KeptDraft, approving: Approving, parts: IncidentParts): Promise<Approval> {
	const plan = parts.seen.planOf(kept.id);
	let ready = plan === undefined ? await planAnew(kept, approving, parts) : { plan, on: approving.seen };
	for (let tries = 0; tries < triesAtMost && "plan" in ready; tries += 1) {
		const commit = await commitPlan(ready, kept, approving, parts);
		if (commit.kind !== "conflict") return outcomeOf(commit, ready.plan, kept, parts);
		ready = await planAnew(kept, approving, parts);
	}
	return "plan" in ready ? unseen : ready;
}

interface Ready {
	readonly plan: Plan;
	/** The number of the revision that it goes on top of. */
	readonly on: number;
}

/** Goes on top of what others have committed since, if that is about other entries. */
async function planAnew(kept: KeptDraft, approving: Approving, parts: IncidentParts): Promise<Ready | Approval> {
	const on = await catchUp(parts);
	const meanwhile = await parts.book.changesMeanwhile(kept.draft, approving.seen, on);
	if (meanwhile === undefined || meanwhile.length > 0) return { kind: "overtaken", meanwhile: meanwhile ?? [] };

	const plan = await planOf(kept.draft, parts);
	return "problems" in plan ? { kind: "wrong", problems: plan.problems } : { plan, on };
}

async function commitPlan(
	{ plan, on }: Ready,
	{ draft }: KeptDraft,
	{ by: { id, name }, interaction }: Approving,
	{ book }: IncidentParts,
): Promise<Commit> {
	const log = await book.log();
	return log.commit({
		base: on,
		files: Object.fromEntries(plan.files),
		by: { id, name },
		why: draft.why,
		act: { kind: draft.kind, entries: plan.changes.flatMap((change) => change.id ?? []) },
		interaction,
	});
}

async function outcomeOf(
	commit: Exclude<Commit, { readonly kind: "conflict" }>,
	{ casefile }: Plan,
	{ id }: KeptDraft,
	parts: IncidentParts,
): Promise<Approval> {
	if (commit.kind === "unchanged") return commit;
	if (commit.kind === "committed") parts.serve(casefile);
	return approved(id, commit.revision, parts);
}

/** A draft that can't be put away is no reason to call the approval failed: the history knows that it came through. */
async function approved(id: string, revision: Summary, { drawer, seen, tell }: IncidentParts): Promise<Approval> {
	seen.forget(id);
	await drawer.remove(id).catch((error: unknown) => tell(`The draft ${id} is approved, and still there: ${error}`));
	return { kind: "approved", revision };
}
