import { distance } from "fastest-levenshtein";
import MiniSearch from "minisearch";
import { lexicon } from "./lexicon.ts";
import { stopWords } from "./stop-words.ts";
import { stemOf, tokenise } from "./text.ts";

/** How much of a word's worth a match brings that isn't the word itself. 1 is the word. */
export const matchStrength = {
	/** The moderators of the incident say that these mean the same. */
	synonym: 0.85,
	/** General English says that these can mean the same. */
	lexicon: 0.5,
	/** One word is derived from the other: attribution, attributing. */
	derived: 0.75,
	/** A typo of a word that the documents have. */
	corrected: 0.9,
} as const;

const correction = {
	/** Shorter words are never corrected. */
	shortest: 4,
	/** Below this length no letter is taken for another, and the first stands: "bread" is no "break", Iraq no Iran. */
	whole: 6,
	/** From this length on, two slips are forgiven. */
	twoSlips: 9,
} as const;

const derivation = {
	/** Stems that share fewer letters at their beginning are not held for relatives. */
	sharedLetters: 5,
	/** Letters that either may have beyond the shared ones. */
	ownLetters: 4,
} as const;

/** The words of the documents and of the questions that moderators foresaw. */
export class Vocabulary {
	readonly #stems: ReadonlySet<string>;
	readonly #byBeginning = new Map<string, string[]>();
	readonly #synonyms: SynonymTable;
	readonly #lexicon: SynonymTable = generalSynonyms();
	readonly #correctable: readonly string[];
	readonly #words = new MiniSearch<{ id: number; word: string }>({
		fields: ["word"],
		tokenize: (text) => [text],
		processTerm: (term) => term,
	});

	/** @param words - Folded words, as `Token.word` has them; repeats are welcome. */
	constructor(words: Iterable<string>, synonyms: readonly (readonly string[])[]) {
		const distinct = [...new Set(words)];
		this.#stems = new Set(distinct.map(stemOf));
		this.#synonyms = synonymTable(synonyms, "incident");
		this.#correctable = distinct.filter(isCorrectable);
		this.#words.addAll(this.#correctable.map((word, id) => ({ id, word })));
		for (const stem of this.#stems) {
			const beginning = stem.slice(0, derivation.sharedLetters);
			if (beginning.length < derivation.sharedLetters || /\p{N}/u.test(stem)) continue;
			const known = this.#byBeginning.get(beginning);
			if (known === undefined) this.#byBeginning.set(beginning, [stem]);
			else known.push(stem);
		}
	}

	has(stem: string): boolean {
		return this.#stems.has(stem);
	}

	/**
	 * Other stems of the vocabulary that may stand for this one, with their strength.
	 *
	 * @param question - The stems of the whole question: a phrase's synonyms count where all of the phrase is there.
	 */
	alternatives(stem: string, question: ReadonlySet<string>): ReadonlyMap<string, number> {
		const found = new Map<string, number>();
		const add = (other: string, strength: number) => {
			if (other !== stem && this.#stems.has(other)) found.set(other, Math.max(strength, found.get(other) ?? 0));
		};
		const addAll = (table: SynonymTable, strength: number) => {
			for (const { phrase, others } of table.get(stem) ?? []) {
				if (!phrase.every((each) => question.has(each))) continue;
				for (const other of others) for (const each of other) add(each, strength / other.length);
			}
		};
		addAll(this.#synonyms, matchStrength.synonym);
		addAll(this.#lexicon, matchStrength.lexicon);
		for (const other of this.#relatives(stem)) add(other, matchStrength.derived);
		return found;
	}

	/** The groups of words with one meaning that a stem of the question belongs to, by name. */
	concepts(stem: string, question: ReadonlySet<string>): readonly string[] {
		const [own, general] = [this.#synonyms.get(stem), this.#lexicon.get(stem)];
		if (own === undefined && general === undefined) return none;

		return [...(own ?? none), ...(general ?? none)].flatMap(({ phrase, concept }) =>
			phrase.every((each) => question.has(each)) ? concept : [],
		);
	}

	/** The one word that this is most likely a typo of, as its stem; `undefined` where none or several are close. */
	corrected(word: string): string | undefined {
		if (!isCorrectable(word)) return undefined;

		const slips = word.length >= correction.twoSlips ? 2 : 1;
		const close = this.#words
			.search(word, { fuzzy: 2, prefix: false })
			.flatMap(({ id }) => this.#correctable[Number(id)] ?? [])
			.map((known) => ({ known, slips: slipsBetween(word, known) }))
			.filter((candidate) => candidate.slips <= slips && isLikelySlip(word, candidate.known));
		const fewest = Math.min(...close.map((candidate) => candidate.slips));
		const stems = new Set(close.filter((candidate) => candidate.slips === fewest).map(({ known }) => stemOf(known)));
		return stems.size === 1 ? [...stems][0] : undefined;
	}

	#relatives(stem: string): readonly string[] {
		const candidates = this.#byBeginning.get(stem.slice(0, derivation.sharedLetters)) ?? [];
		return candidates.filter((other) => {
			const shared = sharedBeginning(stem, other);
			const beyond = Math.max(stem.length, other.length) - shared;
			return beyond <= derivation.ownLetters && shared >= 0.6 * Math.max(stem.length, other.length);
		});
	}
}

const none: readonly never[] = [];

const isCorrectable = (word: string) => word.length >= correction.shortest && /^\p{L}+$/u.test(word);

/** A letter left out, added or in its neighbour's place makes another word of a short one far less often than a wrong one. */
function isLikelySlip(word: string, known: string): boolean {
	if (Math.min(word.length, known.length) >= correction.whole) return true;
	return word[0] === known[0] && (word.length !== known.length || isSwap(word, known));
}

/** Letters changed, left out or added; two neighbours that changed places are one slip, as they are for a typist. */
function slipsBetween(one: string, other: string): number {
	return isSwap(one, other) ? 1 : distance(one, other);
}

function isSwap(one: string, other: string): boolean {
	if (one.length !== other.length) return false;

	const at = sharedBeginning(one, other);
	const swapped = one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2);
	return swapped === other;
}

function sharedBeginning(one: string, other: string): number {
	let length = 0;
	while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
	return length;
}

/** A word or phrase, as stems, and the words and phrases that can stand for it. */
interface Synonym {
	/** What its group is called. No word of a text can be it. */
	readonly concept: string;
	/** All its stems, those of stop words too: “call off” is not “call”. */
	readonly phrase: readonly string[];
	readonly others: readonly (readonly string[])[];
}

/** By each stem of a word or phrase. */
type SynonymTable = ReadonlyMap<string, readonly Synonym[]>;

function synonymTable(groups: readonly (readonly string[])[], name: string): SynonymTable {
	const table = new Map<string, Synonym[]>();
	for (const [index, group] of groups.entries()) {
		const members = group.map((phrase) => tokenise(phrase));
		const telling = members.map((tokens) => tokens.filter(({ word }) => !stopWords.has(word)).map(({ stem }) => stem));
		for (const [member, tokens] of members.entries()) {
			const synonym = {
				concept: `~${name} ${index}`,
				phrase: tokens.map(({ stem }) => stem),
				others: telling.filter((other, at) => at !== member && other.length > 0),
			};
			for (const stem of telling[member] ?? []) table.set(stem, [...(table.get(stem) ?? []), synonym]);
		}
	}
	return table;
}

let general: SynonymTable | undefined;
/** Read once for all incidents: the lexicon never changes while the program runs. */
function generalSynonyms(): SynonymTable {
	general ??= synonymTable(lexicon, "general");
	return general;
}
