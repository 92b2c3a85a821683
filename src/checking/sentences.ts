import { outline } from "../domain/outline.ts";
import { wholeCharacters } from "../domain/whole-characters.ts";
import { checkingLimits } from "./limits.ts";

/** A full stop, a question mark or their like before a word; whoever chats doesn't always begin with a capital. */
const casualEnd =
	/(?:(?<=[\p{L}\p{N}"”’')]{2})\.|[!?]|(?<=\S)(?:…|\.{2,})|(?<=\s)(?::['’]?-?[()DPp3/]+|[;=]-?[()D]+|<3|x[dD]+|\^\^))[.!?…]*["”’')]?\s+(?=["“(]?[\p{L}\p{N}])/gu;
/** What a full stop stands behind without ending anything: “03.05. at noon” as well. */
const abbreviation =
	/(?:^|[\s(])(?:\d{1,2}\.\d{1,2}|\p{L}|\p{L}\.\p{L}|mr|mrs|ms|dr|prof|st|gen|sen|gov|no|vs|etc|approx|ca|jan|feb|aug|sept?|oct|nov|dec|inc|ltd)$/iu;

/** The sentences of a text without markdown, as in a document: over line breaks. None is empty. */
export function sentencesOf(plain: string): readonly string[] {
	return outline(plain).paragraphs.flatMap(({ sentences }) =>
		sentences
			.map(({ start, end }) =>
				plain
					.slice(start, end)
					.replace(/\s*\n\s*/gu, "\n")
					.replace(/[^\S\n]+/gu, " ")
					.trim(),
			)
			.filter((each) => each !== ""),
	);
}

/** A sentence's own sentences where it has several by the looser habits of a chat: a line ends one. */
export const casualSentencesOf = (sentence: string): readonly string[] => sentence.split("\n").flatMap(sentencesOfLine);

function sentencesOfLine(sentence: string): readonly string[] {
	const parts: string[] = [];
	let from = 0;
	for (const { 0: mark, index } of sentence.matchAll(casualEnd)) {
		const before = sentence.slice(from, index);
		if (mark.startsWith(".") && !mark.startsWith("..") && abbreviation.test(before)) continue;
		if (isInsideQuotation(sentence.slice(from, index + mark.trimEnd().length))) continue;
		parts.push(sentence.slice(from, index + mark.length).trim());
		from = index + mark.length;
	}
	return [...parts, sentence.slice(from).trim()].filter((part) => /[\p{L}\p{N}]/u.test(part));
}

const count = (text: string, mark: RegExp) => text.match(mark)?.length ?? 0;

/** Whether a quotation that began is still open at the end of a text. */
const isInsideQuotation = (text: string) => count(text, /“/gu) > count(text, /”/gu) || count(text, /"/gu) % 2 === 1;

/** Cuts what is too long to be shown between words; a word that is too long itself between characters. */
export function cutToLength(text: string): readonly string[] {
	const parts: string[] = [];
	let rest = text;
	while (rest.length > checkingLimits.statement) {
		const space = rest.lastIndexOf(" ", checkingLimits.statement);
		const end = space > 0 ? space : wholeCharacters(rest, checkingLimits.statement);
		parts.push(rest.slice(0, end).trim());
		rest = rest.slice(end).trim();
	}
	return [...parts, rest].filter((part) => part !== "");
}
