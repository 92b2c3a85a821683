import { type Draft, FieldName, type TypedEvidence } from "../../editing/draft.ts";
import { recordOf } from "../../editing/file-data.ts";

/** An entry as the knowledge file has it, by key. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * What stands in a field of a draft: what was typed, and where nothing was, what the entry that it changes says.
 *
 * @param path As `withField` has it: `asks`, `evidence.0.text`, `why` …
 */
export function valueAt(draft: Draft, path: string, entry: Entry = {}): string {
	const [first = "", place, key] = path.split(".");
	if (first === "evidence") return passageValue(draft, Number(place), key ?? "");

	const name = FieldName.safeParse(first).data;
	if ("fields" in draft && name !== undefined) return draft.fields[name] ?? entryValue(entry, name);
	return textOf(recordOf(draft)[first]);
}

function passageValue(draft: Draft, place: number, key: string): string {
	const passages = "evidence" in draft ? (draft.evidence ?? []) : [];
	return textOf(recordOf(passages[place])[key]);
}

/** A claim's keys are asked for beside the others. */
function entryValue(entry: Entry, name: FieldName): string {
	const value = entry[name] ?? recordOf(entry.claim)[name];
	return Array.isArray(value) ? value.join(isOfLines(name) ? "\n" : ", ") : textOf(value);
}

const isOfLines = (name: FieldName): boolean => name === "asks" || name === "aliases";

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** As many as a draft can have. */
const passagesAtMost = 20;

/** An entry's passages, as a draft that changes them begins with. More of them stay as they are. */
export function passagesOf({ evidence, nearest }: Entry): TypedEvidence[] | undefined {
	const passages = evidence ?? nearest;
	if (!Array.isArray(passages) || passages.length > passagesAtMost) return undefined;
	return passages.map(recordOf).map(({ source, text, occurrence }) => ({
		source: textOf(source),
		text: textOf(text),
		occurrence: textOf(occurrence),
	}));
}
