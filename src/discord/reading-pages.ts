import type { Source } from "../domain/knowledge.ts";
import { wholeCharacters } from "../domain/whole-characters.ts";
import type { MarkedParagraph } from "../dossier/documents.ts";
import { blockQuote } from "./quotation.ts";

/** A paragraph, or as many of its sentences as a page has room for. Offsets are into the source's text. */
export interface ReadingPart extends MarkedParagraph {
	readonly start: number;
	readonly end: number;
}

export type ReadingPage = readonly ReadingPart[];

interface Measures {
	/** Code units of Discord's markdown that one page may take. */
	readonly room: number;
	/** Code units that are added to each part. */
	readonly frame: number;
}

/** A document parted into pages, in whole sentences: all of it, from the first to the last. */
export function readingPages(
	source: Source,
	paragraphs: readonly MarkedParagraph[],
	measures: Measures,
): readonly ReadingPage[] {
	const { room, frame } = measures;
	const pages: ReadingPart[][] = [];
	let left = 0;
	const parts = paragraphs.flatMap((paragraph) => partsOf(source, paragraph, room - frame));
	for (const group of underHeadings(source, parts, measures)) {
		const size = sizeOfAll(source, group, frame);
		if (size > left || pages.length === 0) {
			pages.push([]);
			left = room;
		}
		pages.at(-1)?.push(...group);
		left -= size;
	}
	return pages;
}

/** A heading together with what follows it, so that it does not end a page; every other part by itself. */
function underHeadings(source: Source, parts: readonly ReadingPart[], { room, frame }: Measures): ReadingPart[][] {
	const groups: ReadingPart[][] = [];
	for (const part of parts) {
		const last = groups.at(-1) ?? [];
		const isBelow = last.at(-1)?.paragraph.isHeading === true;
		if (isBelow && sizeOfAll(source, [...last, part], frame) <= room) last.push(part);
		else groups.push([part]);
	}
	return groups;
}

const sizeOfAll = (source: Source, parts: readonly ReadingPart[], frame: number): number =>
	parts.reduce((sum, part) => sum + sizeOf(source, part) + frame, 0);

/** The whole paragraph where it fits, or runs of its sentences. */
function partsOf(source: Source, { paragraph, marks }: MarkedParagraph, most: number): readonly ReadingPart[] {
	const sentences = paragraph.sentences.map(({ start, end }) => ({ paragraph, marks, start, end }));
	const parts: ReadingPart[] = [];
	for (const sentence of sentences.flatMap((each) => pieces(source, each, most))) {
		const last = parts.at(-1);
		const longer = last && { ...last, end: sentence.end };
		if (longer !== undefined && sizeOf(source, longer) <= most) parts[parts.length - 1] = longer;
		else parts.push(sentence);
	}
	return parts;
}

/** Halves of halves of a sentence that would fill more than a page by itself, which takes a text made for that. */
function pieces(source: Source, part: ReadingPart, most: number): readonly ReadingPart[] {
	const { start, end } = part;
	const middle = wholeCharacters(source.text, Math.floor((start + end) / 2));
	if (sizeOf(source, part) <= most || middle <= start) return [part];
	return [...pieces(source, { ...part, end: middle }, most), ...pieces(source, { ...part, start: middle }, most)];
}

const sizeOf = ({ text }: Source, part: ReadingPart): number => quoted(text, part).length;

/** A part as a block quote, with what entries rest on in bold, where that is not all of it. */
export const quoted = (text: string, part: ReadingPart): string =>
	blockQuote(
		text,
		isWhole(part, text) ? [] : marksIn(part).map(({ start, end }) => [start, end] as const),
		part.start,
		part.end,
	);

/** The marks that a part has any of. */
export const marksIn = ({ marks, start, end }: ReadingPart): MarkedParagraph["marks"] =>
	marks.filter((mark) => mark.start < end && start < mark.end);

/** Whether entries rest on every word of a part. */
export function isWhole(part: ReadingPart, text: string): boolean {
	const gaps: string[] = [];
	let at = part.start;
	for (const { start, end } of marksIn(part)) {
		gaps.push(text.slice(at, Math.max(at, start)));
		at = Math.max(at, end);
	}
	return [...gaps, text.slice(at, part.end)].every((gap) => gap.trim() === "");
}
