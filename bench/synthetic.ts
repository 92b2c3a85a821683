import type { Knowledge } from "../src/domain/knowledge.ts";
import { outline } from "../src/domain/outline.ts";
import { type Dice, diceOf, rollBelow } from "./dice.ts";

/** Of the words of so many letters, the share that is put differently in a copy. */
const reworded = { letters: 6, share: 0.35 } as const;

/** Of the words that are put differently, those that are new to the collection; the others it has had before. */
const newWords = 0.1;

/** Sentences of one document. */
const documentLength = 500;

/**
 * The documents' own paragraphs, then copies of them in partly other words, until there are so many sentences: the
 * vocabulary grows with the text, and most of its words are rare, as in a collection that people wrote.
 */
export function synthesise(knowledge: Knowledge, sentences: number): Knowledge {
	const paragraphs = paragraphsOf(knowledge);
	const reword = rewording(diceOf(1));
	const texts: string[][] = [[]];
	let written = 0;
	let inDocument = 0;
	for (let index = 0; written < sentences; index += 1) {
		const { text, length } = paragraphs[index % paragraphs.length] ?? { text: "", length: sentences };
		texts.at(-1)?.push(index < paragraphs.length ? text : reword(text));
		written += length;
		inDocument += length;
		if (inDocument < documentLength) continue;
		texts.push([]);
		inDocument = 0;
	}
	return documents(texts.filter((each) => each.length > 0).map((each) => each.join("\n\n")));
}

function paragraphsOf({ sources }: Knowledge): readonly { readonly text: string; readonly length: number }[] {
	return [...sources.values()].flatMap(({ text, outline: { paragraphs } }) =>
		paragraphs.map(({ start, end, sentences }) => ({ text: text.slice(start, end), length: sentences.length })),
	);
}

function rewording(dice: Dice): (text: string) => string {
	let known = 1;
	const longWord = new RegExp(`\\p{Ll}{${reworded.letters},}`, "gu");
	return (text) =>
		text.replace(longWord, (word) => {
			if (dice() >= reworded.share) return word;
			if (dice() < newWords) known += 1;
			// Cubed, so that a few of the new words are common and most are not.
			return invented(rollBelow(dice, known) * dice() ** 2);
		});
}

const consonants = "bcdfghklmnprstvz";
const vowels = "aeiou";

/** The word of a number: syllables, never the same word for two numbers. */
function invented(number: number): string {
	let rest = Math.floor(number);
	let word = "";
	for (let syllable = 0; syllable < 3 || rest > 0; syllable += 1) {
		word += (consonants[rest % consonants.length] ?? "") + (vowels[(rest + syllable) % vowels.length] ?? "");
		rest = Math.floor(rest / consonants.length);
	}
	return `${word}${consonants[Math.floor(number) % 7] ?? ""}`;
}

function documents(texts: readonly string[]): Knowledge {
	const sources = texts.map((text, index) => {
		const id = `document-${index + 1}`;
		return [
			id,
			{ id, title: id, file: `sources/${id}.txt`, sha256: "", origin: id, text, outline: outline(text) },
		] as const;
	});
	return { ...nothingCurated, incident: "synthetic", title: "Synthetic documents", sources: new Map(sources) };
}

/** What the knowledge of documents alone is made of. */
export const nothingCurated = {
	revision: "0".repeat(64),
	entities: new Map(),
	synonyms: [],
	facts: [],
	quotes: [],
	open: [],
} as const satisfies Partial<Knowledge>;
