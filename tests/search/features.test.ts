import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { candidatesOf } from "../../src/search/candidate.ts";
import { type FeatureName, featureNames, features } from "../../src/search/features.ts";
import { PassageIndex } from "../../src/search/passage-index.ts";
import { readQuery } from "../../src/search/query.ts";
import { readQuestion } from "../../src/search/question.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";

/** Every passage of the knowledge as a candidate, whether it would be retrieved or not. */
function candidates(question: string, given: KnowledgeGiven) {
	const index = new PassageIndex(knowledgeOf(given));
	const query = readQuery(readQuestion(question), index.context);
	const retrieved = new Map(index.retrieve(query).map((each) => [each.passage.index, each]));
	const all = index.collection.passages.map(
		(passage) => retrieved.get(passage.index) ?? { passage, score: 0, paragraphScore: 0 },
	);
	return candidatesOf(query, all, index.collection);
}

/** What a feature says of the passage that begins so. */
function shareFor(name: FeatureName, question: string, text: string, beginning: string): number {
	const found = candidates(question, { sources: { log: text } }).find(({ passage }) =>
		passage.passage.text.startsWith(beginning),
	);
	if (found === undefined) throw new Error(`no passage begins with ${beginning}`);
	return features[name].of(found);
}

interface Example {
	readonly question: string;
	readonly text: string;
	/** How the passage begins of which the feature says more, and the one of which it says less. */
	readonly more: string;
	readonly less: string;
}

const twoSentences = { more: "The crane", less: "It rained" };
const subject = { question: "Was the crane old?", ...twoSentences };
const inOrder = {
	text: "The harbour crane fell down. \n\nA crane that the harbour had fell down.",
	more: "The harbour",
	less: "A crane",
};

