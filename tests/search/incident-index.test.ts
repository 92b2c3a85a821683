import { describe, expect, test } from "vitest";
import { IncidentIndex } from "../../src/search/incident-index.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const indexOf = (given: KnowledgeGiven) => new IncidentIndex(knowledgeOf(given));

const sources = { log: "The crane fell at noon.\n\nThe ship was never found." };
const facts = [{ id: "fall", evidence: ["The crane fell at noon."], asks: ["When did the crane fall?"] }];
const open = [{ id: "cause", asks: ["Why did the crane fall?"] }];

test("an incident is curated once somebody foresaw a question", () => {
	expect(indexOf({ sources }).isCurated).toBe(false);
	expect(indexOf({ sources, facts: [{ evidence: ["The crane fell at noon."] }] }).isCurated).toBe(false);
	expect(indexOf({ sources, facts }).isCurated).toBe(true);
	expect(indexOf({ sources, open }).isCurated).toBe(true);
});

describe("a search", () => {
	test("finds a passage for its foreseen question alone", () => {
		const foreseen = [{ evidence: ["The ship was never found."], asks: ["Any wreckage?"] }];
		const { ranked } = indexOf({ sources, facts: foreseen }).search("wreckage");

		expect(ranked.map(({ candidate }) => candidate.passage.passage.text)).toEqual(["The ship was never found."]);
		expect(ranked[0]?.foresight.entry?.id).toBe("fact-1");
	});

	test("names the open question that is most like the one asked", () => {
		const several = [...open, { id: "owner", asks: ["Who owned the ship?"] }];
		const index = indexOf({ sources, facts, open: several });

		expect(index.search("why did the crane fall?").open?.entry.id).toBe("cause");
		expect(index.search("who owned that ship").open?.entry.id).toBe("owner");
		expect(index.search("what of volcanoes").open).toBeUndefined();
	});

	test("takes the open question's words from no passage", () => {
		const { ranked } = indexOf({ sources, facts, open }).search("why did the crane fall?");

		expect(ranked.map(({ foresight }) => foresight.entry?.id)).not.toContain("cause");
	});

	test.each(["", "  ", "?!", "🔥", "\u0000\u202E"])("of nothing finds nothing: %j", (question) => {
		expect(indexOf({ sources, facts, open }).search(question)).toMatchObject({ ranked: [], open: undefined });
	});
});
