import { isSameData } from "../knowledge/same-data.ts";
import { Edit, Section } from "./edit.ts";
import { type FileData, idOf, listOf } from "./file-data.ts";

/**
 * The edits that make one file say what another says. Comments and the order of entries are no part of that.
 *
 * @returns `undefined` where one of the two has entries that can't be told apart, or that don't fit the schema.
 */
export function editsBetween(before: FileData, after: FileData): readonly Edit[] | undefined {
	const wanted = [
		...Section.options.flatMap((section) => changesIn(section, listOf(before, section), listOf(after, section))),
		...missing(listOf(before, "synonyms"), listOf(after, "synonyms")).map((words) => ({
			do: "remove-synonyms",
			words,
		})),
		...missing(listOf(after, "synonyms"), listOf(before, "synonyms")).map((words) => ({ do: "add-synonyms", words })),
		...(before.title === after.title ? [] : [{ do: "set-title", title: after.title }]),
	];
	const edits = wanted.map((edit) => Edit.safeParse(edit).data);
	return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** What goes comes first, so that its id is free. */
function changesIn(section: Section, before: readonly unknown[], after: readonly unknown[]): readonly object[] {
	const [old, young] = [byId(before), byId(after)];
	const removed = [...old.keys()].filter((id) => !young.has(id)).map((id) => ({ do: "remove", section, id }));
	const written = [...young]
		.filter(([id, entry]) => !isSameData(entry, old.get(id)))
		.map(([id, entry]) => (old.has(id) ? { do: "replace", section, id, entry } : { do: "add", section, entry }));
	return [...removed, ...written];
}

const byId = (entries: readonly unknown[]) => new Map(entries.map((entry) => [idOf(entry), entry]));

const missing = (list: readonly unknown[], other: readonly unknown[]) =>
	list.filter((item) => !other.some((each) => isSameData(item, each)));
