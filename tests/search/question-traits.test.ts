import { expect, test } from "vitest";
import { PassageIndex } from "../../src/search/passage-index.ts";
import { traitsOf } from "../../src/search/question-traits.ts";
import { tokenise } from "../../src/search/text.ts";
import { knowledgeOf } from "../builders.ts";

const { context } = new PassageIndex(
	knowledgeOf({
		sources: { log: "The crane fell at noon. Smith was hurt.\n" },
		entities: [{ id: "smith", name: "John Smith", aliases: ["the operator"] }],
		synonyms: [["crane", "hoist"]],
	}),
);

const traits = (text: string) => traitsOf(tokenise(text), { ...context, stemOf: ({ stem }) => stem });
const shared = (one: string, other: string) => [...traits(one).keys()].filter((trait) => traits(other).has(trait));

test("words tell, stop words too, and so do neighbours", () => {
	expect([...traits("the point of it").keys()]).toEqual(
		expect.arrayContaining(["the", "point", "of", "it", "the point", "point of", "of it"]),
	);
});

test("an entity is the same by whatever name", () => {
	expect(shared("was John Smith hurt", "was the operator hurt")).toContain("@smith");
	expect(shared("was John Smith hurt", "was the operator hurt")).toContain("@smith hurt");
});

test("words of one meaning share it, the incident's own and general ones", () => {
	expect(shared("crane", "hoist")).toHaveLength(1);
	expect(shared("expel", "deport")).toHaveLength(1);
	expect(traits("crane").get(shared("crane", "hoist")[0] ?? "")).toBeLessThan(1);
});

test("what people type around a question tells nothing", () => {
	expect([...traits("lol who fell tho").keys()]).toEqual([...traits("who fell").keys()]);
});

test("a typo counts as the word that it stands for", () => {
	const read = traitsOf(tokenise("the carne fell"), {
		...context,
		stemOf: ({ word, stem }) => (word === "carne" ? "crane" : stem),
	});

	expect([...read.keys()]).toEqual(expect.arrayContaining(["crane", "the crane"]));
});
