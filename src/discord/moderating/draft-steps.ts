import type { Approval, IncidentDesk, KeptDraft, NewDraft } from "../../desk/desk.ts";
import type { EntryChange } from "../../editing/change.ts";
import type { DraftProblem } from "../../editing/draft-problem.ts";
import type { ModeratorContext, Press, Submission } from "../command.ts";
import { notice, type Reply } from "../components.ts";
import { unreadable } from "../custom-id.ts";
import { limits } from "../limits.ts";
import type { ModalReply } from "../modal.ts";
import { goneDraft, type RecalledDraft, recallDraft, stepId } from "./draft-ids.ts";
import { type Entry, valueAt } from "./fields.ts";
import { filledIn, formModal } from "./form-modal.ts";
import { formsOf } from "./forms.ts";
import { entryOfId } from "./known-entries.ts";
import { offerKey, offersOf, renderDraft } from "./render-draft.ts";
import { renderApproved } from "./render-history.ts";
import { renderPreview } from "./render-preview.ts";
import { toldOfStorage } from "./told-of-storage.ts";

type Answer = Reply | ModalReply;

/** Begins a draft, and shows what it would come to, or what is wrong with it. */
export const begun = (draft: NewDraft, desk: IncidentDesk, { actor }: ModeratorContext): Promise<Reply> =>
	toldOfStorage(async () => proceed(desk, await desk.begin(draft, { id: actor.userId, name: actor.name })));

/** Begins a draft, and shows what is to be filled in. */
export const opened = (draft: NewDraft, desk: IncidentDesk, { actor }: ModeratorContext): Promise<Reply> =>
	toldOfStorage(async () => shown(desk, await desk.begin(draft, { id: actor.userId, name: actor.name })));

/** What can be done with a draft, whatever it is about: the same for each subcommand that begins one. */
export const draftHandlers = {
	components: {
		form: onDraft(form),
		take: onDraft(take),
		preview: onDraft(({ desk, kept }) => proceed(desk, kept)),
		change: onDraft(({ desk, kept }) => shown(desk, kept)),
		approve: onDraft(approve),
		discard: onDraft(discard),
	},
	modals: { fill: onDraft<Submission, Reply>(fill) },
};

/** @returns A handler of a button or a form of a draft, for its own moderator alone. */
function onDraft<Pressed extends Press = Press, Said extends Answer = Answer>(
	step: (recalled: RecalledDraft, press: Pressed, context: ModeratorContext) => Promise<Said>,
) {
	return (press: Pressed, context: ModeratorContext): Promise<Said | Reply> =>
		toldOfStorage<Said | Reply>(async () => {
			const recalled = await recallDraft(press, context);
			return "container" in recalled ? recalled : step(recalled, press, context);
		});
}

async function form({ desk, kept, args }: RecalledDraft): Promise<Answer> {
	const found = formsOf(kept.draft).find(({ key }) => key === args[0]);
	if (found === undefined) return unreadable;

	const entry = await entryOf(kept, desk);
	const filled = (path: string) => valueAt(kept.draft, path, entry);
	const fields = found.fields.filter(({ path }) => filled(path).length <= limits.modalText);
	return fields.length === 0 ? tooLong : formModal(found.name, stepId(kept, "fill", found.key), fields, filled);
}

/** What a form can't hold as a whole isn't asked for: sent off, it would lose its end. */
const tooLong = notice("This is longer than a form of Discord's can be. Change it in the knowledge file.");

/** Only what was changed is filled in: what a draft leaves out stays as somebody else may have it by then. */
async function fill({ desk, kept, args }: RecalledDraft, { fields }: Submission): Promise<Reply> {
	const asked = formsOf(kept.draft).find(({ key }) => key === args[0])?.fields;
	if (asked === undefined) return unreadable;

	const entry = await entryOf(kept, desk);
	const given = Object.entries(filledIn(fields, asked));
	const changed = given.filter(([path, value]) => value !== valueAt(kept.draft, path, entry));
	return filled(desk, kept, Object.fromEntries(changed));
}

async function filled(desk: IncidentDesk, { id }: KeptDraft, fields: Readonly<Record<string, string>>): Promise<Reply> {
	const kept = await desk.fill(id, fields);
	return kept === undefined ? goneDraft : proceed(desk, kept);
}

/** An offer is known by its key: it is looked for among what would be offered now. */
async function take({ desk, kept, args }: RecalledDraft): Promise<Reply> {
	const prepared = await desk.prepare(kept.id);
	if (prepared === undefined) return goneDraft;
	if (!("problems" in prepared)) return renderPreview(prepared);

	const offer = offersOf(prepared.problems).find((each) => offerKey(each) === args[0]);
	return offer === undefined
		? shown(desk, kept, prepared.problems)
		: filled(desk, kept, { [offer.field]: offer.value });
}

async function approve(
	{ desk, kept, args: [seen = ""] }: RecalledDraft,
	_: Press,
	{ actor, interaction }: ModeratorContext,
): Promise<Reply> {
	if (!/^\d{1,9}$/.test(seen)) return unreadable;
	const by = { id: actor.userId, name: actor.name };
	return outcome(await desk.approve(kept.id, { by, interaction, seen: Number(seen) }), desk, kept);
}

async function outcome(approval: Approval, desk: IncidentDesk, kept: KeptDraft): Promise<Reply> {
	switch (approval.kind) {
		case "approved":
			return renderApproved(approval.revision, desk.incident);
		case "overtaken":
			return proceed(desk, kept, overtaken);
		case "wrong":
			return shown(desk, kept, approval.problems);
		case "gone":
			return goneDraft;
		case "unchanged":
			return { ...notice("Nothing was changed: the knowledge says this already."), turns: true };
	}
}

const overtaken = "**Not approved yet.** Somebody else changed the same meanwhile: look at it once more.";

async function discard({ desk, kept }: RecalledDraft): Promise<Reply> {
	await desk.discard(kept.id);
	return { ...notice("Discarded. Nothing was changed."), turns: true };
}

/** @param remark A line of the bot's own above a preview. */
async function proceed(desk: IncidentDesk, kept: KeptDraft, remark?: string): Promise<Reply> {
	const prepared = await desk.prepare(kept.id);
	if (prepared === undefined) return goneDraft;
	return "problems" in prepared ? shown(desk, kept, prepared.problems) : renderPreview(prepared, remark);
}

async function shown(desk: IncidentDesk, kept: KeptDraft, problems: readonly DraftProblem[] = []): Promise<Reply> {
	const entry = await entryOf(kept, desk);
	const isOutdated = problems.some(({ field }) => field === "target");
	return renderDraft({
		...kept,
		knowledge: desk.casefile.knowledge,
		problems,
		...(entry === undefined ? {} : { entry }),
		meanwhile: isOutdated ? await changedSinceBegun(kept, desk) : [],
	});
}

async function entryOf({ draft }: KeptDraft, desk: IncidentDesk): Promise<Entry | undefined> {
	return draft.kind === "edit" ? entryOfId(draft.target, desk) : undefined;
}

/** What the last revisions did to the entry of a draft. */
async function changedSinceBegun({ draft }: KeptDraft, desk: IncidentDesk): Promise<readonly EntryChange[]> {
	if (!("target" in draft)) return [];
	const { id, section } = draft.target;
	const since = (await desk.history({ entry: id, count: 5 })).filter(({ number }) => number > draft.base);
	const changes = await Promise.all(since.map(({ number }) => desk.changesOf(number)));
	return changes.flatMap((each) => each ?? []).filter((each) => each.id === id && each.section === section);
}
