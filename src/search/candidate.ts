import type { IndexedPassage, PassageCollection, Positions } from "./indexed-passage.ts";
import type { Query, QueryTerm } from "./query.ts";

/** A term of the question as it stands, or doesn't, in and around one passage. Strengths run from 0 to 1. */
export interface TermMatch {
	readonly term: QueryTerm;
	readonly here: number;
	/** 1 where the word's own stem stands in the passage. */
	readonly exact: number;
	readonly paragraph: number;
	readonly previous: number;
	readonly next: number;
	/** Token offsets of the strongest alternative in the passage. */
	readonly at: readonly number[];
	/** Whether the word stands there in the question's own form. */
	readonly isLiteral: boolean;
}

/** A passage seen from one question: all that a feature may look at. */
export interface Candidate {
	readonly query: Query;
	readonly passage: IndexedPassage;
	readonly collection: PassageCollection;
	readonly matches: readonly TermMatch[];
	/** Token offsets of the passage that match a word of the question. */
	readonly matched: ReadonlySet<number>;
	/** Score of the retrieval, as a share of the best candidate's. */
	readonly retrieval: number;
	/** Score of its paragraph in the retrieval of paragraphs, as a share of the best one's. */
	readonly around: number;
	/** MiniSearch's own score. */
	readonly score: number;
	/** Weight of the question's terms in all. */
	readonly totalWeight: number;
	/** Whether no other candidate has more of the question's weight. */
	readonly isFullest: boolean;
}

export interface Retrieved {
	readonly passage: IndexedPassage;
	readonly score: number;
	readonly paragraphScore: number;
}

/** Sees every retrieved passage from the question. */
export function candidatesOf(
	query: Query,
	retrieved: readonly Retrieved[],
	collection: PassageCollection,
): readonly Candidate[] {
	const best = retrieved.reduce((most, { score }) => Math.max(most, score), 0) || 1;
	const bestAround = retrieved.reduce((most, { paragraphScore }) => Math.max(most, paragraphScore), 0) || 1;
	const totalWeight = query.terms.reduce((sum, { weight }) => sum + weight, 0);
	const terms = new TermFinder(query.terms);
	const matched = retrieved.map(({ passage }) => matchTerms(passage, terms));
	const weights = matched.map((matches) => matches.reduce((sum, { term, here }) => sum + term.weight * here, 0));
	const fullest = Math.max(...weights) - rounding;

	return retrieved.map(({ passage, score, paragraphScore }, index) => {
		const matches = matched[index] ?? [];
		return {
			query,
			passage,
			collection,
			matches,
			matched: tokensOf(matches),
			retrieval: score / best,
			around: paragraphScore / bestAround,
			score,
			totalWeight,
			isFullest: (weights[index] ?? 0) >= fullest,
		};
	});
}

/** Sums of the same numbers in another order differ by less. */
const rounding = 1e-9;

function matchTerms(passage: IndexedPassage, terms: TermFinder): readonly TermMatch[] {
	const { positions, tokens } = passage;
	const [here, paragraph] = [terms.in(positions), terms.in(passage.paragraph.positions)];
	const [previous, next] = [terms.in(passage.previous), terms.in(passage.next)];
	return terms.all.map((term, index) => {
		const { strength, at } = here[index] ?? absent;
		return {
			term,
			here: strength,
			exact: positions.has(term.stem) ? 1 : 0,
			paragraph: Math.max(strength, paragraph[index]?.strength ?? 0),
			previous: previous[index]?.strength ?? 0,
			next: next[index]?.strength ?? 0,
			at,
			isLiteral: at.some((position) => tokens[position]?.word === term.token.word),
		};
	});
}

function tokensOf(matches: readonly TermMatch[]): ReadonlySet<number> {
	const tokens = new Set<number>();
	for (const { at } of matches) for (const position of at) tokens.add(position);
	return tokens;
}

interface Found {
	readonly strength: number;
	readonly at: readonly number[];
}

const absent: Found = { strength: 0, at: [] };

/** Finds a question's terms in texts, each text once: a paragraph has many sentences, and each stands beside others. */
class TermFinder {
	readonly all: readonly QueryTerm[];
	/** By term what may stand for it, the strongest first. */
	readonly #alternatives: readonly (readonly (readonly [stem: string, strength: number])[])[];
	readonly #found = new Map<Positions, readonly Found[]>();

	constructor(terms: readonly QueryTerm[]) {
		this.all = terms;
		this.#alternatives = terms.map(({ alternatives }) => [...alternatives].sort(([, one], [, other]) => other - one));
	}

	/** By term, the strongest alternative in a text. */
	in(positions: Positions): readonly Found[] {
		const known = this.#found.get(positions);
		if (known !== undefined) return known;

		const found = this.#alternatives.map((alternatives) => firstIn(alternatives, positions));
		this.#found.set(positions, found);
		return found;
	}
}

function firstIn(alternatives: readonly (readonly [string, number])[], positions: Positions): Found {
	for (const [stem, strength] of alternatives) {
		const at = positions.get(stem);
		if (at !== undefined) return { strength, at };
	}
	return absent;
}
