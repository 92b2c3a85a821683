import type { Knowledge } from "../domain/knowledge.ts";
import { label } from "./escape.ts";

/** The small line at the foot of a reply: the incident, what is promised of the words above, and the revision. */
export function colophon({ title, revision }: Knowledge, origins: number): string {
	const documents = origins === 1 ? "1 document" : `${origins} documents of different origin`;
	const promise = origins === 0 ? [] : [`Identical to our stored copy, from ${documents}`];
	return `-# ${[label(title, 90), ...promise, `knowledge ${revision.slice(0, 12)}`].join(" · ")}`;
}
