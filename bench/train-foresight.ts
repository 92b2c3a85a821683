/**
 * Finds how much it counts that moderators foresaw a question, against the passage's own likeness to it.
 *
 *     npm run train
 *
 * It is learnt from the known questions, which were written without a look at the asks.
 */
import { isRight } from "../src/answering/evaluation.ts";
import { IncidentIndex } from "../src/search/incident-index.ts";
import { magnitude, type Ranked } from "../src/search/ranking.ts";
import { type Corpus, readIncidents } from "./corpora.ts";
import { type CandidateList, trainListwise } from "./training/listwise.ts";
import { percent, writeWeights } from "./training/write-weights.ts";

const names = ["likeness", "chance", "best"] as const;

const lists = (await readIncidents("knowledge")).flatMap(listsOf);
const weights = trainListwise(lists, { l2: 0.001, iterations: 300 });

await writeWeights({
	file: "src/search/foresight-weights.ts",
	name: "foresightWeights",
	type: `Readonly<Record<${names.map((name) => `"${name}"`).join(" | ")}, number>>`,
	weights: Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0])),
	figures: [
		`${lists.length} known questions that the documents answer`,
		`first passage right: ${percent(lists.filter(isFirstRight).length / lists.length)}`,
	],
});

function listsOf({ knowledge, questions }: Corpus): readonly CandidateList[] {
	const index = new IncidentIndex(knowledge);
	return questions.flatMap(({ question, expected }) => {
		if (expected?.answerable !== true) return [];
		const ranked = index
			.search(question)
			.ranked.toSorted((one, other) => one.candidate.passage.index - other.candidate.passage.index);
		return {
			rows: ranked.map(rowOf),
			right: ranked.map(({ candidate }) => isRight(candidate.passage.passage.text, expected)),
		};
	});
}

function rowOf({ likeness, foresight }: Ranked): Float64Array {
	return Float64Array.from([likeness, magnitude(foresight.chance), foresight.best]);
}

function isFirstRight({ rows, right }: CandidateList): boolean {
	const scores = rows.map((row) => row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0));
	return right[scores.indexOf(Math.max(...scores))] === true;
}
