import { describe, expect, test } from "vitest";
import { collectPassages, entityStem } from "../../src/search/indexed-passage.ts";
import { knowledgeOf } from "../builders.ts";

const text = [
	"The harbour",
	"The crane stopped on 3 May. The master said that it was unsafe. Nobody was hurt.",
	"It rained.",
].join("\n\n");

const collect = (given: Omit<Parameters<typeof knowledgeOf>[0] & object, "sources"> = {}) =>
	collectPassages(knowledgeOf({ sources: { log: text }, ...given }));

const textsOf = (given: Parameters<typeof collect>[0]) => collect(given).passages.map(({ passage }) => passage.text);

const sentences = [
	"The harbour",
	"The crane stopped on 3 May.",
	"The master said that it was unsafe.",
	"Nobody was hurt.",
	"It rained.",
];

describe("the candidates", () => {
	test("are the sentences where nobody curated", () => {
		expect(textsOf({})).toEqual(sentences);
	});

	test("have a sentence that is evidence once", () => {
		expect(textsOf({ facts: [{ evidence: ["Nobody was hurt."] }] })).toEqual(sentences);
	});

	test("have evidence that holds several sentences in their place", () => {
		const both = "The crane stopped on 3 May. The master said that it was unsafe.";

		expect(textsOf({ facts: [{ evidence: [both] }] })).toEqual(["The harbour", both, "Nobody was hurt.", "It rained."]);
	});

	test("have a part of a sentence beside the whole, which nobody covered", () => {
		expect(textsOf({ facts: [{ evidence: ["it was unsafe"] }] })).toEqual([
			...sentences.slice(0, 3),
			"it was unsafe",
			...sentences.slice(3),
		]);
	});

	test("have a passage once that several entries rest on, with all of them", () => {
		const { passages } = collect({
			entities: [{ id: "master" }],
			facts: [{ evidence: ["Nobody was hurt."] }, { evidence: ["Nobody was hurt.", "It rained."] }],
			quotes: [{ speaker: "master", evidence: ["Nobody was hurt."] }],
		});

		const [hurt] = passages.filter(({ passage }) => passage.text === "Nobody was hurt.");
		expect(passages.map(({ passage }) => passage.text)).toEqual(sentences);
		expect(hurt?.entries.map(({ id }) => id)).toEqual(["fact-1", "fact-2", "quote-1"]);
	});

	test("stand in the order of the documents, each where it says", () => {
		const { passages } = collectPassages(
			knowledgeOf({ sources: { b: "First. Second.", a: "Third." }, facts: [{ evidence: ["Second."] }] }),
		);

		expect(passages.map(({ index, passage }) => [index, passage.text])).toEqual([
			[0, "First."],
			[1, "Second."],
			[2, "Third."],
		]);
	});
});

describe("a passage", () => {
	const { passages } = collect({ entities: [{ id: "master", name: "the harbour master", aliases: ["the master"] }] });
	const [heading, first, second, third, last] = passages;

	test("knows the sentences around it, of its own paragraph alone", () => {
		expect(first?.previous.size).toBe(0);
		expect(second?.previous.has("crane")).toBe(true);
		expect(second?.next.has("hurt")).toBe(true);
		expect(third?.next.size).toBe(0);
		expect(passages.map(({ sentencesBefore }) => sentencesBefore)).toEqual([0, 0, 1, 2, 0]);
	});

	test("knows the whole sentences around it where it is a part of one", () => {
		const { passages: curated } = collect({ facts: [{ evidence: ["said that it was unsafe"] }] });
		const part = curated.find(({ passage }) => passage.text === "said that it was unsafe");

		expect(part?.tokens.map(({ word }) => word)).toEqual(["said", "that", "it", "was", "unsafe"]);
		expect(part?.previous.has("crane")).toBe(true);
		expect(part?.next.has("hurt")).toBe(true);
		expect(part?.sentencesBefore).toBe(1);
	});

	test("knows its paragraph", () => {
		expect(heading?.isHeading).toBe(true);
		expect(second?.paragraph).toBe(first?.paragraph);
		expect(last?.paragraph).not.toBe(first?.paragraph);
		expect(second?.paragraph.positions.has("crane")).toBe(true);
	});

	test("knows who is named in it, where the name begins", () => {
		expect(second?.positions.get(entityStem("master"))).toEqual([0]);
		expect(first?.positions.has(entityStem("master"))).toBe(false);
	});
});

test("the same words in another quote style and spacing are the same words", () => {
	const { passages } = collectPassages(
		knowledgeOf({ sources: { a: "There was ‘no evidence’ of it.", b: "There was “no  evidence” of it." } }),
	);

	expect(passages[0]?.words).toBe(passages[1]?.words);
});

test("passages whose words stand several times are found by them, and no others", () => {
	const { passages, repeated } = collectPassages(
		knowledgeOf({ sources: { a: "It rained. It was ‘dry’.", b: "It snowed. It was “dry”." } }),
	);

	expect([...repeated.values()]).toEqual([[passages[1], passages[3]]]);
});
