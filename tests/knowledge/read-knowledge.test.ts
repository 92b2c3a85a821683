import { expect, test } from "vitest";
import { KnowledgeError, run } from "../../src/knowledge/problem.ts";
import { readKnowledge } from "../../src/knowledge/read-knowledge.ts";
import { exampleText, folderOf, knowledgeOf } from "../builders.ts";

test("what a file leaves out is empty, or left out", () => {
	const { incident, sources, entities, synonyms, facts, quotes, open } = knowledgeOf();

	expect({ incident, entities, synonyms, facts, quotes, open }).toEqual({
		incident: "harbour",
		entities: new Map(),
		synonyms: [],
		facts: [],
		quotes: [],
		open: [],
	});
	expect(sources.get("log")).not.toHaveProperty("publisher");
});

test("everything that a file says is there", () => {
	const claim = { by: "master", stance: "accuses", against: "crane", strength: "said" } as const;
	const evidence = ["The crane stopped on 3 May. The harbour master said that it was unsafe."];
	const knowledge = knowledgeOf({
		sources: { log: { text: exampleText, publisher: "Port", published: "May", origin: "wire" } },
		entities: [{ id: "master", name: "The master", kind: "person", aliases: ["harbour master"] }, { id: "crane" }],
		synonyms: [["crane", "hoist"]],
		facts: [{ asks: ["When?"], about: ["crane"], topics: ["stop"], when: "3 May", slot: "day", value: "3 May" }],
		quotes: [{ speaker: "master", evidence, claim, said: "3 May" }],
		open: [{ asks: ["Why?"], nearest: ["it was unsafe"] }],
	});

	const passage = (text: string) => ({
		source: "log",
		start: exampleText.indexOf(text),
		end: exampleText.indexOf(text) + text.length,
		text,
	});
	expect(knowledge.sources.get("log")).toMatchObject({ publisher: "Port", published: "May", origin: "wire" });
	expect(knowledge.entities.get("master")).toEqual({
		id: "master",
		name: "The master",
		kind: "person",
		aliases: ["harbour master"],
	});
	expect(knowledge.synonyms).toEqual([["crane", "hoist"]]);
	expect(knowledge.facts).toEqual([
		{
			kind: "fact",
			id: "fact-1",
			evidence: [passage("The crane stopped on 3 May.")],
			asks: ["When?"],
			about: ["crane"],
			topics: ["stop"],
			when: "3 May",
			slot: "day",
			value: "3 May",
		},
	]);
	expect(knowledge.quotes).toEqual([
		{
			kind: "quote",
			id: "quote-1",
			speaker: "master",
			evidence: evidence.map(passage),
			asks: [],
			about: [],
			topics: [],
			claim,
			said: "3 May",
		},
	]);
	expect(knowledge.open).toEqual([{ id: "open-1", asks: ["Why?"], nearest: [passage("it was unsafe")] }]);
});

test("the occurrence that is meant is the one that is found", () => {
	const text = "It stopped. It stopped. It stopped.";
	const { facts } = knowledgeOf({
		sources: { log: text },
		facts: ["1", "2", "3"].map((occurrence) => ({ evidence: [{ source: "log", text: "It stopped.", occurrence }] })),
	});

	expect(facts.map(({ evidence }) => evidence[0]?.start)).toEqual([0, 12, 24]);
});

test("an unsound file gives no knowledge", () => {
	const given = { facts: [{ evidence: ["The crane never stopped."] }] };

	expect(run(readKnowledge(folderOf(given))).problems).toHaveLength(1);
	expect(() => knowledgeOf(given)).toThrow(KnowledgeError);
});
