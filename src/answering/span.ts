import type { Candidate, TermMatch } from "../search/candidate.ts";
import { findMentions } from "../search/entity-mentions.ts";
import type { IndexedPassage } from "../search/indexed-passage.ts";
import type { Phrase, PhraseKind, Run } from "../search/phrase.ts";
import { findPhrases } from "../search/phrases.ts";
import type { Asked, Question } from "../search/question.ts";
import { matchStrength } from "../search/vocabulary.ts";
import { boundaryClass, isFunctionWord, titles } from "../search/word-classes.ts";
import { type Gap, gapOf } from "./gap.ts";

/** A passage's words as the question sees them. */
export interface Sight {
	readonly candidate: Candidate;
	readonly gap: Gap;
	readonly asked: Asked;
	/** Whether the question leaves open what kind of thing it asks for. */
	readonly isUntyped: boolean;
	/** Token offsets of what the question says itself, be it in another form or by another name. */
	readonly said: ReadonlySet<number>;
	/** By token: how near it stands to the question's words, as a share of their weight. */
	readonly nearness: Float64Array;
	/** By token: the share of the question's weight that stands before it. One more for what stands before the end. */
	readonly before: Float64Array;
	/** By token: the share of the question's weight that stands between the same punctuation. */
	readonly beside: Float64Array;
	/** By token: the characters before it, back to the token before. One more for those at the end. */
	readonly gaps: readonly string[];
	/** By token: whether punctuation parts it from the one before. One more for the end. */
	readonly isParted: readonly boolean[];
	/** By token: whether it tells nothing itself and is no word of the question. */
	readonly isFunction: readonly boolean[];
}

/** A phrase that could be the answer, with what stands around it. */
export interface Span extends Phrase {
	/** The nearest words on either side that tell something, titles left out, as token offsets; -1 where none is in reach. */
	readonly left: number;
	readonly right: number;
	/** The word right before it, determiners and titles left out. */
	readonly opener: string;
}

const typed: ReadonlySet<Asked> = new Set([
	"person",
	"organisation",
	"place",
	"time",
	"duration",
	"number",
	"reason",
	"manner",
	"words",
]);

export function sightOf(candidate: Candidate): Sight {
	const { passage, query } = candidate;
	const gap = gapIn(query.question);
	const said = saidIn(candidate, gap);
	const { gaps, isParted, isFunction } = textOf(passage);
	const before = shareBefore(candidate);
	return {
		candidate,
		gap,
		asked: query.question.asked,
		isUntyped: !typed.has(query.question.asked),
		said,
		nearness: nearnessOf(candidate),
		before,
		beside: shareBeside(before, isParted),
		gaps,
		isParted,
		isFunction: isFunction.map((holds, index) => holds && !said.has(index)),
	};
}

/**
 * A synonym says something of its own: `24 hours` answers how long the grace period was. So does a name where the question
 * only describes who bears it: “which foreign power”, “who is the prime minister”.
 */
function saidIn({ passage, collection, matches, query }: Candidate, gap: Gap): ReadonlySet<number> {
	const isDescribed = (stem: string) => gap.isIdentity || gap.focus.has(stem);
	const isSaid = ({ term, here, exact }: TermMatch) =>
		exact === 1 || (saysTheSame(here) && !isDescribed(term.token.stem));
	const said = new Set(matches.flatMap((match) => (isSaid(match) ? match.at : [])));
	const named = namedIn(query, collection, gap);
	for (const { from, to, entities } of named.size === 0 ? [] : findMentions(passage.tokens, collection.aliases)) {
		if (!entities.some((id) => named.has(id))) continue;
		for (let index = from; index < to; index += 1) said.add(index);
	}
	return said;
}

/** Entities that the question calls by name. */
function namedIn(
	{ question, entities }: Candidate["query"],
	{ aliases }: Candidate["collection"],
	{ isIdentity, focusAt }: Gap,
): ReadonlySet<string> {
	if (isIdentity || entities.length === 0) return new Set();
	const mentions = findMentions(question.tokens, aliases).filter(
		({ from, to }) => to <= focusAt.from || from >= focusAt.to,
	);
	return new Set(mentions.flatMap((mention) => mention.entities));
}

const saysTheSame = (strength: number) => strength >= matchStrength.corrected || strength === matchStrength.derived;

/** What a passage is whoever asks: the same ones answer again and again. */
interface PassageText {
	readonly gaps: readonly string[];
	readonly isParted: readonly boolean[];
	/** By token: whether it tells nothing itself. */
	readonly isFunction: readonly boolean[];
	readonly phrases: readonly Phrase[];
}

const texts = new WeakMap<IndexedPassage, PassageText>();

function textOf(passage: IndexedPassage): PassageText {
	const text = texts.get(passage) ?? readText(passage);
	texts.set(passage, text);
	return text;
}

