import MiniSearch from "minisearch";
import type { Fact, Knowledge, OpenQuestion, Quote } from "../domain/knowledge.ts";
import { type AliasTable, findMentions } from "./entity-mentions.ts";
import { entityStem } from "./indexed-passage.ts";
import { type Query, shareOf } from "./query.ts";
import { type Asked, type Question, readQuestion } from "./question.ts";
import { chatFillers } from "./stop-words.ts";

/** An entry that foresees questions: what answers them, or that the documents leave them open. */
type Foreseen = Fact | Quote | OpenQuestion;

/** How well one entry foresaw a question. */
export interface AskMatch {
	readonly entry: Foreseen;
	/** 0 to 1: the entry's ask that is most like the question. */
	readonly best: number;
	/** 0 to 8: how many of its asks are like the question, and how much. */
	readonly support: number;
	/** How well the words of all its asks together, as often as they come, predict the question; 0 is perfect. */
	readonly wording: number;
	/** How many of its asks have a stem. */
	readonly words: ReadonlyMap<string, number>;
	/** One of its asks is the question itself, but for case, spelling of numbers and punctuation. */
	readonly isVerbatim: boolean;
}

export const isOpen = (entry: Foreseen): entry is OpenQuestion => !("evidence" in entry);

/** Asks that are passed over, to try how questions are answered that nobody foresaw. */
export type HiddenAsks = (ask: { readonly text: string; readonly entry: Foreseen }) => boolean;

const tuning = {
	/** BM25+ for all asks of an entry together: a word that many of them have says more than a word that one has. */
	bm25: { k: 1.2, b: 0.4, d: 0.25 },
	/** Terms of the question that entries are looked up by; the rarest tell most. */
	lookedUp: 4,
	/** Strength from which an alternative is looked up: general English would find entries of all kinds. */
	lookedUpFrom: 0.6,
	/** Entries whose asks are compared with the question one by one: those that answer, and those that are open. */
	compared: { answering: 8, open: 6 },
	/** How steeply likeness falls with what the ask leaves out of the question, and with what it adds. */
	ofQuestion: 0.6,
	ofAsk: 0.5,
	/** What is left of a likeness where one asks who and the other asks when. */
	otherKind: 0.85,
	/** Asks of one entry that can support it. */
	supporting: 8,
	/** How many asks' worth of general expectation an entry's own wording has to outweigh, and how little that expects. */
	prior: 2,
	surprise: 0.2,
} as const;

interface IndexedAsk {
	readonly text: string;
	readonly entry: Foreseen;
	/** As `spelling` gives it. */
	readonly spelling: string;
	readonly asked: Asked;
	readonly stems: readonly string[];
	/** What each stem tells; nothing for an entity's, which stands beside the words that name it. */
	readonly weights: readonly number[];
	readonly totalWeight: number;
}

interface IndexedEntry {
	readonly entry: Foreseen;
	readonly asks: readonly IndexedAsk[];
	readonly words: ReadonlyMap<string, number>;
}

interface Document {
	readonly id: number;
	readonly stems: string;
}

