import type { StoredFile } from "./stored-file.ts";

/** An incident's folder as it lies on the disk, nothing judged yet. */
export interface IncidentFolder {
	/** The folder's name. */
	readonly incident: string;
	readonly knowledgeFile: StoredFile;
	/** What lies under `sources/`, by its path from the folder on: `sources/report.txt`. */
	readonly sources: ReadonlyMap<string, StoredFile>;
	/** `questions.jsonl`, where there is one. */
	readonly questions?: StoredFile;
}

/** An incident's id is its folder's name, and a part of every answer's id: see `src/domain/answer-id.ts`. */
export const isIncidentName = (name: string): boolean => /^[a-z0-9-]{1,64}$/.test(name);

export const knowledgeFileName = "knowledge.yaml";

export const questionsFileName = "questions.jsonl";
