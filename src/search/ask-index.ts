import MiniSearch from "minisearch";
import type { Fact, Knowledge, OpenQuestion, Quote } from "../domain/knowledge.ts";
import { type AliasTable, findMentions } from "./entity-mentions.ts";
import { entityStem } from "./indexed-passage.ts";
import { type Query, shareOf } from "./query.ts";
import { type Asked, readQuestion } from "./question.ts";
import { chatFillers } from "./stop-words.ts";

/** An entry that foresees questions: what answers them, or that the documents leave them open. */
export type Foreseen = Fact | Quote | OpenQuestion;

/** How well one entry foresaw a question. */
export interface AskMatch {
	readonly entry: Foreseen;
	/** 0 to 1: the entry's ask that is most like the question. */
	readonly best: number;
	/** 0 to 8: how many of its asks are like the question, and how much. */
	readonly support: number;
	/** How well the words of all its asks together, as often as they come, predict the question. */
	readonly wording: number;
	/** The stems of all its asks. */
	readonly words: ReadonlyMap<string, number>;
	/** The ask that is most like the question. */
	readonly ask: string;
}

export type HiddenAsks = (ask: { readonly text: string; readonly entry: Foreseen }) => boolean;

const nothingHidden: HiddenAsks = () => false;

const nothing: ReadonlyMap<string, number> = new Map();

const tuning = {
	bm25: { k: 0.4, b: 0.5, d: 0.25 },
	/** Terms of the question that asks are looked up by; the rarest tell most. */
	lookedUp: 5,
	/** Stems that so many entries' asks have are not looked up by, where there are others. */
	common: 0.2,
	/** Asks that are compared with the question word by word. */
	compared: 100,
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
	readonly id: number;
	readonly text: string;
	readonly entry: Foreseen;
	readonly stems: ReadonlySet<string>;
	/** What is asked for. */
	readonly asked: Asked;
	/** Its stems that tell something, with what they tell. */
	readonly weights: ReadonlyMap<string, number>;
	readonly totalWeight: number;
}

interface Document {
	readonly id: number;
	readonly stems: string;
}

