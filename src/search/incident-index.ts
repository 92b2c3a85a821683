import type { Knowledge, Passage } from "../domain/knowledge.ts";
import { AskIndex, type AskMatch, isOpen } from "./ask-index.ts";
import { candidatesOf, type Retrieved } from "./candidate.ts";
import type { IndexedPassage } from "./indexed-passage.ts";
import { PassageIndex } from "./passage-index.ts";
import { type Query, readQuery } from "./query.ts";
import { readQuestion } from "./question.ts";
import { type Foresight, foresightScore, type Ranked, rank, unforeseen } from "./ranking.ts";

/** What a search found: nothing is decided yet. */
export interface Findings {
	readonly query: Query;
	/** Best first. */
	readonly ranked: readonly Ranked[];
	/** The open question that is most like this one. */
	readonly open: AskMatch | undefined;
	/** Places, in `PassageCollection.passages`, of what moderators hold for the nearest to that. */
	readonly nearest: ReadonlySet<number>;
}

/** An incident, ready to be searched. Built once for a revision; it never changes. */
export class IncidentIndex {
	readonly passages: PassageIndex;
	readonly #asks: AskIndex;
	readonly #byPlace: ReadonlyMap<string, number>;
	readonly #bySlot: ReadonlyMap<string, readonly number[]>;

	constructor(knowledge: Knowledge) {
		this.passages = new PassageIndex(knowledge);
		this.#asks = new AskIndex(knowledge, this.passages.context);
		this.#byPlace = new Map(this.passages.collection.passages.map(({ index, passage }) => [placeOf(passage), index]));
		this.#bySlot = placesBySlot(this.passages.collection.passages);
	}

	/** Whether moderators foresaw questions, so that being foreseen tells something. */
	get isCurated(): boolean {
		return !this.#asks.isEmpty;
	}

	search(text: string): Findings {
		const query = readQuery(readQuestion(text), this.passages.context);
		const matches = this.#asks.match(query);
		const foresight = this.#foresight(matches);
		const open = likeliest(matches.filter(({ entry }) => isOpen(entry)));
		const nearest = this.#nearestTo(open);
		const found = this.#with([...foresight.keys(), ...nearest], this.passages.retrieve(query));
		const retrieved = this.#with(this.#inSlotsOf(found), found);
		const candidates = candidatesOf(query, retrieved, this.passages.collection);
		return {
			query,
			ranked: rank(candidates, (candidate) => foresight.get(candidate.passage.index) ?? unforeseen),
			open,
			nearest: new Set(nearest),
		};
	}

	/** By passage, the best that any of its entries foresaw. Matches come best first. */
	#foresight(matches: readonly AskMatch[]): ReadonlyMap<number, Foresight> {
		const byPassage = new Map<number, Foresight>();
		for (const { entry, chance, best, words, isVerbatim } of matches) {
			if (isOpen(entry)) continue;
			for (const [place, passage] of entry.evidence.entries()) {
				const index = this.#byPlace.get(placeOf(passage));
				if (index === undefined) continue;
				const before = byPassage.get(index);
				const known =
					before === undefined || (isVerbatim && !before.isVerbatim)
						? { ...(before ?? unforeseen), entry, place }
						: before;
				byPassage.set(index, {
					...known,
					chance: known.chance + chance,
					best: Math.max(best, known.best),
					words: [...known.words, words],
					isVerbatim: isVerbatim || known.isVerbatim,
				});
			}
		}
		return byPassage;
	}

	/** Places of the passages that moderators hold for the nearest to an open question. */
	#nearestTo(open: AskMatch | undefined): readonly number[] {
		if (open === undefined || !isOpen(open.entry)) return [];
		return open.entry.nearest.flatMap((nearest) => this.#byPlace.get(placeOf(nearest)) ?? this.#overlapping(nearest));
	}

	/** Places of what shares words with a passage that is no candidate itself: a part of a sentence, or several. */
	#overlapping({ source, start, end }: Passage): readonly number[] {
		return this.passages.collection.passages.flatMap(({ index, passage }) =>
			passage.source === source && passage.start < end && start < passage.end ? [index] : [],
		);
	}

	/** Places of what gives a value for the same slot, in whatever words. */
	#inSlotsOf(retrieved: readonly Retrieved[]): readonly number[] {
		const slots = new Set(retrieved.flatMap(({ passage }) => slotsOf(passage)));
		return [...slots].flatMap((slot) => this.#bySlot.get(slot) ?? []);
	}

	#with(more: readonly number[], retrieved: readonly Retrieved[]): readonly Retrieved[] {
		const found = new Set(retrieved.map(({ passage }) => passage.index));
		const missing = [...new Set(more)].filter((index) => !found.has(index));
		const added = missing.flatMap((index) => this.passages.collection.passages[index] ?? []);
		return [...retrieved, ...added.map((passage) => ({ passage, score: 0, paragraphScore: 0 }))];
	}
}

const likeliest = (matches: readonly AskMatch[]): AskMatch | undefined =>
	matches.toSorted(
		(one, other) => Number(other.isVerbatim) - Number(one.isVerbatim) || foresightScore(other) - foresightScore(one),
	)[0];

const slotsOf = ({ entries }: IndexedPassage): readonly string[] =>
	entries.flatMap((entry) => (entry.kind === "fact" ? (entry.slot ?? []) : []));

function placesBySlot(passages: readonly IndexedPassage[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (const passage of passages) {
		for (const slot of slotsOf(passage)) places.set(slot, [...(places.get(slot) ?? []), passage.index]);
	}
	return places;
}

const placeOf = ({ source, start, end }: Passage) => `${source}:${start}:${end}`;
