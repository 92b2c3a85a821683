import fc from "fast-check";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { outline, type Span } from "../../src/domain/outline.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

/** Few words, so that questions and documents meet; some that mean something to the analysis. */
const words = [
	...["crane", "cranes", "harbour", "Smith", "Edi Rama", "Iran", "Iran’s", "U.S.", "the", "it", "they", "and", "not"],
	...["fell", "attributed", "attribution", "said", "denied", "left", "stopped", "because", "in Tirana", "for 24 hours"],
	...["3,000", "3000", "four", "7 September", "noon", "2014", "CVE-2019-0604", "“no evidence”", "‘no evidence’"],
	...["it’s", "naïve", "дом", "🔥", "\u200B", "constructor", "__proto__", "toString", "(a+)+$", "-", "…", "ﷺ"],
];

const word = fc.constantFrom(...words);

const sentence = fc
	.tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom(".", "?", "!", "", ".”", ":"))
	.map(([all, end]) => `The ${all.join(" ")}${end}`);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));

const document = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => paragraphs.join("\n\n"));

/** A hostile question, or one of the documents' words. */
export const anyQuestion = fc
	.oneof(
		{
			weight: 5,
			arbitrary: fc.array(fc.oneof(word, fc.constantFrom("who", "when", "how many", "why", "what did", "?"))),
		},
		{ weight: 1, arbitrary: fc.array(fc.string({ unit: "binary", maxLength: 300 }), { maxLength: 1 }) },
	)
	.map((parts) => parts.join(" "));

/** A run of whole sentences of one paragraph, as evidence. */
interface Evidence {
	readonly source: string;
	readonly text: string;
	readonly occurrence: string;
}

const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

const ask = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `Who ${all.join(" ")}?`);

const asks = fc.array(ask, { maxLength: 3 });

const entities = ["rama", "smith"] as const;

function knowledgeWith(sources: Readonly<Record<string, string>>): fc.Arbitrary<KnowledgeGiven> {
	const places = Object.entries(sources).flatMap(([source, text]) => evidenceIn(source, text));
	const evidence = fc.array(anyOf(places), { minLength: 1, maxLength: 3 });
	const claim = fc.record({ by: anyOf(entities), stance: anyOf(["accuses", "denies"] as const) });
	const plain = fc.record({ evidence, asks });
	const claimed = fc.record({ evidence, asks, claim });
	const valued = fc
		.record({
			evidence,
			asks,
			slot: anyOf(["stop", "count"] as const),
			share: fc.double({ min: 0, max: 1, noNaN: true }),
		})
		.map(({ share, ...fact }) => ({ ...fact, value: valueIn(fact.evidence, share) }));

	return fc.record({
		sources: fc.constant(sources),
		entities: fc.constant([
			{ id: "rama", name: "Edi Rama", aliases: ["Rama", "the minister"] },
			{ id: "smith", name: "Smith", aliases: ["the minister"] },
		]),
		synonyms: fc.array(
			fc.uniqueArray(anyOf(["crane", "harbour", "no evidence", "left"]), { minLength: 2, maxLength: 3 }),
			{
				maxLength: 2,
			},
		),
		facts: fc.array(fc.oneof(plain, claimed, valued), { maxLength: 6 }),
		quotes: fc.array(fc.record({ evidence, asks, speaker: anyOf(entities) }), { maxLength: 3 }),
		open: fc.array(
			fc.record({
				asks: fc.array(ask, { minLength: 1, maxLength: 3 }),
				nearest: fc.array(anyOf(places), { maxLength: 2 }),
			}),
			{ maxLength: 2 },
		),
	});
}

function evidenceIn(source: string, text: string): readonly Evidence[] {
	return outline(text).paragraphs.flatMap(({ sentences }) =>
		sentences.flatMap((from, index) =>
			sentences.slice(index).map((to) => evidenceAt(source, text, { start: from.start, end: to.end })),
		),
	);
}

function evidenceAt(source: string, document: string, { start, end }: Span): Evidence {
	const text = document.slice(start, end);
	let occurrence = 1;
	for (let at = document.indexOf(text); at < start; at = document.indexOf(text, at + 1)) occurrence += 1;
	return { source, text, occurrence: String(occurrence) };
}

/** Some word of the first passage. */
function valueIn([first]: readonly Evidence[], share: number): string {
	const all = first?.text.split(" ").filter((each) => each.trim() !== "") ?? [];
	return all[Math.floor(share * (all.length - 1))] ?? "The";
}

/** Knowledge that loads: documents, and whatever rests on them. */
export const anyKnowledge: fc.Arbitrary<Knowledge> = fc
	.tuple(document, document)
	.chain(([one, other]) => knowledgeWith({ one, other }))
	.map(knowledgeOf);
