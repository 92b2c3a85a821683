import fc from "fast-check";
import { findDateWords } from "../../src/domain/date-words.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { EntityKind, knowledgeLimits, Stance } from "../../src/domain/knowledge-file.ts";
import { outline, type Span } from "../../src/domain/outline.ts";
import { parsePartialDate } from "../../src/domain/partial-date.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";
import { hostileText } from "./samples.ts";

const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Without the keys that have no value: a knowledge file leaves them out. */
type Given<Entry> = {
	[Key in keyof Entry as undefined extends Entry[Key] ? never : Key]: Entry[Key];
} & { [Key in keyof Entry as undefined extends Entry[Key] ? Key : never]?: Exclude<Entry[Key], undefined> };

function given<Entry extends object>(entry: Entry): Given<Entry>;
function given(entry: object): object {
	return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

/** What a stored file may hold: whole characters, and of the controls tabs and line breaks alone. */
const storable = (text: string) => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "");

/** Takes two code units for each of its own once it is escaped. */
const widest = (length: number) => fc.constant("*".repeat(length));

const anyText = (most: number) =>
	fc
		.oneof({ weight: 6, arbitrary: hostileText(most, 1) }, { weight: 1, arbitrary: widest(most) })
		.map((text) => storable(text).trim())
		.filter((text) => text !== "");

const anyLabel = anyText(knowledgeLimits.label);

const anyAsk = anyText(knowledgeLimits.ask);

/** Of every kind: with years and without, and in words, of any length. */
const dates = [
	...["2014", "July", "15 July", "8 September, noon", "July 2018", "15 July 2022", "last month", "overnight"],
	...["a few days before the second winter fair", "1 May, a few days before the second winter fair"],
];

const dated = anyOf(dates).map((date) => `It fell ${date.split(", ").reverse().join(" on ")}, “they” said.`);

const paragraph = fc
	.array(
		fc.oneof(
			{ weight: 4, arbitrary: dated },
			{ weight: 3, arbitrary: fc.lorem({ maxCount: 4, mode: "sentences" }) },
			{ weight: 2, arbitrary: hostileText(600, 1).map(storable) },
		),
		{ minLength: 1, maxLength: 5 },
	)
	.map((sentences) => sentences.join(" "));

const document = fc
	.array(fc.oneof({ weight: 12, arbitrary: paragraph }, { weight: 1, arbitrary: widest(4_500) }), {
		minLength: 1,
		maxLength: 6,
	})
	.map((paragraphs) => paragraphs.join("\n\n"))
	.filter((text) => text.trim() !== "");

interface Evidence {
	readonly source: string;
	readonly text: string;
	readonly occurrence: string;
}

/** A passage within a paragraph: all of it, a sentence, or any part. */
const anyEvidence = (sources: readonly (readonly [id: string, text: string])[]): fc.Arbitrary<Evidence> =>
	anyOf(sources.flatMap(([source, text]) => outline(text).paragraphs.map((paragraph) => ({ source, text, paragraph }))))
		.chain(({ source, text, paragraph }) =>
			fc
				.oneof(fc.constant(paragraph), anyOf(paragraph.sentences), anyPart(paragraph))
				.map((span) => evidenceAt(source, text, span)),
		)
		.filter(({ text }) => text !== "");

const anyPart = ({ start, end }: Span): fc.Arbitrary<Span> =>
	fc
		.tuple(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: 1, max: end - start }))
		.map(([from, length]) => ({ start: from, end: Math.min(end, from + length) }));

/** Without white space or half a character at either end. */
function evidenceAt(source: string, document: string, { start, end }: Span): Evidence {
	const cut = document.slice(start, Math.min(end, start + knowledgeLimits.text));
	const text = cut.replace(/^(?:[\uDC00-\uDFFF]|\s)+|(?:[\uD800-\uDBFF]|\s)+$/g, "");
	const at = document.indexOf(text, start);
	let occurrence = 1;
	for (let other = document.indexOf(text); other < at; other = document.indexOf(text, other + 1)) occurrence += 1;
	return { source, text, occurrence: String(occurrence) };
}

/** Some words of some passage, as long as a label may be. */
const wordsIn = (evidence: readonly Evidence[]) =>
	fc
		.tuple(anyOf(evidence), fc.nat(), fc.integer({ min: 1, max: knowledgeLimits.label }))
		.map(([{ text }, from, length]) => text.slice(from % text.length, (from % text.length) + length).trim())
		.filter((words) => words !== "" && words.isWellFormed());

