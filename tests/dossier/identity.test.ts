import { describe, expect, test } from "vitest";
import { identityOf } from "../../src/dossier/identity.ts";
import { profileOf } from "../../src/dossier/profile.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

const text = "The crane of Captain Ada Byron fell. Ada denied it. She runs the port.";

function identityIn(facts: NonNullable<KnowledgeGiven["facts"]>) {
	const entities = [{ id: "ada", name: "Ada Byron", aliases: ["Ada", "Captain Ada Byron"] }];
	const knowledge = knowledgeOf({ sources: { log: text }, entities, facts });
	const [ada] = knowledge.entities.values();
	return ada === undefined ? [] : identityOf(profileOf(ada, knowledge), knowledge);
}

describe("who somebody is", () => {
	test.each(["Who is Ada Byron?", "who was ada", "Who’s Captain Ada Byron?", "What is the Ada?"])(
		"is told by the passages of an entry for %j, with the fullest spelling highlighted",
		(ask) => {
			const evidence = ["The crane of Captain Ada Byron fell.", "She runs the port."];

			expect(identityIn([{ id: "captain", evidence, asks: ["Why?", ask] }])).toMatchObject([
				{ id: "captain", text: evidence[0], highlights: [[13, 30]] },
				{ id: "captain", text: evidence[1], highlights: [] },
			]);
		},
	);

	test.each(["Who is Ada's brother?", "Where is Ada?", "Who is she?", "Is Ada the captain?", "Who is Ada accused by?"])(
		"is not told by an entry for %j",
		(ask) => {
			expect(identityIn([{ evidence: ["Ada denied it."], about: ["ada"], asks: [ask] }])).toEqual([]);
		},
	);
});
