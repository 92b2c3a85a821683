import { changesBetween, type EntryChange } from "./change.ts";
import type { Draft } from "./draft.ts";
import { type FileData, idOf, listOf, readFileData, recordOf } from "./file-data.ts";

/**
 * What somebody else changed since a draft was begun, in the entries that it is about: what its author has to see
 * before it goes on top.
 *
 * @param base - The knowledge file as the draft's author saw it.
 * @returns `undefined` where one of the two can't be read.
 */
export function conflictsWith(draft: Draft, base: string, now: string): readonly EntryChange[] | undefined {
	const [before, after] = [readFileData(base), readFileData(now)];
	if ("problems" in before || "problems" in after) return undefined;
	return changesBetween(before.data, after.data).filter((change) => isAbout(draft, change, before.data));
}

function isAbout(draft: Draft, { section, id }: EntryChange, base: FileData): boolean {
	switch (draft.kind) {
		case "edit":
		case "remove":
		case "add-asks":
			return section === draft.target.section && id === draft.target.id;
		case "alias":
			return section === "entities" && id === entityNamed(base, draft.entity);
		case "synonym":
			return section === "synonyms";
		case "undo":
		case "restore":
			return true;
		case "add-fact":
		case "add-quote":
		case "add-open":
		case "add-entity":
		case "import":
			return false;
	}
}

function entityNamed(data: FileData, typed: string): string {
	const wanted = typed.trim().toLowerCase();
	const found = listOf(data, "entities").find((entity) => {
		const { id, name, aliases } = recordOf(entity);
		return [id, name, ...(Array.isArray(aliases) ? aliases : [])].some((each) => String(each).toLowerCase() === wanted);
	});
	return idOf(found);
}
