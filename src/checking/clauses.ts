import { informative } from "../search/informative.ts";
import { readText } from "../search/reading.ts";
import { tokenise } from "../search/text.ts";
import { slightWords } from "./slight-words.ts";
import { isFiniteVerb } from "./verbs.ts";
import { words } from "./word-list.ts";

/** A part of a sentence that states something by itself. */
export interface Clause {
	readonly text: string;
	/** The words before it that lend it what it lacks: its subject, or who says it. */
	readonly lends?: { readonly what: "subject" | "speaker"; readonly text: string };
}

type Text = ReturnType<typeof readText>;

const read = (text: string): Text => readText(text, tokenise(text));

const joints = /\s*(?:;|,?\s(?:and|but|while|whereas|plus)\b|,|\s[–—-])\s+/giu;

/** A sentence that begins with one of these needs what follows it. */
const subordinating = words(`
	when whenever after before while if since although though because as until unless once whereas where despite by with in on at
	during from according per following given what`);

/** The statements that one sentence joins: each with a verb of its own, where that can be told. */
export function clausesOf(sentence: string): readonly Clause[] {
	for (const { 0: joint, index } of sentence.matchAll(joints)) {
		const [left, right] = [sentence.slice(0, index), sentence.slice(index + joint.length)];
		if (isOpenQuotation(left)) continue;
		const lends = joined(read(left), read(right), joint.trim().replace(/^,\s*/u, "").toLowerCase());
		if (lends === undefined) continue;
		const [first, ...others] = clausesOf(right);
		if (first === undefined) continue;
		const own = lends === "nothing" ? first : { ...first, lends: { what: lends, text: left } };
		return [{ text: left }, own, ...others];
	}
	return [{ text: sentence }];
}

const isOpenQuotation = (text: string) =>
	(text.match(/"/gu)?.length ?? 0) % 2 === 1 ||
	(text.match(/“/gu)?.length ?? 0) > (text.match(/”/gu)?.length ?? 0) ||
	(text.match(/\(/gu)?.length ?? 0) > (text.match(/\)/gu)?.length ?? 0);

const speaking =
	/\b(?:said|says|say|claims?|claimed|states?|stated|adds?|added|believes?|thinks?|reports?|reported|according to|per)\b/iu;

/** Telling words that a part needs which leaves its subject to the other. */
const leastOwn = 3;

/** What the left part lends the right one; `undefined` where they are one statement. */
function joined(left: Text, right: Text, joint: string): NonNullable<Clause["lends"]>["what"] | "nothing" | undefined {
	if (!isWhole(left, joint) || right.tokens.length < leastWords || isSpeechTag(right)) return undefined;
	if (joint !== "" && startsWithVerb(right)) return sharesSubject(left, right) ? "subject" : undefined;
	if (/^(?:according to|per) /iu.test(right.text)) return hasFinite(right) ? "nothing" : undefined;
	if (!startsWithSubject(right) || endsWithSpeaking(left)) return undefined;
	return speaking.test(left.text) && (joint === "and" || joint === "") ? "speaker" : "nothing";
}

/** Whether a part can stand without what follows it. */
const isWhole = (left: Text, joint: string) =>
	left.tokens.length >= leastWords &&
	hasFinite(left) &&
	!(joint === "" && subordinating.has(left.tokens[0]?.word ?? ""));

/** Words that a statement has at least. */
const leastWords = 3;

/** Whether a part without a subject has the other's: enough of its own, and no verb that both verbs belong to. */
function sharesSubject(left: Text, right: Text): boolean {
	const own = informative(right.tokens).filter(({ word }) => !slightWords.has(word));
	return own.length >= leastOwn && !isFiniteVerb(left, left.tokens.length - 1) && !isInRelative(left);
}

const endsWithSpeaking = ({ tokens }: Text) =>
	speaking.test(
		tokens
			.slice(-2)
			.map(({ word }) => word)
			.join(" "),
	);

/** “…, the mayor said” says who says what stands before. */
const isSpeechTag = ({ tokens, text }: Text) => tokens.length < 6 && speaking.test(text) && !/\bthat\b/iu.test(text);

const mainVerb = (text: Text) => text.tokens.findIndex((_, index) => isFiniteVerb(text, index));
const hasFinite = (text: Text) => mainVerb(text) >= 0;

/** Whether the last finite verb belongs to a relative clause or an infinitive follows it: what comes next may as well. */
const isInRelative = (text: Text) =>
	text.tokens.findLastIndex(({ word }) => /^(?:who|which|that|to)$/.test(word)) > mainVerb(text);

function startsWithVerb(text: Text): boolean {
	const first =
		text.classes[0] === "adverb" || /ly$|^(?:also|then|even|later)$/.test(text.tokens[0]?.word ?? "") ? 1 : 0;
	return isFiniteVerb(text, first) && text.tokens[first]?.isCapitalised === false;
}

/** Words that a subject may have before its verb. */
const longestSubject = 6;

function startsWithSubject(text: Text): boolean {
	const opening = text.classes[0];
	const word = text.tokens[0]?.word ?? "";
	const isNominal =
		opening === "determiner" ||
		opening === "pronoun" ||
		opening === "name" ||
		opening === "content" ||
		opening === "number";
	if (!isNominal || /^(?:which|who|that|where|when)$/.test(word)) return false;
	const verb = mainVerb(text);
	if (verb < 1 || verb > longestSubject) return false;
	return text.tokens
		.slice(0, verb)
		.every(
			(token, index) =>
				!/^(?:which|who|that|where|when|to|and|or)$/.test(token.word) && (index === 0 || !text.isParted[index]),
		);
}
