import {
	areaUnderCurve,
	calibrationError,
	type Figures,
	figuresOf,
	type Outcome,
	quantile,
} from "../answering/evaluation.ts";
import { decimal, percent, renderTable } from "./render-table.ts";

/** How one question of a file went. */
export interface Result extends Outcome {
	readonly kind: string;
	readonly milliseconds: number;
}

/** Figures by kind, then those of the confidence and the time. */
export function renderFigures(results: readonly Result[]): string {
	const kinds = [...new Set(results.map(({ kind }) => kind))];
	const rows = kinds.map((kind) =>
		row(
			kind,
			results.filter((result) => result.kind === kind),
		),
	);
	return [
		renderTable([names, ...rows, ...(kinds.length > 1 ? [row("all", results)] : [])]),
		"",
		...confidenceLines(results),
		timeLine(results.map(({ milliseconds }) => milliseconds)),
	].join("\n");
}

/** What is told of a number of questions, by the heading of its column. */
export const figureColumns: Readonly<Record<string, (figures: Figures) => string>> = {
	questions: ({ questions }) => String(questions),
	right: ({ right }) => percent(right),
	"first three": ({ firstThree }) => percent(firstThree),
	"ranked first": ({ rankedFirst }) => percent(rankedFirst),
	MRR: ({ meanReciprocalRank }) => decimal(meanReciprocalRank),
	evidence: ({ evidence }) => percent(evidence),
	"kept silent": ({ silent }) => percent(silent),
};

const names = ["kind", ...Object.keys(figureColumns), "ms median"];

const row = (kind: string, results: readonly Result[]) => [
	kind,
	...Object.values(figureColumns).map((show) => show(figuresOf(results))),
	decimal(
		quantile(
			results.map(({ milliseconds }) => milliseconds),
			0.5,
		),
		2,
	),
];

function confidenceLines(results: readonly Result[]): string[] {
	const confidences = (answerable: boolean) =>
		results.filter((result) => result.answerable === answerable).map(({ confidence }) => confidence);
	const area = areaUnderCurve(confidences(true), confidences(false));
	if (area === undefined) return [];

	return [
		`The confidence tells answerable from unanswerable with an AUROC of ${decimal(area)};`,
		`it differs from what came true by ${decimal(calibrationError(results))} on average (expected calibration error).`,
	];
}

export const timeLine = (milliseconds: readonly number[]): string =>
	`Time per question: median ${decimal(quantile(milliseconds, 0.5), 2)} ms, 99 % within ${decimal(quantile(milliseconds, 0.99), 2)} ms.`;
