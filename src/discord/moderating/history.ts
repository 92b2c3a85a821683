import type { IncidentDesk } from "../../desk/desk.ts";
import type { Summary } from "../../revisions/history.ts";
import type { Choice } from "../command.ts";
import type { Reply } from "../components.ts";
import { keyOf, unreadable } from "../custom-id.ts";
import { sanitised, shortened } from "../escape.ts";
import { limits } from "../limits.ts";
import { renderHistory, renderRevision } from "./render-history.ts";

/** Which revisions somebody wants to see; all of them where nothing is said. */
export interface Wanted {
	readonly entry?: string | undefined;
	/** The id of a person, or `external`. */
	readonly by?: string | undefined;
}

const all = { count: Number.MAX_SAFE_INTEGER } as const;

export async function historyPage(desk: IncidentDesk, { entry, by }: Wanted, page: number): Promise<Reply> {
	const narrowed = { ...(entry === undefined ? {} : { entry }), ...(by === undefined ? {} : { by }) };
	return renderHistory(await desk.history({ ...all, ...narrowed }), { incident: desk.incident, page, ...narrowed });
}

export async function revisionShown(desk: IncidentDesk, number: number): Promise<Reply> {
	const [revision] = await desk.history({ from: number, count: 1 });
	const changes = await desk.changesOf(number);
	if (revision?.number !== number || changes === undefined) return unreadable;
	return renderRevision(revision, changes, desk.incident);
}

/** The id of an entry by its key: of any that ever was, for the history tells of those that are gone as well. */
export const entryInHistory = async (desk: IncidentDesk, key: string): Promise<string | undefined> =>
	(await desk.history(all)).flatMap(({ act }) => act.entries).find((id) => keyOf(id) === key);

/** Everybody who changed something, whoever did so last first. */
export async function authorChoices(desks: readonly IncidentDesk[], typed: string): Promise<readonly Choice[]> {
	const revisions = (await Promise.all(desks.map((desk) => desk.history(all)))).flat();
	const names = new Map(revisions.map(({ by }) => authorOf(by)).toReversed());
	return [...names]
		.toReversed()
		.filter(([, name]) => name.toLowerCase().includes(typed.trim().toLowerCase()))
		.slice(0, limits.choices)
		.map(([value, name]) => ({ name: shortened(sanitised(name) || value, limits.choiceName), value }));
}

const authorOf = (by: Summary["by"]): readonly [string, string] =>
	by === "external" ? [by, "by hand, in the folder"] : [by.id, by.name];

/** Entries that the history tells of: those that were changed last come first. */
export async function changedEntryChoices(desks: readonly IncidentDesk[], typed: string): Promise<readonly Choice[]> {
	const revisions = (await Promise.all(desks.map((desk) => desk.history(all)))).flat();
	const ids = new Set(revisions.flatMap(({ act }) => act.entries));
	return [...ids]
		.filter((id) => id.includes(typed.trim().toLowerCase()))
		.slice(0, limits.choices)
		.map((id) => ({ name: shortened(id, limits.choiceName), value: shortened(id, limits.choiceValue) }));
}
