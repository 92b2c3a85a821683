import { describe, expect, test } from "vitest";
import { createAnswering } from "../../src/answering/casefile.ts";
import { threshold } from "../../src/answering/gate.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const text = [
	"The crane in the north harbour stopped on 3 May because a bolt broke.",
	"John Smith, the harbour master, said that the crane was unsafe.",
	"Harbour Works built the crane in 1987 for two million.",
	"The builders deny that anybody was warned of the bolt.",
	"Nobody says where the old bolt is now.",
].join("\n\n");

const [stopped = "", said = "", built = "", denied = "", unknown = ""] = text.split("\n\n");

const curated: KnowledgeGiven = {
	sources: { log: text },
	entities: [
		{ id: "smith", name: "John Smith", aliases: ["Smith", "the harbour master"] },
		{ id: "works", name: "Harbour Works" },
	],
	facts: [
		{ evidence: [stopped], asks: ["When did the crane stop?", "Why did the crane stop?", "What broke?"] },
		{ evidence: [built], asks: ["Who built the crane?", "When was the crane built?", "How much did the crane cost?"] },
		{ evidence: [denied], asks: ["Was anybody warned?", "What do the builders deny?"] },
	],
	quotes: [
		{ speaker: "smith", evidence: [said], asks: ["What did Smith say?", "Who said that the crane was unsafe?"] },
	],
	open: [
		{ id: "bolt", asks: ["Where is the old bolt now?", "Where did the bolt go?"], nearest: [unknown] },
		{ id: "owner", asks: ["Who owns the harbour?", "Whose harbour is it?"], nearest: [denied] },
	],
};

const knowledge = createAnswering(knowledgeOf(curated));
const sentences = createAnswering(knowledgeOf({ sources: { log: text } }));

describe("a question is answered", () => {
	test.each([
		{ question: "When did the crane stop?", evidence: stopped },
		{ question: "why did the crane stop", evidence: stopped },
		{ question: "Who built the crane?", evidence: built },
		{ question: "what did Smith say?", evidence: said },
		{ question: "was anybody warned", evidence: denied },
	])("that somebody foresaw: $question", ({ question, evidence }) => {
		const { status, confidence, snippets } = knowledge.answer(question);

		expect(status).toBe("answered");
		expect(confidence).toBeGreaterThanOrEqual(threshold);
		expect(snippets[0]?.text).toBe(evidence);
	});

	test.each([
		{ question: "When did the crane in the north harbour stop?", evidence: stopped },
		{ question: "Who built the crane in 1987?", evidence: built },
		{ question: "Who of the harbour said that the crane was unsafe?", evidence: said },
	])("from sentences alone: $question", ({ question, evidence }) => {
		const { status, snippets } = sentences.answer(question);

		expect(status).toBe("answered");
		expect(snippets[0]?.text).toBe(evidence);
	});
});

describe("a question that the documents leave open", () => {
	test.each(["Where is the old bolt now?", "where did the bolt go", "Who owns the harbour?"])(
		"is recognised, and not answered: %s",
		(question) => {
			const { status, trace } = knowledge.answer(question);

			expect(status).toBe("related");
			expect(trace.gate.open).toBe(question.includes("bolt") ? "bolt" : "owner");
		},
	);

	test("has what moderators hold for the nearest first, whatever its words", () => {
		expect(knowledge.answer("Where is the old bolt now?").snippets[0]?.text).toBe(unknown);
		expect(knowledge.answer("Who owns the harbour?").snippets[0]?.text).toBe(denied);
	});

	test("has the sentence first of which moderators hold a part for the nearest", () => {
		const open = [{ asks: ["Where is the old bolt now?", "Where did the bolt go?"], nearest: ["anybody was warned"] }];
		const { answer } = createAnswering(knowledgeOf({ ...curated, open }));

		expect(answer("Where is the old bolt now?").snippets[0]?.text).toBe(denied);
	});
});

describe("nothing is answered", () => {
	test.each([
		"Who won the football championship?",
		"What is the capital of Australia?",
		"tell me a joke about penguins",
		"how do i bake sourdough bread",
	])("where nothing is near: %s", (question) => {
		for (const { answer } of [knowledge, sentences]) {
			expect(answer(question)).toMatchObject({ status: "none", snippets: [], origins: 0, disagreements: [] });
		}
	});

	test("where only a part is near: then that is shown as related", () => {
		const { status, snippets } = knowledge.answer("Which astronaut climbed Mount Kilimanjaro with a crane?");

		expect(status).toBe("related");
		expect(snippets[0]?.text).toContain("crane");
	});
});

test("confidence falls with each word that no document knows", () => {
	const confidence = (question: string) => sentences.answer(question).confidence;

	expect(confidence("Who built the crane?")).toBeGreaterThan(confidence("Who built the crocodile crane?"));
	expect(confidence("Who built the crocodile crane?")).toBeGreaterThan(confidence("Which xylophone crocodile crane?"));
});
