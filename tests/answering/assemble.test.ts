import { describe, expect, test } from "vitest";
import { createCasefile } from "../../src/answering/casefile.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const ask = (given: KnowledgeGiven, question: string) => createCasefile(knowledgeOf(given)).answer(question);

const filler = "The harbour lies in the north. Ships come and go. Nobody keeps a record of the tides.";

describe("repeats", () => {
	const sources = {
		first: `Smith saw ‘clear signs’ of rust on the crane.\n\n${filler}\n\nSmith saw “clear signs” of rust on the crane.`,
		second: "Smith saw 'clear signs' of  rust on the crane.\n\nIt rained.",
	};
	const { snippets, origins } = ask({ sources }, "What did Smith see on the crane?");

	test("in other quote styles and spacing are one snippet, with every place", () => {
		const [best, ...others] = snippets;

		expect(best?.text).toBe("Smith saw ‘clear signs’ of rust on the crane.");
		expect(best?.repeats.map(({ source, text }) => [source, text])).toEqual([
			["first", "Smith saw “clear signs” of rust on the crane."],
			["second", "Smith saw 'clear signs' of  rust on the crane."],
		]);
		expect(others.filter(({ text }) => text.includes("rust"))).toEqual([]);
	});

	test("count for the origins", () => {
		expect(origins).toBe(2);
	});
});

test("documents of one origin count once", () => {
	const text = "The crane stopped on 3 May.";
	const wire = (origin: string) => ({ text, origin });

	expect(ask({ sources: { a: wire("wire"), b: wire("wire") } }, "When did the crane stop?").origins).toBe(1);
	expect(ask({ sources: { a: wire("wire"), b: wire("paper") } }, "When did the crane stop?").origins).toBe(2);
	expect(ask({ sources: { a: text, b: text, c: text } }, "When did the crane stop?").origins).toBe(3);
});

test("of passages that overlap the best is shown alone", () => {
	const sources = { log: "The crane stopped on 3 May. It was unsafe.\n\nIt rained." };
	const facts = [
		{ evidence: ["The crane stopped on 3 May."], asks: ["When did the crane stop?"] },
		{ evidence: ["The crane stopped on 3 May. It was unsafe."], asks: ["Was the crane unsafe?"] },
	];

	const { snippets } = ask({ sources, facts }, "When did the crane stop?");

	expect(snippets[0]?.text).toBe("The crane stopped on 3 May.");
	expect(snippets.filter(({ text }) => text.includes("3 May"))).toHaveLength(1);
});

test("an answer has a bounded number of snippets", () => {
	const sources = { log: Array.from({ length: 40 }, (_, index) => `Crane ${index} stopped at noon.`).join("\n\n") };

	const { length } = ask({ sources }, "Which crane stopped at noon?").snippets;

	expect(length).toBeGreaterThan(1);
	expect(length).toBeLessThan(10);
});

test("a passage that nobody curated is shown as one, under its place", () => {
	const facts = [{ id: "stop", evidence: ["The crane stopped on 3 May."], asks: ["When did the crane stop?"] }];
	const sources = { log: "The crane stopped on 3 May.\n\nThe crane was red and very old." };

	const { snippets } = ask({ sources, facts }, "Was the crane red?");

	expect(snippets).toContainEqual(
		expect.objectContaining({ kind: "passage", id: "log:29", text: "The crane was red and very old." }),
	);
});

test("whoever speaks is named: the speaker of a quote, or whose claim a fact is", () => {
	const given: KnowledgeGiven = {
		sources: {
			log: "“The crane was unsafe,” said Smith.\n\nThe builders deny that the crane was unsafe.\n\nIt rained.",
		},
		entities: [{ id: "smith" }, { id: "builders" }],
		quotes: [{ speaker: "smith", evidence: ["“The crane was unsafe,” said Smith."], asks: ["What did Smith say?"] }],
		facts: [
			{
				evidence: ["The builders deny that the crane was unsafe."],
				asks: ["What do the builders say?"],
				claim: { by: "builders", stance: "denies" },
			},
		],
	};
	const { snippets } = ask(given, "Who says that the crane was unsafe?");

	expect(snippets.map(({ kind, speaker }) => [kind, speaker])).toEqual(
		expect.arrayContaining([
			["quote", "smith"],
			["fact", "builders"],
		]),
	);
	expect(ask(given, "Did it rain?").snippets[0]).not.toHaveProperty("speaker");
});

