import type { Highlight, Snippet } from "../domain/answer.ts";
import type { Entity, Knowledge, Passage } from "../domain/knowledge.ts";
import { type AliasTable, aliasTable, findMentions } from "../search/entity-mentions.ts";
import { tokenise } from "../search/text.ts";
import { oncePerKnowledge } from "./memory.ts";
import { quotedWords } from "./quoted-words.ts";
import {
	type Cited,
	citedBy,
	documentOrder,
	type Entry,
	entriesOf,
	merged,
	sentencesOf,
	snippetOf,
	wordingOf,
} from "./snippets.ts";
import { concerns } from "./subject.ts";

/** A name as it stands in the documents, possessive and all; white space as one space. */
export interface Spelling {
	readonly text: string;
	readonly count: number;
	/** Ids, in the knowledge's order. */
	readonly sources: readonly string[];
}

/** Who or what somebody is, in the documents' words alone. */
export interface Profile {
	readonly entity: Entity;
	/** Every spelling found in the documents, most frequent first. Empty where only people who ask use the name. */
	readonly spellings: readonly Spelling[];
	/** Their quotes, with what is quoted highlighted; then their claims' passages, with how sure they say they are. */
	readonly said: readonly Snippet[];
	/** What entries about them rest on, without what they said; where none is about them, what names them. */
	readonly about: readonly Snippet[];
}

/** No passage stands in a profile twice; each list is in document order, the quotes before the claims. */
export function profileOf(entity: Entity, knowledge: Knowledge): Profile {
	const { quotes, claims, about } = passagesOf(entity, knowledge);
	return {
		entity,
		spellings: spellingsIn(knowledge).get(entity.id) ?? [],
		said: [
			...quotes.map((cited) => snippetOf(cited, quotedWords(cited.passage.text), knowledge)),
			...claims.map((cited) => snippetOf(cited, strengthIn(cited), knowledge)),
		],
		about: about.map((cited) => snippetOf(cited, namesIn(cited.passage, entity, knowledge), knowledge)),
	};
}

interface Passages {
	readonly quotes: readonly Cited[];
	readonly claims: readonly Cited[];
	readonly about: readonly Cited[];
}

/** Each passage where it is met first: what somebody says is not what is said about them. */
function passagesOf(entity: Entity, knowledge: Knowledge): Passages {
	const shown = new Set<string>();
	const fresh = (resting: readonly Cited[]) => {
		const cited = inDocumentOrder(resting, knowledge).filter(({ passage }) => !shown.has(wordingOf(passage)));
		for (const { passage } of cited) shown.add(wordingOf(passage));
		return cited;
	};
	return {
		quotes: fresh(citedBy(knowledge.quotes.filter(({ speaker }) => speaker === entity.id))),
		claims: fresh(citedBy(entriesOf(knowledge).filter(({ claim }) => claim?.by === entity.id))),
		about: fresh(entriesAbout(entity, knowledge).flatMap((entry) => naming(entity, citedBy([entry]), knowledge))),
	};
}

function inDocumentOrder(cited: readonly Cited[], knowledge: Knowledge): readonly Cited[] {
	const inOrder = documentOrder(knowledge);
	return merged(cited, ({ passage }) => wordingOf(passage)).toSorted((one, other) =>
		inOrder(one.passage, other.passage),
	);
}

/** Of an entry's passages those that name the entity, where any does: others tell the rest of the fact. */
function naming(entity: Entity, cited: readonly Cited[], knowledge: Knowledge): readonly Cited[] {
	const named = cited.filter(({ passage }) => namesIn(passage, entity, knowledge).length > 0);
	return named.length > 0 ? named : cited;
}

function entriesAbout(entity: Entity, knowledge: Knowledge): readonly Entry[] {
	const entries = entriesOf(knowledge);
	const about = entries.filter((entry) => entry.about.includes(entity.id) || entry.claim?.against === entity.id);
	return about.length > 0 ? about : entries.filter((entry) => concerns(entry, { kind: "entity", entity }, knowledge));
}

function strengthIn({ passage, entries }: Cited): readonly Highlight[] {
	const [strength] = entries.flatMap(({ claim }) => claim?.strength ?? []);
	const start = strength === undefined ? -1 : passage.text.indexOf(strength);
	return strength === undefined || start < 0 ? [] : [[start, start + strength.length]];
}

/** A name in a text, as offsets into it, and the entities that it may be of. */
interface Named {
	readonly start: number;
	readonly end: number;
	readonly entities: readonly string[];
}

const aliasesOf = oncePerKnowledge(({ entities }): AliasTable => aliasTable(entities.values()));

/** The longest name counts: “the summit of Northland” in a summit's name is no mention of Northland. */
function namedIn(text: string, knowledge: Knowledge): readonly Named[] {
	const tokens = tokenise(text);
	return findMentions(tokens, aliasesOf(knowledge)).flatMap(({ from, to, entities }) => {
		const [first, last] = [tokens[from], tokens[to - 1]];
		if (first === undefined || last === undefined) return [];
		return { start: first.start, end: closed(text, first.start, last.end), entities };
	});
}

/** With the bracket that a name opens, where the text closes it right behind: “the union (UDW)”. */
const closed = (text: string, start: number, end: number): number =>
	text[end] === ")" && /\([^)]*$/.test(text.slice(start, end)) ? end + 1 : end;

const namesIn = ({ text }: Passage, { id }: Entity, knowledge: Knowledge): readonly Highlight[] =>
	namedIn(text, knowledge)
		.filter(({ entities }) => entities.includes(id))
		.map(({ start, end }) => [start, end]);

interface Counted {
	count: number;
	readonly sources: Set<string>;
}

/** By entity. Names don't go on from one sentence to the next. */
const spellingsIn = oncePerKnowledge((knowledge): ReadonlyMap<string, readonly Spelling[]> => {
	const found = new Map<string, Map<string, Counted>>();
	for (const { source, text, entities } of allNames(knowledge)) {
		for (const entity of entities) {
			const spellings = found.get(entity) ?? new Map<string, Counted>();
			const counted = spellings.get(text) ?? { count: 0, sources: new Set() };
			counted.count += 1;
			counted.sources.add(source);
			found.set(entity, spellings.set(text, counted));
		}
	}
	return new Map([...found].map(([entity, spellings]) => [entity, mostFrequentFirst(spellings)]));
});

const mostFrequentFirst = (spellings: ReadonlyMap<string, Counted>): readonly Spelling[] =>
	[...spellings]
		.map(([text, { count, sources }]) => ({ text, count, sources: [...sources] }))
		.toSorted((one, other) => other.count - one.count);

interface StandingName {
	readonly source: string;
	readonly text: string;
	readonly entities: readonly string[];
}

const allNames = (knowledge: Knowledge): readonly StandingName[] =>
	sentencesOf(knowledge).flatMap(({ source, text }) =>
		namedIn(text, knowledge).map(({ start, end, entities }) => ({
			source,
			text: text.slice(start, end).replace(/\s+/g, " "),
			entities,
		})),
	);
