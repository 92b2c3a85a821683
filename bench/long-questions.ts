import type { Knowledge } from "../src/domain/knowledge.ts";
import { questionLimits } from "../src/search/question.ts";
import { stopWords } from "../src/search/stop-words.ts";
import { tokenise } from "../src/search/text.ts";
import { type Dice, diceOf, pick, rollBelow } from "./dice.ts";
import { misspelt } from "./typos.ts";

/** Kinds of questions that are as long as one may be, each made to be slow in its own way. */
export function longQuestions(knowledge: Knowledge, each: number): Readonly<Record<string, readonly string[]>> {
	const words = wordsByFrequency(knowledge);
	const dice = diceOf(2);
	const running = runningWords(knowledge);
	const common = words.slice(0, 50);
	const rare = words.slice(-Math.ceil(words.length / 2));
	const kinds: Readonly<Record<string, () => string>> = {
		"words as they come": () => pick(dice, running),
		"common words": () => pick(dice, common),
		"rare words": () => pick(dice, rare),
		"rare words, misspelt": () => misspelt(pick(dice, rare), dice),
		gibberish: () => gibberish(dice),
	};
	return Object.fromEntries(
		Object.entries(kinds).map(([kind, word]) => [kind, Array.from({ length: each }, () => questionOf(word))]),
	);
}

function questionOf(word: () => string): string {
	const words: string[] = [];
	for (let length = 0; length <= questionLimits.length; length += (words.at(-1)?.length ?? 0) + 1) words.push(word());
	return words.join(" ").slice(0, questionLimits.length);
}

function gibberish(dice: Dice): string {
	const letter = () => String.fromCharCode(97 + rollBelow(dice, 26));
	return Array.from({ length: 6 + rollBelow(dice, 8) }, letter).join("");
}

const runningWords = ({ sources }: Knowledge): readonly string[] =>
	[...sources.values()].flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);

/** The informative words, the commonest first. */
function wordsByFrequency({ sources }: Knowledge): readonly string[] {
	const counts = new Map<string, number>();
	for (const { text } of sources.values()) {
		for (const { word } of tokenise(text)) {
			if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	}
	return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}
