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
	/** As `stemsIn` gives them. */
	readonly stems: readonly string[];
	readonly positions: Positions;
	/** Tokens in it. */
	readonly length: number;
	/** Passages that stand in it, as places in `PassageCollection.passages`. */
	readonly passages: readonly number[];
}

export interface PassageCollection {
	readonly passages: readonly IndexedPassage[];
	readonly paragraphs: readonly IndexedParagraph[];
	/** The passages of the same `words`, where there are several. */
	readonly repeated: ReadonlyMap<string, readonly IndexedPassage[]>;
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
			const spans = candidateSpans(paragraph, curated.get(source.id) ?? []);
			const own = spans.map((_, index) => passages.length + index);
			const read = new ReadParagraph({ index: paragraphs.length, source, paragraph, passages: own, aliases });
			paragraphs.push(read);
			for (const span of spans) passages.push(new ReadPassage(passages.length, span, read));
		}
	}
	const occurrences = countOccurrences(paragraphs);
	const totalOccurrences = [...occurrences.values()].reduce((sum, count) => sum + count, 0);
	return { passages, paragraphs, repeated: repeatedAmong(passages), aliases, entities, occurrences, totalOccurrences };
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

/**
 * A stretch of text and the words in it. They are read when somebody first looks at them: of a large collection few
 * passages are ever found, and all that is known of all words together would take gigabytes.
 */
class Wording {
	readonly text: string;
	readonly #aliases: AliasTable;
	#tokens: readonly Token[] | undefined;
	#positions: Positions | undefined;
	#cues: Cues | undefined;
	#pairs: ReadonlySet<string> | undefined;
	#contentLength: number | undefined;

	constructor(text: string, aliases: AliasTable) {
		this.text = text;
		this.#aliases = aliases;
	}

	get tokens(): readonly Token[] {
		this.#tokens ??= tokenise(this.text);
		return this.#tokens;
	}

	get positions(): Positions {
		this.#positions ??= positionsIn(this.tokens, this.#aliases);
		return this.#positions;
	}

	get cues(): Cues {
		this.#cues ??= findCues(this.text, this.tokens);
		return this.#cues;
	}

	get pairs(): ReadonlySet<string> {
		this.#pairs ??= new Set(pairsOf(this.tokens));
		return this.#pairs;
	}

	get contentLength(): number {
		this.#contentLength ??= this.tokens.filter(({ word }) => !stopWords.has(word)).length;
		return this.#contentLength;
	}
}

interface ParagraphGiven {
	readonly index: number;
	readonly source: Source;
	readonly paragraph: Paragraph;
	readonly passages: readonly number[];
	readonly aliases: AliasTable;
}

class ReadParagraph implements IndexedParagraph {
	readonly index: number;
	readonly source: Source;
	readonly outline: Paragraph;
	readonly passages: readonly number[];
	readonly stems: readonly string[];
	readonly length: number;
	readonly #aliases: AliasTable;
	readonly #sentences: (Wording | undefined)[] = [];
	#positions: Positions | undefined;

	constructor({ index, source, paragraph, passages, aliases }: ParagraphGiven) {
		const tokens = tokenise(source.text.slice(paragraph.start, paragraph.end));
		this.index = index;
		this.source = source;
		this.outline = paragraph;
		this.passages = passages;
		this.stems = stemsAmong(tokens, aliases);
		this.length = tokens.length;
		this.#aliases = aliases;
	}

	get positions(): Positions {
		this.#positions ??= this.#read(this.outline).positions;
		return this.#positions;
	}

	/** A stretch of the paragraph, which may be one of its sentences. */
	wordingOf(span: Span): Wording {
		const at = this.outline.sentences.findIndex(({ start, end }) => start === span.start && end === span.end);
		return this.sentence(at) ?? this.#read(span);
	}

