/** What tells one question from another, and how much each trait counts before its rarity does; see `question-traits.ts`. */
export type Traits = ReadonlyMap<string, number>;

/** A question, and the entry that it was written down for, as a place in the list of entries. */
export interface Lesson {
	readonly traits: Traits;
	readonly entry: number;
}

const learning = {
	/** Entries that a question is told from, its own and those whose asks are most like it: half as many err more. */
	rivals: 24,
	/** How often every question is looked at. More changes nothing but the time. */
	rounds: 4,
	/** How far a weight moves at first; it moves less with each round. */
	step: 0.5,
	/** Length of a question's vector: the sharpness of the chances that come out. */
	length: 4,
	/** Weights at most, of 4 bytes: beyond, the rarest traits are left out. */
	weights: 2 ** 24,
} as const;

/** A smaller step is not worth its time: unseen questions are told apart as well, and a little more cautiously, without. */
const leastPull = 1e-3;

/** Traits by their id, each with its value. */
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
		if (vector.traits.length === 0) return undefined;

		const scores = new Float32Array(this.#entries);
		addRows(scores, vector, this.#weights);
		softmax(scores);
		return scores;
	}

	#vectorOf(traits: Traits): Vector {
		const vector = { traits: new Int32Array(traits.size), values: new Float32Array(traits.size) };
		let known = 0;
		let squares = 0;
		for (const [trait, share] of traits) {
			const id = this.#ids.get(trait);
			if (id === undefined) continue;
			const value = share * (this.#rarity[id] ?? 0);
			vector.traits[known] = id;
			vector.values[known] = value;
			squares += value ** 2;
			known += 1;
		}
		const scale = learning.length / (Math.sqrt(squares) || 1);
		for (let index = 0; index < known; index += 1) vector.values[index] = scale * (vector.values[index] ?? 0);
		if (known === traits.size) return vector;
		return { traits: vector.traits.subarray(0, known), values: vector.values.subarray(0, known) };
	}

	#learn(lessons: readonly Lesson[]): void {
		const vectors = lessons.map(({ traits }) => this.#vectorOf(traits));
		const rivals = rivalsOf(lessons, vectors, this.#entries);
		const order = interleaved(lessons);
		const chances = new Float32Array(Math.min(learning.rivals, this.#entries));
		const pulls: Pulls = { entries: new Int32Array(chances.length), by: new Float32Array(chances.length), count: 0 };
		for (let round = 0; round < learning.rounds; round += 1) {
			const step = learning.step * (1 - round / learning.rounds);
			for (const index of order) {
				const [vector, against] = [vectors[index] ?? nothing, rivals[index] ?? nobody];
				this.#scoreAmong(against, vector, chances);
				softmax(chances);
				pullApart(against, chances, step, pulls);
				this.#move(vector, pulls);
			}
		}
	}

	/** Fills in the scores of some entries, in their order. */
	#scoreAmong(entries: Int32Array, { traits, values }: Vector, scores: Float32Array): void {
		const weights = this.#weights;
		scores.fill(0);
		for (let index = 0; index < traits.length; index += 1) {
			const row = (traits[index] ?? 0) * this.#entries;
			const value = values[index] ?? 0;
			for (let rival = 0; rival < entries.length; rival += 1)
				scores[rival] = (scores[rival] ?? 0) + value * (weights[row + (entries[rival] ?? 0)] ?? 0);
		}
	}

	#move({ traits, values }: Vector, { entries, by, count }: Pulls): void {
		const weights = this.#weights;
		for (let index = 0; index < traits.length; index += 1) {
			const row = (traits[index] ?? 0) * this.#entries;
			const value = values[index] ?? 0;
			for (let pulled = 0; pulled < count; pulled += 1) {
				const at = row + (entries[pulled] ?? 0);
				weights[at] = (weights[at] ?? 0) + value * (by[pulled] ?? 0);
			}
		}
	}
}

/** Classifiers at most that are kept for asks which don't change: of what is served, and of an edit of it. */
const kept = 2;

const latest: {
	readonly lessons: readonly Lesson[];
	readonly entries: number;
	readonly classifier: EntryClassifier;
}[] = [];

/**
 * The classifier of these lessons, which is learnt once: most edits change no ask, and one that does is built to be
 * looked at and again when it is approved.
 */
export function learnt(lessons: readonly Lesson[], entries: number): EntryClassifier {
	const at = latest.findIndex((known) => known.entries === entries && isSame(known.lessons, lessons));
	const [known = { lessons, entries, classifier: new EntryClassifier(lessons, entries) }] =
		at < 0 ? [] : latest.splice(at, 1);
	latest.push(known);
	latest.splice(0, latest.length - kept);
	return known.classifier;
}

/** In their order, too: numbers that are added up in another one differ in their last digits. */
const isSame = (one: readonly Lesson[], other: readonly Lesson[]) =>
	one.length === other.length &&
	one.every(({ traits, entry }, index) => entry === other[index]?.entry && isAlike(traits, other[index].traits));

function isAlike(one: Traits, other: Traits): boolean {
	if (one === other) return true;
	const others = other.entries();
	return one.size === other.size && [...one].every(([trait, share]) => isPair(others.next().value, trait, share));
}

const isPair = (pair: readonly [string, number] | undefined, trait: string, share: number) =>
	pair?.[0] === trait && pair[1] === share;

/** Entries whose weights move, and how far: thousands of lessons are learnt in the same arrays, of which `count` count. */
interface Pulls {
	readonly entries: Int32Array;
	readonly by: Float32Array;
	count: number;
}

/** The first of the entries gains chance on the others. */
function pullApart(entries: Int32Array, chances: Float32Array, step: number, pulls: Pulls): void {
	pulls.count = 0;
	for (let rival = 0; rival < chances.length; rival += 1) {
		const by = step * ((rival === 0 ? 1 : 0) - (chances[rival] ?? 0));
		if (Math.abs(by) <= leastPull) continue;
		pulls.entries[pulls.count] = entries[rival] ?? 0;
		pulls.by[pulls.count] = by;
		pulls.count += 1;
	}
}

/** For each lesson its own entry, then those whose asks share most with it. */
function rivalsOf(lessons: readonly Lesson[], vectors: readonly Vector[], entries: number): readonly Int32Array[] {
	const holders = holdersOf(lessons, vectors, entries);
	const likeness = new Float32Array(entries);
	return lessons.map(({ entry }, lesson) => {
		const { traits, values } = vectors[lesson] ?? nothing;
		likeness.fill(0);
		for (let index = 0; index < traits.length; index += 1) {
			const held = holders[traits[index] ?? 0];
			if (held !== undefined) addShares(likeness, held, values[index] ?? 0);
		}
		likeness[entry] = Number.POSITIVE_INFINITY;
		return largest(likeness, learning.rivals);
	});
}

/** The entries that have a trait in their asks, and how much of it each: numbers apart from objects are read faster. */
interface Holders {
	readonly entries: number[];
	readonly shares: number[];
}

function addShares(likeness: Float32Array, { entries, shares }: Holders, value: number): void {
	for (let index = 0; index < entries.length; index += 1) {
		const entry = entries[index] ?? 0;
		likeness[entry] = (likeness[entry] ?? 0) + value * (shares[index] ?? 0);
	}
}

/** By trait; most are held by few. */
function holdersOf(lessons: readonly Lesson[], vectors: readonly Vector[], entries: number): readonly Holders[] {
	const holders: Holders[] = [];
	const asks = new Float32Array(entries);
	for (const { entry } of lessons) asks[entry] = (asks[entry] ?? 0) + 1;
	for (const [lesson, { entry }] of lessons.entries()) {
		const { traits, values } = vectors[lesson] ?? nothing;
		const each = 1 / Math.sqrt(asks[entry] ?? 1);
		for (let index = 0; index < traits.length; index += 1) {
			const trait = traits[index] ?? 0;
			const held = holders[trait] ?? { entries: [], shares: [] };
			holders[trait] = held;
			hold(held, entry, each * (values[index] ?? 0));
		}
	}
	return holders;
}

/** An entry's asks follow each other, so that the last one held is most often its own. */
function hold({ entries, shares }: Holders, entry: number, share: number): void {
	const last = entries.length - 1;
	if (entries[last] === entry) shares[last] = (shares[last] ?? 0) + share;
	else {
		entries.push(entry);
		shares.push(share);
	}
}

const nothing: Vector = { traits: new Int32Array(), values: new Float32Array() };
const nobody = new Int32Array();

/** Adds to each entry's score what the traits have in their rows. */
function addRows(scores: Float32Array, { traits, values }: Vector, table: Float32Array): void {
	const entries = scores.length;
	for (let index = 0; index < traits.length; index += 1) {
		const row = (traits[index] ?? 0) * entries;
		const value = values[index] ?? 0;
		for (let entry = 0; entry < entries; entry += 1)
			scores[entry] = (scores[entry] ?? 0) + value * (table[row + entry] ?? 0);
	}
}

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

/** Places of the largest values, the largest first, equal ones as they stand. */
function largest(values: Float32Array, count: number): Int32Array {
	const places = new Int32Array(Math.min(count, values.length));
	let found = 0;
	for (let place = 0; place < values.length; place += 1) {
		const value = values[place] ?? 0;
		let rank = found;
		while (rank > 0 && value > (values[places[rank - 1] ?? 0] ?? 0)) rank -= 1;
		if (rank === places.length) continue;
		places.copyWithin(rank + 1, rank, found);
		places[rank] = place;
		found = Math.min(found + 1, places.length);
	}
	return places;
}

/** Scores become chances that add up to 1. */
function softmax(scores: Float32Array): void {
	let most = Number.NEGATIVE_INFINITY;
	for (const score of scores) most = Math.max(most, score);
	let total = 0;
	for (let index = 0; index < scores.length; index += 1) {
		const chance = Math.exp((scores[index] ?? 0) - most);
		scores[index] = chance;
		total += chance;
	}
	for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) / total;
}