/** All questions that moderators foresaw. */
export class AskIndex {
	readonly #asks: readonly IndexedAsk[];
	readonly #frequency: ReadonlyMap<string, number>;
	readonly #entries: number;
	readonly #wordings: ReadonlyMap<Foreseen, Wording>;
	readonly #byEntry: ReadonlyMap<Foreseen, readonly IndexedAsk[]>;
	readonly #index = new MiniSearch<Document>({
		fields: ["stems"],
		tokenize: (text) => text.split(" "),
		processTerm: (term) => term,
		searchOptions: { bm25: tuning.bm25 },
	});

	constructor({ facts, quotes, open }: Knowledge, aliases: AliasTable) {
		const entries: readonly Foreseen[] = [...facts, ...quotes, ...open];
		const read = entries.flatMap((entry) => entry.asks.map((text) => ({ entry, text, ...readAsk(text, aliases) })));
		this.#entries = entries.length;
		this.#wordings = wordings(read);
		this.#frequency = entryFrequency(read);
		this.#asks = read.map((ask, id) => ({ ...ask, id, ...this.#weigh(ask.stems) }));
		this.#byEntry = askedOf(this.#asks);
		this.#index.addAll(this.#asks.map(({ id, stems }) => ({ id, stems: [...stems].join(" ") })));
	}

	get isEmpty(): boolean {
		return this.#asks.length === 0;
	}

	/**
	 * Entries that foresaw the question, the likeliest first.
	 *
	 * @param isHidden - Asks that are passed over, to try how questions are answered that nobody foresaw.
	 */
	match(query: Query, isHidden: HiddenAsks = nothingHidden): readonly AskMatch[] {
		const reading = this.#read(query);
		const shown = this.#lookUp(query).filter((ask) => !isHidden(ask));
		return [...askedOf(shown)]
			.map(([entry, asks]) => {
				const likenesses = asks.map((ask) => ({ text: ask.text, likeness: likeness(reading, ask) }));
				const wording = isHidden === nothingHidden ? this.#wordings.get(entry) : this.#shownWording(entry, isHidden);
				return {
					...summarise(entry, likenesses),
					wording: this.#predicted(reading, wording),
					words: wording?.asksWith ?? nothing,
				};
			})
			.sort((one, other) => other.best - one.best || other.support - one.support);
	}

	#lookUp({ terms }: Query): readonly IndexedAsk[] {
		const rarest = [...terms].sort((one, other) => this.#weightOf(other.stem) - this.#weightOf(one.stem));
		const strengths = new Map<string, number>();
		for (const { alternatives } of rarest.slice(0, tuning.lookedUp)) {
			for (const [stem, strength] of alternatives) strengths.set(stem, Math.max(strength, strengths.get(stem) ?? 0));
		}
		const rare = [...strengths.keys()].filter((stem) => this.#share(stem) < tuning.common);
		return this.#index
			.search((rare.length > 0 ? rare : [...strengths.keys()]).join(" "), {
				boostTerm: (stem) => strengths.get(stem) ?? 1,
			})
			.slice(0, tuning.compared)
			.flatMap(({ id }) => this.#asks[Number(id)] ?? []);
	}

	/** Of all entries, those with an ask that has the stem. */
	#share(stem: string): number {
		return (this.#frequency.get(stem) ?? 0) / this.#entries;
	}

	#read({ terms, question }: Query): Reading {
		const weighed = terms.map((term) => ({
			...term,
			weight: this.#weightOf(term.stem),
			expected: tuning.surprise * (((this.#frequency.get(term.stem) ?? 0) + 0.5) / this.#entries),
		}));
		const strengths = new Map<string, number>();
		for (const { alternatives } of terms) {
			for (const [stem, strength] of alternatives) strengths.set(stem, Math.max(strength, strengths.get(stem) ?? 0));
		}
		const totalWeight = weighed.reduce((sum, { weight }) => sum + weight, 0);
		return { terms: weighed, totalWeight, strengths, asked: question.asked };
	}

	/** The question's words under those of an entry's asks, smoothed with those of all entries; a mean of logarithms. */
	#predicted({ terms, totalWeight }: Reading, wording: Wording | undefined): number {
		let sum = 0;
		for (const { alternatives, weight, expected } of terms) {
			let asks = 0;
			for (const [stem, strength] of alternatives) {
				asks = Math.max(asks, strength * (wording?.asksWith.get(stem) ?? 0));
			}
			sum += weight * Math.log((asks + tuning.prior * expected) / ((wording?.asks ?? 0) + tuning.prior));
		}
		return totalWeight === 0 ? 0 : sum / totalWeight / 4;
	}

	#shownWording(entry: Foreseen, isHidden: HiddenAsks): Wording | undefined {
		return wordings((this.#byEntry.get(entry) ?? []).filter((ask) => !isHidden(ask))).get(entry);
	}

	#weigh(stems: ReadonlySet<string>): { weights: ReadonlyMap<string, number>; totalWeight: number } {
		const weights = new Map(
			[...stems].filter((stem) => !stem.startsWith("@")).map((stem) => [stem, this.#weightOf(stem)]),
		);
		return { weights, totalWeight: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
	}

	/** The inverse frequency of a stem among the entries, an unknown one being the rarest; less for one that rather asks. */
	#weightOf(stem: string): number {
		return shareOf(stem) * Math.log(1 + this.#entries / ((this.#frequency.get(stem) ?? 0) + 0.5));
	}
}

function readAsk(text: string, aliases: AliasTable): { stems: Set<string>; asked: Asked } {
	const { terms, tokens, asked } = readQuestion(text);
	const named = findMentions(tokens, aliases).flatMap(({ entities }) => entities.map(entityStem));
	const told = terms.filter(({ word }) => !chatFillers.has(word)).map(({ stem }) => stem);
	return { stems: new Set([...told, ...named]), asked };
}

function entryFrequency(asks: readonly { entry: Foreseen; stems: ReadonlySet<string> }[]): Map<string, number> {
	const entriesWith = new Map<string, Set<Foreseen>>();
	for (const { entry, stems } of asks) {
		for (const stem of stems) {
			const entries = entriesWith.get(stem) ?? new Set();
			entriesWith.set(stem, entries.add(entry));
		}
	}
	return new Map([...entriesWith].map(([stem, { size }]) => [stem, size]));
}

function askedOf(asks: readonly IndexedAsk[]): Map<Foreseen, IndexedAsk[]> {
	const byEntry = new Map<Foreseen, IndexedAsk[]>();
	for (const ask of asks) {
		const own = byEntry.get(ask.entry);
		if (own === undefined) byEntry.set(ask.entry, [ask]);
		else own.push(ask);
	}
	return byEntry;
}

/** What words an entry's asks are made of. */
interface Wording {
	readonly asks: number;
	readonly asksWith: ReadonlyMap<string, number>;
}

function wordings(asks: readonly { entry: Foreseen; stems: ReadonlySet<string> }[]): Map<Foreseen, Wording> {
	const byEntry = new Map<Foreseen, { asks: number; asksWith: Map<string, number> }>();
	for (const { entry, stems } of asks) {
		const wording = byEntry.get(entry) ?? { asks: 0, asksWith: new Map() };
		wording.asks += 1;
		for (const stem of stems) wording.asksWith.set(stem, (wording.asksWith.get(stem) ?? 0) + 1);
		byEntry.set(entry, wording);
	}
	return byEntry;
}

/** A question as asks are compared with it. */
interface Reading {
	readonly terms: readonly {
		readonly alternatives: ReadonlyMap<string, number>;
		readonly weight: number;
		/** The share of an entry's asks that would have the word by chance. */
		readonly expected: number;
	}[];
	readonly totalWeight: number;
	/** Every stem that stands for a word of the question, with its strength. */
	readonly strengths: ReadonlyMap<string, number>;
	readonly asked: Asked;
}

/** How much of the question the ask covers, and how much of the ask the question covers: 1 for the same words. */
function likeness({ terms, totalWeight, strengths, asked }: Reading, ask: IndexedAsk): number {
	if (totalWeight === 0 || ask.totalWeight === 0) return 0;

	let ofQuestion = 0;
	for (const { alternatives, weight } of terms) ofQuestion += weight * strongestIn(alternatives, ask.stems);
	let ofAsk = 0;
	for (const [stem, weight] of ask.weights) ofAsk += weight * (strengths.get(stem) ?? 0);
	return (
		(ofQuestion / totalWeight) ** tuning.ofQuestion *
		(ofAsk / ask.totalWeight) ** tuning.ofAsk *
		(isSameKind(asked, ask.asked) ? 1 : tuning.otherKind)
	);
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

const isSameKind = (one: Asked, other: Asked) => one === other || one === "anything" || other === "anything";

function summarise(entry: Foreseen, likenesses: readonly { text: string; likeness: number }[]) {
	const ordered = [...likenesses].sort((one, other) => other.likeness - one.likeness);
	const support = ordered.slice(0, tuning.supporting).reduce((sum, each) => sum + each.likeness ** 2, 0);
	return { entry, best: ordered[0]?.likeness ?? 0, support, ask: ordered[0]?.text ?? "" };
}
