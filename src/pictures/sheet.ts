import type { Knowledge } from "../domain/knowledge.ts";
import { type Box, box, type Drawing, type Element } from "./drawing.ts";
import { faces, ink, sheet } from "./look.ts";
import { shownName } from "./shown-text.ts";
import { balanced, place, type Run, set } from "./typesetting.ts";

/** Elements that stand below each other, and where the next one begins. */
export interface Column {
	readonly elements: readonly Element[];
	readonly bottom: number;
}

const contentWidth = sheet.width - 2 * sheet.margin;

/** Documents that the legend names; more would be a list, and the list stands below the picture. */
const documentsNamed = 6;

/** What every picture begins with: what it is, the incident's title, and a line on how to read it. */
export function heading(kind: string, lead: string, { title }: Knowledge): Column {
	const name = balanced(shownName(title), faces.title, contentWidth, 3);
	const line = set(lead, faces.lead, contentWidth);
	const top = sheet.margin - 8;
	const below = top + faces.kind.leading + 6 + name.height;
	return {
		elements: [
			place(set(kind, faces.kind, contentWidth), sheet.margin, top),
			place(name, sheet.margin, top + faces.kind.leading + 6),
			place(line, sheet.margin, below + 10),
			rule(below + 10 + line.height + 22),
		],
		bottom: below + 10 + line.height + 22 + 34,
	};
}

/** A line from margin to margin. */
const rule = (top: number): Box =>
	box({ left: sheet.margin, top, width: contentWidth, height: 2, backgroundColor: ink.line });

/** What every picture ends with: notes, the documents by their marks, and which knowledge it was drawn from. */
export function footing(top: number, notes: readonly string[], marks: SourceMarks, knowledge: Knowledge): Column {
	const lines = [...legendOf(marks, knowledge), ...notes, colophonOf(knowledge)];
	const elements: Element[] = [rule(top)];
	let bottom = top + 22;
	for (const line of lines) {
		const setting = set(line, faces.small, contentWidth, 2);
		elements.push(place(setting, sheet.margin, bottom));
		bottom += setting.height + 4;
	}
	return { elements, bottom: bottom + sheet.margin - 16 };
}

/** What a picture leaves out, below what it shows; nothing where it shows all. */
export function remainder(count: number, left: number, top: number): Column {
	if (count === 0) return { elements: [], bottom: top };
	const line = set(`and ${count} more in the list`, faces.lead, sheet.width - sheet.margin - left);
	return { elements: [place(line, left, top + 24)], bottom: top + 24 + line.height };
}

const colophonOf = ({ revision }: Knowledge) =>
	`Casefile · words of the documents · knowledge ${revision.slice(0, 12)}`;

/** The letters that documents have on a picture, as they come up: numbers are the passages' in the list below it. */
export type SourceMarks = ReadonlyMap<string, string>;

export const marksOf = (sources: Iterable<string>): SourceMarks =>
	new Map([...new Set(sources)].map((source, index) => [source, lettersOf(index)]));

/** A to Z, then AA, AB … */
const lettersOf = (index: number): string =>
	(index < 26 ? "" : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function legendOf(marks: SourceMarks, { sources }: Knowledge): readonly string[] {
	const named = [...marks].slice(0, documentsNamed).map(([id, mark]) => {
		const source = sources.get(id);
		const publisher = source?.publisher === undefined ? "" : `, ${shownName(source.publisher)}`;
		return `[${mark}] ${shownName(source?.title ?? id)}${publisher}`;
	});
	const more = marks.size - named.length;
	return more === 0 ? named : [...named, `and ${documents(more)} more, named in the list`];
}

export const documents = (count: number): string => (count === 1 ? "1 document" : `${count} documents`);

/** A quiet stretch beside the documents' words: ours, not theirs. */
export const aside = (text: string): Run => ({ text, weight: 400, color: ink.quiet });

export const citing = (sources: Iterable<string>, marks: SourceMarks): string =>
	[...new Set(sources)].map((source) => `[${marks.get(source) ?? "?"}]`).join(" ");

/** The finished picture: its elements on paper. */
export const drawingOf = (height: number, alt: string, children: readonly Element[]): Drawing => ({
	width: sheet.width,
	height: Math.ceil(height),
	alt,
	root: {
		type: "div",
		props: {
			style: {
				display: "flex",
				position: "relative",
				width: sheet.width,
				height: Math.ceil(height),
				backgroundColor: ink.paper,
			},
			children,
		},
	},
});