	/** A sentence is read once, for itself and for its neighbours. */
	sentence(index: number): Wording | undefined {
		const span = this.outline.sentences[index];
		if (span !== undefined) this.#sentences[index] ??= this.#read(span);
		return this.#sentences[index];
	}

	#read({ start, end }: Span): Wording {
		return new Wording(this.source.text.slice(start, end), this.#aliases);
	}
}

const nowhere: Positions = new Map();

class ReadPassage implements IndexedPassage {
	readonly index: number;
	readonly passage: Passage;
	readonly entries: readonly (Fact | Quote)[];
	readonly words: string;
	readonly paragraph: ReadParagraph;
	readonly sentencesBefore: number;
	readonly #after: number;
	#wording: Wording | undefined;

	constructor(index: number, { start, end, entries }: CuratedSpan, paragraph: ReadParagraph) {
		const { source, outline } = paragraph;
		const text = source.text.slice(start, end);
		this.index = index;
		this.passage = { source: source.id, start, end, text };
		this.entries = entries;
		this.words = normalise(text).replaceAll('"', "'");
		this.paragraph = paragraph;
		this.sentencesBefore = outline.sentences.findLastIndex((sentence) => sentence.end <= start) + 1;
		const after = outline.sentences.findIndex((sentence) => sentence.start >= end);
		this.#after = after < 0 ? outline.sentences.length : after;
	}

	get isHeading(): boolean {
		return this.paragraph.outline.isHeading;
	}

	get tokens(): readonly Token[] {
		return this.#read().tokens;
	}

	get positions(): Positions {
		return this.#read().positions;
	}

	get cues(): Cues {
		return this.#read().cues;
	}

	get pairs(): ReadonlySet<string> {
		return this.#read().pairs;
	}

	get contentLength(): number {
		return this.#read().contentLength;
	}

	get previous(): Positions {
		return this.paragraph.sentence(this.sentencesBefore - 1)?.positions ?? nowhere;
	}

	get next(): Positions {
		return this.paragraph.sentence(this.#after)?.positions ?? nowhere;
	}

	#read(): Wording {
		this.#wording ??= this.paragraph.wordingOf(this.passage);
		return this.#wording;
	}
}

/** A text's stems one by one, and those of the entities that it names. */
export const stemsIn = (text: string, aliases: AliasTable): readonly string[] => stemsAmong(tokenise(text), aliases);

function stemsAmong(tokens: readonly Token[], aliases: AliasTable): readonly string[] {
	const named = findMentions(tokens, aliases).flatMap(({ entities }) => entities.map(entityStem));
	return [...tokens.map(({ stem }) => stem), ...named];
}

function positionsIn(tokens: readonly Token[], aliases: AliasTable): Positions {
	const positions = new Map<string, number[]>();
	tokens.forEach(({ stem }, position) => {
		addTo(positions, stem, position);
	});
	for (const { from, entities } of findMentions(tokens, aliases)) {
		for (const id of entities) addTo(positions, entityStem(id), from);
	}
	return positions;
}

function addTo(positions: Map<string, number[]>, stem: string, position: number): void {
	const known = positions.get(stem);
	if (known === undefined) positions.set(stem, [position]);
	else known.push(position);
}

function repeatedAmong(passages: readonly IndexedPassage[]): Map<string, IndexedPassage[]> {
	const first = new Map<string, IndexedPassage>();
	const repeated = new Map<string, IndexedPassage[]>();
	for (const passage of passages) {
		const before = first.get(passage.words);
		const known = repeated.get(passage.words);
		if (before === undefined) first.set(passage.words, passage);
		else if (known === undefined) repeated.set(passage.words, [before, passage]);
		else known.push(passage);
	}
	return repeated;
}

function countOccurrences(paragraphs: readonly IndexedParagraph[]): Map<string, number> {
	const occurrences = new Map<string, number>();
	for (const { stems } of paragraphs) {
		for (const stem of stems) occurrences.set(stem, (occurrences.get(stem) ?? 0) + 1);
	}
	return occurrences;
}