/** For each feature the smallest text in which it parts two passages. */
const examples: Readonly<Record<FeatureName, Example>> = {
	retrieval: { ...subject, text: "The crane fell.\n\nIt rained." },
	retrievalShare: { ...subject, text: "The crane fell.\n\nIt rained." },
	coverage: { question: "Did the crane fall?", text: "The crane fell.\n\nIt rained.", ...twoSentences },
	fullest: {
		question: "the red crane",
		text: "The crane is red.\n\nThe crane.",
		more: "The crane is",
		less: "The crane.",
	},
	early: {
		question: "Was the crane old?",
		text: "The crane stood there for all of those years.\n\nFor all of those years there stood the crane.",
		more: "The crane",
		less: "For all",
	},
	exactSquared: { question: "the red crane", text: "The crane is red.\n\nIt rained on a crane.", ...twoSentences },
	termsMatched: { question: "the red crane", text: "The crane is red.\n\nIt rained on a crane.", ...twoSentences },
	literal: { question: "two cranes", text: "Cranes fell.\n\nOne crane fell.", more: "Cranes", less: "One" },
	evidence: { question: "the red crane", text: "The crane is red.\n\nIt rained on a crane.", ...twoSentences },
	rarestMatched: {
		question: "the old crane",
		text: "An old ship.\n\nThe crane.\n\nAnother crane.",
		more: "An old",
		less: "The crane",
	},
	missing: { question: "the red crane", text: "The crane is red.\n\nIt rained.", more: "It rained", less: "The crane" },
	missingEverywhere: {
		question: "the red crane",
		text: "It stood. The crane is red.\n\nThere was rain.",
		more: "There was",
		less: "It stood",
	},
	namesMissing: {
		question: "did the Norwegian crane fall",
		text: "A Norwegian ship fell.\n\nA crane fell.",
		more: "A crane",
		less: "A Norwegian",
	},
	likelihood: { ...subject, text: "The crane fell.\n\nIt rained." },
	passageLikelihood: { ...subject, text: "The crane fell.\n\nIt rained." },
	paragraphLikelihood: {
		question: "the crane?",
		text: "The ship. A crane fell.\n\nIt rained.",
		more: "The ship",
		less: "It rained",
	},
	paragraphRetrieval: { ...subject, text: "The ship. A crane fell.\n\nIt rained.", more: "The ship" },
	withPrevious: {
		...subject,
		text: "A crane stood there. The ship sank.\n\nIt rained.",
		more: "The ship",
	},
	inPrevious: { ...subject, text: "A crane stood there. The ship sank.\n\nIt rained.", more: "The ship" },
	inParagraphOnly: {
		...subject,
		text: "A crane stood there. It rained. The ship sank.",
		more: "The ship",
		less: "It rained",
	},
	weightBefore: { ...subject, text: "A crane stood there. The ship sank.\n\nIt rained.", more: "The ship" },
	weightAfter: { ...subject, text: "The ship sank. A crane fell.\n\nIt rained.", more: "The ship" },
	carriedByPronoun: {
		...subject,
		text: "A crane stood there. It sank.\n\nA crane was here. The ship sank.",
		more: "It sank",
		less: "The ship",
	},
	startsWithPronoun: { ...subject, text: "It rained.\n\nThe ship sank.", more: "It rained", less: "The ship" },
	phrases: { question: "did the harbour crane fall down", ...inOrder },
	sequence: { question: "did the harbour crane fall down", ...inOrder },
	adjacent: { question: "did the harbour crane fall down", ...inOrder },
	close: { question: "did the harbour crane fall down", ...inOrder },
	focus: { question: "Which ship sank?", text: "A ship sank.\n\nA crane sank.", more: "A ship", less: "A crane" },
	firstTerm: { question: "Did the ship sink there?", text: "A ship.\n\nA sink.", more: "A ship", less: "A sink" },
	person: { question: "Who fell?", text: "Then Smith fell.\n\nA crane fell.", more: "Then", less: "A crane" },
	place: {
		question: "Where did it fall?",
		text: "It fell in Tirana.\n\nTirana fell.",
		more: "It fell",
		less: "Tirana fell",
	},
	number: { question: "How many fell?", text: "Twelve fell.\n\nA crane fell.", more: "Twelve", less: "A crane" },
	time: { question: "When did it fall?", text: "It fell on 3 May.\n\nA crane fell.", more: "It fell", less: "A crane" },
	exactTime: {
		question: "When did it fall?",
		text: "It fell on 3 May.\n\nA crane fell in May.",
		more: "It fell",
		less: "A crane",
	},
	duration: {
		question: "How long did it rain?",
		text: "The rain went on for 24 hours.\n\nSome hours of rain.",
		more: "The rain",
		less: "Some",
	},
	reason: {
		question: "Why did it fall?",
		text: "It fell because of rust.\n\nA crane fell.",
		more: "It fell",
		less: "A crane",
	},
	answerNearness: {
		question: "Who repaired the crane?",
		text: "Smith repaired the crane.\n\nThen the repaired crane stood there for a long time and was seen by Miller.",
		more: "Smith",
		less: "Then",
	},
	weightedPhrases: {
		question: "Who built the red crane?",
		text: "The red crane stood.\n\nThe crane was red.",
		more: "The red",
		less: "The crane",
	},
	run: {
		question: "Who built the red crane?",
		text: "Smith built the red crane.\n\nBuilt was the crane, and red.",
		more: "Smith",
		less: "Built",
	},
	smallWords: {
		question: "What stood on the crane?",
		text: "Masts stood on a crane.\n\nA ship stood by a crane.",
		more: "Masts",
		less: "A ship",
	},
	countsFocus: {
		question: "How many ships sank?",
		text: "Twelve ships sank.\n\nIn 12 places, there were ships.",
		more: "Twelve",
		less: "In 12",
	},
	length: { ...subject, text: "Red cranes, ships, masts and sails.\n\nIt rained.", more: "Red" },
	newWords: { ...subject, text: "Red ships, masts and sails.\n\nA crane.", more: "Red", less: "A crane" },
	first: { ...subject, text: "The crane fell. It rained." },
};

describe("every feature tells two passages apart", () => {
	test.each(featureNames.map((name) => ({ name, why: features[name].why })))("$name: $why", ({ name }) => {
		const { question, text, more, less } = examples[name];

		expect(shareFor(name, question, text, more)).toBeGreaterThan(shareFor(name, question, text, less));
	});
});

test("every feature is a finite number, whatever is asked of whatever text", () => {
	const words = fc.constantFrom("crane", "Smith", "who", "how many", "3", "May", "“", "’", ".", "\n\n", "\u200B");
	const text = fc.oneof(
		fc.string({ unit: "binary", maxLength: 60 }),
		fc.array(words).map((all) => all.join(" ")),
	);
	const storable = text.map((each) => each.toWellFormed().replace(/[^\P{Cc}\n]/gu, ""));

	fc.assert(
		fc.property(text, storable, (question, source) => {
			for (const candidate of candidates(question, { sources: { log: `The crane. ${source}` } })) {
				const values = featureNames.map((name) => features[name].of(candidate));

				expect(values.filter((value) => !Number.isFinite(value))).toEqual([]);
			}
		}),
	);
});
