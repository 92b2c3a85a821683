import { describe, expect, test } from "vitest";
import { IncidentIndex } from "../../src/search/incident-index.ts";
import { sharesOf } from "../../src/search/ranking.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const search = (given: KnowledgeGiven, question: string) => new IncidentIndex(knowledgeOf(given)).search(question);

const rankedTexts = (given: KnowledgeGiven, question: string) =>
	search(given, question).ranked.map(({ candidate }) => candidate.passage.passage.text);

describe("the order", () => {
	test("of equal passages is that of the documents", () => {
		const sources = { b: "The crane fell.", a: "The crane fell.", c: "The crane fell." };
		const order = search({ sources }, "the crane").ranked.map(({ candidate }) => candidate.passage.passage.source);

		expect(order).toEqual(["b", "a", "c"]);
	});

	test("is by score, best first", () => {
		const sources = { log: "The crane fell. A ship fell.\n\nThe red crane of the ship fell at noon.\n\nA crane." };
		const scores = search({ sources }, "did the red crane fall").ranked.map(({ score }) => score);

		expect(scores.length).toBeGreaterThan(2);
		expect(scores).toEqual([...scores].sort((one, other) => other - one));
	});

	test("is the same each time", () => {
		const sources = { log: "The crane fell. A ship fell.\n\nThe red crane fell.\n\nA crane stood there." };
		const index = new IncidentIndex(knowledgeOf({ sources }));
		const order = (question: string) =>
			index.search(question).ranked.map(({ candidate, score }) => [candidate.passage.index, score]);
		const first = order("the red crane");
		order("something else about a ship");

		expect(order("the red crane")).toEqual(first);
	});

	test("puts the passage first that has the question's words", () => {
		const sources = { log: "The ship left the harbour.\n\nThe crane fell on a ship at noon.\n\nThe crane was red." };

		expect(rankedTexts({ sources }, "Which ship did the crane fall on?")[0]).toBe("The crane fell on a ship at noon.");
	});

	test("puts the passage first that moderators foresaw the question for, whatever its words", () => {
		const text = "Nobody tended to the machine.";
		const sources = { log: `The crane fell at noon.\n\nA crane is red.\n\n${text}` };
		const facts = [
			{ evidence: [text], asks: ["Why did the crane fall?", "What made the crane fall?"] },
			{ evidence: ["A crane is red."], asks: ["What colour is the crane?"] },
		];

		expect(rankedTexts({ sources, facts }, "Why did the crane fall?")[0]).toBe(text);
	});
});

test("a score is the sum of its shares", () => {
	const facts = [{ evidence: ["The crane fell at noon."], asks: ["When did the crane fall?"] }];
	const sources = { log: "The crane fell at noon. It rained.\n\nThe crane was red." };

	for (const ranked of search({ sources, facts }, "when did the crane fall").ranked) {
		const sum = Object.values(sharesOf(ranked)).reduce((total, share) => total + share, 0);

		expect(sum).toBeCloseTo(ranked.score, 8);
	}
});
