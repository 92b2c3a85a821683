import type { Knowledge, Passage, Source } from "../domain/knowledge.ts";
import type { EvidenceEntry } from "../domain/knowledge-file.ts";
import { findPassage, startsOf } from "../knowledge/evidence.ts";
import { misquotation } from "../knowledge/misquotation.ts";
import { fold, nearestFinder } from "../knowledge/nearest-passage.ts";
import { didYouMean, nearestWord, quoted } from "../knowledge/suggestion.ts";
import { textFile } from "../knowledge/text-file.ts";
import type { TypedEvidence } from "./draft.ts";
import { type Checked, type Offer, problem } from "./draft-problem.ts";

/** Occurrences that are offered for a text that stands several times. */
const offeredAtMost = 5;

/** A piece of evidence that stands in its source to the character; or what stands there instead, to be taken. */
export function readEvidence(
	{ sources }: Pick<Knowledge, "sources">,
	typed: TypedEvidence,
	place: number,
): Checked<EvidenceEntry> {
	const field = `evidence.${place}`;
	const source = sourceNamed(sources, typed.source);
	if (source === undefined) return { problems: [unknownSource(sources, typed.source, `${field}.source`)] };

	const text = typed.text.trim();
	if (text === "")
		return { problems: [problem(`${field}.text`, "the passage is empty", "Paste it from the document.")] };

	const occurrence = typed.occurrence.trim();
	if (occurrence !== "" && !/^[1-9]\d{0,3}$/.test(occurrence)) {
		const message = `${quoted(occurrence)} is no number of a place`;
		return { problems: [problem(`${field}.occurrence`, message, "Write 1 for the first place, 2 for the second.")] };
	}
	const evidence = { source: source.id, text, ...(occurrence === "" ? {} : { occurrence }) };
	return located(source, evidence, field);
}

function located(source: Source, evidence: EvidenceEntry, field: string): Checked<EvidenceEntry> {
	const file = textFile(source.file, source.text);
	const found = findPassage(evidence, { source, file });
	if (found === undefined) return { problems: [misquoted(source, evidence.text, field)] };
	if (!("message" in found)) return { value: evidence };

	const starts = startsOf(evidence.text, source.text, offeredAtMost + 1);
	const isAmbiguous = starts.length > 1 && (found.key === "occurrence" || evidence.occurrence === undefined);
	if (!isAmbiguous) return { problems: [problem(`${field}.${found.key}`, found.message, found.remedy)] };
	return {
		problems: [
			problem(`${field}.${found.key}`, found.message, whichOne, occurrences(source, evidence.text, starts, field)),
		],
	};
}

const whichOne = "Choose which one is meant; or take more of the sentence.";

function misquoted(source: Source, text: string, field: string) {
	const { message, remedy = "" } = misquotation({
		quoting: textFile("", text),
		range: [0, text.length],
		text,
		source: textFile(source.file, source.text),
		sourceId: source.id,
		nearest: nearestFinder(),
	});
	const nearest = nearestPassage(text, source);
	return problem(`${field}.text`, message, remedy, nearest === undefined ? [] : takeInstead(nearest, field));
}

const takeInstead = ({ text }: Passage, field: string): readonly Offer[] => [
	{ field: `${field}.text`, value: text, label: text },
];

const occurrences = (source: Source, text: string, starts: readonly number[], field: string): readonly Offer[] =>
	starts.slice(0, offeredAtMost).map((start, index) => ({
		field: `${field}.occurrence`,
		value: String(index + 1),
		label: around(source.text, start, start + text.length),
	}));

/** UTF-16 code units shown on either side of a passage, by which one place is told from another. */
const shownAround = 40;

const around = (text: string, start: number, end: number) =>
	`…${text.slice(Math.max(0, start - shownAround), end + shownAround)}…`.replace(/\s+/g, " ").toWellFormed();

/** The stretch of a source that somebody most likely meant, within one paragraph. */
export function nearestPassage(words: string, source: Source): Passage | undefined {
	const found = nearestFinder()(words, source.text);
	const paragraph = source.outline.paragraphs.find(({ end }) => found !== undefined && end > found.start);
	if (found === undefined || paragraph === undefined) return undefined;

	const start = Math.max(found.start, paragraph.start);
	const end = Math.min(paragraph.end, endNear(words, source.text, { start, end: found.end }));
	const text = source.text.slice(start, end).trim();
	const from = source.text.indexOf(text, start);
	return text === "" ? undefined : { source: source.id, start: from, end: from + text.length, text };
}

/** Where the last words that were typed stand in the source; words may have been left out or put in before them. */
function endNear(words: string, text: string, { start, end }: Pick<Passage, "start" | "end">): number {
	const last = /\S+(?:\s+\S+){0,2}$/.exec(fold(words))?.[0] ?? "";
	const within = fold(text.slice(start, end + words.length));
	const ends = startsOf(last, within, within.length).map((at) => start + at + last.length);
	return ends.toSorted((one, other) => Math.abs(one - end) - Math.abs(other - end))[0] ?? end;
}

const sourceNamed = (sources: Knowledge["sources"], typed: string): Source | undefined => {
	const name = typed.trim();
	return sources.get(name) ?? [...sources.values()].find(({ title }) => title.toLowerCase() === name.toLowerCase());
};

function unknownSource(sources: Knowledge["sources"], typed: string, field: string) {
	const name = typed.trim();
	if (name === "") return problem(field, "no document is named", "Choose the one that the passage is from.");

	const nearest = nearestWord(name, sources.keys());
	return problem(
		field,
		`there is no document ${quoted(name)}`,
		didYouMean(name, sources.keys(), "Choose one of the list, or import it first."),
		nearest === undefined ? [] : [{ field, value: nearest, label: nearest }],
	);
}
