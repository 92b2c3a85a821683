import { confidenceOf, type Gate, threshold } from "../../src/answering/gate.ts";
import { featureNames, features } from "../../src/search/features.ts";
import { foresightWeights } from "../../src/search/foresight-weights.ts";
import { type Findings, IncidentIndex } from "../../src/search/incident-index.ts";
import { verbatimFirst } from "../../src/search/ranking.ts";
import { type Contestant, depth } from "../contest.ts";
import type { Corpus } from "../corpora.ts";
import {
	articleQuestions,
	findingsFor,
	incidentQuestions,
	type Observation,
	observe,
} from "../training/gate-questions.ts";
import { trainGate } from "../training/gates.ts";

/** Weights that were learnt from other articles than the one that they rank and gate. */
export interface Unseen {
	readonly ranking: Float64Array;
	readonly gate: Gate;
}

/**
 * For each article, the gate that is learnt from all the others, ranked with weights that never saw the article either.
 *
 * @param rankings - For each article, ranking weights that never saw it.
 */
export function unseenByArticle(
	articles: readonly Corpus[],
	rankings: readonly Float64Array[],
	smallTalk: readonly string[],
): readonly Unseen[] {
	const learntFor = rankings.map((): Observation[] => []);
	for (const [own, article] of articles.entries()) {
		const index = new IncidentIndex(article.knowledge);
		for (const question of articleQuestions(article, smallTalk)) {
			const reranked = reranking(index.search(question.text));
			for (const [left, ranking] of rankings.entries()) {
				if (left !== own) learntFor[left]?.push(...observe(question, reranked(ranking)));
			}
		}
	}
	return rankings.map((ranking, left) => ({ ranking, gate: trainGate(learntFor[left] ?? []) }));
}

/** Casefile with other weights than its own; the passages in the order of the ranking alone. */
export const casefileWith = ({ ranking, gate }: Unseen): Contestant => ({
	name: "Casefile, weights that never saw the article",
	everyNth: 1,
	build: (knowledge) => {
		const index = new IncidentIndex(knowledge);
		return (question) => gated(reranking(index.search(question))(ranking), gate, index);
	},
});

const folds = 5;

/** The known questions of an incident, each fifth gated with weights that were learnt from the others and from all asks. */
export const casefileUnseen = (incident: Corpus, elsewhere: readonly string[]): Contestant => ({
	name: "Casefile, a gate that never saw the question",
	everyNth: 1,
	build: (knowledge) => {
		const index = new IncidentIndex(knowledge);
		const foldOf = new Map(incident.questions.map(({ question }, at) => [question, at % folds]));
		const observed = incidentQuestions(incident, elsewhere).flatMap((question) =>
			observe(question, findingsFor(question, index)).map((each) => ({ each, fold: foldOf.get(question.text) })),
		);
		const gates = Array.from({ length: folds }, (_, left) =>
			trainGate(observed.filter(({ fold }) => fold !== left).map(({ each }) => each)),
		);
		return (question) => gated(index.search(question), gates[foldOf.get(question) ?? 0], index);
	},
});

/** What is shown, and how surely: the same words once. */
function gated(findings: Findings, gate: Gate | undefined, { isCurated }: IncidentIndex) {
	const confidence = confidenceOf(findings, isCurated, gate);
	const texts = new Map(findings.ranked.map(({ candidate: { passage } }) => [passage.words, passage.passage.text]));
	return { passages: [...texts.values()].slice(0, depth), answered: confidence >= threshold, confidence };
}

/** What was found, in the order that other weights give it. Features are read once for all weights. */
function reranking(findings: Findings): (ranking: Float64Array) => Findings {
	const rows = findings.ranked.map(({ candidate }) => featureNames.map((name) => features[name].of(candidate)));
	return (ranking) => {
		const ranked = findings.ranked.map((each, index) => {
			const likeness = (rows[index] ?? []).reduce((sum, value, feature) => sum + value * (ranking[feature] ?? 0), 0);
			return { ...each, likeness, score: each.score + foresightWeights.likeness * (likeness - each.likeness) };
		});
		ranked.sort(
			(one, other) =>
				verbatimFirst(one, other) ||
				other.score - one.score ||
				one.candidate.passage.index - other.candidate.passage.index,
		);
		return { ...findings, ranked };
	};
}
