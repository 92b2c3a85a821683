import type { Fact, Knowledge, OpenQuestion, Quote } from "../domain/knowledge.ts";
import { askedBy, askTokens, traitsReader } from "./ask-memory.ts";
import { type AliasTable, findMentions } from "./entity-mentions.ts";
import { type EntryClassifier, learnt } from "./entry-classifier.ts";
import { entityStem } from "./indexed-passage.ts";
import { informative } from "./informative.ts";
import { type Query, shareOf } from "./query.ts";
import { type Asked, questionLimits } from "./question.ts";
import { traitsOf } from "./question-traits.ts";
import { chatFillers } from "./stop-words.ts";
import { normalise, type Token } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An entry that foresees questions: what answers them, or that the documents leave them open. */
type Foreseen = Fact | Quote | OpenQuestion;

/** How well one entry foresaw a question. */
export interface AskMatch {
	readonly entry: Foreseen;
	/**
	 * 0 to 1: how likely the question is meant for this entry rather than for another; less where there are few others,
	 * for any question is likely meant for the only entry that there is.
	 */
	readonly chance: number;
	/** 0 to 1: the entry's ask that is most like the question. */
	readonly best: number;
	/** The stems of all its asks. */
	readonly words: ReadonlySet<string>;
	/** One of its asks is the question itself, but for case, spelling of numbers and punctuation. */
	readonly isVerbatim: boolean;
}

export const isOpen = (entry: Foreseen): entry is OpenQuestion => !("evidence" in entry);

const tuning = {
	/** Entries among which a chance counts in full. */
	manyEntries: 300,
	/** Entries whose asks are compared with the question one by one: those that answer, and those that are open. */
	compared: { answering: 6, open: 4 },
	/** How steeply likeness falls with what the ask leaves out of the question, and with what it adds. */
	ofQuestion: 0.6,
	ofAsk: 0.5,
	/** What is left of a likeness where one asks who and the other asks when. */
	otherKind: 0.85,
} as const;

interface AskContext {
	readonly aliases: AliasTable;
	readonly vocabulary: Vocabulary;
}

/** All questions that moderators foresaw. */
export class AskIndex {
	readonly #entries: readonly IndexedEntry[];
	/** By the spelling of an ask, the entries that have it. */
	readonly #bySpelling: ReadonlyMap<string, readonly IndexedEntry[]>;
	/** Entries that have an ask with the stem. */
	readonly #frequency: ReadonlyMap<string, number>;
	readonly #classifier: EntryClassifier;
	readonly #context: AskContext;

