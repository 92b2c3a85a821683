import { normalise, tokenise } from "../search/text.ts";
import { Vocabulary } from "../search/vocabulary.ts";

/** A name, or what somebody types, as it is compared: case, diacritics, possessives and a leading article don't matter. */
export interface Folded {
	readonly words: string;
	/** Without the words' endings. */
	readonly stems: string;
}

/** Code units that are read: no name is longer, and somebody may paste a book. */
const readAtMost = 200;

export function folded(text: string): Folded {
	const read = normalise(text.slice(0, readAtMost));
	const [first, ...others] = tokenise(read);
	const tokens = first === undefined || (others.length > 0 && articles.has(first.word)) ? others : [first, ...others];
	// A name may be signs alone.
	if (tokens.length === 0) return { words: read, stems: read };
	return { words: tokens.map(({ word }) => word).join(" "), stems: tokens.map(({ stem }) => stem).join(" ") };
}

const articles: ReadonlySet<string> = new Set(["the", "a", "an"]);

export interface Name extends Folded {
	/** Of what is equally near, the lowest leads: 0 is what somebody is called first of all. */
	readonly rank: number;
}

/** Somebody or something under all its names. */
export interface Listed {
	readonly names: readonly Name[];
	/** Of what is near under names of the same rank, the heaviest leads. */
	readonly weight: number;
}

export interface Match<Each extends Listed> {
	readonly listed: Each;
	readonly nearness: number;
	readonly rank: number;
}

/** The smaller, the nearer. */
const nearness = { words: 0, stems: 1, beginning: 2, within: 3 } as const;

/** Whether all words of a name were typed, apart from their endings. */
export const isWhole = ({ nearness: found }: Match<Listed>): boolean => found <= nearness.stems;

/** Those that have what is typed as a name, as the beginning of one or of words in it; the nearest first. */
export function matching<Each extends Listed>(typed: Folded, all: readonly Each[]): readonly Match<Each>[] {
	if (typed.words === "") return [];
	return all
		.flatMap((listed) => matchOf(typed, listed) ?? [])
		.toSorted(
			(one, other) => one.nearness - other.nearness || one.rank - other.rank || other.listed.weight - one.listed.weight,
		);
}

function matchOf<Each extends Listed>(typed: Folded, listed: Each): Match<Each> | undefined {
	const [best] = listed.names
		.flatMap((name) => {
			const found = nearnessOf(typed, name);
			return found === undefined ? [] : { listed, nearness: found, rank: name.rank };
		})
		.toSorted((one, other) => one.nearness - other.nearness || one.rank - other.rank);
	return best;
}

function nearnessOf(typed: Folded, name: Folded): number | undefined {
	if (name.words === typed.words) return nearness.words;
	if (name.stems === typed.stems) return nearness.stems;
	if (name.words.startsWith(typed.words)) return nearness.beginning;
	return name.words.includes(` ${typed.words}`) ? nearness.within : undefined;
}

/** The words of all names, to see what a typo was meant to be. */
export const vocabularyOf = (all: readonly Listed[]): Vocabulary =>
	new Vocabulary(
		all.flatMap(({ names }) => names.flatMap(({ words }) => words.split(" "))),
		[],
	);

/** Each word that no name has, as the one that it is most likely a typo of; for looking up whole names by their stems. */
export function corrected({ words }: Folded, vocabulary: Vocabulary): Folded {
	const stems = tokenise(words).map(({ word, stem }) =>
		vocabulary.has(stem) ? stem : (vocabulary.corrected(word) ?? stem),
	);
	return { words, stems: stems.join(" ") };
}
