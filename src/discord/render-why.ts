import type { Answer, Trace } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { shortfall } from "../domain/shortfall.ts";
import { answerButton } from "./answer-buttons.ts";
import { nameOf } from "./citation.ts";
import { colours, container, type Reply, rowOf, text } from "./components.ts";
import { echo } from "./echo.ts";
import { label } from "./escape.ts";
import { linesWithin } from "./room.ts";

/** Code units that each part may take of a message; the answer's id takes up to 1,280 of the 4,000. */
const room = { parts: 300, question: 500, candidates: 850, gate: 400 } as const;

/** Candidates, and features of each, that are told; code units of a question and a passage. The command line tells all. */
const most = { candidates: 5, features: 3, part: 90, passage: 60 } as const;

/**
 * How an answer came about, and the command that gives it again.
 *
 * @param remark A line of the bot's own above it.
 */
export const renderWhy = (answer: Answer, knowledge: Knowledge, remark?: string): Reply => ({
	audience: "member",
	container: container(colours.quiet, [
		text(echo(answer.question)),
		...(remark === undefined ? [] : [text(remark)]),
		...(answer.trace.parts === undefined ? [] : [text(questionsIn(answer.trace.parts))]),
		text(understanding(answer.trace, knowledge)),
		text(ranking(answer.trace)),
		text(gate(answer)),
		text(`The same question on knowledge ${answer.revision} always gives the same answer:`),
		text(`\`\`\`\nnpm run casefile -- why ${answer.id}\n\`\`\``),
		...rowOf([answerButton("Show the answer", "answer", answer)]),
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
	const [best, ...others] = candidates.slice(0, most.candidates);
	if (best === undefined) return "**Candidates:** none";

	const lines = [
		`1. ${named(best)}, ${inShort(best.score)}: ${foremost(sharesBySize(best.features))}`,
		...others.map(
			(other, index) =>
				`${index + 2}. ${named(other)}, ${inShort(other.score)}; behind in ${foremost(shortfall(best, other))}`,
		),
	];
	return `**Candidates, best first: what decided, and where the others fell behind**\n${linesWithin(room.candidates, lines)}`;
}

/** An entry may have several passages: their words tell them apart. */
function named({ id, passage }: Trace["candidates"][number]): string {
	const words = label(passage.text, most.passage);
	return `${label(id, 80)}, ${/^[“"‘]/u.test(words) ? words : `“${words}”`}`;
}

function gate({ status, confidence, trace }: Answer): string {
	const { threshold, open, features } = trace.gate;
	const lines = [
		`**Confidence** ${inShort(confidence)}; an answer needs ${inShort(threshold)}: ${status}`,
		...(open === undefined ? [] : [`Moderators found that the documents leave this open: ${label(open, 80)}`]),
		`Signs for (+) and against (−): ${foremost(sharesBySize(features))}`,
	];
	return linesWithin(room.gate, lines);
}

/** Those that weigh most, for or against, first. */
const sharesBySize = (features: Readonly<Record<string, number>>) =>
	Object.entries(features)
		.filter(([, share]) => share !== 0)
		.sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));

const foremost = (shares: readonly (readonly [string, number])[]): string =>
	shares
		.slice(0, most.features)
		.map(([name, share]) => `${label(inWords(name), 40)} ${signed(share)}`)
		.join(", ") || "nothing that shows";

/** `paragraphLikelihood`, as the engine and the command line have it, is “paragraph likelihood” to a member. */
const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const signed = (value: number): string => (value < 0 ? inShort(value) : `+${inShort(value)}`);

/** Two digits behind the point, with a true minus; enormous numbers in the form that stays short. */
const inShort = (value: number): string =>
	(Math.abs(value) < 1e6 ? value.toFixed(2) : value.toExponential(2)).replace(/^-/, "−");
