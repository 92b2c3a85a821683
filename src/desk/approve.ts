import type { Summary } from "../revisions/history.ts";
import type { Commit } from "../revisions/revision-log.ts";
import type { Approval, KeptDraft, Moderator } from "./desk.ts";
import type { IncidentParts } from "./incident-parts.ts";
import { type Plan, planOf } from "./plan.ts";
import { settle } from "./settled-folder.ts";

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
	let plan = parts.seen.planOf(kept.id) ?? (await planAnew(kept, approving, parts));
	for (let tries = 0; tries < triesAtMost && isPlan(plan); tries += 1) {
		const commit = await commitPlan(plan, kept, approving, parts);
		if (commit.kind !== "conflict") return outcomeOf(commit, plan, kept, parts);
		plan = await planAnew(kept, approving, parts);
	}
	return isPlan(plan) ? unseen : plan;
}

const isPlan = (plan: Plan | Approval): plan is Plan => "casefile" in plan;

/** Goes on top of what others have committed since, if that is about other entries. */
async function planAnew(kept: KeptDraft, { seen }: Approving, parts: IncidentParts): Promise<Plan | Approval> {
	const settled = await settle(parts);
	if ("problems" in settled) return { kind: "wrong", problems: settled.problems };

	const meanwhile = await parts.book.changesMeanwhile(kept.draft, seen, settled.on);
	if (meanwhile === undefined || meanwhile.length > 0) return { kind: "overtaken", meanwhile: meanwhile ?? [] };

	const plan = await planOf(kept.draft, settled, parts);
	return "problems" in plan ? { kind: "wrong", problems: plan.problems } : plan;
}

async function commitPlan(
	{ on, files, changes }: Plan,
	{ draft }: KeptDraft,
	{ by: { id, name }, interaction }: Approving,
	{ book }: IncidentParts,
): Promise<Commit> {
	const log = await book.log();
	return log.commit({
		base: on,
		files: Object.fromEntries(files),
		by: { id, name },
		why: draft.why,
		act: { kind: draft.kind, entries: changes.flatMap((change) => change.id ?? []) },
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
