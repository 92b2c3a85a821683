import type { Knowledge, Source } from "../domain/knowledge.ts";
import type { Paragraph, Span } from "../domain/outline.ts";
import { oncePerKnowledge } from "./memory.ts";
import { entriesOf } from "./snippets.ts";

export interface DocumentSummary {
	readonly source: Source;
	/** UTF-8 bytes of the stored copy. */
	readonly bytes: number;
	/** Headings left out. */
	readonly paragraphs: number;
	/** Facts and quotes that rest on it, and the share of its characters that they rest on (0 to 1). */
	readonly entries: number;
	readonly covered: number;
}

/** A stretch of a source's text that entries rest on, as offsets into the text. */
interface Mark extends Span {
	/** Ids in the order in which their passages begin. */
	readonly entries: readonly string[];
}

/** A paragraph (or heading) with the passages that facts and quotes rest on: in order, those that overlap made one. */
export interface MarkedParagraph {
	readonly paragraph: Paragraph;
	readonly marks: readonly Mark[];
}

/** The documents in the knowledge's order. */
export function documentsOf(knowledge: Knowledge): readonly DocumentSummary[] {
	return [...knowledge.sources.values()].map((source) => {
		const marks = marksIn(source, knowledge);
		const marked = marks.reduce((sum, { start, end }) => sum + end - start, 0);
		return {
			source,
			bytes: Buffer.byteLength(source.text, "utf8"),
			paragraphs: source.outline.paragraphs.filter(({ isHeading }) => !isHeading).length,
			entries: new Set(marks.flatMap(({ entries }) => entries)).size,
			covered: source.text === "" ? 0 : marked / source.text.length,
		};
	});
}

export function markedParagraphs(source: Source, knowledge: Knowledge): readonly MarkedParagraph[] {
	const marks = [...marksIn(source, knowledge)];
	return source.outline.paragraphs.map((paragraph) => {
		// Evidence never crosses a paragraph, so that each mark stands in the first one that ends behind its beginning.
		const next = marks.findIndex(({ start }) => start >= paragraph.end);
		return { paragraph, marks: marks.splice(0, next < 0 ? marks.length : next) };
	});
}

function marksIn({ id }: Source, knowledge: Knowledge): readonly Mark[] {
	const marks: { start: number; end: number; entries: string[] }[] = [];
	for (const { entry, start, end } of restingOn(knowledge).get(id) ?? []) {
		const last = marks.at(-1);
		if (last === undefined || start >= last.end) {
			marks.push({ start, end, entries: [entry] });
			continue;
		}
		last.end = Math.max(last.end, end);
		if (!last.entries.includes(entry)) last.entries.push(entry);
	}
	return marks;
}

interface Resting extends Span {
	readonly entry: string;
}

/** By source, the passages that entries rest on, in order. */
const restingOn = oncePerKnowledge((knowledge): ReadonlyMap<string, readonly Resting[]> => {
	const resting = new Map([...knowledge.sources.keys()].map((id): [string, Resting[]] => [id, []]));
	for (const { id, evidence } of entriesOf(knowledge)) {
		for (const { source, start, end } of evidence) resting.get(source)?.push({ entry: id, start, end });
	}
	for (const passages of resting.values())
		passages.sort((one, other) => one.start - other.start || one.end - other.end);
	return resting;
});
