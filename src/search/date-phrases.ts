import type { Phrase, Run } from "./phrase.ts";
import { isYear, type Reading } from "./reading.ts";

const inside = new Set(["of", "the", "and", "to", "on", "in", "early", "mid", "late", "between", "ad", "bc"]);
const before = new Set(["early", "mid", "late", "between", "last", "next", "this"]);

/** Whole dates as `noon on 8 September`, their parts without such words as `noon`, and their years alone. */
export function datesIn(reading: Reading): readonly Phrase[] {
	const runs: Run[] = [];
	for (let from = 0; from < reading.tokens.length; from += 1) {
		if (!isDate(reading, from) && !before.has(reading.tokens[from]?.word ?? "")) continue;
		const to = endOfDate(reading, from);
		if (to === from) continue;
		runs.push({ from, to }, ...partsOf({ from, to }, reading));
		from = to;
	}
	return runs.map((run) => ({ ...run, kind: "date" }));
}

const isDate = ({ classes }: Reading, index: number) => classes[index] === "date";

const isTight = ({ gaps }: Reading, index: number) => /^(?:,? |[-–/])$/.test(gaps[index] ?? "");

/** Words that may stand between two parts of one date. */
const reach = 2;

/** Behind the last part of the date that begins at a token; the token itself where none does. */
function endOfDate(reading: Reading, from: number): number {
	let end = isDate(reading, from) ? from + 1 : from;
	for (let index = from + 1; index <= Math.max(end, from + 1) + reach; index += 1) {
		if (!isTight(reading, index)) break;
		if (isDate(reading, index)) end = index + 1;
		else if (!inside.has(reading.tokens[index]?.word ?? "")) break;
	}
	return end;
}

function partsOf({ from, to }: Run, reading: Reading): readonly Run[] {
	const parts: Run[] = [];
	let start = from;
	for (let index = from; index <= to; index += 1) {
		if (index < to && isDate(reading, index)) {
			if (isYear(reading.tokens[index])) parts.push({ from: index, to: index + 1 });
			continue;
		}
		if (index > start) parts.push({ from: start, to: index });
		start = index + 1;
	}
	return parts;
}
