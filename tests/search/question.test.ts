import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, questionLimits, readQuestion } from "../../src/search/question.ts";

const termsOf = (text: string) => readQuestion(text).terms.map(({ word }) => word);

const kinds: Readonly<Record<Asked, readonly string[]>> = {
	person: [
		"Who attributed the attack?",
		"hey so who did this",
		"who's behind it",
		"Who is responsible?",
		"Whom did Rama meet?",
		"By whom was the site taken offline?",
		"Rome was founded by who",
		"albania says who did it?",
		"hwo did it",
		"Which minister resigned?",
		"Which of the officials spoke?",
		"Which country's diplomats had to go?",
		"What is the foreign minister called?",
		"name the prime minister",
		"When the sites went down, who responded?",
	],
	organisation: [
		"Which company investigated?",
		"which group was it",
		"which hacker group",
		"Which outside specialists examined it?",
		"what kind of company is Mandiant",
		"Name of the opposition group",
		"the company that investigated?",
		"Which of the ministries lost its mail?",
		"What is the highest court in the country?",
	],
	time: [
		"When did the last diplomats leave?",
		"and when was that lol",
		"wehn did they leave",
		"whens the summit",
		"What date was the order given?",
		"In which year did MEK come to Albania?",
		"what time did the cars leave",
		"What was the date of the attack?",
		"On what day was the attack?",
		"The border was closed in what year?",
		"give me the date of the attack",
		"do we know the date of the attack",
		"How long ago was it?",
	],
	duration: [
		"How long were the sites down?",
		"how quickly did they leave",
		"For how many hours was it dark?",
		"how much time did they get",
		"What was the duration of the outage?",
	],
	place: [
		"Where is the embassy?",
		"were is the embassy",
		"wait where did they go",
		"wheres the summit",
		"Which country condemned it?",
		"wich country got mad",
		"what city is it in",
		"at which city was the summit",
		"list the countries that reacted",
		"In what sort of places are towers used?",
	],
	number: [
		"How many members does MEK have?",
		"hwo many cars",
		"howmany cars",
		"how much was lost",
		"What percentage of services was down?",
		"What was the price of oil?",
		"what's Albania's population",
		"give me the number of officers",
		"tell me how many officers came",
		"Number of cars in the final group",
		"exact or approximate number of members?",
		"how often has that happened",
	],
	reason: [
		"Why did Albania cut ties?",
		"but why tho",
		"but y tho",
		"anyone know why they left",
		"What caused the outage?",
		"What led to the break?",
		"how come they had to go",
		"What was the reason?",
		"What was one of the reasons given?",
		"On what grounds did they expel them?",
	],
	manner: [
		"How did they get in?",
		"how was the network restored",
		"In what way did NATO help?",
		"By what means was it done?",
	],
	words: [
		"What did Rama say about Iran?",
		"wat did iran say",
		"What did the spokesman of the ministry state?",
		"what has the Iranian foreign ministry said",
		"How did Watson describe the attack?",
		"what was Iran's reaction",
		"In his own words, please",
		"any quotes from Mandiant",
	],
	definition: [
		"What is MEK?",
		"what is the MEK?",
		"wats mek",
		"what's a wiper",
		"Who is Edi Rama?",
		"whos rama",
		"What does MEK stand for?",
		"meaning of ransomware",
		"define wiper",
	],
	confirmation: [
		"Did Iran deny it?",
		"yo did iran fr do it tho lol",
		"does anyone know if iran did it",
		"In 1972, did Norway join?",
		"so did they leave",
		"did they leave or not",
		"was anyone hurt or killed",
		"Isn't Albania in NATO?",
		"wasn't it Russia",
		"lol is it over",
		"so albania thinks iran did it?",
		"iran did it right?",
		"Is it true that they burned papers?",
	],
	comparison: [
		"Compare the American and the Iranian statements",
		"what's the difference between a wiper and ransomware",
		"difference between the two attacks",
		"How do the two reports differ?",
		"Was it Iran or Russia?",
		"did iran deny or confess",
		"iran or russia?",
	],
	anything: [
		"embassy cars",
		"mandiant",
		"8 september",
		"Tell me about the ransomware",
		"What happened to the websites?",
		"What was stolen?",
		"what type of malware",
		"What do the articles say about the outcome?",
		"What took place in July?",
		'"The attack that shut down sites when the summit began"',
		"The last staff left the building after they were told when to go by the minister.",
	],
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
		expect(readQuestion("What did the officer do before they left, and when?").asked).toBe("anything");
	});

	test("is what somebody should know, not whether they do", () => {
		for (const asking of [
			"can someone tell me",
			"anyone know",
			"idk",
			"any idea",
			"did Rama say",
			"no clue",
			"wondering",
		]) {
			expect(readQuestion(`${asking} who did it`).asked).toBe("person");
		}
	});

	test("is read out of any two letters that changed places in a question word", () => {
		const rests = {
			what: "reason is it",
			when: "did it end",
			where: "did it end",
			which: "reason is it",
			why: "did it end",
		};
		for (const [word, rest] of Object.entries(rests)) {
			const { asked } = readQuestion(`${word} ${rest}`);
			for (let at = 0; at + 1 < word.length; at += 1) {
				const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
				expect(readQuestion(`${swapped} ${rest}`).asked, swapped).toBe(asked);
			}
		}
	});

	test("is the same in capitals, without a question mark and within a chat", () => {
		fc.assert(
			fc.property(
				fc.constantFrom(
					...table.filter(
						({ asked, question }) => /^(?:When|Where|Why|How|Which) /.test(question) && asked !== "definition",
					),
				),
				fc.constantFrom("", "yo ", "so basically ", "ok but like ", "lol "),
				fc.constantFrom("", " tho", " lol", " pls", "??"),
				({ asked, question }, before, after) => {
					const bare = question.replace(/\?$/, "");
					expect(readQuestion(`${before}${bare.toLowerCase()}${after}`).asked).toBe(asked);
					expect(readQuestion(`${before}${bare.toUpperCase()}${after}`).asked).toBe(asked);
				},
			),
		);
	});
});

