import type { ChangedLine, EntryChange } from "../../editing/change.ts";
import { label } from "../escape.ts";
import { quotation } from "../quotation.ts";
import { linesWithin } from "../room.ts";
import { inCode } from "./in-code.ts";
import { singular } from "./known-entries.ts";

/** Code units of one line of a change, besides its sign and its name. */
const lineRoom = 600;

/**
 * What changes: a line that names each entry, and below it what goes (−) and what comes (+). Passages are block quotes, to
 * the character.
 *
 * @param room Code units for all of it.
 */
export const changeText = (changes: readonly EntryChange[], room: number): string =>
	linesWithin(room, changes.flatMap(linesOf));

const linesOf = (change: EntryChange): readonly string[] => [
	headline(change),
	...change.lines.filter(({ field }) => field !== "id").map(lineOf),
];

function headline({ section, id, kind }: EntryChange): string {
	if (id === undefined) return `**${capitalised(section)}: ${kind}**`;
	const name = section === "title" || section === "synonyms" ? section : singular[section];
	return `**${capitalised(name)} ${inCode(id)}: ${kind}**`;
}

const capitalised = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function lineOf({ sign, field, text }: ChangedLine): string {
	const mark = `**${sign === "-" ? "−" : "+"}** ${field}`;
	const passage = isPassage(field) ? placedPassage.exec(text)?.groups : undefined;
	if (passage === undefined) return `${mark}: ${label(text, lineRoom)}`;
	const { source = "", words = "", occurrence = "" } = passage;
	return `${mark}, ${label(`${source}${occurrence}`, lineRoom)}\n${quoted(words, lineRoom)}`;
}

/** As changes name a passage: its source, what stands there, and which one of several. */
const placedPassage = /^(?<source>[a-z0-9-]+): (?<words>.*?)(?<occurrence> \(occurrence \d+\))?$/s;

const isPassage = (field: string): boolean => field === "evidence" || field === "nearest";

/** A passage verbatim; what is left out is told by an ellipsis outside of the quotation. */
export function quoted(passage: string, room: number): string {
	const { body, opensLate, endsEarly } = quotation(passage, [], room);
	return [...(opensLate ? ["-# …"] : []), body, ...(endsEarly ? ["-# …"] : [])].join("\n");
}
