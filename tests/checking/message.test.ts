import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/checking/clauses.ts";
import { withoutMarkdown } from "../../src/checking/markdown.ts";
import { readMessage } from "../../src/checking/message.ts";
import { withoutPreamble } from "../../src/checking/preamble.ts";
import { casualSentencesOf, cutToLength } from "../../src/checking/sentences.ts";
import { speechActOf } from "../../src/checking/speech-acts.ts";

describe("markdown", () => {
	test.each([
		["**The crane** _stopped_ ~~early~~ ||at noon||", "The crane stopped early at noon"],
		["> # The crane stopped", "The crane stopped"],
		["1. first\n2. second", "first\nsecond"],
		['see [the report](https://example.org/a?b=c "title")', "see the report"],
		["<@123> <#456> <t:1700000000:R> <:crane:789> the crane", "the crane"],
		["```ts\nthe crane stopped\n```", "the crane stopped"],
		["a snake_case_name", "a snake_case_name"],
		["it stopped 😀 The crew left", "it stopped\nThe crew left"],
		["the \u202Ecrane\u200B", "the crane"],
		["\\*not bold\\*", "not bold"],
	])("%j reads %j", (message, plain) => {
		expect(withoutMarkdown(message)).toBe(plain);
	});
});

describe("sentences", () => {
	test("end where whoever chats ends them, capital or not", () => {
		expect(casualSentencesOf("the crane stopped. nobody knows why!! approx. 40 left... it was noon")).toEqual([
			"the crane stopped.",
			"nobody knows why!!",
			"approx. 40 left...",
			"it was noon",
		]);
	});

	test("end with a line and with a smiley", () => {
		expect(casualSentencesOf("the crane stopped\nthe crew left :) nobody knows why")).toEqual([
			"the crane stopped",
			"the crew left :)",
			"nobody knows why",
		]);
	});

	test("stay whole inside a quotation", () => {
		expect(casualSentencesOf("He said “stop. now please” and left.")).toHaveLength(1);
	});

	test("are cut between words, and never within a character", () => {
		expect(
			cutToLength("word ".repeat(100))
				.every((part) => part.length <= 300 && !part.includes("wo "))
				.valueOf(),
		).toBe(true);
		expect(cutToLength("😀".repeat(400)).every((part) => part.isWellFormed())).toBe(true);
	});
});

describe("what a sentence does", () => {
	test.each([
		["question", "who stopped the crane"],
		["question", "was the crane unsafe"],
		["question", "anyone know why it stopped"],
		["question", "The crane stopped, right?"],
		["question", "how many people were in them?"],
		["statement", "When the crane stopped, the crew left."],
		["statement", "The crane stopped."],
		["chatter", "lol"],
		["chatter", "I think so too"],
		["chatter", "how are you?"],
		["chatter", "straight from the report:"],
		["chatter", "I just woke up"],
		["chatter", "Good morning everyone"],
		["chatter", "wow this is huge"],
		["chatter", "hey all wow this channel is busy today"],
		["chatter", "I can't believe it."],
		["chatter", "nobody can deny that"],
		["chatter", "pls calm down"],
		["chatter", "Filing this for the newsletter"],
		["chatter", "please shout if I've garbled anything"],
		["statement", "Delta Cranes denies that."],
		["statement", "What the crew saw was a worn cable"],
		["statement", "What happened at the quay led to an inquiry"],
		["question", "what happened after the crane stopped"],
	])("%s: %s", (act, sentence) => {
		expect(speechActOf(sentence)).toBe(act);
	});

	test.each([
		["fun fact: the crane stopped", "the crane stopped"],
		["I read that the crane stopped lol", "the crane stopped"],
		["Hot take from the docks: the crane stopped", "the crane stopped"],
		["Rama: “The crane stopped”", "Rama: “The crane stopped”"],
		["The crane stopped, if I remember right", "The crane stopped"],
		["What I heard at noon: the crane stopped", "the crane stopped"],
	])("and what is typed around it: %s", (sentence, told) => {
		expect(withoutPreamble(sentence)).toBe(told);
	});
});

describe("clauses", () => {
	test.each([
		["The port denied it and called the expulsion of its crew disgusting", 2],
		["The crane stopped; the crew left the port", 2],
		["The crane stopped at noon, the crew left the port", 2],
		["The port was closed but the crew stayed on the quay", 2],
		["They wanted to stop the crane, close the port and empty the quay", 1],
		["On 3 May, a fire closed the port", 1],
		["When the crane stopped, the crew left", 1],
		["The attack was planned and carried out by four crews", 1],
		["Two officers entered and left a few minutes later", 1],
		["The crane was unsafe, the harbour master said", 1],
		["“The crane stopped, the crew left the port”", 1],
	])("are told apart where each has a verb: %s", (sentence, count) => {
		expect(clausesOf(sentence)).toHaveLength(count);
	});

	test("lend a subject to the next one, whose words stay as they stand", () => {
		expect(clausesOf("The port denied it and called the decision of the court disgusting")[1]).toEqual({
			text: "called the decision of the court disgusting",
			lends: { what: "subject", text: "The port denied it" },
		});
	});
});

describe("a message", () => {
	const toldIn = (message: string) =>
		readMessage(message, (sentence) => sentence === "The crane at Northport stopped on Monday.").map((said) =>
			said.act === "statement" ? said.told : said.act,
		);

	test.each([
		["Servus! The crane stopped.", ["The crane stopped."]],
		["What I remember: the crane stopped", ["the crane stopped"]],
		["quick summary:\n- the crane stopped\n- the port was closed", ["the crane stopped", "the port was closed"]],
		["The crane\nat Northport\nstopped on\nMonday.", ["The crane at Northport stopped on Monday."]],
		["He was a painter and played chess for the club", ["He was a painter", "played chess for the club"]],
	])("states its statements, and nothing else: %j", (message, told) => {
		expect(toldIn(message)).toEqual(told);
	});
});

test("a message shows what is stated with the words around it, and knows where it begins", () => {
	const [said] = readMessage("btw fun fact: the crane stopped at noon lol", () => false);

	expect(said).toMatchObject({
		act: "statement",
		text: "btw fun fact: the crane stopped at noon lol",
		told: "the crane stopped at noon",
	});
	expect(said?.act === "statement" && said.text.slice(said.from, said.from + said.told.length)).toBe(
		"the crane stopped at noon",
	);
});
