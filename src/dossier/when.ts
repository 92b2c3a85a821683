import type { Highlight } from "../domain/answer.ts";
import { findDateWords } from "../domain/date-words.ts";
import type { Passage } from "../domain/knowledge.ts";
import { type PartialDate, parsePartialDate } from "../domain/partial-date.ts";
import type { Entry } from "./snippets.ts";

/** A date as a moderator wrote it down, and as it stands in a passage. */
export interface Dating {
	readonly when: string;
	readonly date: PartialDate;
	readonly highlights: readonly Highlight[];
}

/** How a passage dates what an entry tells; `undefined` where the entry has no date, or the passage not all of its words. */
export function datingOf(entry: Entry, { text }: Passage): Dating | undefined {
	const when = entry.kind === "fact" ? entry.when : entry.said;
	const date = when === undefined ? undefined : parsePartialDate(when);
	if (when === undefined || date === undefined) return undefined;

	const { words, missing } = findDateWords(text, date);
	return missing.length > 0 ? undefined : { when, date, highlights: words.map(({ start, end }) => [start, end]) };
}
