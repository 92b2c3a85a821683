import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, questionLimits, readQuestion } from "../../src/search/question.ts";

const termsOf = (text: string) => readQuestion(text).terms.map(({ word }) => word);

const kinds: Readonly<Record<Asked, readonly string[]>> = {
	person: [
		"Who attributed the attack?",
		"hey so who did this",
		"who's behind it",
		"Whom did Rama meet?",
		"By whom was the site taken offline?",
		"Which company investigated?",
		"which group was it",
		"What is the name of the malware?",
	],
	time: [
		"When did the last diplomats leave?",
		"and when was that lol",
		"What date was the order given?",
		"In which year did MEK come to Albania?",
		"what time did the cars leave",
		"What was the date of the attack?",
		"On what day was the attack?",
	],
	duration: ["How long were the sites down?", "how quickly did they leave", "For how many hours was it dark?"],
	place: ["Where is the embassy?", "wait where did they go", "Which country condemned it?", "what city is it in"],
	number: [
		"How many members does MEK have?",
		"how much was lost",
		"What percentage of services was down?",
		"give me the number of officers",
		"how often has that happened",
	],
	reason: [
		"Why did Albania cut ties?",
		"but why tho",
		"What caused the outage?",
		"What led to the break?",
		"how come they had to go",
		"What was the reason?",
	],
	manner: ["How did they get in?", "how was the network restored", "In what way did NATO help?"],
	words: [
		"What did Rama say about Iran?",
		"what has the Iranian foreign ministry said",
		"How did Watson describe the attack?",
		"In his own words, please",
		"any quotes from Mandiant",
	],
	definition: ["What is MEK?", "what's a wiper", "What does MEK stand for?", "meaning of ransomware"],
	confirmation: [
		"Did Iran deny it?",
		"so did they leave",
		"Isn't Albania in NATO?",
		"wasn't it Russia",
		"lol is it over",
		"Is it true that they burned papers?",
	],
	anything: ["embassy cars", "Tell me about the ransomware", "What happened to the websites?"],
};

describe("what is asked for", () => {
	const table = Object.entries(kinds).flatMap(([asked, questions]) =>
		questions.map((question) => ({ asked, question })),
	);

	test.each(table)("$question – $asked", ({ asked, question }) => {
		expect(readQuestion(question).asked).toBe(asked);
	});

	test("is told by the pattern that begins earliest", () => {
		expect(readQuestion("When was it said who did it?").asked).toBe("time");
		expect(readQuestion("Who said when it happened?").asked).toBe("person");
		expect(readQuestion("Where were they when it happened?").asked).toBe("place");
	});
});

describe("the terms", () => {
	test("are the words that are no stop words, each once", () => {
		expect(termsOf("Did the embassy staff of the other embassies leave?")).toEqual(["embassy", "staff", "leave"]);
	});

	test("are all words where every word is a stop word", () => {
		expect(termsOf("who are they")).toEqual(["who", "are", "they"]);
	});

	test("know what the question word belongs to", () => {
		expect(readQuestion("Which minister resigned?").focus).toBe("minist");
		expect(readQuestion("how many of the officers came").focus).toBe("offic");
		expect(readQuestion("Did the officers come?").focus).toBeUndefined();
	});
});

describe("a question of any size", () => {
	test("is cut to its limits", () => {
		const numbers = Array.from({ length: 200 }, (_, index) => 100 + index);

		expect(readQuestion(numbers.join("-")).text).toHaveLength(questionLimits.length);
		expect(readQuestion(numbers.join(" ")).terms).toHaveLength(questionLimits.terms);
	});

	test("leaves out a word that is too long to be one", () => {
		expect(termsOf(`embassy ${"x".repeat(questionLimits.word + 1)} ${"y".repeat(questionLimits.word)}`)).toEqual([
			"embassy",
			"y".repeat(questionLimits.word),
		]);
	});

	test("keeps its limits, whatever is typed", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 600 }), (typed) => {
				const { text, terms, tokens, pairs } = readQuestion(typed);

				expect(text.length).toBeLessThanOrEqual(questionLimits.length);
				expect(text.isWellFormed()).toBe(true);
				expect(terms.length).toBeLessThanOrEqual(questionLimits.terms);
				expect(pairs).toHaveLength(Math.max(0, tokens.length - 1));
				for (const { word } of tokens) expect(word.length).toBeLessThanOrEqual(questionLimits.word);
			}),
		);
	});

	test.each([
		{ what: "10,000 letters", typed: "a".repeat(10_000) },
		{ what: "emoji only", typed: "🔥🔥🇦🇱👩‍🚒" },
		{ what: "control characters only", typed: "\u0000\u0007\u001B\u202E" },
		{ what: "half a character", typed: "\uD83D" },
		{ what: "nothing", typed: "" },
	])("has no terms where it is $what", ({ typed }) => {
		expect(readQuestion(typed)).toMatchObject({ terms: [], asked: "anything" });
	});

	test("never cuts a character into halves", () => {
		expect(readQuestion(`${"a".repeat(questionLimits.length - 1)}🔥`).text.isWellFormed()).toBe(true);
	});
});
