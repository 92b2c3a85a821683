import { sha256Of } from "../../src/revisions/revision.ts";

/** A text that shows by itself whether it is whole. */
export const withChecksum = (text: string): string => `${sha256Of(text)}\n${text}`;

export function isWhole(text: string): boolean {
	const end = text.indexOf("\n");
	return end >= 0 && text.slice(0, end) === sha256Of(text.slice(end + 1));
}
