import { describe, expect, test } from "vitest";
import { PassageIndex, retrieval } from "../../src/search/passage-index.ts";
import { readQuery } from "../../src/search/query.ts";
import { readQuestion } from "../../src/search/question.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

function retrieve(given: KnowledgeGiven, question: string) {
	const index = new PassageIndex(knowledgeOf(given));
	return index.retrieve(readQuery(readQuestion(question), index.context));
}

const textsFor = (given: KnowledgeGiven, question: string) =>
	retrieve(given, question).map(({ passage }) => passage.passage.text);

const log = [
	"The crane stopped on 3 May. It was unsafe.",
	"The embassy is on the hill.",
	"Harbour Works built the derrick.",
].join("\n\n");

describe("a passage is retrieved", () => {
	test.each([
		{ why: "for a word of the question", question: "the embassy?", text: "The embassy is on the hill." },
		{ why: "for another form of it", question: "embassies?", text: "The embassy is on the hill." },
		{ why: "for a synonym", question: "the hoist?", text: "Harbour Works built the derrick." },
		{ why: "for an entity under another name", question: "HW?", text: "Harbour Works built the derrick." },
		{ why: "for a typo's correction", question: "derick?", text: "Harbour Works built the derrick." },
	])("$why", ({ question, text }) => {
		const found = textsFor(
			{
				sources: { log },
				entities: [{ id: "works", name: "Harbour Works", aliases: ["HW"] }],
				synonyms: [["hoist", "derrick"]],
			},
			question,
		);

		expect(found).toEqual([text]);
	});

	test("for the words that its paragraph has", () => {
		expect(textsFor({ sources: { log } }, "the crane?")).toEqual(["The crane stopped on 3 May.", "It was unsafe."]);
	});
});

test("nothing is retrieved for words that no document has", () => {
	expect(textsFor({ sources: { log } }, "Any volcanoes?")).toEqual([]);
	expect(textsFor({ sources: { log } }, "")).toEqual([]);
});

test("a bounded number of passages is retrieved, the best among them", () => {
	const sentences = Array.from({ length: 500 }, (_, index) => `Ship ${index} has a crane.`);
	const sources = { log: [...sentences, "The crane of the crane ship is a crane."].join("\n\n") };

	const found = textsFor({ sources }, "which crane");

	expect(found).toHaveLength(retrieval.passages);
	expect(found[0]).toBe("The crane of the crane ship is a crane.");
});

test("words that too many passages have are left out, the rarest never", () => {
	const ships = Array.from({ length: retrieval.postings + 1 }, () => "A ship.").join("\n\n");
	const given = { sources: { log: `${ships}\n\nA crane.` } };

	expect(textsFor(given, "which ship has a crane")).toEqual(["A crane."]);
	expect(textsFor(given, "which ship")).toHaveLength(retrieval.passages);
	expect(textsFor(given, "which ship has a volcano")).toHaveLength(retrieval.passages);
});

test("the question's own word counts more than what may stand for it", () => {
	const sources = { log: "The derrick fell.\n\nThe crane fell." };

	expect(textsFor({ sources, synonyms: [["crane", "derrick"]] }, "the crane?")[0]).toBe("The crane fell.");
	expect(textsFor({ sources, synonyms: [["crane", "derrick"]] }, "the derrick?")[0]).toBe("The derrick fell.");
});
