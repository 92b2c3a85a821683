import MiniSearch from "minisearch";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Retrieved } from "./candidate.ts";
import { collectPassages, type IndexedPassage, type PassageCollection, type Positions } from "./indexed-passage.ts";
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
	passages: 20,
	/** Paragraphs whose passages are all ranked, for answers that leave the question's words to their neighbours. */
	paragraphs: 3,
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

/** A text's stems for MiniSearch, without stop words. */
const stemsOf = (positions: Positions) =>
	[...positions]
		.flatMap(([stem, { length }]) => (stopStems.has(stem) ? [] : Array<string>(length).fill(stem)))
		.join(" ");

/** An incident's passages, ready to be searched. */
export class PassageIndex {
	readonly collection: PassageCollection;
	readonly context: QueryContext;
	readonly #passages = newIndex();
	readonly #paragraphs = newIndex();

	constructor(knowledge: Knowledge) {
		this.collection = collectPassages(knowledge);
		this.#passages.addAll(
			this.collection.passages.map(({ index, positions }) => ({ id: index, text: stemsOf(positions) })),
		);
		this.#paragraphs.addAll(
			this.collection.paragraphs.map(({ index, positions }) => ({ id: index, text: stemsOf(positions) })),
		);
		this.context = {
			vocabulary: new Vocabulary(wordsOf(knowledge), knowledge.synonyms),
			aliases: this.collection.aliases,
			isInDocuments: (stem) => this.collection.occurrences.has(stem),
			weightOf: weights(this.collection),
		};
	}

	/** The candidates for a question, by MiniSearch's score. */
	retrieve(query: Query): readonly Retrieved[] {
		const scores = new Map(search(this.#passages, query).slice(0, retrieval.passages));
		const paragraphs = search(this.#paragraphs, query);
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
}

function search(index: MiniSearch<Entry>, { terms }: Query): [number, number][] {
	const strengths = new Map<string, number>();
	for (const { alternatives, share } of terms) {
		for (const [stem, strength] of alternatives) {
			const boost = share * strength ** retrieval.exactness;
			if (boost >= retrieval.least) strengths.set(stem, Math.max(boost, strengths.get(stem) ?? 0));
		}
	}
	const results = index.search([...strengths.keys()].join(" "), { boostTerm: (stem) => strengths.get(stem) ?? 1 });
	return results.map(({ id, score }) => [Number(id), score]);
}

function* wordsOf({ facts, quotes, open, sources, entities }: Knowledge): Generator<string> {
	const texts = [
		...[...sources.values()].map(({ text }) => text),
		...[...facts, ...quotes, ...open].flatMap(({ asks }) => asks),
		...[...entities.values()].flatMap(({ name, aliases }) => [name, ...aliases]),
	];
	for (const text of texts) for (const { word } of tokenise(text)) if (!stopWords.has(word)) yield word;
}

/** The inverse frequency of a stem among the passages: from about 0 for the commonest to ln(2n + 1) for the unknown. */
function weights({ passages }: PassageCollection): (stem: string) => number {
	const frequency = new Map<string, number>();
	for (const { positions } of passages) {
		for (const stem of positions.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
	}
	return (stem) => {
		const passagesWith = frequency.get(stem) ?? 0;
		return Math.log(1 + (passages.length - passagesWith + 0.5) / (passagesWith + 0.5));
	};
}
