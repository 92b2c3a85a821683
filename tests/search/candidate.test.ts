import { describe, expect, test } from "vitest";
import { type Candidate, candidatesOf, type TermMatch } from "../../src/search/candidate.ts";
import { PassageIndex } from "../../src/search/passage-index.ts";
import { readQuery } from "../../src/search/query.ts";
import { readQuestion } from "../../src/search/question.ts";
import { matchStrength } from "../../src/search/vocabulary.ts";
import { knowledgeOf } from "../builders.ts";

const log = "The derrick fell. It hit the crane beside the derrick. Nobody was hurt.\n\nThe mate saw it.";

/** Every passage of the log as the question sees it, in its order. */
function candidatesFor(question: string): readonly Candidate[] {
	const index = new PassageIndex(knowledgeOf({ sources: { log }, synonyms: [["crane", "derrick"]] }));
	const retrieved = index.collection.passages.map((passage) => ({ passage, score: 0, paragraphScore: 0 }));
	return candidatesOf(readQuery(readQuestion(question), index.context), retrieved, index.collection);
}

const matchesOf = (question: string): readonly (TermMatch | undefined)[] =>
	candidatesFor(question).map(({ matches }) => matches[0]);

describe("a word of the question", () => {
	test("is found as the strongest of what may stand for it", () => {
		expect(matchesOf("the crane?").map((match) => match?.here)).toEqual([matchStrength.synonym, 1, 0, 0]);
		expect(matchesOf("the crane?")[1]?.at).toEqual([3]);
		expect(matchesOf("the crane?").map((match) => match?.exact)).toEqual([0, 1, 0, 0]);
	});

	test("is found before the passage, behind it and in all of its paragraph", () => {
		const matches = matchesOf("who was hurt?");

		expect(matches.map((match) => match?.previous)).toEqual([0, 0, 0, 0]);
		expect(matches.map((match) => match?.next)).toEqual([0, 1, 0, 0]);
		expect(matches.map((match) => match?.paragraph)).toEqual([1, 1, 1, 0]);
		expect(matchesOf("what fell?").map((match) => match?.previous)).toEqual([0, 1, 0, 0]);
	});

	test("is literal where it stands in the question's own form", () => {
		expect(matchesOf("what fell?")[0]?.isLiteral).toBe(true);
		expect(matchesOf("which cranes?")[1]).toMatchObject({ here: 1, isLiteral: false });
	});
});

test("the fullest candidates are those that have most of the question", () => {
	expect(candidatesFor("who hit the crane?").map(({ isFullest }) => isFullest)).toEqual([false, true, false, false]);
});
