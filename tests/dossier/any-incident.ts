import fc from "fast-check";
import { expect } from "vitest";
import type { Snippet } from "../../src/domain/answer.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { normalise } from "../../src/search/text.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const speakers = ["Smith", "Edi Rama", "The port’s union", "Émile"];

const subjects = [...speakers, "Northland", "The “old” crane", "It", "Nobody’s ‘clear’ sign", "🔥"];

const verbs = ["fell", "said it was “unsafe”", "‘denied’ it", "was sure that Northland’s crane fell", "left"];

/** Dates as a document gives them: few, so that passages share them. */
const dates = [
	...["2014", "2018", "July", "15 July", "15 July 2022", "July 2018", "8 September", "8 September, noon"],
	...["July, a few days before", "8 September, overnight", "last month", "overnight"],
];

interface Telling {
	readonly text: string;
	readonly verb: string;
	readonly date: string | undefined;
}

const anyOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

/** The date's words stand in the sentence, in an order of their own. */
const telling: fc.Arbitrary<Telling> = fc
	.record({ subject: anyOf(subjects), verb: anyOf(verbs), date: fc.option(anyOf(dates), { nil: undefined }) })
	.map(({ subject, verb, date }) => {
		const when = date === undefined ? "" : ` ${date.split(", ").reverse().join(" on ")}`;
		return { text: `${subject} ${verb}${when}.`, verb, date };
	});

const paragraph = fc.array(telling, { minLength: 1, maxLength: 3 });

const document = fc.array(paragraph, { minLength: 1, maxLength: 4 });

/** A sentence of a document as evidence; the same words may stand there more than once. */
interface Evidence extends Telling {
	readonly source: string;
	readonly occurrence: string;
}

function evidenceIn(source: string, paragraphs: readonly (readonly Telling[])[]): readonly Evidence[] {
	const document = textOf(paragraphs);
	let end = 0;
	return paragraphs.flat().map((each) => {
		const start = document.indexOf(each.text, end);
		end = start + each.text.length;
		let occurrence = 1;
		for (let at = document.indexOf(each.text); at < start; at = document.indexOf(each.text, at + 1)) occurrence += 1;
		return { ...each, source, occurrence: String(occurrence) };
	});
}

const textOf = (paragraphs: readonly (readonly Telling[])[]): string =>
	paragraphs.map((tellings) => tellings.map(({ text }) => text).join(" ")).join("\n\n");

const entities = [
	{ id: "smith", name: "Smith", aliases: ["the clerk"] },
	{ id: "rama", name: "Edi Rama", aliases: ["Rama", "the minister"] },
	{ id: "union", name: "The port’s union", aliases: ["union"] },
	{ id: "emile", name: "Émile" },
	{ id: "northland", name: "Northland", aliases: ["crane"] },
];

const id = anyOf(entities.map((entity) => entity.id));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** What a fact and a quote have in common; dates and strengths are those of the first passage. */
const tellingOf = (places: readonly Evidence[]) =>
	fc
		.record({
			evidence: fc.array(anyOf(places), { minLength: 1, maxLength: 3 }),
			about: fc.uniqueArray(id, { maxLength: 2 }),
			topics: fc.uniqueArray(anyOf(["fall", "Falls", "Northland", "crane", "port"]), { maxLength: 2 }),
			isDated: fc.boolean(),
			claim: maybe(
				fc.record({
					by: id,
					stance: anyOf(["accuses", "assesses", "denies", "questions"] as const),
					against: maybe(id),
					isSure: fc.boolean(),
				}),
			),
		})
		.map(({ evidence, about, topics, isDated, claim }) => {
			const [first] = evidence;
			return {
				date: isDated ? first?.date : undefined,
				told: {
					evidence: evidence.map(({ source, text, occurrence }) => ({ source, text, occurrence })),
					about,
					topics,
					...(claim === undefined ? {} : { claim: claimWith(claim, first?.verb) }),
				},
			};
		});

interface AnyClaim {
	readonly by: string;
	readonly stance: "accuses" | "assesses" | "denies" | "questions";
	readonly against: string | undefined;
	readonly isSure: boolean;
}

const claimWith = ({ by, stance, against, isSure }: AnyClaim, verb: string | undefined) => ({
	by,
	stance,
	...(against === undefined ? {} : { against }),
	...(isSure && verb !== undefined ? { strength: verb } : {}),
});

const factOf = (places: readonly Evidence[]) =>
	tellingOf(places).map(({ date, told }) => ({ ...told, ...(date === undefined ? {} : { when: date }) }));

const quoteOf = (places: readonly Evidence[]) =>
	fc.record({ telling: tellingOf(places), speaker: id }).map(({ telling: { date, told }, speaker }) => ({
		...told,
		speaker,
		...(date === undefined ? {} : { said: date }),
	}));

/** Documents that repeat themselves and each other, with facts and quotes of all kinds on their sentences. */
export const anyIncident: fc.Arbitrary<Knowledge> = fc
	.tuple(document, document, anyOf(["log", "wire"]))
	.chain(([log, report, origin]) => {
		const places = [...evidenceIn("log", log), ...evidenceIn("report", report)];
		return fc.record({
			sources: fc.constant({ log: textOf(log), report: { text: textOf(report), origin } }),
			entities: fc.constant(entities),
			facts: fc.array(factOf(places), { maxLength: 8 }),
			quotes: fc.array(quoteOf(places), { maxLength: 5 }),
		});
	})
	.map((given: KnowledgeGiven) => knowledgeOf(given));

/** The words of a passage as members compare them: quotation marks and white space aside. */
export const wordsOf = (text: string): string => normalise(text).replaceAll('"', "'");

/** What holds of every snippet: verbatim, its highlights inside and in order, its repeats elsewhere. */
export function expectSound({ source, start, end, text, highlights, repeats }: Snippet, { sources }: Knowledge): void {
	for (const passage of [{ source, start, end, text }, ...repeats]) {
		expect(sources.get(passage.source)?.text.slice(passage.start, passage.end)).toBe(passage.text);
	}
	for (const repeat of repeats) {
		expect(repeat.source !== source || repeat.end <= start || repeat.start >= end).toBe(true);
		expect(wordsOf(repeat.text) === wordsOf(text)).toBe(repeat.isReworded !== true);
	}
	for (const [index, [from, to]] of highlights.entries()) {
		expect(from).toBeGreaterThanOrEqual(highlights[index - 1]?.[1] ?? 0);
		expect(to).toBeGreaterThan(from);
		expect(to).toBeLessThanOrEqual(text.length);
	}
}
