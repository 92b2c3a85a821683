import type { Answer, Trace } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { nameOf } from "./citation.ts";
import { colours, container, type Reply, text } from "./components.ts";
import { echo } from "./echo.ts";
import { label } from "./escape.ts";
import { linesWithin } from "./room.ts";

/** Code units that each part may take of a message; the answer's id takes up to 1,280 of the 4,000. */
const room = { parts: 400, question: 600, candidates: 900, gate: 500 } as const;

/** Candidates, and features of each, that are told, and code units of one question. The command line tells all. */
const most = { candidates: 5, features: 4, part: 90 } as const;

/** How an answer came about, and the command that gives it again. */
export const renderWhy = (answer: Answer, knowledge: Knowledge): Reply => ({
	audience: "member",
	container: container(colours.quiet, [
		text(echo(answer.question)),
		...(answer.trace.parts === undefined ? [] : [text(questionsIn(answer.trace.parts))]),
		text(understanding(answer.trace, knowledge)),
		text(ranking(answer.trace)),
		text(gate(answer)),
		text(`The same question on knowledge ${answer.revision} always gives the same answer:`),
		text(`\`\`\`\nnpm run casefile -- why ${answer.id}\n\`\`\``),
	]),
});

const questionsIn = (parts: NonNullable<Trace["parts"]>): string =>
	linesWithin(room.parts, [
		"**Looked up one by one;** all below is about the first:",
		...parts.map(({ question, confidence }) => `- ${label(question, most.part)}, ${inShort(confidence)}`),
	]);

function understanding({ terms, entities, asked }: Trace, knowledge: Knowledge): string {
	const lines = [
		`**Asked for:** ${label(asked, 60)}`,
		...(entities.length === 0 ? [] : [`**Names:** ${entities.map((entity) => nameOf(entity, knowledge)).join(", ")}`]),
		...terms.map(({ text, stem, match }) => `- ${label(text, 40)}: ${meaning[match]} (${label(stem, 40)})`),
	];
	return linesWithin(room.question, lines);
}

const meaning: Record<Trace["terms"][number]["match"], string> = {
	exact: "looked up",
	synonym: "looked up as a synonym",
	corrected: "taken for a typo of a word in the documents",
	unknown: "in none of the documents",
};

function ranking({ candidates }: Trace): string {
	if (candidates.length === 0) return "**Candidates:** none";
	const lines = candidates
		.slice(0, most.candidates)
		.map(({ id, score, features }, index) =>
			[`${index + 1}. ${label(id, 80)}, ${inShort(score)}`, deciding(features)].filter(Boolean).join(": "),
		);
	return `**Candidates, best first, and what decided:**\n${linesWithin(room.candidates, lines)}`;
}

function gate({ status, confidence, trace }: Answer): string {
	const { threshold, open, features } = trace.gate;
	const lines = [
		`**Confidence** ${inShort(confidence)}; an answer needs ${inShort(threshold)}: ${status}`,
		...(open === undefined ? [] : [`Moderators found that the documents leave this open: ${label(open, 80)}`]),
		deciding(features),
	];
	return linesWithin(
		room.gate,
		lines.filter((line) => line !== ""),
	);
}

/** The features that weigh most, for or against. */
const deciding = (features: Readonly<Record<string, number>>): string =>
	Object.entries(features)
		.filter(([, share]) => share !== 0)
		.sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
		.slice(0, most.features)
		.map(([name, share]) => `${label(name, 40)} ${inShort(share)}`)
		.join(", ");

/** Two digits behind the point; enormous numbers in the form that stays short. */
const inShort = (value: number): string => (Math.abs(value) < 1e6 ? value.toFixed(2) : value.toExponential(2));
