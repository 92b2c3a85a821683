import { inTurn } from "../domain/in-turn.ts";
import { hourOf, type PartialDate, parsePartialDate } from "../domain/partial-date.ts";
import type { Candidate } from "../search/candidate.ts";
import type { IndexedPassage, PassageCollection } from "../search/indexed-passage.ts";

const courseAsked = new RegExp(
	[
		String.raw`\bwh?at (?:\w+ )?happ?ene?d\b|\bwhat(?:'?s| is| was)? (?:going|went) (?:on|down)\b`,
		String.raw`\btime ?lines?\b|\bchronolog(?:y|ical(?:ly)?)\b|\b(?:walk|talk|take) (?:me|us) through\b|\bstep by step\b`,
		String.raw`\bhow (?:did|has|have|does) .{1,60}\b(?:unfold|develop|evolve|play out|pan out|go down)`,
		String.raw`\b(?:sequence|order|course|chain|series) of (?:the )?(?:events|things|happenings)\b`,
	].join("|"),
	"iu",
);

/** Whether a question asks how things went, one after the other: `what happened on 15 July`, `a timeline, please`. */
export const asksForCourse = (question: string): boolean => courseAsked.test(question);

/**
 * The order in which what passages tell came to pass: by the dates of the facts and quotes that rest on them. A passage
 * without one goes with its neighbours in the paragraph; a paragraph without one tells what is new when its document is
 * written, after all that is dated. Those of one time stand as in their document, the documents in the order given.
 * Where nothing is dated, no order of time is known, and all stay as they are.
 */
export function inTimeOrder<Each>(all: readonly Each[], candidateOf: (each: Each) => Candidate): readonly Each[] {
	const candidates = all.map(candidateOf);
	const documents = [...new Set(candidates.map(({ passage }) => passage.passage.source))];
	const dates = candidates.map(({ passage, collection }) => dateAround(passage, collection));
	if (dates.every((date) => date === undefined)) return all;

	const thisYear = Math.max(0, ...dates.map((date) => date?.year ?? 0));
	const placed = all.map((each, place) => {
		const { passage } = candidateOf(each);
		return { each, at: [...moment(dates[place], thisYear), documents.indexOf(passage.passage.source), passage.index] };
	});
	return placed.sort((one, other) => inTurn(one.at, other.at)).map(({ each }) => each);
}

/** The passage's own date, or the last before it in its paragraph, or the first after it there. */
function dateAround({ index, paragraph }: IndexedPassage, { passages }: PassageCollection): PartialDate | undefined {
	const before = paragraph.passages.filter((other) => other <= index).reverse();
	const after = paragraph.passages.filter((other) => other > index);
	for (const near of [...before, ...after]) {
		const date = dateOf(passages[near]);
		if (date !== undefined) return date;
	}
	return undefined;
}

/** The most exact of the dates of what rests on a passage; words such as “last month” place nothing by themselves. */
function dateOf(passage: IndexedPassage | undefined): PartialDate | undefined {
	const given = passage?.entries.flatMap((entry) => (entry.kind === "fact" ? entry.when : entry.said) ?? []) ?? [];
	const dates = given.flatMap((text) => parsePartialDate(text) ?? []).filter((date) => exactness(date) >= 1);
	return dates.sort((one, other) => exactness(other) - exactness(one))[0];
}

/** A day is more exact than a month, whatever the words beside the month say. */
const exactness = ({ year, month, day, time }: PartialDate): number =>
	[year, month, day].filter((part) => part !== undefined).length + (time === undefined ? 0 : 0.5);

/** What a date leaves out comes before what it could be; a year that is left out is the last that is named. */
function moment(date: PartialDate | undefined, thisYear: number): readonly number[] {
	if (date === undefined) return [Number.POSITIVE_INFINITY, 0, 0, 0];
	const { year = thisYear, month = 0, day = 0, time } = date;
	return [year, month, day, time === undefined ? 0 : hourOf(time)];
}
