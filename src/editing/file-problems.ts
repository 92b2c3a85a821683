import type { Problem } from "../knowledge/problem.ts";
import { layoutOf } from "../knowledge/splice-layout.ts";
import { FieldName } from "./draft.ts";
import type { DraftProblem } from "./draft-problem.ts";
import type { Edit } from "./edit.ts";
import { idOf, listOf, readFileData } from "./file-data.ts";

/** The text that problems were found in, and the edits that made it. */
interface Written {
	readonly text: string;
	readonly edits: readonly Edit[];
}

/** What is wrong with a file, at the fields of the draft that it comes from; else as the file's own. */
export function atFields(problems: readonly Problem[], { text, edits }: Written): readonly DraftProblem[] {
	const own = linesOf(text, edits);
	const lines = text.split("\n");
	return problems.map(({ file, line, message, remedy }) => {
		const field = own.some(([from, to]) => from <= line && line < to) ? fieldAt(lines, line) : undefined;
		return {
			field: field ?? "file",
			message: field === undefined && line > 1 ? `${file}, line ${line}: ${message}` : message,
			...(remedy === undefined ? {} : { remedy }),
			offers: [],
		};
	});
}

/** The lines of the entries that the edits wrote, counted from 1, the end exclusive. */
function linesOf(text: string, edits: readonly Edit[]): readonly (readonly [from: number, to: number])[] {
	const read = readFileData(text);
	const layout = layoutOf(text);
	if ("problems" in read || layout === undefined) return [];

	const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
	return edits.flatMap((edit) => {
		if (!("entry" in edit)) return [];
		const at = listOf(read.data, edit.section).findIndex((entry) => idOf(entry) === edit.entry.id);
		const entry = layout.find(({ key }) => key === edit.section)?.entries?.[at];
		return entry === undefined ? [] : [[lineAt(entry.start), lineAt(entry.end)] as const];
	});
}

/** The key that a line belongs to, as a form asks for it. */
function fieldAt(lines: readonly string[], line: number): string | undefined {
	const above = lines.slice(0, line).findLast((each) => keyPattern.test(each)) ?? "";
	const key = keyPattern.exec(above)?.[1];
	if (key === "evidence" || key === "source" || key === "text" || key === "occurrence") return "evidence";
	return FieldName.safeParse(key).data;
}

const keyPattern = /^ *(?:- )*([a-z0-9]+):(?: |\r?$)/;
