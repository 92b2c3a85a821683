import type { Knowledge } from "../domain/knowledge.ts";
import type { Stretch, Timeline, TimelineEntry } from "../dossier/timeline.ts";
import { alternativeText } from "./alternative-text.ts";
import { type Box, box, type Drawing, type Element } from "./drawing.ts";
import { excerptOf, excerptRuns } from "./excerpt.ts";
import { faces, ink, sheet } from "./look.ts";
import {
	aside,
	type Column,
	citing,
	drawingOf,
	footing,
	heading,
	marksOf,
	remainder,
	type SourceMarks,
} from "./sheet.ts";
import { shownName } from "./shown-text.ts";
import { glue, place, type Run, set } from "./typesetting.ts";

/** Where the columns stand: dates, the line with its dots, the documents' words. */
const dates = { left: sheet.margin, width: 216 } as const;
const axis = { center: 304, width: 3, dot: 18 } as const;
const words = { left: 346, width: sheet.width - sheet.margin - 346 } as const;

/** Pixels in front of a stretch, between two dates, between two passages of one date, and in front of the foot. */
const gaps = { stretch: 40, date: 28, passage: 18, foot: 36 } as const;

/** Code units of a passage: three lines of the picture; ever fewer for a screen reader, down to the dates alone. */
const room = { drawn: 140, told: [140, 90, 60, 30] } as const;

const headings = {
	years: "Years that the documents name",
	days: "Days and months, no year in the documents",
	words: "In words only",
} as const satisfies Record<Stretch["kind"], string>;

/** What happened when, as far as the documents say: as many entries as a picture of a sane height holds. */
export function drawTimeline({ stretches }: Timeline, knowledge: Knowledge): Drawing {
	const entries = stretches.flatMap((stretch) => stretch.entries);
	const marks = marksOf(entries.map(({ snippet }) => snippet.source));
	const head = heading("Timeline", "Dates and words as the documents give them.", knowledge);
	const below = remainder(entries.length, words.left, 0).bottom + footing(0, [], marks, knowledge).bottom;

	const body = drawStretches(stretches, marks, head.bottom, sheet.tallest - below - gaps.foot);
	const drawn = entries.slice(0, body.entries);
	const rest = remainder(entries.length - drawn.length, words.left, body.bottom);
	const foot = footing(rest.bottom + gaps.foot, [], marksOf(drawn.map(({ snippet }) => snippet.source)), knowledge);

	const alt = altOf(stretches, drawn.length, marks, knowledge);
	return drawingOf(foot.bottom, alt, [...head.elements, ...body.elements, ...rest.elements, ...foot.elements]);
}

/** A column, and how many entries it holds. */
interface Filled extends Column {
	readonly entries: number;
}

function drawStretches(stretches: readonly Stretch[], marks: SourceMarks, top: number, most: number): Filled {
	let filled: Filled = { elements: [], bottom: top, entries: 0 };
	for (const stretch of stretches) {
		const next = drawStretch(stretch, marks, filled.bottom, most);
		if (next.entries > 0)
			filled = { ...next, elements: [...filled.elements, ...next.elements], entries: filled.entries + next.entries };
		if (next.entries < stretch.entries.length) break;
	}
	return filled;
}

function drawStretch({ kind, entries }: Stretch, marks: SourceMarks, above: number, most: number): Filled {
	const label = set(headings[kind], faces.heading, words.width);
	const elements: Element[] = [place(label, words.left, above + gaps.stretch)];
	const dots: Box[] = [];
	let bottom = above + gaps.stretch + label.height;
	let count = 0;
	for (const entry of entries) {
		const isNewDate = entry.when !== entries[count - 1]?.when;
		const top = bottom + (isNewDate ? gaps.date : gaps.passage);
		const row = drawEntry(entry, marks, isNewDate, top);
		if (row.bottom > most) break;
		elements.push(...row.elements);
		if (isNewDate) dots.push(dot(kind, top));
		bottom = row.bottom;
		count += 1;
	}
	return { elements: [...strung(dots, bottom), ...elements], bottom, entries: count };
}

function drawEntry(entry: TimelineEntry, marks: SourceMarks, isNewDate: boolean, top: number): Column {
	const passage = set(passageOf(entry, marks), faces.words, words.width);
	const date = set(isNewDate ? shownName(entry.when) : "", faces.date, dates.width, 4);
	return {
		elements: [...(isNewDate ? [place(date, dates.left, top)] : []), place(passage, words.left, top)],
		bottom: top + Math.max(passage.height, date.height),
	};
}

/** What is left out is said in brackets, which no reader takes for the document's own dots. */
function passageOf({ snippet }: TimelineEntry, marks: SourceMarks): readonly Run[] {
	const excerpt = excerptOf(snippet, room.drawn);
	return [
		...(excerpt.opensLate ? [aside("[…] ")] : []),
		...excerptRuns(snippet, excerpt),
		...(excerpt.endsEarly ? [aside(" […]")] : []),
		aside(`${glue}${citing([snippet.source], marks)}`),
	];
}

/** A date told in words only has an open dot: it has no place of its own on a calendar. */
function dot(kind: Stretch["kind"], top: number): Box {
	const size = axis.dot;
	return box({
		left: axis.center - size / 2,
		top: top + (faces.date.leading - size) / 2,
		width: size,
		height: size,
		borderRadius: size / 2,
		border: `4px solid ${ink.accent}`,
		backgroundColor: kind === "words" ? ink.paper : ink.accent,
	});
}

/** The dots of a stretch, and the line on which they stand. */
function strung(dots: readonly Box[], bottom: number): readonly Box[] {
	const first = dots[0]?.props.style.top;
	if (first === undefined) return [];

	const top = first + axis.dot / 2;
	return [
		box({
			left: axis.center - axis.width / 2,
			top,
			width: axis.width,
			height: bottom - top,
			backgroundColor: ink.line,
		}),
		...dots,
	];
}

function altOf(stretches: readonly Stretch[], drawn: number, marks: SourceMarks, { title }: Knowledge): string {
	const entries = stretches.flatMap(({ kind, entries }) =>
		entries.map((entry, index) => ({ entry, heading: index === 0 ? `${headings[kind]}: ` : "" })),
	);
	const shownOnes = entries.slice(0, drawn);
	return alternativeText(
		`Timeline: ${shownName(title)}.`,
		room.told.map((most) => shownOnes.map(({ entry, heading }) => heading + told(entry, most, marks))),
		entries.length,
	);
}

function told({ when, snippet }: TimelineEntry, most: number, marks: SourceMarks): string {
	const excerpt = excerptOf(snippet, most);
	const passage = shownName(snippet.text.slice(excerpt.start, excerpt.end));
	const quoted = `${excerpt.opensLate ? "…" : ""}“${passage}”${excerpt.endsEarly ? "…" : ""}`;
	return `${shownName(when)}, ${quoted} ${citing([snippet.source], marks)}`;
}