const joining = /^(?: ?[$€£¥]?| ?[“"‘']|[”"’'] ?|[-/–])$/;

function readText(indexed: IndexedPassage): PassageText {
	const gaps = gapsOf(indexed);
	return {
		gaps,
		isParted: gaps.map((gap) => gap !== " " && !joining.test(gap)),
		isFunction: indexed.tokens.map(({ word }) => isFunctionWord(word)),
		phrases: findPhrases(indexed.passage.text, indexed.tokens),
	};
}

/** One question is asked of every snippet. */
const questionGaps = new WeakMap<Question, Gap>();

function gapIn(question: Question): Gap {
	const gap = questionGaps.get(question) ?? gapOf(question);
	questionGaps.set(question, gap);
	return gap;
}

function gapsOf({ passage, tokens }: IndexedPassage): readonly string[] {
	const gaps = tokens.map(({ start }, index) => passage.text.slice(tokens[index - 1]?.end ?? 0, start));
	return [...gaps, passage.text.slice(tokens.at(-1)?.end ?? 0)];
}

/** Tokens from a word of the question at which half of its weight is lost. */
const halfway = 4;

function nearnessOf({ passage, matches, totalWeight }: Candidate): Float64Array {
	const nearness = new Float64Array(passage.tokens.length);
	for (const { term, at } of matches) {
		const share = term.weight / (totalWeight || 1);
		let place = 0;
		for (let index = 0; at.length > 0 && index < nearness.length; index += 1) {
			while (distance(at[place + 1], index) <= distance(at[place], index)) place += 1;
			nearness[index] = (nearness[index] ?? 0) + share / (1 + distance(at[place], index) / halfway);
		}
	}
	return nearness;
}

const distance = (place: number | undefined, index: number) =>
	place === undefined ? Number.POSITIVE_INFINITY : Math.abs(place - index);

/** A word that stands there several times has its weight divided among its places. */
function shareBefore({ passage, matches }: Candidate): Float64Array {
	const shares = new Float64Array(passage.tokens.length + 1);
	for (const { term, at } of matches)
		for (const place of at) shares[place + 1] = (shares[place + 1] ?? 0) + term.weight / at.length;
	for (let index = 1; index < shares.length; index += 1)
		shares[index] = (shares[index] ?? 0) + (shares[index - 1] ?? 0);
	const total = shares.at(-1) || 1;
	return shares.map((share) => share / total);
}

function shareBeside(before: Float64Array, isParted: readonly boolean[]): Float64Array {
	const beside = new Float64Array(before.length);
	let from = 0;
	for (let index = 1; index < before.length; index += 1) {
		if (!isParted[index] && index < before.length - 1) continue;
		beside.fill((before[index] ?? 0) - (before[from] ?? 0), from, index);
		from = index;
	}
	return beside;
}

const measures: ReadonlySet<PhraseKind> = new Set(["date", "duration", "quantity"]);
const things = ["name", "noun", "quotation"] as const;

/** A name is no time and a time is nobody, however near it stands. */
const excluded: Partial<Record<Asked, ReadonlySet<PhraseKind>>> = {
	person: measures,
	organisation: measures,
	time: new Set(things),
	duration: new Set([...things, "date"]),
};

/** What could answer: the passage's phrases, and each without the words that the question says at its ends. */
export function spansIn(sight: Sight): readonly Span[] {
	const spans = new Map<number, Span>();
	for (const phrase of textOf(sight.candidate.passage).phrases) {
		const { from, to } = withoutSaid(phrase, sight);
		if (from === to || excluded[sight.asked]?.has(phrase.kind)) continue;
		add(spans, phrase, sight);
		if (to < phrase.to) add(spans, tidied({ ...phrase, to }, sight), sight);
		if (from > phrase.from) add(spans, tidied({ ...phrase, from }, sight), sight);
		if (to < phrase.to && from > phrase.from) add(spans, tidied({ ...phrase, from, to }, sight), sight);
	}
	return [...spans.values()];
}

function withoutSaid(phrase: Phrase, { said }: Sight): Run {
	let { from, to } = phrase;
	while (from < to && said.has(from)) from += 1;
	while (to > from && said.has(to - 1)) to -= 1;
	return { from, to };
}

function tidied(phrase: Phrase, { isFunction }: Sight): Phrase {
	let { from, to } = phrase;
	while (from < to && isFunction[from]) from += 1;
	while (to > from && isFunction[to - 1]) to -= 1;
	return { ...phrase, from, to };
}

function add(spans: Map<number, Span>, { from, to, kind }: Phrase, sight: Sight): void {
	const key = from * sight.gaps.length + to;
	if (from >= to || spans.has(key)) return;
	const { tokens } = sight.candidate.passage;
	let start = from;
	while (titles.has(tokens[start - 1]?.word ?? "")) start -= 1;
	const word = tokens[start - 1]?.word ?? "";
	spans.set(key, {
		from,
		to,
		kind,
		left: tellingFrom(start - 1, -1, sight),
		right: tellingFrom(to, 1, sight),
		opener: boundaryClass(word) === "determiner" ? (tokens[start - 2]?.word ?? "") : word,
	});
}

/** Function words that may stand between a span and the next word that tells something. */
const reach = 3;

function tellingFrom(from: number, step: 1 | -1, { isFunction }: Sight): number {
	let index = from;
	for (let skipped = 0; skipped <= reach; skipped += 1) {
		if (index < 0 || index >= isFunction.length) return -1;
		if (!isFunction[index]) return index;
		index += step;
	}
	return -1;
}
