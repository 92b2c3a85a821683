import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnswering } from "../../src/answering/casefile.ts";
import type { Answer, Snippet } from "../../src/domain/answer.ts";
import { parseAnswerId } from "../../src/domain/answer-id.ts";
import type { Knowledge, Passage } from "../../src/domain/knowledge.ts";
import { knowledgeOf } from "../builders.ts";
import { anyKnowledge, anyQuestion } from "./any-knowledge.ts";

const runs = { numRuns: 75 };

function expectVerbatim({ sources }: Knowledge, { source, start, end, text }: Passage): void {
	expect(sources.get(source)?.text.slice(start, end)).toBe(text);
	expect(text).not.toBe("");
}

function expectHighlightsInOrder({ highlights, text }: Snippet): void {
	let last = 0;
	for (const [start, end] of highlights) {
		expect(start).toBeGreaterThanOrEqual(last);
		expect(end).toBeGreaterThan(start);
		last = end;
	}
	expect(last).toBeLessThanOrEqual(text.length);
}

const overlap = (one: Passage, other: Passage) =>
	one.source === other.source && one.start < other.end && other.start < one.end;

const placeOf = ({ source, start }: Passage) => `${source}:${start}`;

function expectKnown({ facts, quotes, entities }: Knowledge, snippet: Snippet): void {
	const entry = [...facts, ...quotes].find(({ id }) => id === snippet.id);

	expect(snippet.kind).toBe(entry?.kind ?? "passage");
	if (entry === undefined) expect(snippet.id).toBe(placeOf(snippet));
	else expect(entry.evidence).toContainEqual(expect.objectContaining({ source: snippet.source, start: snippet.start }));
	if (snippet.speaker !== undefined) expect(entities.has(snippet.speaker)).toBe(true);
}

/** Values stand in the words of their snippets, and differ. */
function expectSoundDisagreements({ snippets, disagreements }: Answer): void {
	for (const { values } of disagreements) {
		expect(new Set(values.map(({ text }) => text)).size).toBe(values.length);
		expect(values.length).toBeGreaterThan(1);
		for (const { text, snippet } of values) expect(snippets[snippet]?.text).toContain(text);
	}
}

const statuses = ["answered", "related", "none"];

describe("every answer of any knowledge to any question", () => {
	test("shows only what stands in a source, where it says", () => {
		fc.assert(
			fc.property(anyKnowledge, anyQuestion, (knowledge, question) => {
				const { snippets } = createAnswering(knowledge).answer(question);

				for (const snippet of snippets) {
					expectVerbatim(knowledge, snippet);
					for (const repeat of snippet.repeats) expectVerbatim(knowledge, repeat);
					expectHighlightsInOrder(snippet);
					expectKnown(knowledge, snippet);
				}
			}),
			runs,
		);
	});

	test("shows every word once: snippets don't overlap, and a repeat stands elsewhere", () => {
		fc.assert(
			fc.property(anyKnowledge, anyQuestion, (knowledge, question) => {
				const { snippets } = createAnswering(knowledge).answer(question);

				for (const [index, snippet] of snippets.entries()) {
					const others = [...snippets.slice(index + 1), ...snippet.repeats];

					expect(others.filter((other) => overlap(snippet, other))).toEqual([]);
				}
			}),
			runs,
		);
	});

	test("is of one status, with a confidence, its origins and sound disagreements", () => {
		fc.assert(
			fc.property(anyKnowledge, anyQuestion, (knowledge, question) => {
				const answer = createAnswering(knowledge).answer(question);
				const { status, confidence, snippets, origins, trace } = answer;

				expect(statuses).toContain(status);
				expect(confidence).toBeGreaterThanOrEqual(0);
				expect(confidence).toBeLessThanOrEqual(1);
				expect(status === "answered").toBe(confidence >= trace.gate.threshold);
				expect(status === "none").toBe(snippets.length === 0);
				expect(origins === 0).toBe(snippets.length === 0);
				expect(origins).toBeLessThanOrEqual(knowledge.sources.size);
				expectSoundDisagreements(answer);
			}),
			runs,
		);
	});

	test("is the same value, byte for byte, from another casefile of the same knowledge", () => {
		fc.assert(
			fc.property(anyKnowledge, anyQuestion, anyQuestion, (knowledge, question, between) => {
				const casefile = createAnswering(knowledge);
				const first = JSON.stringify(casefile.answer(question));
				casefile.answer(between);

				expect(JSON.stringify(casefile.answer(question))).toBe(first);
				expect(JSON.stringify(createAnswering(knowledge).answer(question))).toBe(first);
			}),
			runs,
		);
	});

	test("is given again by what its id says", () => {
		fc.assert(
			fc.property(anyKnowledge, anyQuestion, (knowledge, question) => {
				const casefile = createAnswering(knowledge);
				const answer = casefile.answer(question);
				const key = parseAnswerId(answer.id);

				expect(key).toEqual({
					incident: "harbour",
					revision: knowledge.revision.slice(0, 12),
					question: answer.question,
				});
				expect(JSON.stringify(casefile.answer(key?.question ?? ""))).toBe(JSON.stringify(answer));
			}),
			runs,
		);
	});
});

