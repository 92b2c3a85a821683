import { setImmediate as nextTurn } from "node:timers/promises";
import { createCasefile } from "../checking/casefile.ts";
import type { Casefile } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { KnownQuestion } from "../domain/known-question.ts";
import { describeChange, type EntryChange } from "../editing/change.ts";
import { type Completed, completeDraft } from "../editing/complete-draft.ts";
import type { Draft } from "../editing/draft.ts";
import type { DraftProblem } from "../editing/draft-problem.ts";
import type { IncidentFolder } from "../knowledge/incident-folder.ts";
import { readQuestions } from "../knowledge/known-questions.ts";
import { isError, run } from "../knowledge/problem.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import { textIn } from "./folder-now.ts";
import type { HistoryBook } from "./history-book.ts";
import type { IncidentParts } from "./incident-parts.ts";
import type { Settled } from "./settled-folder.ts";

/** What a draft comes to, built and ready to be served. */
export interface Plan {
	/** The number of the revision that it goes on top of. */
	readonly on: number;
	/** What it changes in the knowledge file. */
	readonly changes: readonly EntryChange[];
	/** The new contents of what changes, by path below the incident's folder. */
	readonly files: Completed["files"];
	readonly casefile: Casefile;
	readonly questions: readonly KnownQuestion[];
}

export type Planned = Plan | { readonly problems: readonly DraftProblem[] };

/** Completes a draft on the folder, and builds what comes of it beside what is served. */
export async function planOf(draft: Draft, { folder, on }: Settled, parts: IncidentParts): Promise<Planned> {
	const textAt = await textsNamedBy(draft, parts.book);
	const knowledge = knowledgeOf(folder) ?? parts.served().knowledge;
	const completed = completeDraft({ folder, knowledge, textAt }, draft);
	if ("problems" in completed) return completed;
	// What waits to be answered goes first: until a casefile is built, nothing else happens.
	await nextTurn();
	return {
		on,
		changes: describeChange(textIn(folder.knowledgeFile) ?? "", textIn(completed.folder.knowledgeFile) ?? "") ?? [],
		files: completed.files,
		casefile: createCasefile(completed.knowledge),
		questions: readQuestions(textIn(folder.questions) ?? "").questions,
	};
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
