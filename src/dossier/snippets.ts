import type { Highlight, Snippet } from "../domain/answer.ts";
import type { Fact, Knowledge, Passage, Quote } from "../domain/knowledge.ts";
import { overlaps } from "../domain/overlaps.ts";
import { normalise } from "../search/text.ts";
import { oncePerKnowledge } from "./memory.ts";

export type Entry = Fact | Quote;

export const entriesOf = ({ facts, quotes }: Knowledge): readonly Entry[] => [...facts, ...quotes];

/** A passage that says something, and the entries that rest on it for that; the first one leads. */
export interface Cited {
	readonly passage: Passage;
	readonly entries: readonly [Entry, ...(readonly Entry[])];
}

/** Passages one by one under each entry that rests on them, in the order of the entries. */
export const citedBy = (entries: readonly Entry[]): readonly Cited[] =>
	entries.flatMap((entry) => entry.evidence.map((passage) => ({ passage, entries: [entry] as const })));

/** One of those with the same key, with the entries of all; in the order in which each key is met first. */
export function merged<Each extends Cited>(cited: readonly Each[], keyOf: (each: Each) => string): readonly Each[] {
	const groups = new Map<string, { readonly first: Each; readonly entries: Set<Entry> }>();
	for (const each of cited) {
		const key = keyOf(each);
		const group = groups.get(key) ?? { first: each, entries: new Set() };
		for (const entry of each.entries) group.entries.add(entry);
		groups.set(key, group);
	}
	return [...groups.values()].map(({ first, entries }) => {
		const [lead] = first.entries;
		entries.delete(lead);
		return { ...first, entries: [lead, ...entries] };
	});
}

/** What is shown of a passage: as of its first entry, spoken by whom a quote of it says. */
export function snippetOf(
	{ passage, entries }: Cited,
	highlights: readonly Highlight[],
	knowledge: Knowledge,
): Snippet {
	const [{ id, kind, claim }] = entries;
	const quote = entries.find((entry) => entry.kind === "quote");
	const speaker = quote?.speaker ?? claim?.by;
	const repeats = repeatsOf(passage, knowledge);
	return { id, kind, ...passage, highlights, ...(speaker === undefined ? {} : { speaker }), repeats };
}

/** The same for all passages of the same words, whatever their quotation marks and white space. */
export const wordingOf = ({ text }: Passage): string => normalise(text).replaceAll('"', "'");

function repeatsOf(passage: Passage, knowledge: Knowledge): readonly Passage[] {
	const same = wordingsOf(knowledge).get(wordingOf(passage)) ?? [];
	return same.filter((other) => !overlaps(passage, other));
}

/** Every evidence and every sentence of the documents, by its words, in document order. */
const wordingsOf = oncePerKnowledge((knowledge): ReadonlyMap<string, readonly Passage[]> => {
	const wordings = new Map<string, Passage[]>();
	for (const passage of [...entriesOf(knowledge).flatMap(({ evidence }) => evidence), ...sentencesOf(knowledge)]) {
		const wording = wordingOf(passage);
		const same = wordings.get(wording);
		if (same === undefined) wordings.set(wording, [passage]);
		else if (!same.some((other) => overlaps(passage, other))) same.push(passage);
	}
	const inOrder = documentOrder(knowledge);
	for (const same of wordings.values()) same.sort(inOrder);
	return wordings;
});

export const sentencesOf = ({ sources }: Knowledge): readonly Passage[] =>
	[...sources.values()].flatMap(({ id, text, outline }) =>
		outline.paragraphs.flatMap(({ sentences }) =>
			sentences.map(({ start, end }) => ({ source: id, start, end, text: text.slice(start, end) })),
		),
	);

/** The documents as the knowledge lists them, each from its beginning; what is longer comes after what begins with it. */
export function documentOrder({ sources }: Knowledge): (one: Passage, other: Passage) => number {
	const places = new Map([...sources.keys()].map((id, place) => [id, place]));
	const placeOf = ({ source }: Passage) => places.get(source) ?? places.size;
	return (one, other) => placeOf(one) - placeOf(other) || one.start - other.start || one.end - other.end;
}
