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

/** Sees every retrieved passage from the question. Paragraphs are read once. */
export function candidatesOf(
	query: Query,
	retrieved: readonly Retrieved[],
	collection: PassageCollection,
): readonly Candidate[] {
	const best = retrieved.reduce((most, { score }) => Math.max(most, score), 0) || 1;
	const bestAround = retrieved.reduce((most, { paragraphScore }) => Math.max(most, paragraphScore), 0) || 1;
	const totalWeight = query.terms.reduce((sum, { weight }) => sum + weight, 0);
	const byParagraph = new Map<number, readonly number[]>();
	const inParagraph = ({ paragraph }: IndexedPassage) => {
		const known = byParagraph.get(paragraph.index);
		if (known !== undefined) return known;
		const strengths = query.terms.map((term) => strongest(term, paragraph.positions).strength);
		byParagraph.set(paragraph.index, strengths);
		return strengths;
	};

	const matched = retrieved.map(({ passage }) => {
		const paragraph = inParagraph(passage);
		return query.terms.map((term, index) => matchTerm(term, passage, paragraph[index] ?? 0));
	});
	const weights = matched.map((matches) => matches.reduce((sum, { term, here }) => sum + term.weight * here, 0));
	const fullest = Math.max(...weights) - rounding;

	return retrieved.map(({ passage, score, paragraphScore }, index) => {
		const matches = matched[index] ?? [];
		return {
			query,
			passage,
			collection,
			matches,
			matched: new Set(matches.flatMap(({ at }) => at)),
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

function matchTerm(term: QueryTerm, passage: IndexedPassage, paragraph: number): TermMatch {
	const { strength, at } = strongest(term, passage.positions);
	return {
		term,
		here: strength,
		exact: passage.positions.has(term.stem) ? 1 : 0,
		paragraph: Math.max(paragraph, strength),
		previous: strongest(term, passage.previous).strength,
		next: strongest(term, passage.next).strength,
		at,
		isLiteral: at.some((position) => passage.tokens[position]?.word === term.token.word),
	};
}

interface Found {
	readonly strength: number;
	readonly at: readonly number[];
}

const absent: Found = { strength: 0, at: [] };

function strongest({ alternatives }: QueryTerm, positions: Positions): Found {
	let found = absent;
	for (const [stem, strength] of alternatives) {
		const at = strength > found.strength ? positions.get(stem) : undefined;
		if (at !== undefined) found = { strength, at };
	}
	return found;
}
