/**
 * Finds how much it counts that moderators foresaw a question, against the passage's own likeness to it.
 *
 *     npm run train
 *
 * Each question that moderators foresaw is asked as if nobody had foreseen it in these words.
 */
import { magnitude, type Ranked } from "../src/search/ranking.ts";
import { type Corpus, readIncidents } from "./corpora.ts";
import { isAnswerable, isEvidence, rehearse } from "./training/foreseen-questions.ts";
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
		`${lists.length} questions, each asked as if nobody had foreseen it in these words`,
		`first passage is evidence of an entry that it was foreseen for: ${percent(lists.filter(isFirstRight).length / lists.length)}`,
	],
});

function listsOf({ knowledge }: Corpus): readonly CandidateList[] {
	return rehearse(knowledge).flatMap(({ question, findings }) => {
		if (!isAnswerable(question)) return [];
		const ranked = findings.ranked.toSorted(
			(one, other) => one.candidate.passage.index - other.candidate.passage.index,
		);
		return { rows: ranked.map(rowOf), right: ranked.map(({ candidate }) => isEvidence(question, candidate.passage)) };
	});
}

function rowOf({ likeness, foresight }: Ranked): Float64Array {
	return Float64Array.from([likeness, magnitude(foresight.chance), foresight.best]);
}

function isFirstRight({ rows, right }: CandidateList): boolean {
	const scores = rows.map((row) => row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0));
	return right[scores.indexOf(Math.max(...scores))] === true;
}
