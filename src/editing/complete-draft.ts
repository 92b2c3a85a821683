import type { Knowledge } from "../domain/knowledge.ts";
import { type IncidentFolder, knowledgeFileName } from "../knowledge/incident-folder.ts";
import { isError, run } from "../knowledge/problem.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import { decode } from "../knowledge/stored-file.ts";
import { editFile } from "./apply-edit.ts";
import type { Draft } from "./draft.ts";
import { type Checked, type DraftProblem, problem } from "./draft-problem.ts";
import type { Edit } from "./edit.ts";
import { readFileData } from "./file-data.ts";
import { atFields } from "./file-problems.ts";
import { intend } from "./intent.ts";

/** What a draft is completed against: the folder as it lies there now, and the knowledge that was read of it. */
export interface Basis {
	readonly folder: IncidentFolder;
	readonly knowledge: Knowledge;
	/** The knowledge file as a revision left it; `undefined` where there is no such revision. */
	readonly textAt: (revision: number) => string | undefined;
}

/** A draft that can be shown and approved. */
export interface Completed {
	/** Empty for a file that is put back as a whole. */
	readonly edits: readonly Edit[];
	/** The new contents of what changes, by path below the incident's folder. */
	readonly files: ReadonlyMap<string, Uint8Array>;
	/** The folder as it will be, and what it says then. */
	readonly folder: IncidentFolder;
	readonly knowledge: Knowledge;
}

export type Completion = Completed | { readonly problems: readonly DraftProblem[] };

/**
 * Makes edits of a draft, and the knowledge that they come to; or says everything that keeps it from being right. Each
 * problem names the field to be put right, and offers what is likeliest meant.
 *
 * Nothing is written: whoever commits it says on which revision it was completed.
 */
export function completeDraft({ folder, knowledge, textAt }: Basis, draft: Draft): Completion {
	const { knowledgeFile } = folder;
	const text = "bytes" in knowledgeFile ? decode(knowledgeFile.bytes) : undefined;
	if (text === undefined) return { problems: atFields(errorsIn(folder), { text: "", edits: [] }) };
	const file = readFileData(text);
	if ("problems" in file) return { problems: atFields(file.problems, { text, edits: [] }) };

	const intended = intend({ text, data: file.data, knowledge, textAt }, draft);
	if ("problems" in intended) return intended;

	const { edits, documents = new Map(), result } = intended.value;
	const edited = result === undefined ? editFile({ text, data: file.data }, edits) : { text: result };
	if ("problems" in edited) return { problems: atFields(edited.problems, { text, edits }) };
	if (edited.text === text)
		return { problems: [problem("file", "nothing would change", "Change something, or discard this.")] };

	const files = new Map([[knowledgeFileName, new TextEncoder().encode(edited.text)], ...documents]);
	const after = withFiles(folder, files);
	const read = checked(after, edits);
	return "problems" in read ? read : { edits, files, folder: after, knowledge: read.value };
}

function withFiles(folder: IncidentFolder, files: ReadonlyMap<string, Uint8Array>): IncidentFolder {
	const stored = Array.from(files, ([path, bytes]) => [path, { bytes }] as const);
	const knowledgeFile = new Map(stored).get(knowledgeFileName) ?? folder.knowledgeFile;
	const sources = stored.filter(([path]) => path !== knowledgeFileName);
	return { ...folder, knowledgeFile, sources: new Map([...folder.sources, ...sources]) };
}

/** The knowledge of a folder; or everything that is wrong with it, at the fields that it comes from. */
function checked(folder: IncidentFolder, edits: readonly Edit[]): Checked<Knowledge> {
	const { problems, result } = run(readKnowledge(folder));
	const errors = problems.filter(isError);
	if (errors.length === 0 && result?.knowledge !== undefined) return { value: result.knowledge };
	return { problems: atFields(errors, { text: result?.yaml.source.text ?? "", edits }) };
}

const errorsIn = (folder: IncidentFolder) => run(readKnowledge(folder)).problems.filter(isError);
