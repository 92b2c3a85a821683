import type { AliasTable } from "./entity-mentions.ts";
import { findMentions } from "./entity-mentions.ts";
import { entityStem } from "./indexed-passage.ts";
import type { Question } from "./question.ts";
import { askingWords, chatFillers, stopWords } from "./stop-words.ts";
import { stemOf, type Token } from "./text.ts";
import { matchStrength, type Vocabulary } from "./vocabulary.ts";

/** An informative word of the question, with everything that it may stand as in a document. */
export interface QueryTerm {
	readonly token: Token;
	/** The word's own stem, or that of the word it is a typo of. */
	readonly stem: string;
	/** 1; less for a word that rather asks than tells. */
	readonly share: number;
	/** 0 and more: how much the term tells, larger for rarer words. */
	readonly weight: number;
	/** Stems by strength, from 0 to 1; the word's own stem first. */
	readonly alternatives: ReadonlyMap<string, number>;
	readonly match: "exact" | "synonym" | "corrected" | "unknown";
	readonly isName: boolean;
	readonly isFocus: boolean;
}

export interface Query {
	readonly question: Question;
	readonly terms: readonly QueryTerm[];
	/** For each of the question's `pairs`, what its two words tell together. */
	readonly pairWeights: readonly number[];
	/** Entities that the question names, by id. */
	readonly entities: readonly string[];
}

export interface QueryContext {
	readonly vocabulary: Vocabulary;
	readonly aliases: AliasTable;
	readonly isInDocuments: (stem: string) => boolean;
	/** How much a stem tells: the inverse of how many passages have it. */
	readonly weightOf: (stem: string) => number;
}

/** A word that rather asks than tells (`report`, `name`, `said`) counts for this share of its weight. */
const askingWordShare = 0.25;

export function readQuery(question: Question, { vocabulary, aliases, isInDocuments, weightOf }: QueryContext): Query {
	const mentions = findMentions(question.tokens, aliases);
	const entitiesOf = (token: Token) => {
		const at = question.tokens.indexOf(token);
		return mentions.filter(({ from, to }) => from <= at && at < to).flatMap(({ entities }) => entities);
	};

	const stems = new Set(question.tokens.map(({ stem }) => stem));
	const told = question.terms.filter(({ word, stem }) => tells(word, isInDocuments(stem), vocabulary.has(stem)));
	const terms = (told.length > 0 ? told : question.terms).map((token): QueryTerm => {
		const entities = entitiesOf(token);
		const known = vocabulary.has(token.stem);
		const correction = known || entities.length > 0 ? undefined : correct(token, vocabulary);
		const stem = correction ?? token.stem;
		const alternatives = new Map<string, number>([
			[stem, correction === undefined ? 1 : matchStrength.corrected],
			...[...vocabulary.alternatives(stem, stems)].map(([other, strength]) =>
				pair(other, strength * (correction ? matchStrength.corrected : 1)),
			),
			...entities.map((id) => pair(entityStem(id), 1)),
		]);
		return {
			token,
			stem,
			share: shareOf(token.stem),
			weight: weightOf(stem) * shareOf(token.stem),
			alternatives,
			match: matchOf(known || entities.length > 0, correction, alternatives.size),
			isName: entities.length > 0 || (token.isCapitalised && token !== question.tokens[0]),
			isFocus: token.stem === question.focus,
		};
	});
	return {
		question,
		terms,
		pairWeights: pairWeights(question, terms),
		entities: [...new Set(mentions.flatMap(({ entities }) => entities))],
	};
}

function pairWeights({ pairs, tokens }: Question, terms: readonly QueryTerm[]): readonly number[] {
	const weights = new Map(terms.map(({ token, weight }) => [token.stem, weight]));
	const weightAt = (index: number) => weights.get(tokens[index]?.stem ?? "") ?? 0;
	return pairs.map((_, index) => weightAt(index) + weightAt(index + 1));
}

/**
 * A word with letters of another alphabet or language is none of the vocabulary's, however close it comes; nor is a
 * stop word, which stands among the terms where a question has nothing else.
 */
const correct = ({ text, word }: Token, vocabulary: Vocabulary) =>
	/^[A-Za-z]+$/.test(text) && !stopWords.has(word) ? vocabulary.corrected(word) : undefined;

/** Words of chatting are looked up only where the documents have them, words of asking where anybody foresaw them. */
function tells(word: string, isInDocuments: boolean, isKnown: boolean): boolean {
	if (chatFillers.has(word)) return isInDocuments;
	return isKnown || !askingWords.has(word);
}

const askingStems = new Set([...askingWords].map(stemOf));

/** How much of a stem's weight counts: all, but for a word that rather asks than tells. */
export const shareOf = (stem: string): number => (askingStems.has(stem) ? askingWordShare : 1);

const pair = (stem: string, strength: number): [string, number] => [stem, strength];

function matchOf(known: boolean, correction: string | undefined, alternatives: number): QueryTerm["match"] {
	if (known) return "exact";
	if (correction !== undefined) return "corrected";
	return alternatives > 1 ? "synonym" : "unknown";
}
