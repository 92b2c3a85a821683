import { type Clause, clausesOf } from "./clauses.ts";
import { checkingLimits } from "./limits.ts";
import { withoutMarkdown } from "./markdown.ts";
import { withoutPreamble } from "./preamble.ts";
import { casualSentencesOf, cutToLength, sentencesOf } from "./sentences.ts";
import { isExclamation, speechActOf } from "./speech-acts.ts";

export interface Stated {
	readonly act: "statement";
	/** As it stands in the message: one line, without markdown, at most `checkingLimits.statement` long. */
	readonly text: string;
	/** The part of it that states something, from this offset on. */
	readonly told: string;
	readonly from: number;
	/** What the words before it lend it. */
	readonly lends?: Clause["lends"];
	/** The sentence of the documents that it stands in, word for word. */
	readonly documented?: string;
}

interface Asked {
	readonly act: "question";
	readonly text: string;
}

/** What stands in a message, in its order. */
export type Said = Stated | Asked;

/** @param isDocumented - Whether a sentence stands in the documents word for word: then nothing is parted or left out. */
export function readMessage(message: string, isDocumented: (sentence: string) => boolean): readonly Said[] {
	const plain = withoutMarkdown(message.slice(0, checkingLimits.message));
	return sentencesOf(plain).flatMap((sentence) => {
		const line = sentence.replaceAll("\n", " ");
		if (isDocumented(line)) return copied(line);
		return casualSentencesOf(sentence).flatMap((each) => (isDocumented(each) ? copied(each) : readSentence(each)));
	});
}

const copied = (sentence: string): readonly Said[] =>
	cutToLength(sentence).map((text) => ({ act: "statement", text, told: text, from: 0, documented: sentence }));

function readSentence(sentence: string): readonly Said[] {
	const act = speechActOf(sentence);
	const told = withoutPreamble(sentence);
	if (act === "question") return [{ act, text: cutToLength(sentence)[0] ?? "" }];
	if (isExclamation(sentence) || (act === "chatter" && !isAnnounced(sentence, told))) return [];

	const clauses = clausesOf(told);
	return clauses.flatMap((clause, index) => {
		if (!isStated(clause)) return [];
		const at = sentence.indexOf(told);
		const before = index === 0 ? sentence.slice(0, at) : "";
		const after = index === clauses.length - 1 ? sentence.slice(at + told.length) : "";
		return stated(clause, before, after);
	});
}

/** “What I remember: …” */
const isAnnounced = (sentence: string, told: string) =>
	/:\s*$/.test(sentence.slice(0, sentence.indexOf(told))) && speechActOf(told) === "statement";

/** A part without a subject of its own is no aside. */
const isStated = ({ text, lends }: Clause) =>
	speechActOf(lends?.what === "subject" ? `it ${text}` : text) === "statement";

/** With what is typed around it, as long as there is room for that. */
function stated({ text, lends }: Clause, before: string, after: string): readonly Stated[] {
	const lent = lends === undefined ? {} : { lends };
	const whole = `${before}${text}${after}`;
	if (whole.length <= checkingLimits.statement)
		return [{ act: "statement", text: whole, told: text, from: before.length, ...lent }];
	return cutToLength(text).map((part) => ({ act: "statement", text: part, told: part, from: 0, ...lent }));
}
