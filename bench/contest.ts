import { areaUnderCurve, judgeRanking, type Outcome } from "../src/answering/evaluation.ts";
import { createCasefile } from "../src/checking/casefile.ts";
import type { AskedQuestion } from "../src/cli/question-file.ts";
import type { Result } from "../src/cli/render-figures.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import type { Corpus } from "./corpora.ts";
import type { Peer } from "./peers/peer.ts";

/** Somebody who ranks passages for a question: the engine, or a library. */
export interface Contestant {
	readonly name: string;
	/** Is asked only every so many questions. */
	readonly everyNth: number;
	readonly build: (knowledge: Knowledge) => (question: string) => Ranking;
}

interface Ranking {
	/** Best first. */
	readonly passages: readonly string[];
	readonly answered: boolean;
	/** Left out by who gives none. */
	readonly confidence?: number;
}

/** Passages that are looked at, of each contestant. */
export const depth = 5;

export const casefile: Contestant = {
	name: "Casefile",
	everyNth: 1,
	build: (knowledge) => {
		const { answer } = createCasefile(knowledge);
		return (question) => {
			const { snippets, status, confidence } = answer(question);
			return {
				passages: snippets.slice(0, depth).map(({ text }) => text),
				answered: status === "answered",
				confidence,
			};
		};
	},
};

/** A library gets the same sentences and always answers; what it is sure of is the score of its first. */
export const contestantOf = ({ name, everyNth = 1, build }: Peer): Contestant => ({
	name,
	everyNth,
	build: (knowledge) => {
		const sentences = sentencesOf(knowledge);
		const search = build(sentences);
		return (question) => {
			const hits = search(question, depth);
			const confidence = hits.length === 0 ? 0 : hits[0]?.score;
			return {
				passages: hits.map(({ sentence }) => sentences[sentence] ?? ""),
				answered: hits.length > 0,
				...(confidence === undefined ? {} : { confidence }),
			};
		};
	},
});

const sentencesOf = ({ sources }: Knowledge): readonly string[] =>
	[...sources.values()].flatMap(({ text, outline }) =>
		outline.paragraphs.flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
	);

/** How one question went, and what was shown first. */
export interface Judged extends Result {
	readonly asked: AskedQuestion;
	readonly first: string | undefined;
}

/** How a contestant did over one corpus. */
export interface Score {
	readonly results: readonly Judged[];
	readonly buildMilliseconds: number;
	/** How well it tells the questions that its documents answer from those that they don't. */
	readonly againstUnanswerable: number | undefined;
	/** The same, from questions that other documents answer. */
	readonly againstOutside: number | undefined;
}

export function compete({ build, everyNth }: Contestant, { knowledge, questions, outside }: Corpus): Score {
	const started = performance.now();
	const ask = build(knowledge);
	const buildMilliseconds = performance.now() - started;

	const results = everyOf(questions, everyNth).flatMap((each) => {
		const { question, kind, expected } = each;
		if (expected === undefined) return [];
		const asked = performance.now();
		const { passages, answered, confidence = Number.NaN } = ask(question);
		const milliseconds = performance.now() - asked;
		const [first] = passages;
		return [{ asked: each, first, kind, milliseconds, answered, confidence, ...judgeRanking(passages, expected) }];
	});
	const elsewhere = everyOf(outside, everyNth).map((question) => ask(question).confidence ?? Number.NaN);
	const here = confidences(results, true);
	return {
		results,
		buildMilliseconds,
		againstUnanswerable: areaOf(here, confidences(results, false)),
		againstOutside: areaOf(here, elsewhere),
	};
}

const everyOf = <Item>(items: readonly Item[], nth: number) => items.filter((_, index) => index % nth === 0);

const confidences = (results: readonly Outcome[], answerable: boolean) =>
	results.filter((result) => result.answerable === answerable).map(({ confidence }) => confidence);

const areaOf = (wanted: readonly number[], unwanted: readonly number[]) =>
	[...wanted, ...unwanted].some(Number.isNaN) ? undefined : areaUnderCurve(wanted, unwanted);
