import type { Passage, Source } from "../domain/knowledge.ts";
import type { EvidenceEntry } from "../domain/knowledge-file.ts";
import type { Span } from "../domain/outline.ts";
import { misquotation } from "./misquotation.ts";
import type { NearestFinder } from "./nearest-passage.ts";
import type { Check } from "./problem.ts";
import { placeName, problemAt, type TextFile } from "./text-file.ts";
import { rangeAt, type YamlDocument } from "./yaml-document.ts";
import type { Path } from "./yaml-value.ts";

/** A source whose text can be quoted, and the file that it is in. */
export interface SourceDocument {
	readonly source: Source;
	readonly file: TextFile;
}

export interface EvidenceContext {
	readonly yaml: YamlDocument;
	readonly sources: ReadonlyMap<string, SourceDocument>;
	readonly nearest: NearestFinder;
}

/** Places that are told where a text stands several times. */
const placesTold = 4;

/** @returns `undefined` where the evidence is wrong, or its source can't be read. */
export function* locate(
	{ yaml, sources, nearest }: EvidenceContext,
	path: Path,
	evidence: EvidenceEntry,
): Check<Passage | undefined> {
	const document = sources.get(evidence.source);
	if (document === undefined) return undefined;

	const found = findPassage(evidence, document);
	if (found === undefined) {
		const { source, file } = document;
		const range = rangeAt(yaml, [...path, "text"]);
		yield misquotation({
			quoting: yaml.source,
			range,
			text: evidence.text,
			source: file,
			sourceId: source.id,
			nearest,
		});
		return undefined;
	}
	if ("message" in found) {
		const { key, ...said } = found;
		yield problemAt(yaml.source, rangeAt(yaml, [...path, key]), said);
		return undefined;
	}
	return found;
}

/** Why a text that stands in its source is no evidence as it is given. */
export interface Fault {
	/** The key of the evidence that is to be put right. */
	readonly key: "text" | "occurrence";
	readonly message: string;
	readonly remedy: string;
}

/** Where a piece of evidence stands. `undefined` for words that are not in the source. */
export function findPassage(
	{ text, occurrence }: EvidenceEntry,
	{ source, file }: SourceDocument,
): Passage | Fault | undefined {
	if (text.trim() !== text) return roundedBySpace;

	const wanted = Number(occurrence ?? 1);
	const starts = startsOf(text, source.text, Math.max(wanted, placesTold + 1));
	if (starts.length === 0) return undefined;
	if (occurrence === undefined && starts.length > 1) return ambiguous(file, source, starts);

	const start = starts[wanted - 1];
	if (start === undefined) return tooHigh(file, source, starts);

	const end = start + text.length;
	const paragraphEnd = paragraphEndAfter(source, start);
	return end <= paragraphEnd ? { source: source.id, start, end, text } : crossing(file, paragraphEnd);
}

const roundedBySpace: Fault = {
	key: "text",
	message: "the passage begins or ends with white space or a line break",
	remedy: "Take it out; a text below | or > has to begin with |- or >- instead.",
};

const ambiguous = (file: TextFile, { id }: Source, starts: readonly number[]): Fault => ({
	key: "text",
	message: `this stands several times in \`${id}\`: ${placeNames(file, starts)}`,
	remedy: "Say which one is meant, with `occurrence: 1` for the first; or take more of the sentence.",
});

const tooHigh = (file: TextFile, { id }: Source, starts: readonly number[]): Fault => ({
	key: "occurrence",
	message: `this stands in \`${id}\` only ${times(starts.length)}: ${placeNames(file, starts)}`,
	remedy: `Write an occurrence from 1 to ${starts.length}; leave it out where there is only one.`,
});

const crossing = (file: TextFile, paragraphEnd: number): Fault => ({
	key: "text",
	message: `this goes across a paragraph's end, at ${placeName(file, paragraphEnd)}`,
	remedy: "Make one piece of evidence of each paragraph's part.",
});

const times = (count: number) => ["never", "once", "twice"][count] ?? `${count} times`;

function placeNames(file: TextFile, starts: readonly number[]): string {
	const told = starts.slice(0, placesTold).map((start) => placeName(file, start));
	return starts.length > placesTold ? `${told.join(", ")} …` : told.join(", ");
}

/** The first `most` offsets at which a text stands in another. They may overlap. */
export function startsOf(text: string, within: string, most: number): readonly number[] {
	const starts: number[] = [];
	let at = within.indexOf(text);
	while (at !== -1 && starts.length < most) {
		starts.push(at);
		at = within.indexOf(text, at + 1);
	}
	return starts;
}

function paragraphEndAfter({ outline: { paragraphs }, text }: Source, start: number): number {
	return paragraphs[lastStartingBefore(paragraphs, start)]?.end ?? text.length;
}

function lastStartingBefore(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((spans[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
