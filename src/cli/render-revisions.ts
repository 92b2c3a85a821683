import { changeLines, type EntryChange } from "../editing/change.ts";
import { knowledgeFileName } from "../knowledge/incident-folder.ts";
import type { Summary } from "../revisions/history.ts";
import { excerpt, printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { displayWidth, wrapped } from "./wrap.ts";

/** Entries that one line names. */
const namedAtMost = 3;

/** Number, time, author and what was done, below each other; the reason beneath. */
export function renderHistory(revisions: readonly Summary[], style: Style): string {
	const rows = revisions.map((revision) => ({ revision, cells: cellsOf(revision) }));
	const widths = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => displayWidth(cells[column] ?? ""))));
	return rows
		.map(({ revision, cells }) => {
			const line = cells.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join("  ");
			return [line.trimEnd(), ...reason(revision, (widths[0] ?? 0) + 2, style)].join("\n");
		})
		.join("\n");
}

const cellsOf = (revision: Summary): readonly string[] => [
	String(revision.number),
	timeOf(revision),
	excerpt(authorOf(revision)),
	doneIn(revision),
];

/** The number from the right, all else from the left. */
function padded(cell: string, width: number, column: number): string {
	const space = " ".repeat(Math.max(0, width - displayWidth(cell)));
	return column === 0 ? space + cell : cell + space;
}

function reason({ why }: Summary, width: number, { columns, colours }: Style): readonly string[] {
	const indent = " ".repeat(width);
	return why.trim() === "" ? [] : [indent + colours.dim(wrapped(printable(why.trim()), { columns, indent }))];
}

/** To the minute, in UTC: `2026-11-22 09:01Z`. */
const timeOf = ({ at }: Summary) => `${at.slice(0, 16).replace("T", " ")}Z`;

/** As the history names whoever made a revision. */
export const authorOf = ({ by }: Pick<Summary, "by">): string => (by === "external" ? "by hand" : by.name);

/** `add-fact crane-inspected`, as the record has it. */
function doneIn({ act: { kind, entries } }: Summary): string {
	const more = entries.length - namedAtMost;
	const named = entries.slice(0, namedAtMost).map(excerpt).join(", ");
	return [kind, named, ...(more > 0 ? [`and ${more} more`] : [])].filter(Boolean).join(" ");
}

/** One revision with all that it changed. */
export function renderRevision(revision: Summary, changes: readonly EntryChange[], style: Style): string {
	const author = revision.by === "external" ? "by hand" : `by ${excerpt(revision.by.name)}`;
	const head = `Revision ${revision.number}, ${timeOf(revision)}, ${author}: ${doneIn(revision)}`;
	const others = Object.keys(revision.files).filter((path) => path !== knowledgeFileName);
	return [
		[style.colours.bold(head), ...reason(revision, 2, style)].join("\n"),
		revision.number === 1 ? "The knowledge as it was found when its history began." : renderChanges(changes, style),
		...(others.length === 0 || revision.number === 1 ? [] : [`Files besides: ${others.map(printable).join(", ")}`]),
	].join("\n\n");
}

/** What goes (-) and what comes (+), below a line that names the entry. */
export function renderChanges(changes: readonly EntryChange[], { columns, colours }: Style): string {
	if (changes.length === 0) return "The knowledge file says what it said before.";

	const paint = { "-": colours.red, "+": colours.green };
	return changes
		.map((change) => {
			const [head = "", ...lines] = changeLines([change]).map(printable);
			const shown = lines.map((line) => wrapped(line, { columns, indent: "  " }));
			return [colours.bold(head), ...shown.map((line, at) => paint[change.lines[at]?.sign ?? "+"](line))].join("\n");
		})
		.join("\n\n");
}
