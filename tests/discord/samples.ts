import fc from "fast-check";
import type { Answer, Casefile, Repeat, Snippet } from "../../src/domain/answer.ts";
import { answerId } from "../../src/domain/answer-id.ts";
import type { Entity, Knowledge, Passage, Source } from "../../src/domain/knowledge.ts";
import { outline } from "../../src/domain/outline.ts";

/** A source, its passages and answers, valid by default: a test says only what it is about. */
export function sourceOf(text: string, rest: Partial<Source> = {}): Source {
	return {
		id: "log",
		title: "Harbour log",
		file: "sources/log.txt",
		sha256: "0".repeat(64),
		origin: "log",
		text,
		outline: outline(text),
		...rest,
	};
}

export function knowledgeOf(sources: readonly Source[], rest: Partial<Knowledge> = {}): Knowledge {
	return {
		incident: "harbour",
		title: "The harbour incident",
		revision: "a".repeat(64),
		sources: new Map(sources.map((source) => [source.id, source])),
		entities: new Map(),
		synonyms: [],
		facts: [],
		quotes: [],
		open: [],
		...rest,
	};
}

export function passageOf(source: Source, words: string): Passage {
	const start = source.text.indexOf(words);
	return { source: source.id, start, end: start + words.length, text: words };
}

export const snippetOf = (passage: Passage, rest: Partial<Snippet> = {}): Snippet => ({
	...passage,
	id: "crane-stopped",
	kind: "fact",
	highlights: [],
	repeats: [],
	...rest,
});

export function answerOf(snippets: readonly Snippet[], rest: Partial<Answer> = {}): Answer {
	const question = rest.question ?? "when did the crane stop?";
	const incident = rest.incident ?? "harbour";
	const revision = rest.revision ?? "a".repeat(12);
	return {
		id: answerId({ incident, revision, question }),
		question,
		incident,
		revision,
		status: snippets.length === 0 ? "none" : "answered",
		confidence: 0.9,
		snippets,
		origins: snippets.length === 0 ? 0 : 1,
		disagreements: [],
		suggestions: [],
		trace: {
			terms: [],
			entities: [],
			asked: "anything",
			candidates: [],
			gate: { threshold: 0.5, features: {} },
		},
		...rest,
	};
}

/** A casefile that answers with one and the same value, whatever it is asked. */
export const casefileOf = (knowledge: Knowledge, answer: Answer, asks: readonly string[] = []): Casefile => ({
	knowledge,
	answer: (question) => ({
		...answer,
		question,
		id: answerId({ incident: answer.incident, revision: answer.revision, question }),
	}),
	suggest: (typed, limit) => asks.filter((ask) => ask.startsWith(typed)).slice(0, limit),
	check: () => ({ incident: answer.incident, revision: answer.revision, statements: [], questions: [], omitted: 0 }),
});

const nasty = fc.constantFrom(
	"**",
	"__",
	"`",
	"```",
	"||",
	"~~",
	"> ",
	"-# ",
	"# ",
	"- ",
	"1. ",
	"[a](https://evil.example)",
	"<@1>",
	"<@&1>",
	"@everyone",
	"<#1>",
	"<t:0:R>",
	":skull:",
	"<:a:1>",
	"</ask:1>",
	"https://evil.example/a_b",
	"discord.gg/x",
	"\\",
	"\\\\",
	"\n",
	"\r\n",
	"\u2028",
	"\t",
	" ",
	"\u202e",
	"\u200b",
	"\u2066",
	"\ufeff",
	"\u0301\u0301\u0301\u0301\u0301",
	"👩‍👩‍👧",
	"\u0000",
	"…",
	"“",
	"Iran.",
	"July 15",
);

/** Text that tries to come alive, up to `most` code units long. */
export const hostileText = (most: number, least = 0): fc.Arbitrary<string> =>
	fc
		.array(fc.oneof(nasty, fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 12, mode: "sentences" })), {
			minLength: 1,
			maxLength: 40,
		})
		.map((parts) => parts.join("").slice(0, most))
		.filter((text) => text.length >= least);

/** A text of exactly `length` code units that takes the most room: each of them needs a backslash. */
const widest = (length: number) => fc.constant("*".repeat(length));

const Id = fc.stringMatching(/^[a-z0-9]{1,30}(?:-[a-z0-9]{1,33})?$/);
const Label = fc.oneof(hostileText(200, 1), widest(200));
const longId = fc.constant(`a${"-b".repeat(31)}c`);

