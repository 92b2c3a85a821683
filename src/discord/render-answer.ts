import type { Answer, Status } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { answerButton } from "./answer-buttons.ts";
import { colophon } from "./colophon.ts";
import { colours, container, type Reply, rowOf, separator, text } from "./components.ts";
import { echo } from "./echo.ts";
import { label } from "./escape.ts";
import { limits } from "./limits.ts";
import { linesWithin } from "./room.ts";
import { snippetSections } from "./snippet-sections.ts";

/** Snippets of one message: more than this and nobody reads the citations. */
const page = { first: 3, further: 4 } as const;

/** Code units that disagreements may take of a message. */
const roomForDifferences = 700;

export interface View {
	/** The snippet to begin with, counted from 0. */
	readonly from?: number;
	readonly audience?: Reply["audience"];
	/** A line of the bot's own above the answer. */
	readonly remark?: string;
}

/**
 * An answer as one container: the question, what kind of answer it is, snippets with their places, where the documents
 * differ, and the buttons. It keeps Discord's limits for every answer on every knowledge; what does not fit is shown in
 * part, never altered.
 */
export function renderAnswer(answer: Answer, knowledge: Knowledge, view: View = {}): Reply {
	const { from = 0, audience = "member", remark } = view;
	const snippets = answer.snippets.slice(from, from + (from === 0 ? page.first : page.further));
	const opening = [echo(answer.question), verdict(answer), ...(remark === undefined ? [] : [remark])];
	const differences = from === 0 ? differencesOf(answer) : [];
	const closing = colophon(knowledge, answer.snippets.length === 0 ? 0 : answer.origins);

	const taken = [...opening, ...differences, closing].reduce((sum, { length }) => sum + length, 0);
	return {
		audience,
		container: container(colourOf(answer), [
			...opening.map(text),
			...snippetSections(
				snippets.map((snippet) => ({ snippet })),
				{ knowledge, from, room: limits.text - taken },
			),
			...differences.map(text),
			separator(),
			text(closing),
			...buttons(answer, from + snippets.length, audience),
		]),
	};
}

const verdicts: Record<Status, string> = {
	answered: "**Answered** in the documents' own words:",
	related: "**Not answered.** The documents don't answer this. These are the nearest passages:",
	none: "**Nothing found.** The documents don't answer this, and no passage in them comes near it.",
};

/** That the documents don't say is what moderators found out, and worth being shared. */
const leftOpen = "**The documents leave this open**, as the moderators have found.";

function verdict({ status, disagreements, suggestions, snippets, trace }: Answer): string {
	if (trace.gate.open !== undefined)
		return snippets.length === 0 ? leftOpen : `${leftOpen} These are the nearest passages:`;
	if (status === "answered" && disagreements.length > 0)
		return "**Answered; the documents differ**, in their own words:";
	const isLost = status === "none" && suggestions.length > 0;
	return isLost ? `${verdicts[status]} What they do answer:` : verdicts[status];
}

function colourOf({ status, disagreements }: Answer): number {
	if (status === "none") return colours.quiet;
	if (status === "related") return colours.related;
	return disagreements.length > 0 ? colours.differing : colours.answered;
}

function differencesOf({ disagreements }: Answer): string[] {
	if (disagreements.length === 0) return [];
	const lines = disagreements.map(({ slot, values }) => {
		const sides = values.map((value) => `“${label(value.text, 80)}” [${value.snippet + 1}]`);
		return `**The documents differ on ${label(slot.replaceAll("-", " "), 64)}:** ${someOf(sides)}`;
	});
	return [linesWithin(roomForDifferences, lines)];
}

/** The first values of a disagreement, and how many there are besides. */
const someOf = (sides: readonly string[]): string =>
	sides.length <= 5 ? sides.join(" · ") : `${sides.slice(0, 5).join(" · ")} · and ${sides.length - 5} more`;

function buttons(answer: Answer, shown: number, audience: Reply["audience"]) {
	const further = answer.snippets.length - shown;
	const isUnanswered = answer.status !== "answered";
	return [
		...rowOf([
			...(further > 0 ? [answerButton(`More (${further})`, "more", answer, shown)] : []),
			answerButton("Why", "why", answer),
			...(audience === "member" ? [answerButton("Share", "share", answer)] : []),
			...(audience === "member" && answer.snippets.length > 0 ? [answerButton("Rate", "rate", answer)] : []),
		]),
		...rowOf(isUnanswered ? suggestionButtons(answer) : []),
	];
}

/** A suggestion that nobody could read gets no button: a label must not be empty. */
const suggestionButtons = (answer: Answer) =>
	answer.suggestions
		.map((suggestion, index) => answerButton(suggestion, "suggestion", answer, index))
		.filter(({ label }) => label !== "");
