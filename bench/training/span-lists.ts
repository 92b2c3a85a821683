import { type Expected, isRight } from "../../src/answering/evaluation.ts";
import { type Span, sightOf, spansIn } from "../../src/answering/span.ts";
import { valuesOf } from "../../src/answering/span-features.ts";
import type { Candidate } from "../../src/search/candidate.ts";
import { IncidentIndex } from "../../src/search/incident-index.ts";
import { rangeOf } from "../../src/search/phrase.ts";
import type { Corpus } from "../corpora.ts";
import type { CandidateList } from "./listwise.ts";

/** The spans of the passage that answers one question. */
export interface SpanList extends CandidateList {
	/** By span, how much of it and of the expected words is the same: F1 of their words, 0 to 1. */
	readonly likeness: readonly number[];
	readonly isExact: readonly boolean[];
}

/** Below this likeness to the expected words nothing of a passage is worth learning from. */
const likeEnough = 0.5;

/** For every question that the corpus answers, the spans of the best passage that does. */
export function spanListsOf({ knowledge, questions }: Corpus): readonly SpanList[] {
	const index = new IncidentIndex(knowledge);
	return questions.flatMap(({ question, expected }) => {
		if (expected?.answerable !== true) return [];
		const right = index.search(question).ranked.find(({ candidate }) => isRight(textOf(candidate), expected));
		return right === undefined ? [] : spanListOf(right.candidate, expected);
	});
}

const textOf = ({ passage }: Candidate) => passage.passage.text;

function spanListOf(candidate: Candidate, { must }: Expected): SpanList {
	const sight = sightOf(candidate);
	const spans = spansIn(sight);
	const expected = must.map(wordsOf);
	const likeness = spans.map((span) => Math.max(0, ...expected.map((words) => f1(wordsIn(span, candidate), words))));
	const most = Math.max(0, ...likeness);
	return {
		rows: spans.map((span) => Float64Array.from(valuesOf(span, sight))),
		right: likeness.map((value) => value === most && value >= likeEnough),
		likeness,
		isExact: spans.map((span) => expected.some((words) => words.join(" ") === wordsIn(span, candidate).join(" "))),
	};
}

const wordsIn = (span: Span, candidate: Candidate) =>
	wordsOf(textOf(candidate).slice(...rangeOf(span, textOf(candidate), candidate.passage.tokens)));

/** As SQuAD's own scoring has it: lower case, without punctuation and articles. */
const wordsOf = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.split(" ")
		.filter((word) => !/^(?:a|an|the|)$/.test(word));

function f1(found: readonly string[], expected: readonly string[]): number {
	const left = [...expected];
	for (const word of found) {
		const at = left.indexOf(word);
		if (at >= 0) left.splice(at, 1);
	}
	return (2 * (expected.length - left.length)) / Math.max(1, found.length + expected.length);
}
