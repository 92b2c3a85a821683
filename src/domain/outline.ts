import { wholeCharacters } from "./whole-characters.ts";

/**
 * Where a document's paragraphs and sentences stand.
 *
 * Offsets are UTF-16 code units from 0, ends are exclusive, white space at either end is left out. Sentences never
 * cross a paragraph, and together they hold every character of it that is not white space.
 */
export interface Outline {
	readonly paragraphs: readonly Paragraph[];
}

export interface Span {
	readonly start: number;
	readonly end: number;
}

export interface Paragraph extends Span {
	/** Counts the document's paragraphs from 1, headings left out; a heading has the number of what it stands above. */
	readonly number: number;
	readonly isHeading: boolean;
	/** The heading that this paragraph stands under. */
	readonly heading?: Span;
	/** At least one. */
	readonly sentences: readonly Span[];
}

/** A sentence that goes on for longer is cut between words: a snippet has to stay readable, and quotable in a chat. */
const longestSentence = 1_200;

/** A line without a closing full stop is a heading up to this length. */
const longestHeading = 120;

export function outline(text: string): Outline {
	const paragraphs: Paragraph[] = [];
	let heading: Span | undefined;
	let number = 0;

	for (const span of paragraphSpans(text)) {
		const isHeading = looksLikeHeading(text.slice(span.start, span.end));
		if (!isHeading) number += 1;
		paragraphs.push({
			...span,
			number: isHeading ? number + 1 : number,
			isHeading,
			...(heading === undefined || isHeading ? {} : { heading }),
			sentences: isHeading ? [span] : sentenceSpans(text, span),
		});
		if (isHeading) heading = span;
	}
	return { paragraphs };
}

/** The paragraph that holds an offset, or the last one before it. */
export function paragraphAt({ paragraphs }: Outline, offset: number): Paragraph | undefined {
	return paragraphs.findLast(({ start }) => start <= offset) ?? paragraphs[0];
}

/** The sentences that share at least one character with a span. */
export function sentencesWithin({ paragraphs }: Outline, { start, end }: Span): readonly Span[] {
	return paragraphs
		.filter((paragraph) => paragraph.start < end && start < paragraph.end)
		.flatMap(({ sentences }) => sentences.filter((sentence) => sentence.start < end && start < sentence.end));
}

