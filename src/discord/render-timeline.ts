import type { Knowledge } from "../domain/knowledge.ts";
import { monthName, type PartialDate } from "../domain/partial-date.ts";
import { labelOf } from "../dossier/subject.ts";
import { type Stretch, type TimelineEntry, type TimelineFilter, timelineOf } from "../dossier/timeline.ts";
import { drawTimeline } from "../pictures/timeline-picture.ts";
import { colours, notice, type Reply } from "./components.ts";
import { customId } from "./custom-id.ts";
import { label } from "./escape.ts";
import { pageNote, pageOf, type View } from "./paging.ts";
import { snippetList } from "./snippet-list.ts";
import type { Shown } from "./snippet-sections.ts";
import { subjectKey } from "./subject-option.ts";

/** Dated passages of one page. */
const onPage = 5;

/** The dated passages in order: on the first page as a picture too. */
export function renderTimeline(knowledge: Knowledge, filter: TimelineFilter, view: View): Reply {
	const timeline = timelineOf(knowledge, filter);
	const entries = timeline.stretches.flatMap((stretch) => stretch.entries.map((entry) => ({ entry, stretch })));
	if (entries.length === 0) return nothingDated(filter);

	const { items, ...place } = pageOf(entries, view.page, onPage);
	const page = { ...place, items: items.map(entryShown) };
	return snippetList({
		knowledge,
		colour: colours.answered,
		opening: [heading(filter, entries.length, pageNote(page))],
		page,
		picture: page.number === 0 ? { filename: "timeline.png", drawing: drawTimeline(timeline, knowledge) } : undefined,
		view,
		idOf: (action, to) =>
			customId("timeline", action, knowledge, dateKey(filter.from), dateKey(filter.to), subjectKey(filter.about), to),
	});
}

function heading(filter: TimelineFilter, count: number, page: string): string {
	const passages = count === 1 ? "1 dated passage" : `${count} dated passages`;
	const parts = [`**Timeline**${described(filter)}`, passages, page, "dates as the documents give them"];
	return parts.filter(Boolean).join(" · ");
}

/** ` from July to 8 September about Iran`, as far as it is narrowed. */
function described({ from, to, about }: TimelineFilter): string {
	const bounds = [
		...(from === undefined ? [] : [`from ${dateWords(from)}`]),
		...(to === undefined ? [] : [`to ${dateWords(to)}`]),
		...(about === undefined ? [] : [`about ${label(labelOf(about), 100)}`]),
	];
	return bounds.map((bound) => ` ${bound}`).join("");
}

const dateWords = ({ year, month, day }: PartialDate): string =>
	[day, month === undefined ? undefined : monthName(month), year].filter((part) => part !== undefined).join(" ");

interface Placed {
	readonly entry: TimelineEntry;
	readonly stretch: Stretch;
}

const stretches: Record<Stretch["kind"], string> = {
	years: "Years that the documents name",
	days: "Days and months, for which the documents give no year",
	words: "Times that the documents give in words only",
};

/** What kind of dates these are is said where they begin, on every page. */
function entryShown({ entry, stretch }: Placed, index: number, all: readonly Placed[]): Shown {
	const begins = all[index - 1]?.stretch !== stretch;
	const date = `**${label(entry.when, 80)}**`;
	return { snippet: entry.snippet, above: begins ? `*${stretches[stretch.kind]}*\n${date}` : date };
}

const nothingDated = (filter: TimelineFilter): Reply =>
	notice(
		described(filter) === ""
			? "No passage of the documents is dated."
			: `No dated passage is${described(filter)}. \`/timeline\` alone shows them all.`,
	);

/** What a button remembers of a date: `2014..`, `.7.15`, nothing for none. */
const dateKey = (date: PartialDate | undefined): string =>
	date === undefined ? "" : `${date.year ?? ""}.${date.month ?? ""}.${date.day ?? ""}`;

/** @returns Nothing for no date. */
export function dateOfKey(key: string): PartialDate | undefined {
	if (key === "") return undefined;
	const [year, month, day] = key.split(".").map((part) => (part === "" ? undefined : Number(part)));
	return {
		...(year === undefined ? {} : { year }),
		...(month === undefined ? {} : { month }),
		...(day === undefined ? {} : { day }),
	};
}
