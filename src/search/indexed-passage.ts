import type { Entity, Fact, Knowledge, Passage, Quote, Source } from "../domain/knowledge.ts";
import type { Paragraph, Span } from "../domain/outline.ts";
import type { Cues } from "./cues.ts";
import { findCues } from "./cues.ts";
import type { AliasTable } from "./entity-mentions.ts";
import { aliasTable, findMentions } from "./entity-mentions.ts";
import { stopWords } from "./stop-words.ts";
import type { Token } from "./text.ts";
import { normalise, pairsOf, tokenise } from "./text.ts";

/** Where each stem stands, as token offsets. An entity that is named stands under its `entityStem` too. */
export type Positions = ReadonlyMap<string, readonly number[]>;

/** A candidate for a snippet: a passage that somebody curated, or a sentence that nobody did. */
export interface IndexedPassage {
	/** Its place in `PassageCollection.passages`. */
	readonly index: number;
	readonly passage: Passage;
	/** The facts and quotes that rest on exactly this passage. */
	readonly entries: readonly (Fact | Quote)[];
	/** Equal for passages that differ only in quote styles and white space. */
	readonly words: string;
	readonly isHeading: boolean;
	readonly tokens: readonly Token[];
	readonly positions: Positions;
	readonly cues: Cues;
	/** Its neighbouring stems, as `pairsOf` writes them. */
	readonly pairs: ReadonlySet<string>;
	/** Tokens that are no stop words. */
	readonly contentLength: number;
	readonly paragraph: IndexedParagraph;
	/** Sentences of the paragraph that stand before this passage. */
	readonly sentencesBefore: number;
	readonly previous: Positions;
	readonly next: Positions;
}

interface IndexedParagraph {
	readonly index: number;
	readonly positions: Positions;
	readonly length: number;
	/** The words of the heading above it. */
	readonly heading: Positions;
	/** Passages that stand in it, as places in `PassageCollection.passages`. */
	readonly passages: number[];
}

export interface PassageCollection {
	readonly passages: readonly IndexedPassage[];
	readonly paragraphs: readonly IndexedParagraph[];
	readonly aliases: AliasTable;
	readonly entities: ReadonlyMap<string, Entity>;
	/** Occurrences of a stem in all paragraphs, and of all stems. */
	readonly occurrences: ReadonlyMap<string, number>;
	readonly totalOccurrences: number;
}

/** What stands for an entity among the stems. No word of a text can be it. */
export const entityStem = (id: string): string => `@${id}`;

export function collectPassages({ sources, entities, facts, quotes }: Knowledge): PassageCollection {
	const aliases = aliasTable(entities.values());
	const curated = curatedSpans([...facts, ...quotes]);
	const passages: IndexedPassage[] = [];
	const paragraphs: IndexedParagraph[] = [];

	for (const source of sources.values()) {
		for (const paragraph of source.outline.paragraphs) {
			const indexed = indexParagraph(paragraphs.length, paragraph, source, aliases);
			paragraphs.push(indexed);
			for (const span of candidateSpans(paragraph, curated.get(source.id) ?? [])) {
				const passage = indexPassage(passages.length, span, { source, paragraph, indexed, aliases });
				indexed.passages.push(passage.index);
				passages.push(passage);
			}
		}
	}
	const occurrences = countOccurrences(paragraphs);
	const totalOccurrences = [...occurrences.values()].reduce((sum, count) => sum + count, 0);
	return { passages, paragraphs, aliases, entities, occurrences, totalOccurrences };
}

interface CuratedSpan extends Span {
	readonly entries: (Fact | Quote)[];
}

function curatedSpans(entries: readonly (Fact | Quote)[]): Map<string, CuratedSpan[]> {
	const bySource = new Map<string, CuratedSpan[]>();
	for (const entry of entries) {
		for (const { source, start, end } of entry.evidence) {
			const spans = bySource.get(source) ?? [];
			const same = spans.find((span) => span.start === start && span.end === end);
			if (same === undefined) spans.push({ start, end, entries: [entry] });
			else if (!same.entries.includes(entry)) same.entries.push(entry);
			bySource.set(source, spans);
		}
	}
	return bySource;
}

/** What somebody curated, and the sentences that no such passage holds whole; in the order of the text. */
function candidateSpans(paragraph: Paragraph, curated: readonly CuratedSpan[]): CuratedSpan[] {
	const within = curated.filter(({ start, end }) => paragraph.start <= start && end <= paragraph.end);
	const uncurated = paragraph.sentences.filter(
		(sentence) => !within.some(({ start, end }) => start <= sentence.start && sentence.end <= end),
	);
	return [...within, ...uncurated.map((span) => ({ ...span, entries: [] }))].sort(
		(one, other) => one.start - other.start || one.end - other.end,
	);
}

interface Surroundings {
	readonly source: Source;
	readonly paragraph: Paragraph;
	readonly indexed: IndexedParagraph;
	readonly aliases: AliasTable;
}

function indexPassage(index: number, span: CuratedSpan, { source, paragraph, indexed, aliases }: Surroundings) {
	const { start, end, entries } = span;
	const text = source.text.slice(start, end);
	const tokens = tokenise(text);
	const before = paragraph.sentences.filter((sentence) => sentence.end <= start);
	const after = paragraph.sentences.find((sentence) => sentence.start >= end);
	const read = (sentence: Span | undefined) =>
		sentence === undefined ? nowhere : positionsOf(source.text.slice(sentence.start, sentence.end), aliases);

	return {
		index,
		passage: { source: source.id, start, end, text },
		entries,
		words: normalise(text).replaceAll('"', "'"),
		isHeading: paragraph.isHeading,
		tokens,
		positions: positionsIn(tokens, aliases),
		cues: findCues(text, tokens),
		pairs: new Set(pairsOf(tokens)),
		contentLength: tokens.filter(({ word }) => !stopWords.has(word)).length,
		paragraph: indexed,
		sentencesBefore: before.length,
		previous: read(before.at(-1)),
		next: read(after),
	};
}

const nowhere: Positions = new Map();

function indexParagraph(index: number, paragraph: Paragraph, { text }: Source, aliases: AliasTable): IndexedParagraph {
	const { start, end, heading } = paragraph;
	const tokens = tokenise(text.slice(start, end));
	return {
		index,
		positions: positionsIn(tokens, aliases),
		length: tokens.length,
		heading: heading === undefined ? nowhere : positionsOf(text.slice(heading.start, heading.end), aliases),
		passages: [],
	};
}

const positionsOf = (text: string, aliases: AliasTable) => positionsIn(tokenise(text), aliases);

function positionsIn(tokens: readonly Token[], aliases: AliasTable): Positions {
	const positions = new Map<string, number[]>();
	const add = (stem: string, position: number) => {
		const known = positions.get(stem);
		if (known === undefined) positions.set(stem, [position]);
		else known.push(position);
	};

	tokens.forEach(({ stem }, position) => {
		add(stem, position);
	});
	for (const { from, entities } of findMentions(tokens, aliases)) {
		for (const id of entities) add(entityStem(id), from);
	}
	return positions;
}

function countOccurrences(paragraphs: readonly IndexedParagraph[]): Map<string, number> {
	const occurrences = new Map<string, number>();
	for (const { positions } of paragraphs) {
		for (const [stem, at] of positions) occurrences.set(stem, (occurrences.get(stem) ?? 0) + at.length);
	}
	return occurrences;
}
