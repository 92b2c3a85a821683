import { type Dice, pick, rollBelow } from "./dice.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** What fingers do to a word, at a letter that has one after it. */
const slips: readonly ((word: string, at: number, dice: Dice) => string)[] = [
	(word, at) => word.slice(0, at) + word.slice(at + 1),
	(word, at) => word.slice(0, at + 1) + word.slice(at),
	(word, at) => `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at] ?? ""}${word.slice(at + 2)}`,
	(word, at, dice) => word.slice(0, at) + pick(dice, letters) + word.slice(at + 1),
	(word, at, dice) => word.slice(0, at) + pick(dice, letters) + word.slice(at),
];

/** The question with one slip in one of its words of four letters and more; as it is where it has none. */
export function misspelt(question: string, dice: Dice): string {
	const words = [...question.matchAll(/[a-z]{4,}/gi)];
	if (words.length === 0) return question;

	const { 0: word, index } = pick(dice, words);
	const typed = pick(dice, slips)(word, rollBelow(dice, word.length - 1), dice);
	return question.slice(0, index) + typed + question.slice(index + word.length);
}
