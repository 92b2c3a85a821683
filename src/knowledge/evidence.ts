import type { Passage, Source } from "../domain/knowledge.ts";
import type { EvidenceEntry } from "../domain/knowledge-file.ts";
import type { Span } from "../domain/outline.ts";
import { misquotation } from "./misquotation.ts";
import type { NearestFinder } from "./nearest-passage.ts";
import type { Check, Problem } from "./problem.ts";
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
export function* locate(context: EvidenceContext, path: Path, evidence: EvidenceEntry): Check<Passage | undefined> {
	const document = context.sources.get(evidence.source);
	if (document === undefined) return undefined;

	const problem = faultOf(context, path, evidence, document);
	if (problem !== undefined) {
		yield problem;
		return undefined;
	}
	const start = startsOf(evidence.text, document.source.text, wanted(evidence)).at(-1) ?? 0;
	return { source: evidence.source, start, end: start + evidence.text.length, text: evidence.text };
}

const wanted = ({ occurrence }: EvidenceEntry) => Number(occurrence ?? 1);

function faultOf(
	{ yaml, nearest }: EvidenceContext,
	path: Path,
	evidence: EvidenceEntry,
	{ source, file }: SourceDocument,
): Problem | undefined {
	const { text, occurrence } = evidence;
	const range = rangeAt(yaml, [...path, "text"]);
	if (text.trim() !== text) {
		return problemAt(yaml.source, range, {
			message: "the passage begins or ends with white space or a line break",
			remedy: "Take it out; a text below after | or > has to begin with |- or >- instead.",
		});
	}
	const starts = startsOf(text, source.text, occurrence === undefined ? placesTold + 1 : wanted(evidence));
	const [start] = starts;
	if (start === undefined)
		return misquotation({ quoting: yaml.source, range, text, source: file, sourceId: source.id, nearest });
	if (occurrence === undefined && starts.length > 1) {
		return problemAt(yaml.source, range, {
			message: `this stands several times in \`${source.id}\`: ${placeNames(file, starts)}`,
			remedy: "Say which one is meant, with `occurrence: 1` for the first; or take more of the sentence.",
		});
	}
	if (starts.length < wanted(evidence)) {
		return problemAt(yaml.source, rangeAt(yaml, [...path, "occurrence"]), {
			message: `this stands in \`${source.id}\` ${times(starts.length)} only: ${placeNames(file, starts)}`,
			remedy: `Write an occurrence from 1 to ${starts.length}, or leave it out where there is one only.`,
		});
	}
	return crossing(yaml, range, file, source, {
		start: starts.at(-1) ?? start,
		end: (starts.at(-1) ?? start) + text.length,
	});
}

const times = (count: number) => (count === 1 ? "once" : `${count} times`);

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

function crossing(
	yaml: YamlDocument,
	range: readonly [number, number],
	file: TextFile,
	{ outline }: Source,
	{ start, end }: Span,
): Problem | undefined {
	const { paragraphs } = outline;
	const paragraph = paragraphs[lastStartingBefore(paragraphs, start)];
	if (paragraph === undefined || end <= paragraph.end) return undefined;

	return problemAt(yaml.source, range, {
		message: `this goes across a paragraph's end, at ${placeName(file, paragraph.end)}`,
		remedy: "Make one piece of evidence of each paragraph's part.",
	});
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
