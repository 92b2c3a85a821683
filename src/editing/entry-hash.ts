import { sha256 } from "../knowledge/stored-file.ts";

/**
 * 16 hex digits that stand for what an entry says, whatever way it is written: enough to see that it changed since, and
 * short enough for a button.
 */
export const entryHash = (entry: unknown): string =>
	sha256(new TextEncoder().encode(JSON.stringify(inOrder(entry)))).slice(0, 16);

/** Objects with their keys sorted. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.toSorted(([one], [other]) => (one < other ? -1 : 1))
			.map(([key, each]) => [key, inOrder(each)]),
	);
}
