import type { Candidate } from "../search/candidate.ts";
import type { IndexedPassage, PassageCollection } from "../search/indexed-passage.ts";
import { stopWords } from "../search/stop-words.ts";
import { stemOf, type Token } from "../search/text.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const likeness = {
	/** What a longer wording may add, as a share of all that it tells, and still be a wording of the same. */
	added: 0.2,
	/** Words from which a passage that stands whole in another one repeats it: fewer stand anywhere by chance. */
	contained: 4,
	/** Times that what holds a passage whole may be as long and still repeat it: more tells too much to be hidden. */
	longer: 2,
} as const;

/** Words that may come or go: a sentence says the same with and without them. */
const fillers = words(`
	a an the that of which also too just even then now still already again indeed however meanwhile moreover furthermore
	finally very quite really so thus therefore has have had`);

/** Words that turn, weaken or bound what a sentence says. */
const turning: ReadonlySet<string> = new Set(
	[
		...words(`
		not no nor neither none nobody nothing without cannot may might could would should if
		nearly almost approximately roughly least exactly partly barely hardly seldom rarely never only likely unlikely possible
		possibly probably apparently alleged allegedly reportedly suspected deny reject refuse fail attempt try plan threaten
		avoid prevent stop doubt dispute false wrong untrue`),
	].map(stemOf),
);

const stopStems: ReadonlySet<string> = new Set([...stopWords].map(stemOf));

interface Telling {
	/** A stem, or somebody's stance. */
	readonly what: string;
	readonly weight: number;
}

/** What has been told so far, to see what a passage would add to it. */
export class Told {
	readonly #told = new Set<string>();
	readonly #read = new Map<Candidate, readonly Telling[]>();

	add(candidate: Candidate): void {
		for (const { what } of this.#tellings(candidate)) this.#told.add(what);
	}

	/** The share of what a passage tells that has been told already, from 0 to 1: rare words count for more. */
	shareOf(candidate: Candidate): number {
		let all = 0;
		let again = 0;
		for (const { what, weight } of this.#tellings(candidate)) {
			all += weight;
			if (this.#told.has(what)) again += weight;
		}
		return all === 0 ? 0 : again / all;
	}

	#tellings(candidate: Candidate): readonly Telling[] {
		const known = this.#read.get(candidate);
		if (known !== undefined) return known;

		const tellings = tellingsOf(candidate);
		this.#read.set(candidate, tellings);
		return tellings;
	}
}

/**
 * What a passage tells besides the question's own words, which every answer has to repeat. Whoever takes a stance in it
 * is half of that: another speaker tells more than other words of the same one, unless it is them that are asked about.
 */
function tellingsOf({ passage, matched, query, collection }: Candidate): readonly Telling[] {
	const words = wordsOf(passage, collection).filter(({ at }) => !at.some((position) => matched.has(position)));
	const claims = passage.entries.flatMap(({ claim }) => (claim === undefined ? [] : claim));
	const stances = new Set(
		claims.filter(({ by }) => !query.entities.includes(by)).map(({ by, stance }) => `${by} ${stance}`),
	);
	const weight = words.reduce((sum, word) => sum + word.weight, 0) / stances.size;
	return [...words, ...[...stances].map((what) => ({ what, weight }))];
}

interface TellingWord extends Telling {
	/** Token offsets. */
	readonly at: readonly number[];
}

/** The same passages are found again and again. */
const known = new WeakMap<IndexedPassage, readonly TellingWord[]>();

/** The words of a passage that tell something, whoever asks. */
function wordsOf(passage: IndexedPassage, collection: PassageCollection): readonly TellingWord[] {
	const words =
		known.get(passage) ??
		[...passage.positions].flatMap(([what, at]) =>
			stopStems.has(what) ? [] : { what, at, weight: rarity(what, collection) },
		);
	known.set(passage, words);
	return words;
}

const rarity = (stem: string, { occurrences, totalOccurrences }: PassageCollection): number =>
	Math.log(totalOccurrences / (occurrences.get(stem) ?? 1));

/**
 * Whether a passage is another wording of one that is shown: it differs in punctuation or in words of no importance,
 * stands whole in the other, or has the other whole with little around it. No number, no name and no word that turns a
 * sentence is without importance.
 */
export function restates({ passage: other, collection }: Candidate, { passage: shown }: Candidate): boolean {
	if (!isWithin(other, shown) && !isWithin(shown, other)) return false;

	const [one, two] = [significant(other), significant(shown)];
	const [short, long] = one.length < two.length ? [one, two] : [two, one];
	const isWhole = isRun(short, long);
	if (isWhole && short === one) return true;

	const added = addedTo(short, long);
	if (added === undefined || added.some((token) => matters(token, long))) return false;
	if (isWhole) return long.length <= likeness.longer * short.length;
	const weigh = (tokens: readonly Token[]) => tokens.reduce((sum, { stem }) => sum + rarity(stem, collection), 0);
	return !added.some(({ word }) => stopWords.has(word)) && weigh(added) <= likeness.added * weigh(long);
}

const isFiller = ({ word }: Token) => fillers.has(word);

/** Whether a passage has all words of another, in whatever order: seldom, and soon seen. */
const isWithin = ({ tokens }: IndexedPassage, { positions }: IndexedPassage) =>
	tokens.every((token) => isFiller(token) || positions.has(token.stem));

const significant = ({ tokens }: IndexedPassage) => tokens.filter((token) => !isFiller(token));

/** Whether all words stand in a longer text one right after the other. */
const isRun = (short: readonly Token[], long: readonly Token[]): boolean =>
	short.length >= likeness.contained &&
	long.some((_, from) => short.every(({ stem }, index) => stem === long[from + index]?.stem));

/** What a text adds to another that it holds in the same order; `undefined` where it doesn't. */
function addedTo(short: readonly Token[], long: readonly Token[]): readonly Token[] | undefined {
	let matched = 0;
	const added = long.filter(({ stem }) => stem !== short[matched]?.stem || ++matched === 0);
	return matched === short.length ? added : undefined;
}

const matters = (token: Token, [first]: readonly Token[]): boolean =>
	token.isNumber || (token.isCapitalised && token !== first) || turning.has(token.stem);
