import type { Fact, Knowledge, OpenQuestion, Quote } from "../domain/knowledge.ts";
import { type AliasTable, findMentions } from "./entity-mentions.ts";
import { EntryClassifier } from "./entry-classifier.ts";
import { entityStem } from "./indexed-passage.ts";
import { type Query, shareOf } from "./query.ts";
import { type Asked, type Question, readQuestion } from "./question.ts";
import { traitsOf } from "./question-traits.ts";
import { chatFillers } from "./stop-words.ts";
import type { Token } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An entry that foresees questions: what answers them, or that the documents leave them open. */
type Foreseen = Fact | Quote | OpenQuestion;

/** How well one entry foresaw a question. */
export interface AskMatch {
	readonly entry: Foreseen;
	/** 0 to 1: how likely the question is meant for this entry rather than for another. */
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
	/** Entries whose asks are compared with the question one by one: those that answer, and those that are open. */
	compared: { answering: 6, open: 4 },
	/** How steeply likeness falls with what the ask leaves out of the question, and with what it adds. */
	ofQuestion: 0.6,
	ofAsk: 0.5,
	/** What is left of a likeness where one asks who and the other asks when. */
	otherKind: 0.85,
} as const;

interface IndexedAsk {
	readonly text: string;
	readonly entry: Foreseen;
	/** As `spelling` gives it. */
	readonly spelling: string;
	readonly asked: Asked;
	readonly tokens: readonly Token[];
	readonly stems: readonly string[];
	/** What each stem tells; nothing for an entity's, which stands beside the words that name it. */
	readonly weights: readonly number[];
	readonly totalWeight: number;
}

interface AskContext {
	readonly aliases: AliasTable;
	readonly vocabulary: Vocabulary;
}

interface IndexedEntry {
	/** Among all entries, as the classifier counts them. */
	readonly place: number;
	readonly entry: Foreseen;
	readonly asks: readonly IndexedAsk[];
	readonly words: ReadonlySet<string>;
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

	constructor({ facts, quotes, open }: Knowledge, context: AskContext) {
		const read = [...facts, ...quotes, ...open]
			.filter(({ asks }) => asks.length > 0)
			.map((entry) => ({
				entry,
				asks: entry.asks.map((text) => ({ text, entry, ...readAsk(text, context.aliases) })),
			}));
		this.#context = context;
		this.#frequency = frequency(read.map(({ asks }) => new Set(asks.flatMap(({ stems }) => stems))));
		this.#entries = read.map(({ entry, asks }, place) => ({
			place,
			entry,
			asks: asks.map((ask) => ({ ...ask, ...this.#weigh(ask.stems, read.length) })),
			words: new Set(asks.flatMap(({ stems }) => stems)),
		}));
		this.#bySpelling = bySpelling(this.#entries);
		this.#classifier = new EntryClassifier(
			read.flatMap(({ asks }, entry) =>
				asks.map(({ tokens }) => ({ entry, traits: traitsOf(tokens, { ...context, stemOf: ({ stem }) => stem }) })),
			),
			read.length,
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
		return this.#classifier.chances(traitsOf(question.tokens, { ...this.#context, stemOf }));
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
			spelling: spelling(question),
			asked: question.asked,
			byStem,
			weights,
			totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
		};
	}

	#weigh(stems: readonly string[], entries: number) {
		const weights = stems.map((stem) => (stem.startsWith("@") ? 0 : this.#weightOf(stem, entries)));
		return { weights, totalWeight: weights.reduce((sum, weight) => sum + weight, 0) };
	}

	/** The inverse frequency of a stem among the entries, an unknown one being the rarest; less for one that rather asks. */
	#weightOf(stem: string, entries = this.#entries.length): number {
		return shareOf(stem) * Math.log(1 + entries / ((this.#frequency.get(stem) ?? 0) + 0.5));
	}
}

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
	return {
		entry,
		chance,
		best: asks.reduce((most, ask) => Math.max(most, likeness(reading, ask, covered)), 0),
		words,
		isVerbatim: asks.some((ask) => ask.spelling === reading.spelling),
	};
}

/**
 * How much of the question the ask covers, and how much of the ask the question covers: 1 for the same words.
 *
 * @param covered - Room for a number a term, so that thousands of asks don't each take their own.
 */
function likeness({ byStem, weights, totalWeight, asked }: Reading, ask: IndexedAsk, covered: Float64Array): number {
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
	return (
		(ofQuestion / totalWeight) ** tuning.ofQuestion *
		(ofAsk / ask.totalWeight) ** tuning.ofAsk *
		(isSameKind(asked, ask.asked) ? 1 : tuning.otherKind)
	);
}

const isSameKind = (one: Asked, other: Asked) => one === other || one === "anything" || other === "anything";

function readAsk(text: string, aliases: AliasTable): Pick<IndexedAsk, "tokens" | "stems" | "asked" | "spelling"> {
	const question = readQuestion(text);
	const { terms, tokens, asked } = question;
	const named = findMentions(tokens, aliases).flatMap(({ entities }) => entities.map(entityStem));
	const told = terms.filter(({ word }) => !chatFillers.has(word)).map(({ stem }) => stem);
	return { tokens, stems: [...new Set([...told, ...named])], asked, spelling: spelling(question) };
}

/** A question's words, folded: equal for questions that differ in case, spelling of numbers or punctuation only. */
const spelling = ({ tokens }: Question) => tokens.map(({ word }) => word).join(" ");

function bySpelling(entries: readonly IndexedEntry[]): ReadonlyMap<string, readonly IndexedEntry[]> {
	const found = new Map<string, IndexedEntry[]>();
	for (const entry of entries) {
		for (const { spelling: key } of entry.asks) {
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
