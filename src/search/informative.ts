import { stopWords } from "./stop-words.ts";
import type { Token } from "./text.ts";

/**
 * The words that say what a question is about: every one that is no stop word, once; where nothing is left, every word.
 * “No one” and “which one” count nothing.
 */
export function informative(tokens: readonly Token[]): readonly Token[] {
	const content = tokens.filter(({ word, text }) => !stopWords.has(word) && !/^one$/i.test(text));
	const seen = new Set<string>();
	return (content.length > 0 ? content : tokens).filter(({ stem }) => !seen.has(stem) && seen.add(stem));
}