/** One of the dates that a passage has the words of. */
function dateIn(evidence: readonly Evidence[]): fc.Arbitrary<string | undefined> {
	const found = dates.filter((when) => evidence.some(({ text }) => isDatedBy(text, when)));
	return found.length === 0 ? fc.constant(undefined) : maybe(anyOf(found));
}

function isDatedBy(text: string, when: string): boolean {
	const date = parsePartialDate(when);
	return date !== undefined && findDateWords(text, date).missing.length === 0;
}

const claimOn = (evidence: readonly Evidence[], entity: fc.Arbitrary<string>) =>
	fc
		.record({
			by: entity,
			stance: anyOf(Stance.options),
			against: maybe(entity),
			strength: maybe(wordsIn(evidence)),
		})
		.map(given);

interface Places {
	readonly evidence: fc.Arbitrary<Evidence>;
	readonly entity: fc.Arbitrary<string>;
	readonly topic: fc.Arbitrary<string>;
}

/** What facts and quotes have in common. */
const toldOn = (evidence: readonly Evidence[], { entity, topic }: Places) => ({
	evidence: fc.constant(evidence),
	asks: fc.array(anyAsk, { maxLength: 2 }),
	about: fc.array(entity, { maxLength: 3 }),
	topics: fc.array(topic, { maxLength: 2 }),
	claim: maybe(claimOn(evidence, entity)),
});

const anyFact = (places: Places) =>
	fc.array(places.evidence, { minLength: 1, maxLength: 4 }).chain((evidence) =>
		fc
			.record({
				...toldOn(evidence, places),
				when: dateIn(evidence),
				valued: fc.option(fc.record({ slot: anyOf(["stop", "count"]), value: wordsIn(evidence) }), { nil: {} }),
			})
			.map(({ valued, ...fact }) => ({ ...given(fact), ...valued })),
	);

const anyQuote = (places: Places) =>
	fc
		.array(places.evidence, { minLength: 1, maxLength: 3 })
		.chain((evidence) =>
			fc.record({ ...toldOn(evidence, places), speaker: places.entity, said: dateIn(evidence) }).map(given),
		);

const longId = `a${"-b".repeat(31)}c`;

const entityIds = ["union", "master", "northland", longId] as const;

const anyEntity = (id: string) =>
	fc.record({
		id: fc.constant(id),
		name: anyLabel,
		kind: anyOf(EntityKind.options),
		aliases: fc.array(fc.oneof(anyLabel, anyOf(["It", "they", "lorem"])), { maxLength: 4 }),
	});

const address = anyOf(["https://example.org/log", `https://example.org/${"a".repeat(1_900)}`]);

const anySource = (text: string) =>
	fc
		.record({
			text: fc.constant(text),
			title: anyLabel,
			publisher: maybe(anyLabel),
			author: maybe(anyLabel),
			published: maybe(anyOf(dates)),
			url: maybe(address),
			archived: maybe(address),
			origin: maybe(anyOf(["wire", longId])),
		})
		.map(given);

function anyGiven(log: string, report: string): fc.Arbitrary<KnowledgeGiven> {
	const evidence = anyEvidence([
		["log", log],
		[longId, report],
	]);
	return fc.array(anyLabel, { minLength: 1, maxLength: 4 }).chain((topics) => {
		const places = { evidence, entity: anyOf(entityIds), topic: anyOf(topics) };
		return fc.record({
			incident: anyOf(["harbour", longId]),
			title: anyLabel,
			sources: fc.record({ log: anySource(log), [longId]: anySource(report) }),
			entities: fc.tuple(...entityIds.map(anyEntity)),
			synonyms: fc.array(fc.array(anyLabel, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
			facts: fc.array(anyFact(places), { maxLength: 12 }),
			quotes: fc.array(anyQuote(places), { maxLength: 8 }),
			open: fc.array(
				fc.record({
					asks: fc.array(anyAsk, { minLength: 1, maxLength: 2 }),
					nearest: fc.array(evidence, { maxLength: 2 }),
				}),
				{ maxLength: 2 },
			),
		});
	});
}

/**
 * Whole knowledge as the schema lets it in, with names, titles and documents that try to come alive in a message, and as
 * long as they may be: claims of every stance, quotes, dates of every kind, values, open questions.
 */
export const anyKnowledge: fc.Arbitrary<Knowledge> = fc
	.tuple(document, document)
	.chain(([log, report]) => anyGiven(log, report))
	.map((all) => knowledgeOf(all));
