import { knowledgeFileName } from "../knowledge/incident-folder.ts";
import type { Problem } from "../knowledge/problem.ts";
import { isSameData } from "../knowledge/same-data.ts";
import { type Splice, splice } from "../knowledge/splice.ts";
import { problemWith } from "../knowledge/text-file.ts";
import type { Edit } from "./edit.ts";
import { type FileData, readFileData } from "./file-data.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";

/** The new text; or everything that keeps an edit from being made, in which case nothing is. */
export type Edited = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Makes an edit in a knowledge file's text. The entry alone is written anew, in the canonical form and at its place by
 * id; every other byte stays as it is, and so do the comments inside and above it.
 *
 * What is written is read again and has to be what was meant. Whether it is true of the documents isn't looked at here.
 */
export const applyEdit = (text: string, edit: Edit): Edited => applyEdits(text, [edit]);

/** Makes edits one after the other; if one can't be made, none is. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
	const read = readFileData(text);
	return "problems" in read ? read : editFile({ text, data: read.data }, edits);
}

/** A text, and what it says. */
interface ReadFile {
	readonly text: string;
	readonly data: FileData;
}

/** The same for a text that has been read already. */
export function editFile(file: ReadFile, edits: readonly Edit[]): Edited {
	let edited = file;
	for (const edit of edits) {
		const outcome = outcomeOf(edited.data, edit);
		const next = "refused" in outcome ? refused(outcome.refused, outcome.remedy) : written(edited.text, outcome);
		if ("problems" in next) return next;
		edited = next;
	}
	return { text: edited.text };
}

function written(
	text: string,
	{ change, data }: Extract<Outcome, { readonly change: Splice }>,
): ReadFile | { readonly problems: readonly Problem[] } {
	const changed = splice(text, change);
	if (changed === undefined) {
		return refused(
			"the file isn't written with one key and one entry a line, so that its other entries can't be left as they are",
			"Bring it into its canonical form with `format` first.",
		);
	}
	const after = readFileData(changed);
	if ("problems" in after) return after;
	if (isSameData(after.data, data)) return { text: changed, data: after.data };
	return refused(
		"the file would not say afterwards what was meant",
		"Look for characters that can't be seen in what you wrote, or make the change in the file.",
	);
}

const refused = (message: string, remedy: string) => ({
	problems: [problemWith(knowledgeFileName, { message, remedy })],
});
