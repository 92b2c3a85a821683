import { knowledgeLimits } from "../domain/knowledge-file.ts";
import { wholeCharacters } from "../domain/whole-characters.ts";
import { escaped, sanitised, unescaped } from "./escape.ts";

/**
 * The question as it stands above its answer. The buttons below read it there again: nothing about a message is kept,
 * so that they work after a restart as well.
 */
export const echo = (question: string): string => `${opening} ${escaped(asAsked(question))}`.trimEnd();

/** @returns The question of a message's first text, `undefined` where that is no echo. */
export const questionOf = (texts: readonly string[]): string | undefined => {
	const [first] = texts;
	return first?.startsWith(opening) ? asAsked(unescaped(first.slice(opening.length))) : undefined;
};

/** All questions of a message, where several texts have an echo in their first line. */
export const questionsOf = (texts: readonly string[]): string[] =>
	texts.flatMap((text) => questionOf(text.split("\n", 1)) ?? []);

/** What is asked of the engine: one line that can be shown, of at most 300 code units. Asked again, it stays the same. */
export function asAsked(question: string): string {
	const plain = sanitised(question);
	return plain.slice(0, wholeCharacters(plain, knowledgeLimits.ask)).trimEnd();
}

const opening = "**Question:**";