/** All questions that moderators foresaw. */
export class AskIndex {
	readonly #entries: readonly IndexedEntry[];
	/** By the spelling of an ask, the entries that have it. */
	readonly #bySpelling: ReadonlyMap<string, readonly IndexedEntry[]>;
	/** Entries that have an ask with the stem. */
	readonly #frequency: ReadonlyMap<string, number>;
	readonly #index = new MiniSearch<Document>({
		fields: ["stems"],
		tokenize: (text) => text.split(" "),
		processTerm: (term) => term,
		searchOptions: { bm25: tuning.bm25 },
	});

	constructor({ facts, quotes, open }: Knowledge, aliases: AliasTable) {
		const read = [...facts, ...quotes, ...open]
			.filter(({ asks }) => asks.length > 0)
			.map((entry) => ({ entry, asks: entry.asks.map((text) => ({ text, entry, ...readAsk(text, aliases) })) }));
		this.#frequency = frequency(read.map(({ asks }) => new Set(asks.flatMap(({ stems }) => stems))));
		this.#entries = read.map(({ entry, asks }) => ({
			entry,
			asks: asks.map((ask) => ({ ...ask, ...this.#weigh(ask.stems, read.length) })),
			words: frequency(asks.map(({ stems }) => stems)),
		}));
		this.#bySpelling = bySpelling(this.#entries);
		this.#index.addAll(read.map(({ asks }, id) => ({ id, stems: asks.flatMap(({ stems }) => stems).join(" ") })));
	}

	get isEmpty(): boolean {
		return this.#entries.length === 0;
	}

	/** Entries that foresaw the question, the likeliest first. */
	match(query: Query, isHidden?: HiddenAsks): readonly AskMatch[] {
		const reading = this.#read(query);
		const verbatim = this.#bySpelling.get(reading.spelling) ?? [];
		return [...new Set([...verbatim, ...this.#lookUp(query)])]
			.map((entry) => (isHidden === undefined ? entry : without(entry, isHidden)))
			.filter(({ asks }) => asks.length > 0)
			.map((entry) => compare(reading, entry))
			.sort((one, other) => other.best - one.best || other.support - one.support);
	}

	#lookUp({ terms }: Query): readonly IndexedEntry[] {
		const rarest = [...terms].sort((one, other) => this.#weightOf(other.stem) - this.#weightOf(one.stem));
		const strengths = strongest(rarest.slice(0, tuning.lookedUp).map(({ alternatives }) => alternatives));
		const found = this.#index
			.search([...strengths.keys()].filter((stem) => (strengths.get(stem) ?? 0) >= tuning.lookedUpFrom).join(" "), {
				boostTerm: (stem) => strengths.get(stem) ?? 1,
			})
			.flatMap(({ id }) => this.#entries[Number(id)] ?? []);
		return [
			...found.filter(({ entry }) => !isOpen(entry)).slice(0, tuning.compared.answering),
			...found.filter(({ entry }) => isOpen(entry)).slice(0, tuning.compared.open),
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
			alternatives: terms.map(({ alternatives }) => alternatives),
			expected: terms.map(({ stem }) => tuning.surprise * this.#share(stem)),
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

	/** Of all entries, those with an ask that has the stem; never quite none. */
	#share(stem: string): number {
		return ((this.#frequency.get(stem) ?? 0) + 0.5) / this.#entries.length;
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
	readonly alternatives: readonly ReadonlyMap<string, number>[];
	/** The share of an entry's asks that would have the word by chance. */
	readonly expected: readonly number[];
}

function compare(reading: Reading, { entry, asks, words }: IndexedEntry): AskMatch {
	const covered = new Float64Array(reading.weights.length);
	const likenesses = Float64Array.from(asks, (ask) => likeness(reading, ask, covered)).sort();
	return {
		entry,
		best: likenesses.at(-1) ?? 0,
		support: likenesses.slice(-tuning.supporting).reduce((sum, each) => sum + each ** 2, 0),
		wording: predicted(reading, words, asks.length),
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

/** The question's words under those of an entry's asks, smoothed with those of all entries: a mean of logarithms. */
function predicted(
	{ alternatives, weights, totalWeight, expected }: Reading,
	words: ReadonlyMap<string, number>,
	asks: number,
): number {
	if (totalWeight === 0) return 0;

	const logs = alternatives.map((each, term) => {
		let asksWith = 0;
		for (const [stem, strength] of each) asksWith = Math.max(asksWith, strength * (words.get(stem) ?? 0));
		return (weights[term] ?? 0) * Math.log((asksWith + tuning.prior * (expected[term] ?? 0)) / (asks + tuning.prior));
	});
	return logs.reduce((sum, log) => sum + log, 0) / totalWeight / 4;
}

const isSameKind = (one: Asked, other: Asked) => one === other || one === "anything" || other === "anything";

function without({ entry, asks }: IndexedEntry, isHidden: HiddenAsks): IndexedEntry {
	const shown = asks.filter((ask) => !isHidden(ask));
	return { entry, asks: shown, words: frequency(shown.map(({ stems }) => stems)) };
}

function readAsk(text: string, aliases: AliasTable): Pick<IndexedAsk, "stems" | "asked" | "spelling"> {
	const question = readQuestion(text);
	const { terms, tokens, asked } = question;
	const named = findMentions(tokens, aliases).flatMap(({ entities }) => entities.map(entityStem));
	const told = terms.filter(({ word }) => !chatFillers.has(word)).map(({ stem }) => stem);
	return { stems: [...new Set([...told, ...named])], asked, spelling: spelling(question) };
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

/** Each stem with its greatest strength for any of the terms. */
function strongest(alternatives: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
	const strengths = new Map<string, number>();
	for (const each of alternatives) {
		for (const [stem, strength] of each) strengths.set(stem, Math.max(strength, strengths.get(stem) ?? 0));
	}
	return strengths;
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
