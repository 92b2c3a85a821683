import type { Passage } from "./knowledge.ts";

/** Whether two passages of one document share a character. */
export const overlaps = (one: Omit<Passage, "text">, other: Omit<Passage, "text">): boolean =>
	one.source === other.source && one.start < other.end && other.start < one.end;
