import type { Highlight, Snippet } from "../domain/answer.ts";
import { wholeCharacters } from "../domain/whole-characters.ts";
import { shown } from "./shown-text.ts";
import type { Run } from "./typesetting.ts";

/** Part of a snippet's text, verbatim and in one piece. */
export interface Excerpt {
	/** Offsets into the snippet's text: UTF-16 code units from 0, the end exclusive. */
	readonly start: number;
	readonly end: number;
	readonly opensLate: boolean;
	readonly endsEarly: boolean;
}

type Words = Pick<Snippet, "text" | "highlights">;

/** A text that is longer than its room by no more than this is shown whole: leaving out two words helps nobody. */
const tolerance = 1.15;

/** A part ends at a comma or the like when that keeps at least this share of its room. */
const clauseKeeps = 0.55;

/** Words that matter up to this share of the room leave the part its beginning; else about a quarter stands in front. */
const fromStart = 0.75;
const before = 0.25;

/**
 * The part of a text that is shown in about `room` code units: all of it, or from its beginning, or around the words
 * that are highlighted. It begins and ends between words.
 */
export function excerptOf({ text, highlights }: Words, room: number): Excerpt {
	const whole = { start: 0, end: text.length };
	const { start, end } = text.length <= room * tolerance ? whole : partOf(text, highlights[0] ?? [0, 0], room);
	return { start, end, opensLate: start > 0, endsEarly: end < text.length };
}

function partOf(text: string, [from, to]: Highlight, room: number): { readonly start: number; readonly end: number } {
	const start = to <= room * fromStart ? 0 : wordAfter(text, Math.max(0, from - Math.floor(room * before)), from);
	const most = Math.min(text.length, start + room);
	return { start, end: most === text.length ? most : endOf(text, Math.max(to, start + room * clauseKeeps), most) };
}

/** Where a word begins at or after `offset`, and not after `most`. */
function wordAfter(text: string, offset: number, most: number): number {
	if (offset === 0) return 0;
	const space = /\s+/u.exec(text.slice(offset - 1, most));
	return space === null ? wholeCharacters(text, most) : offset - 1 + space.index + space[0].length;
}

/** The last end of a clause between the two, or of a word, or `most` itself within a word that never ends. */
function endOf(text: string, least: number, most: number): number {
	const room = text.slice(0, most + 1);
	const clause = lastEnd(room, /[,;:.!?…)”](?=\s)/gu);
	if (clause >= least) return clause;
	const word = lastEnd(room, /\S(?=\s)/gu);
	return word >= Math.min(least, most - longestWord) ? word : wholeCharacters(text, most);
}

/** Looking further back than this for the end of a word would leave too little. */
const longestWord = 40;

function lastEnd(text: string, pattern: RegExp): number {
	let end = -1;
	for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
	return end;
}

/** The excerpt as runs, its highlights bold. White space and what can't be seen are as `shown` leaves them. */
export function excerptRuns({ text, highlights }: Words, { start, end }: Excerpt): readonly Run[] {
	const runs: Run[] = [];
	let at = start;
	for (const [from, to] of highlights) {
		if (from >= end || to <= at) continue;
		runs.push({ text: shown(text.slice(at, Math.max(at, from))) });
		runs.push({ text: shown(text.slice(Math.max(at, from), Math.min(to, end))), weight: 600 });
		at = Math.min(to, end);
	}
	return [...runs, { text: shown(text.slice(at, end)) }].filter((run) => run.text !== "");
}
