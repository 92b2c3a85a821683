import { describe, expect, test } from "vitest";
import { createAnswering } from "../../src/answering/casefile.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const ask = (given: KnowledgeGiven, question: string) => createAnswering(knowledgeOf(given)).answer(question);

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

describe("two wordings of one sentence", () => {
	const wording = "The port authority temporarily closed the northern harbour after the crane fell on 3 May.";
	const shownFor = (other: string) => {
		const sources = { first: `${wording}\n\n${filler}`, second: `It rained.\n\n${other}` };
		return ask({ sources }, "Why did the port authority close the northern harbour in May?");
	};

	test.each([
		[
			"with other punctuation",
			"The Port authority temporarily closed the northern harbour, after the crane fell on 3 May.",
		],
		[
			"with words of no importance",
			"Meanwhile the port authority has also temporarily closed the northern harbour after the crane fell on 3 May.",
		],
		["without a minor word", "The port authority closed the northern harbour after the crane fell on 3 May."],
		[
			"with little around it",
			"Officials there explained that the port authority temporarily closed the northern harbour after the crane fell on 3 May.",
		],
		["as a part", "The port authority temporarily closed the northern harbour after the crane fell."],
	])("are one snippet with two places, each verbatim: %s", (_, other) => {
		const { snippets, origins } = shownFor(other);
		const both = [snippets[0]?.text, ...(snippets[0]?.repeats.map(({ text }) => text) ?? [])];

		expect(both.toSorted()).toEqual([wording, other].toSorted());
		expect(snippets[0]?.repeats[0]?.isReworded).toBe(true);
		expect(snippets.slice(1).filter(({ text }) => text.includes("northern"))).toEqual([]);
		expect(origins).toBe(2);
	});

	test.each([
		["number", wording.replace("3 May", "4 May")],
		["name", wording.replace("the northern", "the Dover northern")],
		["approximation", wording.replace("closed", "nearly closed")],
		["negation", wording.replace("temporarily closed", "had not temporarily closed")],
		["part that its subject plays", wording.replace("closed", "closed by")],
		["part that turns it", `It is not true that ${wording.replace("The", "the")}`],
		["word", wording.replace("fell", "burned")],
	])("are both shown where they differ in a %s", (_, other) => {
		expect(shownFor(other).snippets.map(({ text }) => text)).toEqual(expect.arrayContaining([wording, other]));
	});
});

test("what adds to the best snippets comes before what says the same again", () => {
	const sources = {
		log: [
			"The union blamed the builders for the rust on the old northern crane.",
			"The union blamed builders again, for rust that the old northern crane showed.",
			"The ministry blamed the builders for bad steel.",
		].join("\n\n"),
	};

	const { snippets } = ask({ sources }, "Who blamed the builders?");

	expect(snippets).toHaveLength(3);
	expect(snippets.slice(0, 2).map(({ text }) => text)).toContain("The ministry blamed the builders for bad steel.");
});

describe("a speaker's second claim", () => {
	const said = [
		"The union accuses the builders of haste at the crane.",
		"The builders were careless at the crane, the union found.",
	];
	const ministry = "The ministry, too, accuses the builders in a letter about steel at the crane.";
	const claim = (evidence: string, by: string) => ({
		evidence: [evidence],
		asks: ["Who accuses the builders at the crane?"],
		claim: { by, stance: "accuses" as const },
	});
	const given: KnowledgeGiven = {
		sources: { log: [...said, ministry].join("\n\n") },
		entities: [{ id: "union" }, { id: "ministry" }],
		facts: [...said.map((each) => claim(each, "union")), claim(ministry, "ministry")],
	};
	const speakers = (question: string) => ask(given, question).snippets.map(({ speaker }) => speaker);

	test("stands behind the claim of another", () => {
		expect(speakers("Who accuses the builders at the crane?").slice(0, 2).toSorted()).toEqual(["ministry", "union"]);
	});
});

describe("a course of events", () => {
	const days = [
		"The crane was painted in 2014.",
		"The crane bent in June.",
		"The crane fell overnight.",
		"The crane burned at noon on 3 July.",
	];
	const [painted = "", bent = "", fell = "", burned = ""] = days;
	const dated = (evidence: string, when?: string) => ({
		evidence: [evidence],
		asks: ["What happened to the crane?"],
		...(when === undefined ? {} : { when }),
	});
	const given: KnowledgeGiven = {
		sources: { log: [burned, bent, fell].join("\n\n"), report: painted },
		facts: [dated(burned, "3 July, noon"), dated(bent, "June"), dated(fell, "overnight"), dated(painted, "2014")],
	};
	const shown = (question: string) => ask(given, question).snippets.map(({ text }) => text);

	test("is told in the order of time, what no day or year dates as the newest", () => {
		expect(shown("What happened to the crane?")).toEqual([painted, bent, burned, fell]);
	});

	test("begins with what answers, not with what came first", () => {
		const sources = { log: [bent, burned].join("\n\n") };
		const facts = [
			{ ...dated(burned, "3 July"), asks: ["What happened at noon?"] },
			{ ...dated(bent, "June"), asks: [] },
		];

		expect(ask({ sources, facts }, "What happened at noon?").snippets[0]?.text).toBe(burned);
	});

	test("is the only kind of answer that time orders", () => {
		const facts = [
			...(given.facts ?? []).slice(1),
			{ ...dated(burned, "3 July, noon"), asks: ["Did the crane burn?"] },
		];

		expect(ask({ ...given, facts }, "Did the crane burn?").snippets[0]?.text).toBe(burned);
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

	test("another value stands beside one that is not the first passage's but answers as well", () => {
		const question = "How many members live in the camp?";
		const north = { id: "north", evidence: ["The camp is in the north."], asks: [question] };
		const { snippets, disagreements } = ask({ ...given, facts: [north, ...(given.facts ?? [])] }, question);

		expect(snippets.map(({ id }) => id)).toEqual(expect.arrayContaining(["north", "nearly", "about"]));
		expect(disagreements).toHaveLength(1);
	});

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