const anySource = (id: string): fc.Arbitrary<Source> =>
	fc
		.record({
			title: Label,
			text: fc.oneof(hostileText(9_000, 1), widest(8_000), fc.lorem({ maxCount: 300, mode: "sentences" })),
			url: fc.constantFrom(undefined, "https://example.org/log", `https://example.org/${"a".repeat(1_900)}`),
		})
		.map(({ title, text, url }) => sourceOf(text, { id, title, origin: id, ...(url === undefined ? {} : { url }) }));

const anyPassage = (source: Source): fc.Arbitrary<Passage> =>
	fc.tuple(fc.nat(source.text.length - 1), fc.integer({ min: 1, max: 4_000 })).map(([start, length]) => {
		const end = Math.min(source.text.length, start + length);
		return { source: source.id, start, end, text: source.text.slice(start, end) };
	});

const anyHighlights = (length: number) =>
	fc.uniqueArray(fc.nat(length), { maxLength: 60 }).map((offsets) => {
		const sorted = offsets.sort((one, other) => one - other);
		return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index): [number, number] => [
			sorted[2 * index] ?? 0,
			sorted[2 * index + 1] ?? 0,
		]);
	});

const anyRepeat = (source: Source): fc.Arbitrary<Repeat> =>
	fc.oneof(
		anyPassage(source),
		anyPassage(source).map((passage) => ({ ...passage, isReworded: true as const })),
	);

const anySnippet = (source: Source): fc.Arbitrary<Snippet> =>
	anyPassage(source).chain((passage) =>
		fc
			.record({
				id: Id,
				kind: fc.constantFrom("fact" as const, "quote" as const, "passage" as const),
				highlights: anyHighlights(passage.text.length),
				speaker: fc.constantFrom(undefined, "speaker", "nobody"),
				repeats: fc.array(anyRepeat(source), { maxLength: 6 }),
			})
			.map(({ speaker, ...rest }) => ({ ...passage, ...rest, ...(speaker === undefined ? {} : { speaker }) })),
	);

const features = fc.dictionary(Id, fc.double({ noNaN: true }), { maxKeys: 12 });

const anyTrace: fc.Arbitrary<Answer["trace"]> = fc.record({
	terms: fc.array(
		fc.record({
			text: hostileText(32),
			stem: hostileText(32),
			match: fc.constantFrom("exact" as const, "synonym" as const, "corrected" as const, "unknown" as const),
		}),
		{ maxLength: 16 },
	),
	entities: fc.array(fc.oneof(Id, fc.constant("speaker")), { maxLength: 30 }),
	asked: fc.constantFrom("person", "time", "anything"),
	candidates: fc.array(
		fc.record({
			id: fc.oneof(Id, longId),
			passage: fc.constant({ source: "log", start: 0, end: 3, text: "One" }),
			score: fc.double({ noNaN: true }),
			features,
		}),
		{ maxLength: 12 },
	),
	gate: fc.record({ threshold: fc.double({ min: 0, max: 1, noNaN: true }), open: longId, features }),
	parts: fc.array(
		fc.record({
			question: fc.oneof(hostileText(300), widest(300)),
			confidence: fc.double({ min: 0, max: 1, noNaN: true }),
		}),
		{ minLength: 2, maxLength: 3 },
	),
});

/** Any answer that an engine could give on any knowledge that the schema lets in. */
export const anyAnswer: fc.Arbitrary<{ readonly answer: Answer; readonly knowledge: Knowledge }> = fc
	.record({ one: anySource("one"), other: anySource(`o${"-x".repeat(31)}y`), name: Label, title: Label })
	.chain(({ one, other, name, title }) =>
		fc
			.record({
				question: fc.oneof(hostileText(300), widest(300)),
				incident: fc.oneof(Id, longId),
				status: fc.constantFrom("answered" as const, "related" as const, "none" as const),
				confidence: fc.double({ min: 0, max: 1, noNaN: true }),
				snippets: fc.array(fc.oneof(anySnippet(one), anySnippet(other)), { maxLength: 15 }),
				origins: fc.nat(20_000),
				disagreements: fc.array(
					fc.record({
						slot: Id,
						values: fc.array(fc.record({ text: Label, snippet: fc.nat(14) }), { minLength: 2, maxLength: 12 }),
					}),
					{ maxLength: 12 },
				),
				suggestions: fc.array(fc.oneof(hostileText(300, 1), widest(300)), { maxLength: 12 }),
				trace: anyTrace,
			})
			.map(({ snippets, ...rest }) => {
				const speaker: Entity = { id: "speaker", name, kind: "person", aliases: [] };
				const answer = answerOf(rest.status === "none" ? [] : snippets, rest);
				const entities = new Map([[speaker.id, speaker]]);
				return { answer, knowledge: knowledgeOf([one, other], { title, entities, incident: rest.incident }) };
			}),
	);