describe("where documents differ in a slot", () => {
	const given: KnowledgeGiven = {
		sources: {
			first: "Nearly 3,000 members live in the camp.\n\nThe camp is in the north.",
			second: "The group in that camp has approximately 3000 people.\n\nIt was founded long ago.",
		},
		facts: [
			{
				id: "nearly",
				evidence: ["Nearly 3,000 members live in the camp."],
				asks: ["How many members live in the camp?", "How many live in the camp?"],
				slot: "members",
				value: "Nearly 3,000",
			},
			{
				id: "about",
				evidence: ["The group in that camp has approximately 3000 people."],
				asks: ["How big is the group?"],
				slot: "members",
				value: "approximately 3000",
			},
		],
	};

	test("both values stand side by side, each with its snippet", () => {
		const { snippets, disagreements } = ask(given, "How many members live in the camp?");

		expect(snippets[0]?.id).toBe("nearly");
		expect(disagreements).toEqual([
			{
				slot: "members",
				values: [
					{ text: "Nearly 3,000", snippet: 0 },
					{ text: "approximately 3000", snippet: snippets.findIndex(({ id }) => id === "about") },
				],
			},
		]);
	});

	test("the other value is shown where the ranking alone would not have shown it", () => {
		const many = Array.from({ length: 8 }, (_, index) => `In year ${index}, members who live in the camp were many.`);
		const sources = { ...given.sources, third: [...many, "The group lives in the camp."].join("\n\n") };

		const { snippets, disagreements } = ask({ ...given, sources }, "How many members live in the camp?");

		expect(snippets.map(({ id }) => id)).toContain("about");
		expect(disagreements[0]?.values.map(({ text }) => text)).toEqual(["Nearly 3,000", "approximately 3000"]);
	});

	test("the other value is shown where it has no word of the question", () => {
		const sources = { first: "Nearly 3,000 members live in the camp.", second: "Its people are about 3000." };
		const [nearly, about] = given.facts ?? [];
		const facts = [
			{ ...nearly },
			{ ...about, evidence: ["Its people are about 3000."], asks: ["How big is it?"], value: "about 3000" },
		];

		expect(ask({ sources, facts }, "How many members live in the camp?").disagreements).toEqual([
			{
				slot: "members",
				values: [
					{ text: "Nearly 3,000", snippet: 0 },
					{ text: "about 3000", snippet: 1 },
				],
			},
		]);
	});

	test("other values that overlap are shown once", () => {
		const text = "People saw it at noon on 4 May or on 5 May.";
		const sources = { log: `The crane stopped on 3 May.\n\n${text}` };
		const stop = (evidence: string, value: string, question: string) => ({
			evidence: [evidence],
			asks: [question],
			slot: "stop",
			value,
		});
		const facts = [
			stop("The crane stopped on 3 May.", "3 May", "When did the crane stop?"),
			stop(text, "4 May", "Who saw the crane?"),
			stop("it at noon on 4 May or on 5 May.", "5 May", "Did people see the crane?"),
		];
		const { snippets } = ask({ sources, facts }, "When did the crane stop?");

		expect(snippets.filter((snippet) => snippet.text.includes("4 May"))).toHaveLength(1);
	});

	test("one value that several documents give is no disagreement", () => {
		const facts = (given.facts ?? []).map((fact, index) => (index === 0 ? fact : { ...fact, slot: "size" }));

		expect(ask({ ...given, facts }, "How many members live in the camp?").disagreements).toEqual([]);
	});

	test("a question about something else shows no disagreement", () => {
		expect(ask(given, "When was it founded?").disagreements).toEqual([]);
	});
});