describe("a question that nobody means", () => {
	const casefile = createAnswering(knowledgeOf({ facts: [{ asks: ["When did the crane stop?"] }] }));

	test.each([
		{ what: "10,000 letters", question: "a".repeat(10_000) },
		{ what: "10,000 words", question: "crane ".repeat(10_000) },
		{ what: "10,000 characters that grow", question: "ﷺ".repeat(10_000) },
		{ what: "10,000 combining marks", question: `e${"\u0301".repeat(10_000)}` },
		{ what: "half characters", question: "\uD83D\uDC00\uD83D crane \uDFFF" },
		{ what: "a slow regular expression's food", question: `what did ${"a ".repeat(5_000)}${"-".repeat(5_000)}` },
		{ what: "quotation marks", question: `${'"'.repeat(5_000)}“”‘’` },
		{ what: "a regular expression", question: "(?:crane|(a+)+)*$ [^.]{1,} \\u{0}" },
		{ what: "names of an object's own", question: "__proto__ constructor toString hasOwnProperty prototype" },
		{ what: "what MiniSearch treats apart", question: "* AND_NOT crane~2 crane^10 +crane -stop" },
	])("is answered like any other: $what", ({ question }) => {
		const answer = casefile.answer(question);

		expect(answer.question.length).toBeLessThanOrEqual(300);
		expect(statuses).toContain(answer.status);
	});

	test.each(["", " \n\t", "🔥🔥🔥", "\u0000\u0007\u202E\u200B", "?!…", "hi", "lol bro", "who?"])(
		"is not answered where it asks for nothing: %j",
		(question) => {
			expect(casefile.answer(question).status).not.toBe("answered");
		},
	);
});

describe("two questions in one", () => {
	const stop = { id: "stop", evidence: ["The crane stopped on 3 May."], asks: ["When did the crane stop?"] };
	const crew = { id: "crew", evidence: ["Twelve people work there."], asks: ["How many people work at the harbour?"] };
	const sources = {
		log: "The crane stopped on 3 May.\n\nTwelve people work there.\n\nIt rained, and ships came and went.",
	};
	const casefile = createAnswering(knowledgeOf({ sources, facts: [stop, crew] }));

	test("are both answered, the best of each first", () => {
		const answer = casefile.answer("When did the crane stop and how many people work at the harbour?");

		expect(answer.status).toBe("answered");
		expect(answer.snippets.slice(0, 2).map(({ id }) => id)).toEqual(["stop", "crew"]);
		expect(answer.question).toBe("When did the crane stop and how many people work at the harbour?");
	});

	test("are told in the trace, which is of the one that is answered first", () => {
		const { trace, confidence, snippets } = casefile.answer("Who owns the volcano? When did the crane stop?");

		expect(trace.parts?.[0]).toEqual({ question: "When did the crane stop", confidence });
		expect(trace.candidates[0]?.id).toBe("stop");
		expect(snippets[0]?.id).toBe("stop");
	});

	test("are one where neither is answered, or where somebody foresaw them as one", () => {
		const both = { ...crew, asks: ["When did it stop and how many people work there?"] };
		const foreseen = createAnswering(knowledgeOf({ sources, facts: [stop, both] }));

		expect(casefile.answer("Who owns the volcano and why did it erupt?").trace).not.toHaveProperty("parts");
		expect(foreseen.answer("when did it stop and how many people work there").trace).not.toHaveProperty("parts");
		expect(foreseen.answer("when did it stop and how many people work there").snippets[0]?.id).toBe("crew");
	});
});

describe("suggestions", () => {
	test("are offered only where the question is not answered", () => {
		const asks = ["When did the crane stop?"];
		const casefile = createAnswering(knowledgeOf({ facts: [{ asks }] }));

		expect(casefile.answer("When did the crane stop?")).toMatchObject({ status: "answered", suggestions: [] });
		expect(casefile.answer("Who owns the volcano?").suggestions).toEqual(asks);
	});
});

describe("the trace", () => {
	test("tells how each word was understood, what was found and what decided", () => {
		const { trace } = createAnswering(
			knowledgeOf({
				entities: [{ id: "master", name: "harbour master" }],
				facts: [{ asks: ["When did the crane stop?"] }],
			}),
		).answer("when did the harbour master's unsaffe errupt");

		expect(trace.asked).toBe("time");
		expect(trace.entities).toEqual(["master"]);
		expect(trace.terms.map(({ text, match }) => [text, match])).toEqual([
			["harbour", "exact"],
			["master's", "exact"],
			["unsaffe", "corrected"],
			["errupt", "unknown"],
		]);
		expect(trace.candidates[0]?.score).toBeTypeOf("number");
		expect(Object.keys(trace.gate.features).length).toBeGreaterThan(0);
	});
});
