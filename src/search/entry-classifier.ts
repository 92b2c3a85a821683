/** What tells one question from another, and how much each trait counts before its rarity does; see `question-traits.ts`. */
export type Traits = ReadonlyMap<string, number>;

/** A question, and the entry that it was written down for, as a place in the list of entries. */
export interface Lesson {
	readonly traits: Traits;
	readonly entry: number;
}

const learning = {
	/** Entries that a question is told from: its own and those whose asks are most like it. */
	rivals: 24,
	/** How often every question is looked at. More of either changes nothing but the time. */
	rounds: 6,
	/** How far a weight moves at first; it moves less with each round. */
	step: 0.5,
	/** Length of a question's vector: the sharpness of the chances that come out. */
	length: 4,
	/** Weights at most, of 4 bytes: beyond, the rarest traits are left out. */
	weights: 2 ** 24,
} as const;

/** A smaller step moves nothing and is not worth its time. */
const leastPull = 1e-4;

interface Vector {
	readonly traits: Int32Array;
	readonly values: Float32Array;
}

/**
 * Which entry a question is likeliest meant for.
 *
 * A softmax regression, learnt from all asks when an incident is loaded: where a count of common words takes every word
 * of an ask alike, this finds out which of them tell the entry from its rivals. From zero, in a fixed order: the same
 * asks give the same weights.
 */
export class EntryClassifier {
	readonly #entries: number;
	readonly #ids = new Map<string, number>();
	readonly #rarity: Float32Array;
	/** A row of entries for each trait. */
	readonly #weights: Float32Array;

	constructor(lessons: readonly Lesson[], entries: number) {
		this.#entries = entries;
		const frequency = mostFrequent(countTraits(lessons), Math.floor(learning.weights / Math.max(1, entries)));
		this.#rarity = new Float32Array(frequency.size);
		for (const [trait, count] of frequency) {
			this.#rarity[this.#ids.size] = 1 + Math.log((1 + lessons.length) / (1 + count));
			this.#ids.set(trait, this.#ids.size);
		}
		this.#weights = new Float32Array(frequency.size * entries);
		this.#learn(lessons);
	}

	/** By entry, the chance that the question is meant for it, adding up to 1; `undefined` where no trait is known. */
	chances(traits: Traits): Float32Array | undefined {
		const vector = this.#vectorOf(traits);
		return vector.traits.length === 0 ? undefined : softmax(this.#scores(vector, this.#weights));
	}

	#vectorOf(traits: Traits): Vector {
		const ids: number[] = [];
		const values: number[] = [];
		for (const [trait, value] of traits) {
			const id = this.#ids.get(trait);
			if (id === undefined) continue;
			ids.push(id);
			values.push(value * (this.#rarity[id] ?? 0));
		}
		const length = Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0)) || 1;
		return {
			traits: Int32Array.from(ids),
			values: Float32Array.from(values, (value) => (learning.length * value) / length),
		};
	}

	#learn(lessons: readonly Lesson[]): void {
		const vectors = lessons.map(({ traits }) => this.#vectorOf(traits));
		const rivals = this.#rivalsOf(lessons, vectors);
		const order = interleaved(lessons);
		for (let round = 0; round < learning.rounds; round += 1) {
			const step = learning.step * (1 - round / learning.rounds);
			for (const index of order) {
				const [vector, against] = [vectors[index], rivals[index]];
				if (vector !== undefined && against !== undefined) this.#take(vector, against, step);
			}
		}
	}

	/** Moves the weights so that the first of the entries gains chance on the others. */
	#take(vector: Vector, entries: Int32Array, step: number): void {
		const chances = softmax(this.#scoresAmong(vector, entries));
		chances.forEach((chance, rival) => {
			const pull = step * (chance - (rival === 0 ? 1 : 0));
			if (Math.abs(pull) > leastPull) this.#move(vector, entries[rival] ?? 0, -pull);
		});
	}

