import { type Asked, isNegated, whatIsAsked } from "./asked.ts";
import { inPlainWords, plainWord } from "./chat-spelling.ts";
import { informative } from "./informative.ts";
import { withoutOpening } from "./opening.ts";
import { askingWords, stopWords } from "./stop-words.ts";
import type { Token } from "./text.ts";
import { normalise, pairsOf, tokenise } from "./text.ts";

export type { Asked };

/** Bounds on what one question may cost, whatever is typed. */
export const questionLimits = {
	/** UTF-16 code units after normalising. */
	length: 300,
	/** Informative words that are looked up. */
	terms: 16,
	/** UTF-16 code units of one word. */
	word: 32,
} as const;

export interface Question {
	/** Normalised and cut to its limit. */
	readonly text: string;
	readonly tokens: readonly Token[];
	/** Neighbouring stems, as `pairsOf` writes them. */
	readonly pairs: readonly string[];
	/** The tokens that say what the question is about, at most `questionLimits.terms`. */
	readonly terms: readonly Token[];
	/** Stems of the stop words that can tell one sentence from another: “on”, “than”, “not”. */
	readonly smallWords: readonly string[];
	readonly asked: Asked;
	/** The stem that the question word belongs to: `country` in "which country …". */
	readonly focus: string | undefined;
	/** Whether it asks about what is not so: "didn't", "never", "without". */
	readonly isNegated: boolean;
}

export function readQuestion(text: string): Question {
	const cut = normalise(text).slice(0, questionLimits.length).toWellFormed().trim();
	const tokens = tokenise(cut).filter(({ word }) => word.length <= questionLimits.word);
	const plain = withoutOpening(inPlainWords(cut));
	return {
		text: cut,
		tokens,
		pairs: pairsOf(tokens),
		terms: informative(tokens).slice(0, questionLimits.terms),
		smallWords: [...new Set(tokens.filter(({ word }) => isSmallWord(word)).map(({ stem }) => stem))],
		asked: whatIsAsked(plain, namesAmong(tokens)),
		focus: focusOf(tokens),
		isNegated: isNegated(plain),
	};
}

const isSmallWord = (word: string) => stopWords.has(word) && !wordsOfAnySentence.has(word);

const wordsOfAnySentence = new Set(
	"a an the of in to is are was were do does did who whom whose what which when where why how".split(" "),
);

const namesAmong = (tokens: readonly Token[]) =>
	new Set(tokens.filter(({ isCapitalised }) => isCapitalised).map(({ text }) => text.toLowerCase()));

/** The first informative word right after what, which or how many. */
function focusOf(tokens: readonly Token[]): string | undefined {
	const asking = tokens.findIndex(({ word }) => /\b(?:what|which|whose|many|much)\b/.test(plainWord(word)));
	if (asking < 0) return undefined;

	const following = tokens.slice(asking + 1, asking + 5);
	return following.find(({ word }) => !stopWords.has(word) && !askingWords.has(word))?.stem;
}
