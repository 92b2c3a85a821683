import type { EntryChange } from "../../editing/change.ts";
import type { Summary } from "../../revisions/history.ts";
import { button, colours, container, notice, type Reply, rowOf, section, text } from "../components.ts";
import { keyOf } from "../custom-id.ts";
import { label } from "../escape.ts";
import { pageNote, pageOf, turningButtons } from "../paging.ts";
import { changeText } from "./change-text.ts";
import { inCode } from "./in-code.ts";

/** Code units of a part, and revisions of a page. */
const room = { why: 200, name: 60, changes: 3_000, revisions: 6, entries: 3 } as const;

/** Said once a draft has become a revision. */
export function renderApproved(revision: Summary, incident: string): Reply {
	const undo = `To take it back: \`/knowledge undo revision:${revision.number}\`, or the button.`;
	return {
		audience: "member",
		turns: true,
		container: container(colours.answered, [
			text(
				`**Approved.** This is revision ${revision.number}, and the very next question is answered from it.\n${undo}`,
			),
			...rowOf([undoButton(incident, revision)]),
		]),
	};
}

const undoButton = (incident: string, { number }: Summary) =>
	button("Undo", `knowledge/undo:begin:${keyOf(incident)}:${number}`);

const restoreButton = (incident: string, { number }: Summary) =>
	button("Restore", `knowledge/restore:begin:${keyOf(incident)}:${number}`);

/** Which revisions are listed; all of them where nothing is said. */
export interface HistoryView {
	readonly incident: string;
	/** Counted from 0. */
	readonly page: number;
	readonly entry?: string;
	/** The id of a person, or `external`. */
	readonly by?: string;
}

/** Newest first. @param revisions All that the view is about. */
export function renderHistory(revisions: readonly Summary[], view: HistoryView): Reply {
	if (revisions.length === 0)
		return notice("No revision is like that. `/knowledge history` without options lists all.");

	const shown = pageOf(revisions, view.page, room.revisions);
	return {
		audience: "member",
		turns: true,
		container: container(colours.quiet, [
			text([`**History:** ${counted(revisions.length)}`, pageNote(shown)].filter(Boolean).join(", ")),
			...shown.items.map((revision) =>
				section(lineOf(revision), button("Show", historyId("show", view, revision.number))),
			),
			...rowOf(turningButtons(shown, (page) => historyId("page", view, page))),
		]),
	};
}

const counted = (count: number): string => (count === 1 ? "1 revision" : `${count} revisions`);

const historyId = (action: "page" | "show", { incident, entry, by = "" }: HistoryView, number: number): string =>
	["knowledge/history", action, keyOf(incident), number, entry === undefined ? "" : keyOf(entry), by].join(":");

/** What one revision changed, and how to take it back. */
export function renderRevision(revision: Summary, changes: readonly EntryChange[], incident: string): Reply {
	const others = Object.keys(revision.files).filter((path) => path !== "knowledge.yaml");
	return {
		audience: "member",
		container: container(colours.quiet, [
			text(lineOf(revision)),
			text(changes.length === 0 ? "Nothing of what the knowledge file says." : changeText(changes, room.changes)),
			...(others.length === 0 ? [] : [text(label(`Files besides: ${others.join(", ")}`, room.why))]),
			...rowOf([...(revision.number === 1 ? [] : [undoButton(incident, revision)]), restoreButton(incident, revision)]),
		]),
	};
}

/** Number, what was done, by whom and when, and why. */
function lineOf({ number, act, by, at, why }: Summary): string {
	const author = by === "external" ? "by hand" : `by ${label(by.name, room.name)}`;
	const done = [actName(act.kind), entriesIn(act.entries)].filter(Boolean).join(" ");
	const head = `**${number}** · ${done}\n-# ${author}, <t:${Math.floor(Date.parse(at) / 1_000)}:f>`;
	return why.trim() === "" ? head : `${head}\n> ${label(why, room.why)}`;
}

function entriesIn(entries: readonly string[]): string {
	const names = entries.slice(0, room.entries).map(inCode);
	const more = entries.length - names.length;
	return [names.join(", "), ...(more > 0 ? [`and ${more} more`] : [])].join(" ");
}

const actName = (kind: string): string => actNames[kind] ?? label(kind.replaceAll("-", " "), room.name);

const actNames: Readonly<Record<string, string>> = {
	begin: "the knowledge as it was found",
	external: "changed in the folder",
	"add-fact": "new fact",
	"add-quote": "new quote",
	"add-open": "new open question",
	"add-entity": "new entity",
	"add-asks": "more questions for",
	edit: "changed",
	remove: "removed",
	alias: "spellings of",
	synonym: "words of one meaning",
	import: "new document",
	undo: "taken back",
	restore: "restored",
};
