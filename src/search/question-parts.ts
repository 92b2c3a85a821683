import type { Query } from "./query.ts";
import { askingWords, chatFillers, stopWords } from "./stop-words.ts";
import { type Token, tokenise } from "./text.ts";

/** Questions that are told apart in one: each costs a search of its own. */
const most = 3;

const asking = String.raw`(?:who(?:m|se|'?s)?|what(?:'?s)?|when(?:'?s)?|where(?:'?s)?|which|why(?:'?s)?|how(?:'?s)?)\b`;
const auxiliary = "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?:n'?t)?";
const pronoun = String.raw`(?:he|she|it|they|there|this|that|these|those|any|anybody|anyone)\b`;
/** What may stand in front of a question word: `by whom`, `if so, then where`. */
const leading = String.raw`\b(?:(?:about|at|by|for|from|in|of|on|since|to|until|with|also|if so,?|so|then)\s+){0,3}`;

/**
 * Where one question ends and the next begins: at a question mark; at “and” before a question word or “did it”; at a
 * comma before a question word that stands alone. Any other “and” joins what one question is about.
 */
const boundary = new RegExp(
	[
		String.raw`[?;!]+\s+(?:and\s+)?`,
		String.raw`,?\s+(?:and|plus|&)\s+(?=${leading}(?:${asking}|${auxiliary}\s+${pronoun}))`,
		String.raw`,\s+and\s+(?=(?:did|does|(?:is|are|was|were)\s+(?:an?|the))\s)`,
		String.raw`,\s+(?=${leading}${asking}\s*(?:[?,]|$))`,
	].join("|"),
	"iu",
);

const question = new RegExp(
	String.raw`\b${asking}|^${leading}${auxiliary}\s|^(?:compare|describe|explain|give|list|name|show|tell)\s`,
	"iu",
);

const questionWord = new RegExp(leading + asking, "iu");

/** What stands for something that was named before. */
const reference = /\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|this|that|these|those)\b/iu;

/**
 * The questions that are asked in one, each as it would be asked by itself: `who did it and why` asks `who did it` and
 * `why did it`. Empty where there is only one.
 */
export function questionParts({ question: { text }, terms }: Query): readonly string[] {
	const [first, ...others] = text
		.split(boundary)
		.filter((part) => question.test(part))
		.map((part) => part.replace(/[\s?!.]+$/u, ""))
		.slice(0, most);
	const [second] = others;
	if (first === undefined || second === undefined) return [];

	const names = new Set(terms.filter(({ isName }) => isName).map(({ token }) => token.word));
	return [isBare(first) ? after(first, second) : first, ...others.map((part) => completed(part, first, names))];
}

/** A part with the subject that it leaves to the first one. */
function completed(part: string, first: string, names: ReadonlySet<string>): string {
	if (isBare(part)) return after(part, first);

	const subject = contentOf(first)
		.map(({ text }) => text)
		.join(" ");
	if (subject === "") return part;
	if (reference.test(part)) return part.replace(reference, () => subject);

	const own = contentOf(part);
	return own.length < 2 && !own.some(({ word }) => names.has(word)) ? `${part} ${subject}` : part;
}

/** `why` after `who did it`: `why did it`. */
const after = (part: string, other: string) => `${part} ${other.replace(questionWord, "").trim()}`;

/** Words that a question word needs and that ask about nothing by themselves. */
const bareWords = new Set(
	"about at by else exactly for from in many much long of on or since so then to until with".split(" "),
);

/** A question word and nothing that it asks about: `by whom`, `in which city`. */
const isBare = (part: string) =>
	tokenise(part.replace(questionWord, "")).every(({ word }) => bareWords.has(word) || askingWords.has(word));

const contentOf = (part: string): readonly Token[] =>
	tokenise(part).filter(({ word }) => !stopWords.has(word) && !askingWords.has(word) && !chatFillers.has(word));