	constructor(knowledge: Knowledge, context: AskContext) {
		const { facts, quotes, open } = knowledge;
		const weightOf = (stem: string) => this.#weightOf(stem);
		this.#context = context;
		this.#entries = [...facts, ...quotes, ...open]
			.filter(({ asks }) => asks.length > 0)
			.map((entry, place) => new IndexedEntry(place, entry, { ...context, weightOf }));
		const tokens = this.#entries.map(({ entry }) => entry.asks.map(tokensOf));
		this.#frequency = frequency(tokens.map((asks) => new Set(asks.flatMap((ask) => ask.map(({ stem }) => stem)))));
		this.#bySpelling = bySpelling(this.#entries, tokens);
		const traits = traitsReader(knowledge, (ask) => traitsOf(tokensOf(ask), { ...context, stemOf }));
		this.#classifier = learnt(
			this.#entries.flatMap(({ entry }, place) => entry.asks.map((ask) => ({ entry: place, traits: traits(ask) }))),
			this.#entries.length,
		);
	}

	get isEmpty(): boolean {
		return this.#entries.length === 0;
	}

	/** Entries that foresaw something of the question, the likeliest first. */
	match(query: Query): readonly AskMatch[] {
		const reading = this.#read(query);
		const chances = this.#chances(query);
		const verbatim = this.#bySpelling.get(reading.spelling) ?? [];
		const likely = chances === undefined ? [] : this.#likeliest(chances);
		return [...new Set([...verbatim, ...likely])]
			.map((entry) => compare(reading, entry, chances?.[entry.place] ?? 0))
			.filter(({ best }) => best > 0)
			.sort((one, other) => other.chance - one.chance || other.best - one.best);
	}

	#chances({ question, terms }: Query): Float32Array | undefined {
		const corrected = new Map(terms.map(({ token, stem }) => [token, stem]));
		const stemOf = (token: Token) => corrected.get(token) ?? token.stem;
		const share = Math.min(1, this.#entries.length / tuning.manyEntries);
		return this.#classifier
			.chances(traitsOf(question.tokens, { ...this.#context, stemOf }))
			?.map((chance) => share * chance);
	}

	#likeliest(chances: Float32Array): readonly IndexedEntry[] {
		const sorted = [...this.#entries].sort((one, other) => (chances[other.place] ?? 0) - (chances[one.place] ?? 0));
		return [
			...sorted.filter(({ entry }) => !isOpen(entry)).slice(0, tuning.compared.answering),
			...sorted.filter(({ entry }) => isOpen(entry)).slice(0, tuning.compared.open),
		];
	}

	#read({ terms, question }: Query): Reading {
		const byStem = new Map<string, { readonly term: number; readonly strength: number }[]>();
		terms.forEach(({ alternatives }, term) => {
			for (const [stem, strength] of alternatives) {
				const known = byStem.get(stem);
				if (known === undefined) byStem.set(stem, [{ term, strength }]);
				else known.push({ term, strength });
			}
		});
		const weights = terms.map(({ stem }) => this.#weightOf(stem));
		return {
			spelling: spellingOf(question.tokens),
			asked: question.asked,
			byStem,
			weights,
			totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
		};
	}

	/** The inverse frequency of a stem among the entries, an unknown one being the rarest; less for one that rather asks. */
	#weightOf(stem: string): number {
		return shareOf(stem) * Math.log(1 + this.#entries.length / ((this.#frequency.get(stem) ?? 0) + 0.5));
	}
}

interface EntryContext {
	readonly aliases: AliasTable;
	readonly weightOf: (stem: string) => number;
}

/** An entry and its asks, which are read when a question first comes near it: thousands would take their time. */
class IndexedEntry {
	/** Among all entries, as the classifier counts them. */
	readonly place: number;
	readonly entry: Foreseen;
	readonly #context: EntryContext;
	#asks: readonly IndexedAsk[] | undefined;
	#words: ReadonlySet<string> | undefined;

	constructor(place: number, entry: Foreseen, context: EntryContext) {
		this.place = place;
		this.entry = entry;
		this.#context = context;
	}

	get asks(): readonly IndexedAsk[] {
		this.#asks ??= this.entry.asks.map((ask) => new IndexedAsk(ask, this.#context));
		return this.#asks;
	}

	get words(): ReadonlySet<string> {
		this.#words ??= new Set(this.asks.flatMap(({ stems }) => stems));
		return this.#words;
	}
}

class IndexedAsk {
	readonly spelling: string;
	readonly stems: readonly string[];
	/** What each stem tells; nothing for an entity's, which stands beside the words that name it. */
	readonly weights: readonly number[];
	readonly totalWeight: number;
	readonly #text: string;

	constructor(text: string, { aliases, weightOf }: EntryContext) {
		const tokens = tokensOf(text);
		const terms = informative(tokens).slice(0, questionLimits.terms);
		const told = terms.flatMap(({ word, stem }) => (chatFillers.has(word) ? [] : stem));
		const named = new Set(findMentions(tokens, aliases).flatMap(({ entities }) => entities.map(entityStem)));
		this.spelling = spellingOf(tokens);
		this.stems = [...told, ...named];
		this.weights = told.map(weightOf);
		this.totalWeight = this.weights.reduce((sum, weight) => sum + weight, 0);
		this.#text = text;
	}

	get asked(): Asked {
		return askedBy(this.#text);
	}
}

const stemOf = ({ stem }: Token) => stem;

/** An ask's words, as `readQuestion` tells them apart. */
const tokensOf = (ask: string): readonly Token[] =>
	askTokens(normalise(ask).slice(0, questionLimits.length)).filter(({ word }) => word.length <= questionLimits.word);

/** A question as asks are compared with it; a number for each of its terms where nothing else is said. */
interface Reading {
	readonly spelling: string;
	readonly asked: Asked;
	/** The terms that a stem may stand for. */
	readonly byStem: ReadonlyMap<string, readonly { readonly term: number; readonly strength: number }[]>;
	readonly weights: readonly number[];
	readonly totalWeight: number;
}

function compare(reading: Reading, { entry, asks, words }: IndexedEntry, chance: number): AskMatch {
	const covered = new Float64Array(reading.weights.length);
	let best = 0;
	for (const ask of asks) {
		const shared = likeness(reading, ask, covered);
		if (shared > best) best = Math.max(best, shared * (isSameKind(reading.asked, ask.asked) ? 1 : tuning.otherKind));
	}
	return { entry, chance, best, words, isVerbatim: asks.some(({ spelling }) => spelling === reading.spelling) };
}

/**
 * How much of the question the ask covers, and how much of the ask the question covers: 1 for the same words.
 *
 * @param covered - Room for a number a term, so that thousands of asks don't each take their own.
 */
function likeness({ byStem, weights, totalWeight }: Reading, ask: IndexedAsk, covered: Float64Array): number {
	covered.fill(0);
	let ofAsk = 0;
	for (let index = 0; index < ask.stems.length; index += 1) {
		const meant = byStem.get(ask.stems[index] ?? "");
		if (meant === undefined) continue;
		let most = 0;
		for (const { term, strength } of meant) {
			most = Math.max(most, strength);
			covered[term] = Math.max(covered[term] ?? 0, strength);
		}
		ofAsk += most * (ask.weights[index] ?? 0);
	}
	if (ofAsk === 0) return 0;

	let ofQuestion = 0;
	for (let term = 0; term < weights.length; term += 1) ofQuestion += (covered[term] ?? 0) * (weights[term] ?? 0);
	return (ofQuestion / totalWeight) ** tuning.ofQuestion * (ofAsk / ask.totalWeight) ** tuning.ofAsk;
}

const isSameKind = (one: Asked, other: Asked) => one === other || one === "anything" || other === "anything";

/** A question's words, folded: equal for questions that differ in case, spelling of numbers or punctuation only. */
const spellingOf = (tokens: readonly Token[]) => tokens.map(({ word }) => word).join(" ");

/** @param tokens - For each entry those of its asks. */
function bySpelling(
	entries: readonly IndexedEntry[],
	tokens: readonly (readonly (readonly Token[])[])[],
): ReadonlyMap<string, readonly IndexedEntry[]> {
	const found = new Map<string, IndexedEntry[]>();
	for (const entry of entries) {
		for (const key of (tokens[entry.place] ?? []).map(spellingOf)) {
			const known = found.get(key);
			if (known === undefined) found.set(key, [entry]);
			else known.push(entry);
		}
	}
	return found;
}

/** In how many of the groups each stem stands; a stem stands once in a group. */
function frequency(groups: readonly Iterable<string>[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const group of groups) for (const stem of group) counts.set(stem, (counts.get(stem) ?? 0) + 1);
	return counts;
}

/** The strongest of a term's alternatives that is among the stems, from 0 to 1. */
export function strongestIn(
	alternatives: ReadonlyMap<string, number>,
	stems: { readonly has: (stem: string) => boolean },
): number {
	let strength = 0;
	for (const [stem, each] of alternatives) if (each > strength && stems.has(stem)) strength = each;
	return strength;
}
