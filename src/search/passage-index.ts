import MiniSearch from "minisearch";
import type { Knowledge } from "../domain/knowledge.ts";
import { askTokens } from "./ask-memory.ts";
import type { Retrieved } from "./candidate.ts";
import { collectPassages, type IndexedPassage, type PassageCollection, stemsIn } from "./indexed-passage.ts";
import type { Query, QueryContext } from "./query.ts";
import { stopWords } from "./stop-words.ts";
import { stemOf, tokenise } from "./text.ts";
import { Vocabulary } from "./vocabulary.ts";

/** What MiniSearch is asked for. */
export const retrieval = {
	/**
	 * BM25+ for sentences: they are short, so a word that comes twice says little more (k), and length matters less (b).
	 */
	bm25: { k: 0.6, b: 0.4, d: 0.25 },
	/** Power to which the strength of an alternative is raised: retrieval goes by the question's own words. */
	exactness: 8,
	/** A smaller boost moves nothing and is not worth a look-up. */
	least: 0.02,
	/** Passages that are ranked by features. */
	passages: 12,
	/**
	 * Passages that are read for all of a question's stems: the time of a question is theirs where there are many. A
	 * question about a few thousand passages seldom comes near it.
	 */
	postings: 6_000,
	/** Paragraphs whose passages are all ranked, for answers that leave the question's words to their neighbours. */
	paragraphs: 2,
} as const;

interface Entry {
	readonly id: number;
	readonly text: string;
}

const newIndex = () =>
	new MiniSearch<Entry>({
		fields: ["text"],
		tokenize: (text) => text.split(" "),
		processTerm: (term) => term,
		searchOptions: { bm25: retrieval.bm25 },
	});

const stopStems = new Set([...stopWords].map(stemOf));

/** An incident's passages, ready to be searched. */
export class PassageIndex {
	readonly collection: PassageCollection;
	readonly context: QueryContext;
	readonly #passages = newIndex();
	readonly #paragraphs = newIndex();
	/** In how many passages a stem stands. */
	readonly #frequency = new Map<string, number>();

	constructor(knowledge: Knowledge) {
		this.collection = collectPassages(knowledge);
		const { passages, paragraphs, aliases, occurrences } = this.collection;
		for (const { index, stems } of paragraphs) this.#paragraphs.add({ id: index, text: telling(stems) });
		for (const { index, passage } of passages) {
			const stems = stemsIn(passage.text, aliases);
			this.#passages.add({ id: index, text: telling(stems) });
			for (const stem of new Set(stems)) this.#frequency.set(stem, this.#frequencyOf(stem) + 1);
		}
		this.context = {
			vocabulary: new Vocabulary(wordsOf(knowledge), knowledge.synonyms),
			aliases,
			isInDocuments: (stem) => occurrences.has(stem),
			weightOf: (stem) => this.#weightOf(stem),
		};
	}

	/** The candidates for a question, by MiniSearch's score. */
	retrieve({ terms }: Query): readonly Retrieved[] {
		const boosts = this.#affordable(boostsOf(terms));
		const scores = new Map(search(this.#passages, boosts).slice(0, retrieval.passages));
		const paragraphs = search(this.#paragraphs, boosts);
		for (const [index] of paragraphs.slice(0, retrieval.paragraphs)) {
			for (const passage of this.collection.paragraphs[index]?.passages ?? []) {
				if (!scores.has(passage)) scores.set(passage, 0);
			}
		}
		const paragraphScores = new Map(paragraphs);
		return [...scores].flatMap(([index, score]) => {
			const passage: IndexedPassage | undefined = this.collection.passages[index];
			if (passage === undefined) return [];
			return [{ passage, score, paragraphScore: paragraphScores.get(passage.paragraph.index) ?? 0 }];
		});
	}

	/** Of the stems that stand anywhere the rarest, as long as few enough passages have them; at least one. */
	#affordable(boosts: Boosts): Boosts {
		const rarestFirst = [...boosts]
			.filter(([stem]) => this.#frequencyOf(stem) > 0)
			.sort(([one], [other]) => this.#frequencyOf(one) - this.#frequencyOf(other));
		let read = 0;
		return new Map(
			rarestFirst.filter(([stem], index) => {
				read += this.#frequencyOf(stem);
				return index === 0 || read <= retrieval.postings;
			}),
		);
	}

	/** The inverse frequency of a stem among the passages: from about 0 for the commonest to ln(2n + 1) for the unknown. */
	#weightOf(stem: string): number {
		const passagesWith = this.#frequencyOf(stem);
		return Math.log(1 + (this.collection.passages.length - passagesWith + 0.5) / (passagesWith + 0.5));
	}

	#frequencyOf(stem: string): number {
		return this.#frequency.get(stem) ?? 0;
	}
}

/** Stems for MiniSearch, without stop words. */
const telling = (stems: readonly string[]) => stems.filter((stem) => !stopStems.has(stem)).join(" ");

/** By stem, how much finding it counts. */
type Boosts = ReadonlyMap<string, number>;

function boostsOf(terms: Query["terms"]): Boosts {
	const boosts = new Map<string, number>();
	for (const { alternatives, share } of terms) {
		for (const [stem, strength] of alternatives) {
			const boost = share * strength ** retrieval.exactness;
			if (boost >= retrieval.least) boosts.set(stem, Math.max(boost, boosts.get(stem) ?? 0));
		}
	}
	return boosts;
}

function search(index: MiniSearch<Entry>, boosts: Boosts): [number, number][] {
	const results = index.search([...boosts.keys()].join(" "), { boostTerm: (stem) => boosts.get(stem) ?? 1 });
	return results.map(({ id, score }) => [Number(id), score]);
}

function* wordsOf({ facts, quotes, open, sources, entities }: Knowledge): Generator<string> {
	const texts = [...sources.values()].map(({ text }) => text);
	const asks = [...facts, ...quotes, ...open].flatMap((entry) => entry.asks);
	const names = [...entities.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
	for (const tokens of [
		texts.map((text) => tokenise(text)),
		asks.map(askTokens),
		names.map((name) => tokenise(name)),
	].flat())
		for (const { word } of tokens) if (!stopWords.has(word)) yield word;
}
