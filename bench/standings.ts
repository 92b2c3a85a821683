import { figuresOf, quantile } from "../src/answering/evaluation.ts";
import { decimal, percent, renderTable } from "../src/cli/render-table.ts";
import type { Contestant, Score } from "./contest.ts";

/** How one contestant did over all corpora. */
export interface Standing {
	readonly contestant: Pick<Contestant, "name" | "everyNth">;
	readonly scores: readonly Score[];
}

export const renderStandings = (standings: readonly Standing[]): string => renderTable(standingRows(standings));

/** A row a contestant, the first row the columns' names. */
export function standingRows(standings: readonly Standing[]): readonly (readonly string[])[] {
	const rows = standings.map(({ contestant, scores }) => {
		const shown = summary(scores);
		return [nameOf(contestant), ...Object.values(columns).map((show) => show(shown))];
	});
	return [["", ...Object.keys(columns)], ...rows];
}

const nameOf = ({ name, everyNth }: Standing["contestant"]) =>
	everyNth === 1 ? name : `${name} (1 of ${everyNth} asked)`;

const columns: Readonly<Record<string, (shown: ReturnType<typeof summary>) => string>> = {
	"hit@1": ({ rankedFirst }) => percent(rankedFirst),
	"hit@3": ({ rankedFirstThree }) => percent(rankedFirstThree),
	MRR: ({ meanReciprocalRank }) => decimal(meanReciprocalRank),
	"AUROC unanswerable": ({ againstUnanswerable }) => decimal(againstUnanswerable),
	"AUROC elsewhere": ({ againstOutside }) => decimal(againstOutside),
	"ms median": ({ median }) => decimal(median, 2),
	"ms p99": ({ slowest }) => decimal(slowest, 2),
	"ms to build": ({ build }) => decimal(build, 0),
};

/** One line of the table: shares over all questions, areas as the mean over the corpora, as scores of two don't compare. */
function summary(scores: readonly Score[]) {
	const results = scores.flatMap((score) => score.results);
	const milliseconds = results.map((result) => result.milliseconds);
	return {
		...figuresOf(results),
		againstUnanswerable: meanOf(scores.map((score) => score.againstUnanswerable)),
		againstOutside: meanOf(scores.map((score) => score.againstOutside)),
		median: quantile(milliseconds, 0.5),
		slowest: quantile(milliseconds, 0.99),
		build: meanOf(scores.map((score) => score.buildMilliseconds)),
	};
}

function meanOf(values: readonly (number | undefined)[]): number | undefined {
	const known = values.filter((value) => value !== undefined);
	return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