	#move({ traits, values }: Vector, entry: number, by: number): void {
		for (let index = 0; index < traits.length; index += 1) {
			const at = (traits[index] ?? 0) * this.#entries + entry;
			this.#weights[at] = (this.#weights[at] ?? 0) + by * (values[index] ?? 0);
		}
	}

	#scoresAmong({ traits, values }: Vector, entries: Int32Array): Float32Array {
		const scores = new Float32Array(entries.length);
		for (let index = 0; index < traits.length; index += 1) {
			const row = (traits[index] ?? 0) * this.#entries;
			const value = values[index] ?? 0;
			for (let rival = 0; rival < entries.length; rival += 1)
				scores[rival] = (scores[rival] ?? 0) + value * (this.#weights[row + (entries[rival] ?? 0)] ?? 0);
		}
		return scores;
	}

	/** For each lesson its own entry, then those whose asks share most with it. */
	#rivalsOf(lessons: readonly Lesson[], vectors: readonly Vector[]): readonly Int32Array[] {
		const shares = this.#sharesOf(lessons, vectors);
		return lessons.map(({ entry }, lesson) => {
			const likeness = this.#scores(vectors[lesson] ?? nothing, shares);
			likeness[entry] = Number.POSITIVE_INFINITY;
			return largest(likeness, learning.rivals);
		});
	}

	/** A row of entries for each trait, as the weights are: how much of the trait is in an entry's asks. */
	#sharesOf(lessons: readonly Lesson[], vectors: readonly Vector[]): Float32Array {
		const shares = new Float32Array(this.#weights.length);
		const asks = new Float32Array(this.#entries);
		for (const { entry } of lessons) asks[entry] = (asks[entry] ?? 0) + 1;
		for (const [lesson, { entry }] of lessons.entries()) {
			const { traits, values } = vectors[lesson] ?? nothing;
			for (let index = 0; index < traits.length; index += 1) {
				const at = (traits[index] ?? 0) * this.#entries + entry;
				shares[at] = (shares[at] ?? 0) + (values[index] ?? 0) / Math.sqrt(asks[entry] ?? 1);
			}
		}
		return shares;
	}

	/** By entry, the sum of what each trait has in its row. */
	#scores({ traits, values }: Vector, table: Float32Array): Float32Array {
		const scores = new Float32Array(this.#entries);
		for (let index = 0; index < traits.length; index += 1) {
			const row = (traits[index] ?? 0) * this.#entries;
			const value = values[index] ?? 0;
			for (let entry = 0; entry < scores.length; entry += 1)
				scores[entry] = (scores[entry] ?? 0) + value * (table[row + entry] ?? 0);
		}
		return scores;
	}
}

const nothing: Vector = { traits: new Int32Array(), values: new Float32Array() };

function countTraits(lessons: readonly Lesson[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { traits } of lessons) for (const trait of traits.keys()) counts.set(trait, (counts.get(trait) ?? 0) + 1);
	return counts;
}

function mostFrequent(counts: ReadonlyMap<string, number>, size: number): ReadonlyMap<string, number> {
	return counts.size <= size ? counts : new Map([...counts].sort(([, one], [, other]) => other - one).slice(0, size));
}

/** The first lesson of every entry, then the second of each that has one: no entry is learnt in one go. */
function interleaved(lessons: readonly Lesson[]): readonly number[] {
	const seen = new Map<number, number>();
	const turns = lessons.map(({ entry }) => {
		const turn = seen.get(entry) ?? 0;
		seen.set(entry, turn + 1);
		return turn;
	});
	return lessons.map((_, index) => index).sort((one, other) => (turns[one] ?? 0) - (turns[other] ?? 0) || one - other);
}

/** Places of the largest values, the largest first. */
function largest(values: Float32Array, count: number): Int32Array {
	const places = new Int32Array(Math.min(count, values.length));
	for (let rank = 0; rank < places.length; rank += 1) {
		let best = 0;
		for (let place = 1; place < values.length; place += 1) if ((values[place] ?? 0) > (values[best] ?? 0)) best = place;
		places[rank] = best;
		values[best] = Number.NEGATIVE_INFINITY;
	}
	return places;
}

/** In place: what is given becomes chances that add up to 1. */
function softmax(scores: Float32Array): Float32Array {
	const most = scores.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
	let total = 0;
	for (let index = 0; index < scores.length; index += 1) {
		const chance = Math.exp((scores[index] ?? 0) - most);
		scores[index] = chance;
		total += chance;
	}
	for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / total;
	return scores;
}
