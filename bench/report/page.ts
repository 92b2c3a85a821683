import {
	areaUnderCurve,
	calibrationError,
	figuresOf,
	type Outcome,
	reliabilityOf,
} from "../../src/answering/evaluation.ts";
import { figureColumns } from "../../src/cli/render-figures.ts";
import { decimal } from "../../src/cli/render-table.ts";
import type { Judged } from "../contest.ts";
import { type Standing, standingRows } from "../standings.ts";
import type { Contest } from "./contests.ts";
import { excerpt, plain, table } from "./markdown.ts";
import { type Mistake, sortOf } from "./mistakes.ts";

/** Everything that the report tells, measured already. */
export interface Report {
	readonly incidents: readonly IncidentFigures[];
	readonly contests: readonly { readonly name: Contest["name"]; readonly standings: readonly Standing[] }[];
	/** Features that look at the same thing: how many they are, and what is lost without them. */
	readonly groups: readonly { readonly name: string; readonly features: number; readonly change: number }[];
	readonly features: readonly FeatureShare[];
	/** The articles' questions, each gated with weights that never saw its article. */
	readonly articles: readonly Outcome[];
	readonly mistakes: readonly Mistake[];
}

export interface IncidentFigures {
	readonly title: string;
	/** As the bot answers. */
	readonly shipped: readonly Judged[];
	/** With a gate that never saw the question. */
	readonly unseen: readonly Judged[];
}

export interface FeatureShare {
	readonly name: string;
	readonly why: string;
	readonly weight: number;
	/** Standard deviation of its values over all candidates. */
	readonly spread: number;
	/** Of the share of questions with the right passage first, where it is taken away. */
	readonly change: number;
}

export function renderPage({ incidents, contests, groups, features, articles, mistakes }: Report): string {
	return `${[
		head,
		...incidents.map(renderIncident),
		"## Beside search libraries, over documents that nobody curated",
		contestsHead(contests[0]?.standings[0]?.scores.length ?? 0),
		...contests.flatMap(({ name, standings }) => [contestTitles[name], table(standingRows(standings))]),
		"## What the ranking's features are worth",
		featuresHead,
		table([
			["without these", "features", "right first"],
			...groups.map(({ name, features: within, change }) => [name, String(within), points(change)]),
		]),
		"One by one, the heaviest first:",
		table([
			["feature", "weight", "spread", "weight × spread", "right first without it"],
			...features.map(({ name, why, weight, spread, change }) => [
				`\`${name}\`: ${why}`,
				signed(weight, 2),
				decimal(spread, 2),
				signed(weight * spread, 2),
				points(change),
			]),
		]),
		"## Whether the confidence keeps its word",
		calibrationHead,
		...incidents.flatMap(({ title, unseen }) => renderCalibration(plain(title), unseen)),
		...renderCalibration("The articles", articles),
		"## The ten most instructive mistakes that are left",
		mistakesHead,
		mistakes.map(renderMistake).join("\n"),
		"The articles and their questions are from [SQuAD 2.0](https://rajpurkar.github.io/SQuAD-explorer/) (Rajpurkar, Jia and Liang, 2018), which takes its articles from Wikipedia; both are under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), and so are the excerpts above.",
	].join("\n\n")}\n`;
}

const head = `# How well questions are answered

<!-- Written by \`npm run report\`; not to be edited by hand. -->

This page is written by \`npm run report\`: the same code, knowledge and questions give the same page, but for the
milliseconds, which depend on the machine and on what else it does. How an answer comes about is told in
[answering.md](answering.md), what the figures count in [command-line.md](command-line.md#evaluate).

A figure is **in-sample** where the weights have been learnt from the very questions that they are judged by: it says how
the bot answers these, and flatters. It is **cross-validated** where the weights have never seen what they are judged by:
that is what to expect of new documents. Each table says which it shows.`;

const contestTitles: Readonly<Record<Contest["name"], string>> = {
	each: "### Each article by itself",
	misspelt: "### The same with one random typo a question",
	together: "### All articles in one folder",
};