describe("a negation", () => {
	test.each([
		"why didn't they respond",
		"why didnt they respond",
		"Which ministry did not answer?",
		"who never left",
		"what cant be restored",
		"Was anything left without damage?",
		"was there no warning",
	])("is heard: %s", (question) => {
		expect(readQuestion(question).isNegated).toBe(true);
	});

	test.each([
		"Who left?",
		"Isn't Albania in NATO?",
		"wasnt it russia",
		"did they leave or not",
		"with or without a comma?",
		"i dont know who did it",
		"no idea when they left",
		"Not only Iran?",
		'Who said "we did not do it"?',
	])("is none that only asks: %s", (question) => {
		expect(readQuestion(question).isNegated).toBe(false);
	});
});

describe("the terms", () => {
	test("are the words that are no stop words, each once", () => {
		expect(termsOf("Did the embassy staff of the other embassies leave?")).toEqual(["embassy", "staff", "leave"]);
	});

	test("are all words where every word is a stop word", () => {
		expect(termsOf("who are they")).toEqual(["who", "are", "they"]);
	});

	test("count nothing where one stands for somebody", () => {
		expect(termsOf("did no one warn them")).toEqual(["warn"]);
	});

	test("know what the question word belongs to", () => {
		expect(readQuestion("Which minister resigned?").focus).toBe("minist");
		expect(readQuestion("how many of the officers came").focus).toBe("offic");
		expect(readQuestion("wich minister resigned").focus).toBe("minist");
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

	test.each([
		"what did ",
		"how is ",
		"is a or ",
		"number of ",
		"in which ",
		"who is the ",
		'"',
		"when , ",
		"do you know ",
	])("is read whatever it repeats: %s", (piece) => {
		expect(readQuestion(piece.repeat(100)).text.length).toBeLessThanOrEqual(questionLimits.length);
	});

	test("never cuts a character into halves", () => {
		expect(readQuestion(`${"a".repeat(questionLimits.length - 1)}🔥`).text.isWellFormed()).toBe(true);
	});
});
