import MiniSearch from "minisearch";
import type { Fact, Knowledge, OpenQuestion, Quote } from "../domain/knowledge.ts";
import { type AliasTable, findMentions } from "./entity-mentions.ts";
import { entityStem } from "./indexed-passage.ts";
import type { Query, QueryTerm } from "./query.ts";
import { type Asked, readQuestion } from "./question.ts";
import { askingWords, chatFillers } from "./stop-words.ts";

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
	/** The ask that is most like the question. */
	readonly ask: string;
}

export type HiddenAsks = (ask: { readonly text: string; readonly entry: Foreseen }) => boolean;

const nothingHidden: HiddenAsks = () => false;

const tuning = {
	bm25: { k: 0.4, b: 0.5, d: 0.25 },
	/** Terms of the question that asks are looked up by; the rarest tell most. */
	lookedUp: 8,
	/** Asks that are compared with the question word by word. */
	compared: 120,
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
		const byEntry = new Map<Foreseen, { text: string; likeness: number }[]>();
		for (const ask of this.#lookUp(query)) {
			if (isHidden(ask)) continue;
			const likeness = this.#likeness(query, ask);
			byEntry.set(ask.entry, [...(byEntry.get(ask.entry) ?? []), { text: ask.text, likeness }]);
		}
		return [...byEntry]
			.map(([entry, likenesses]) => summarise(entry, likenesses, this.#wording(query, entry, isHidden)))
			.sort((one, other) => other.best - one.best || other.support - one.support);
	}

	#lookUp({ terms }: Query): readonly IndexedAsk[] {
		const strengths = new Map<string, number>();
		const rarest = [...terms].sort((one, other) => this.#weightOf(other.stem) - this.#weightOf(one.stem));
		for (const { alternatives } of rarest.slice(0, tuning.lookedUp)) {
			for (const [stem, strength] of alternatives) strengths.set(stem, Math.max(strength, strengths.get(stem) ?? 0));
		}
		return this.#index
			.search([...strengths.keys()].join(" "), { boostTerm: (stem) => strengths.get(stem) ?? 1 })
			.slice(0, tuning.compared)
			.flatMap(({ id }) => this.#asks[Number(id)] ?? []);
	}

	/** How much of the question the ask covers, and how much of the ask the question covers: 1 for the same words. */
	#likeness({ terms, question }: Query, ask: IndexedAsk): number {
		let questionWeight = 0;
		let questionCovered = 0;
		const covered = new Map<string, number>();
		for (const term of terms) {
			const weight = this.#weightOf(term.stem) * shareOf(term);

			questionWeight += weight;
			questionCovered += weight * strongestIn(term, ask.stems);
			for (const [stem, strength] of term.alternatives) covered.set(stem, Math.max(strength, covered.get(stem) ?? 0));
		}
		let askCovered = 0;
		for (const [stem, weight] of ask.weights) askCovered += weight * (covered.get(stem) ?? 0);
		if (questionWeight === 0 || ask.totalWeight === 0) return 0;

		return (
			(questionCovered / questionWeight) ** tuning.ofQuestion *
			(askCovered / ask.totalWeight) ** tuning.ofAsk *
			(isSameKind(question.asked, ask.asked) ? 1 : tuning.otherKind)
		);
	}

	/** The question's words under those of an entry's asks, smoothed with those of all entries; a mean of logarithms. */
	#wording({ terms }: Query, entry: Foreseen, isHidden: HiddenAsks): number {
		const shown = isHidden === nothingHidden ? this.#wordings.get(entry) : this.#shownWording(entry, isHidden);
		let sum = 0;
		let total = 0;
		for (const term of terms) {
			const weight = this.#weightOf(term.stem) * shareOf(term);
			const expected = tuning.surprise * (((this.#frequency.get(term.stem) ?? 0) + 0.5) / this.#entries);
			let asks = 0;
			for (const [stem, strength] of term.alternatives) {
				asks = Math.max(asks, strength * (shown?.asksWith.get(stem) ?? 0));
			}
			sum += weight * Math.log((asks + tuning.prior * expected) / ((shown?.asks ?? 0) + tuning.prior));
			total += weight;
		}
		return total === 0 ? 0 : sum / total / 4;
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

	/** The inverse frequency of a stem among the entries, an unknown one being the rarest. */
	#weightOf(stem: string): number {
		return Math.log(1 + this.#entries / ((this.#frequency.get(stem) ?? 0) + 0.5));
	}
}

const shareOf = ({ token }: QueryTerm) => (askingWords.has(token.word) ? 0.5 : 1);

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

function strongestIn({ alternatives }: QueryTerm, stems: ReadonlySet<string>): number {
	let strength = 0;
	for (const [stem, each] of alternatives) if (each > strength && stems.has(stem)) strength = each;
	return strength;
}

const isSameKind = (one: Asked, other: Asked) => one === other || one === "anything" || other === "anything";

function summarise(
	entry: Foreseen,
	likenesses: readonly { text: string; likeness: number }[],
	wording: number,
): AskMatch {
	const ordered = [...likenesses].sort((one, other) => other.likeness - one.likeness);
	const support = ordered.slice(0, tuning.supporting).reduce((sum, { likeness }) => sum + likeness ** 2, 0);
	return { entry, best: ordered[0]?.likeness ?? 0, support, wording, ask: ordered[0]?.text ?? "" };
}