const contestsHead = (
	articles: number,
) => `Wikipedia articles (${articles}) with their questions of SQuAD 2.0, about half of which the article doesn't answer though they
use its words. All get the same sentences. **hit@1** and **hit@3**: of the questions that the article answers, the share with a
right sentence first, or among the first three. **MRR**: mean reciprocal rank of the first right one. **AUROC**: how well the confidence,
or a library's score, tells questions that the article answers from those that it doesn't (*unanswerable*), and from those
that another article answers (*elsewhere*); 0.5 is a coin, 1 never errs.

The row **Casefile** is in-sample: its weights were learnt from these articles. The row below it is cross-validated: each article
is ranked and gated with weights that were learnt from the others (the ranking alone: its milliseconds count no answer's assembly). No
library learns anything.`;

const featuresHead = `Cross-validated, in points: how the share of questions with the right sentence first changes when features are taken away
and all others make up for it as well as they can (to second order of the loss, without training anew). A change of less than a
point is chance: one point is thirteen questions. A feature alone is worth little where others see nearly the same; so the groups tell more.`;

const calibrationHead = `Of the questions that are answered with a confidence of about 0.8, four of five should have a right first snippet. *Promised* is the
mean confidence, *kept* the share that came true. The expected calibration error is their mean difference. Cross-validated: each
question was gated with weights that never saw it, or never saw its article.`;

const mistakesHead = `Chosen by rule: the surest mistakes (by confidence, or by its lack where the bot kept silent), by turns of those that were
answered with another passage, answered though the documents leave it open, and not answered; four of the incident's known
questions, then of the articles, at most two of one article. Cross-validated, as above.`;

function renderIncident({ title, shipped, unseen }: IncidentFigures): string {
	const kinds = [...new Set(shipped.map(({ kind }) => kind))];
	return [
		`## ${plain(title)}: its known questions`,
		"The ranking's features know nothing of the incident. How much the asks count beside them was learnt from these questions, and the gate from these among others, so the table is in-sample; in its last row each fifth of the questions was gated with weights that were learnt without it.",
		table([
			["kind", ...Object.keys(figureColumns)],
			...kinds.map((kind) =>
				figureRow(
					kind,
					shipped.filter((each) => each.kind === kind),
				),
			),
			figureRow("**all**", shipped),
			figureRow("**all**, cross-validated", unseen),
		]),
	].join("\n\n");
}

function figureRow(name: string, outcomes: readonly Outcome[]): readonly string[] {
	const figures = figuresOf(outcomes);
	return [name, ...Object.values(figureColumns).map((show) => show(figures))];
}

function renderCalibration(title: string, outcomes: readonly Outcome[]): readonly string[] {
	const confidences = (answerable: boolean) =>
		outcomes.filter((each) => each.answerable === answerable).map(({ confidence }) => confidence);
	const area = areaUnderCurve(confidences(true), confidences(false));
	return [
		`### ${title}`,
		`${outcomes.length} questions; expected calibration error **${decimal(calibrationError(outcomes))}**, AUROC answerable against unanswerable ${decimal(area)}.`,
		table([
			["confidence", "questions", "promised", "kept"],
			...reliabilityOf(outcomes).map(({ from, questions, promised, kept }) => [
				`${decimal(from, 1)} to ${decimal(from + 0.1, 1)}`,
				String(questions),
				decimal(promised, 2),
				decimal(kept, 2),
			]),
		]),
	];
}

function renderMistake(mistake: Mistake): string {
	const { asked, first, confidence, title } = mistake;
	const gold = asked.expected?.gold[0]?.text;
	return [
		`1. **${plain(asked.question)}** (${plain(title)}; ${sortOf(mistake)}, confidence ${decimal(confidence, 2)})`,
		`   - first: ${first === undefined ? "nothing" : `“${excerpt(first)}”`}`,
		`   - right: ${gold === undefined ? "no answer" : `“${excerpt(gold)}”`}`,
	].join("\n");
}

/** A change of a share, in points. */
const points = (change: number) => `${change > 0.0005 ? "+" : ""}${signed(100 * change, 1)}`;

/** With a minus sign as long as a plus, and none for what rounds to nothing. */
function signed(value: number, digits: number): string {
	const shown = Math.abs(value).toFixed(digits);
	return value < 0 && Number(shown) > 0 ? `−${shown}` : shown;
}
