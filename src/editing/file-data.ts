import { knowledgeFileName } from "../knowledge/incident-folder.ts";
import { isError, type Problem, run } from "../knowledge/problem.ts";
import { textFile } from "../knowledge/text-file.ts";
import { readYaml } from "../knowledge/yaml-document.ts";
import { valueAt } from "../knowledge/yaml-value.ts";

/** A knowledge file as plain data, by key; lists without entries are left out. */
export type FileData = Readonly<Record<string, unknown>>;

/** What a text says, whether or not it fits the schema; or why it can't be read for certain. */
export function readFileData(text: string): { readonly data: FileData } | { readonly problems: readonly Problem[] } {
	const { problems, result } = run(readYaml(textFile(knowledgeFileName, text)));
	if (problems.some(isError) || result === undefined) return { problems };
	return { data: withoutEmptyLists(result.data) };
}

/** An empty list says the same as none. */
const withoutEmptyLists = (data: unknown): FileData =>
	Object.fromEntries(Object.entries(data ?? {}).filter(([, value]) => !(Array.isArray(value) && value.length === 0)));

export function listOf(data: FileData, section: string): readonly unknown[] {
	const list = data[section];
	return Array.isArray(list) ? list : [];
}

export const idOf = (entry: unknown): string => String(valueAt(entry, ["id"]) ?? "");

/** An entry by its id, as keys with values. */
export function entryOf(data: FileData, section: string, id: string): Readonly<Record<string, unknown>> | undefined {
	const entry = listOf(data, section).find((each) => idOf(each) === id);
	return entry === undefined ? undefined : recordOf(entry);
}

export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
