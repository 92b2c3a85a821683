import { isSameData } from "../knowledge/same-data.ts";
import { Section } from "./edit.ts";
import { type FileData, idOf, listOf, readFileData, recordOf } from "./file-data.ts";

/** What changed in one entry, or in the title or the synonyms, which have no id. */
export interface EntryChange {
	readonly section: Section | "title" | "synonyms";
	readonly id?: string;
	readonly kind: "added" | "removed" | "changed";
	/** By field, in the order of the schema; in each what goes before what comes. */
	readonly lines: readonly ChangedLine[];
}

export interface ChangedLine {
	readonly sign: "-" | "+";
	/** As a form asks for it: `asks`, `by`, `evidence` … */
	readonly field: string;
	readonly text: string;
}

/**
 * What one text of a knowledge file says otherwise than another: comments and the way of writing are no part of it.
 *
 * @returns `undefined` where one of them can't be read.
 */
export function describeChange(before: string, after: string): readonly EntryChange[] | undefined {
	const [old, young] = [readFileData(before), readFileData(after)];
	return "problems" in old || "problems" in young ? undefined : changesBetween(old.data, young.data);
}

export function changesBetween(before: FileData, after: FileData): readonly EntryChange[] {
	return [
		...changeOf({ section: "title" }, before.title, after.title),
		...Section.options.flatMap((section) => changesIn(section, listOf(before, section), listOf(after, section))),
		...changeOf({ section: "synonyms" }, synonymsOf(before), synonymsOf(after)),
	];
}

/** For whoever reads it as text: `- asks: When?` below a line that names the entry. */
export const changeLines = (changes: readonly EntryChange[]): readonly string[] =>
	changes.flatMap(({ section, id, kind, lines }) => [
		`${id === undefined ? section : `${section} ${id}`}: ${kind}`,
		...lines.map(({ sign, field, text }) => `${sign} ${field}: ${text.replace(/\s*\n\s*/g, " ⏎ ")}`),
	]);

const synonymsOf = (data: FileData) =>
	listOf(data, "synonyms").map((words) => (Array.isArray(words) ? words.join(", ") : ""));

function changesIn(section: Section, before: readonly unknown[], after: readonly unknown[]): readonly EntryChange[] {
	const [old, young] = [byId(before), byId(after)];
	const ids = [...new Set([...old.keys(), ...young.keys()])].sort();
	return ids.flatMap((id) => changeOf({ section, id }, old.get(id), young.get(id)));
}

const byId = (entries: readonly unknown[]) => new Map(entries.map((entry) => [idOf(entry), entry]));

function changeOf(named: Pick<EntryChange, "section" | "id">, before: unknown, after: unknown): readonly EntryChange[] {
	if (isSameData(before, after)) return [];
	const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
	const [old, young] = [fieldsOf(named.section, before), fieldsOf(named.section, after)];
	const fields = [...new Set([...young.keys(), ...old.keys()])];
	return [
		{ ...named, kind, lines: fields.flatMap((field) => linesOf(field, old.get(field) ?? [], young.get(field) ?? [])) },
	];
}

/** The texts of each field: several for a list, one for each passage of the evidence. */
function fieldsOf(section: string, value: unknown): ReadonlyMap<string, readonly string[]> {
	if (value === undefined) return new Map();
	if (typeof value !== "object" || Array.isArray(value)) return new Map([[section, textsOf(value)]]);
	const { claim, ...rest } = recordOf(value);
	const fields = [...Object.entries(rest), ...Object.entries(recordOf(claim))];
	return new Map(fields.map(([field, each]) => [field, textsOf(each)]));
}

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf) : [textOf(value)]);

/** A passage with where it stands. */
function textOf(value: unknown): string {
	if (typeof value !== "object" || value === null) return String(value);
	const { source, text, occurrence } = recordOf(value);
	return `${source}: ${text}${occurrence === undefined ? "" : ` (occurrence ${occurrence})`}`;
}

/** What stays is left out, unless only the order changed. */
function linesOf(field: string, before: readonly string[], after: readonly string[]): readonly ChangedLine[] {
	const [gone, come] = [without(before, after), without(after, before)];
	const isReordered = gone.length + come.length === 0 && before.some((text, index) => text !== after[index]);
	return [
		...(isReordered ? before : gone).map((text) => ({ sign: "-", field, text }) as const),
		...(isReordered ? after : come).map((text) => ({ sign: "+", field, text }) as const),
	];
}

/** Each text as often as it stands more in the list than in the other. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
	const left = [...other];
	return list.filter((text) => {
		const at = left.indexOf(text);
		if (at < 0) return true;
		left.splice(at, 1);
		return false;
	});
}