function looksLikeHeading(text: string): boolean {
	return text.length <= longestHeading && !/[.!?:;,…][”’"')\]]*$/u.test(text) && /\p{L}/u.test(text);
}

/** Blank lines part paragraphs; so do single line breaks, unless the document is wrapped at a column. */
function paragraphSpans(text: string): Span[] {
	const boundary = isWrapped(text) ? /\r?\n[^\S\n]*\r?\n\s*/g : /[\r\n]\s*/g;
	return partedBy(text, { start: 0, end: text.length }, boundary);
}

/** A document whose lines break off in the middle of sentences again and again, none of them long. */
function isWrapped(text: string): boolean {
	const lines = text.split(/\r?\n/);
	const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
	const brokenOff = lines.filter(
		(line, index) => line.length > longest / 2 && /[\p{L},]$/u.test(line) && /^\p{L}/u.test(lines[index + 1] ?? ""),
	);
	return longest <= 100 && brokenOff.length >= 3;
}

function sentenceSpans(text: string, paragraph: Span): Span[] {
	const spans: Span[] = [];
	let start = paragraph.start;
	for (const end of sentenceEnds(text, paragraph)) {
		spans.push(...cutToLength(text, trimmed(text, { start, end })));
		start = end;
	}
	return spans;
}

/** A full stop or its like, with the quotation marks, brackets and footnote marks that belong to it. */
const terminator = /[.!?…]+[”’"')\]]*(?:\[[^\]\n]{1,40}\])*/gu;

function sentenceEnds(text: string, { start, end }: Span): number[] {
	const body = text.slice(start, end);
	const ends = [...body.matchAll(terminator)]
		.filter((match) => endsSentence(body, match.index, match.index + match[0].length))
		.map((match) => start + match.index + match[0].length);
	return ends.at(-1) === end ? ends : [...ends, end];
}

/** Whether the full stop (or its like) at `from`…`to` ends a sentence. */
function endsSentence(body: string, from: number, to: number): boolean {
	const before = body.slice(Math.max(0, from - 24), from);
	const mark = body.slice(from, to);
	const after = body.slice(to, to + 24);
	if (after.trim() === "") return true;

	const quoteBefore = /[”’"')\]]$/u.test(before);
	if (!/^\s/u.test(after)) return isGlued(before, mark, after, quoteBefore);
	if (mark.startsWith(".") && isAbbreviation(before, after)) return false;
	return /^\s+[“‘"'([]*[\p{Lu}\p{N}]/u.test(after) || (quoteBefore && mark === ".");
}

/** `end.The next` and `“end”.The next`: the space was lost when the document was captured. */
function isGlued(before: string, mark: string, after: string, quoteBefore: boolean): boolean {
	return mark === "." && (quoteBefore || /\p{Ll}{3}$/u.test(before)) && /^[“‘"']?\p{Lu}\p{Ll}/u.test(after);
}

/** These are followed by more of the same sentence. */
const titles = new Set(
	"mr mrs ms dr prof st sen rep gov gen col lt sgt capt rev hon pres maj cmdr messrs mt ft vs cf fig figs vol pp ed eds eg ie viz".split(
		" ",
	),
);
/** These may well end a sentence: what follows decides. */
const endings = new Set("inc ltd co corp jr sr etc al dept bros approx est".split(" "));
/** These are abbreviations before a number only. */
const beforeNumber = new Set("no nos c ca p ch sec art jan feb mar apr jun jul aug sep sept oct nov dec".split(" "));

const sentenceStart =
	/^\s+[“‘"'(]*(?:The|This|That|These|Those|In|On|At|It|He|She|They|We|But|And|However|Meanwhile|After|Before|When|While|As|A|An|If|For|From|By|To|Its|His|Her|Their|There|Some|Many|Most|Both|According|Although|Since|Thus|No|Not|So|Other|Another|Such|Then|Because|With|Within|During|Under)\b/u;

function isAbbreviation(before: string, after: string): boolean {
	const word = /([\p{L}.]+)$/u.exec(before)?.[1] ?? "";
	const plain = word.replaceAll(".", "").toLowerCase();
	if (beforeNumber.has(plain)) return /^\s+\p{N}/u.test(after);
	if (titles.has(plain)) return true;
	const isInitials = /^\p{Lu}(?:\.\p{Lu})*$/u.test(word) && word !== "I";
	return (isInitials || endings.has(plain)) && !sentenceStart.test(after);
}

function cutToLength(text: string, span: Span): Span[] {
	const spans: Span[] = [];
	let { start } = span;
	while (span.end - start > longestSentence) {
		const space = text.lastIndexOf(" ", start + longestSentence);
		const end = space > start ? space : wholeCharacters(text, start + longestSentence);
		spans.push(trimmed(text, { start, end }));
		start = end;
	}
	return [...spans, trimmed(text, { start, end: span.end })].filter(({ start, end }) => start < end);
}

function partedBy(text: string, { start, end }: Span, boundary: RegExp): Span[] {
	const spans: Span[] = [];
	let from = start;
	for (const match of text.slice(start, end).matchAll(boundary)) {
		spans.push(trimmed(text, { start: from, end: start + match.index }));
		from = start + match.index + match[0].length;
	}
	return [...spans, trimmed(text, { start: from, end })].filter((span) => span.start < span.end);
}

function trimmed(text: string, { start, end }: Span): Span {
	const words = text.slice(start, end);
	const from = start + (words.length - words.trimStart().length);
	return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
