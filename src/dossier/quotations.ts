import type { Repeat, Snippet } from "../domain/answer.ts";
import type { Entity, Knowledge, Passage, Quote } from "../domain/knowledge.ts";
import { overlaps } from "../domain/overlaps.ts";
import { quotedWords } from "./quoted-words.ts";
import { documentOrder, snippetOf, wordingOf } from "./snippets.ts";
import { concerns, type Subject } from "./subject.ts";

/** Somebody's words; the highlights are what stands inside the quotation marks. */
export interface Quotation {
	/** The quote's id. */
	readonly id: string;
	readonly speaker: string;
	readonly said?: string;
	readonly snippet: Snippet;
}

interface QuotationFilter {
	/** An entity's id. */
	readonly speaker?: string;
	readonly about?: Subject;
}

/** Every quote in document order, shown by the first passage that it rests on; the others are its repeats. */
export function quotationsOf(knowledge: Knowledge, { speaker, about }: QuotationFilter = {}): readonly Quotation[] {
	const inOrder = documentOrder(knowledge);
	return knowledge.quotes
		.filter((quote) => speaker === undefined || quote.speaker === speaker)
		.filter((quote) => about === undefined || concerns(quote, about, knowledge))
		.flatMap((quote) => quotationFrom(quote, knowledge) ?? [])
		.toSorted((one, other) => inOrder(one.snippet, other.snippet));
}

/** Those who have quotes, with the most first. */
export function speakersOf({ quotes, entities }: Knowledge): readonly Entity[] {
	const counts = new Map<string, number>();
	for (const { speaker } of quotes) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
	return [...counts].toSorted(([, one], [, other]) => other - one).flatMap(([id]) => entities.get(id) ?? []);
}

function quotationFrom(quote: Quote, knowledge: Knowledge): Quotation | undefined {
	const { id, speaker, said } = quote;
	const [passage, ...others] = quote.evidence;
	if (passage === undefined) return undefined;

	const snippet = snippetOf({ passage, entries: [quote] }, quotedWords(passage.text), knowledge);
	const repeats = [...snippet.repeats, ...rewordings(snippet, others)];
	return { id, speaker, ...(said === undefined ? {} : { said }), snippet: { ...snippet, repeats } };
}

/** What else the quote rests on, in other words than what is shown. */
function rewordings(shown: Snippet, others: readonly Passage[]): readonly Repeat[] {
	return others
		.filter((other) => wordingOf(other) !== wordingOf(shown) && !overlaps(other, shown))
		.map((other) => ({ ...other, isReworded: true }));
}
