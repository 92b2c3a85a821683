import type { Knowledge } from "../domain/knowledge.ts";
import { label } from "./escape.ts";

/** The small line at the foot of a reply: the incident, what is promised of the words above, and the revision. */
export function colophon({ title, revision }: Knowledge, origins: number): string {
	const promise = origins === 0 ? [] : [`Identical to our stored copy, from ${documentsOfOrigin(origins)}`];
	return `-# ${[label(title, 90), ...promise, `knowledge ${revision.slice(0, 12)}`].join(" · ")}`;
}

export const documents = (count: number): string => (count === 1 ? "1 document" : `${count} documents`);

/** One document has no other origin to differ from. */
export const documentsOfOrigin = (count: number): string =>
	count === 1 ? documents(count) : `${documents(count)} of different origin`;
