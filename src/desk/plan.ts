import { setImmediate as nextTurn } from "node:timers/promises";
import { createCasefile } from "../checking/casefile.ts";
import type { Casefile } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { KnownQuestion } from "../domain/known-question.ts";
import { describeChange, type EntryChange } from "../editing/change.ts";
import { type Completed, completeDraft } from "../editing/complete-draft.ts";
import type { Draft } from "../editing/draft.ts";
import { type DraftProblem, problem } from "../editing/draft-problem.ts";
import type { IncidentFolder } from "../knowledge/incident-folder.ts";
import { readQuestions } from "../knowledge/known-questions.ts";
import { isError, KnowledgeNotFoundError, run } from "../knowledge/problem.ts";
import { readFolder } from "../knowledge/read-folder.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import { textIn } from "./folder-now.ts";
import type { HistoryBook } from "./history-book.ts";
import type { IncidentParts } from "./incident-parts.ts";

/** What a draft comes to, built and ready to be served. */
export interface Plan {
	/** What it changes in the knowledge file. */
	readonly changes: readonly EntryChange[];
	/** The new contents of what changes, by path below the incident's folder. */
	readonly files: Completed["files"];
	readonly casefile: Casefile;
	readonly questions: readonly KnownQuestion[];
}

export type Planned = Plan | { readonly problems: readonly DraftProblem[] };

/** Brings history and folder together. @returns the number of the revision that the folder is at. */
export async function catchUp({ book, library }: IncidentParts): Promise<number> {
	const log = await book.log();
	// What was changed by hand a moment ago would else be compared with as it was before.
	if ((await log.noteExternal()) !== undefined) await library.reload();
	return (await log.latest()).number;
}

/** Completes a draft on the folder as it lies there, and builds what comes of it beside what is served. */
export async function planOf(draft: Draft, parts: IncidentParts): Promise<Planned> {
	const [folder, textAt] = await Promise.all([folderIn(parts.directory), textsNamedBy(draft, parts.book)]);
	if ("problems" in folder) return folder;

	const knowledge = knowledgeOf(folder) ?? parts.served().knowledge;
	const completed = completeDraft({ folder, knowledge, textAt }, draft);
	if ("problems" in completed) return completed;
	// What waits to be answered goes first: until a casefile is built, nothing else happens.
	await nextTurn();
	return {
		changes: describeChange(textIn(folder.knowledgeFile) ?? "", textIn(completed.folder.knowledgeFile) ?? "") ?? [],
		files: completed.files,
		casefile: createCasefile(completed.knowledge),
		questions: readQuestions(textIn(folder.questions) ?? "").questions,
	};
}

type Missing = { readonly problems: readonly DraftProblem[] };

async function folderIn(directory: string): Promise<IncidentFolder | Missing> {
	try {
		return await readFolder(directory);
	} catch (error) {
		if (!(error instanceof KnowledgeNotFoundError)) throw error;
		return { problems: [problem("file", "the incident's knowledge is gone", "Put its folder back, then try again.")] };
	}
}

/** Of the revisions that a draft takes back or goes back to. */
async function textsNamedBy(draft: Draft, book: HistoryBook): Promise<(revision: number) => string | undefined> {
	const numbers = "revision" in draft ? [draft.revision - 1, draft.revision] : [];
	const texts = await Promise.all(numbers.map(async (number) => [number, await book.textAt(number)] as const));
	const byNumber = new Map(texts);
	return (revision) => byNumber.get(revision);
}

/** @returns `undefined` for a folder with errors: the draft may be what mends it. */
function knowledgeOf(folder: IncidentFolder): Knowledge | undefined {
	const { problems, result } = run(readKnowledge(folder));
	return problems.some(isError) ? undefined : result?.knowledge;
}
