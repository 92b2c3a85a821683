import type { Answer, Disagreement, Highlight, Repeat, Snippet } from "../domain/answer.ts";
import type { Knowledge, Passage } from "../domain/knowledge.ts";
import { paragraphAt, type Span } from "../domain/outline.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { displayWidth, linesOf, wrapped } from "./wrap.ts";

/** `12 │ `: a snippet's number and the bar beside its words. */
const gutterWidth = 5;
const indent = " ".repeat(gutterWidth);

/** An answer as somebody reads it at a terminal. The words beside the bars are the documents', all others are ours. */
export function renderAnswer(answer: Answer, knowledge: Knowledge, style: Style): string {
	const parts = [
		renderStatus(answer, style),
		...answer.snippets.map((snippet, index) => renderSnippet(snippet, index + 1, { knowledge, style })),
		...answer.disagreements.map((disagreement) => renderDisagreement(disagreement, style)),
		renderSuggestions(answer, style),
	];
	return parts.filter((part) => part !== "").join("\n\n");
}

function renderStatus(answer: Answer, { columns, colours }: Style): string {
	const paint = { answered: colours.green, related: colours.yellow, none: colours.yellow }[answer.status];
	return paint(colours.bold(wrapped(statusWords[answer.status](answer), { columns, indent: "" })));
}

const statusWords: Readonly<Record<Answer["status"], (answer: Answer) => string>> = {
	answered: ({ origins, confidence }) =>
		`Answered from ${origins === 1 ? "one document" : `${origins} documents of different origin`} (confidence ${Math.round(confidence * 100)} %):`,
	related: ({ trace }) =>
		trace.gate.open === undefined
			? "The documents don’t answer this. The nearest passages:"
			: "The documents leave this question open. The nearest passages:",
	none: ({ trace }) =>
		trace.gate.open === undefined
			? "The documents don’t answer this, and nothing in them comes near it."
			: "The documents leave this question open.",
};

interface Page {
	readonly knowledge: Knowledge;
	readonly style: Style;
}

function renderSnippet(snippet: Snippet, number: number, { knowledge, style }: Page): string {
	const { columns, colours } = style;
	const bar = colours.cyan("│");
	const words = linesOf(snippet.text, columns - gutterWidth).map((line, index) => {
		const label = index === 0 ? String(number) : "";
		return `${label.padStart(gutterWidth - 3)} ${bar} ${highlighted(snippet, line, colours.bold)}`;
	});
	const notes = notesOf(snippet, knowledge).map(
		(note) => indent + colours.dim(wrapped(printable(note), { columns, indent })),
	);
	return [...words, ...notes].join("\n");
}

function highlighted({ text, highlights }: Snippet, line: Span, paint: (words: string) => string): string {
	let shown = "";
	let from = line.start;
	for (const { start, end } of highlights.map((highlight) => within(line, highlight))) {
		if (start >= end) continue;
		shown += printable(text.slice(from, start)) + paint(printable(text.slice(start, end)));
		from = end;
	}
	return shown + printable(text.slice(from, line.end));
}

const within = (line: Span, [start, end]: Highlight): Span => ({
	start: Math.max(start, line.start),
	end: Math.min(end, line.end),
});

function notesOf(snippet: Snippet, knowledge: Knowledge): string[] {
	const speaker = snippet.speaker === undefined ? undefined : knowledge.entities.get(snippet.speaker)?.name;
	return [
		citation(snippet, knowledge),
		...(speaker === undefined ? [] : [`Speaker: ${speaker}`]),
		...(snippet.kind === "passage" ? ["Not curated: a sentence of the document that no fact or quote covers"] : []),
		...snippet.repeats.map((repeat) => `Also in ${citation(repeat, knowledge)}${reworded(repeat)}`),
	];
}

const reworded = ({ isReworded, text }: Repeat) => (isReworded === true ? `, in other words: “${text}”` : "");

/** Where a passage stands: `Port log, paragraph 3, under “The crane”`. A document's headline is its title already. */
function citation({ source: id, start }: Passage, knowledge: Knowledge): string {
	const source = knowledge.sources.get(id);
	if (source === undefined) return id;

	const paragraph = paragraphAt(source.outline, start);
	if (paragraph === undefined) return source.title;
	if (paragraph.isHeading) return `${source.title}, heading above paragraph ${paragraph.number}`;
	const heading = paragraph.heading && source.text.slice(paragraph.heading.start, paragraph.heading.end);
	const under = heading === undefined || heading === source.title ? "" : `, under “${heading}”`;
	return `${source.title}, paragraph ${paragraph.number}${under}`;
}

function renderDisagreement({ slot, values }: Disagreement, { columns, colours }: Style): string {
	const sides = values.map(({ text, snippet }) => `“${printable(text)}” (${snippet + 1})`);
	const sideBySide = indent + sides.join("  |  ");
	const fits = displayWidth(sideBySide) <= columns;
	return [
		colours.bold(`The documents differ on ${slot.replaceAll("-", " ")}:`),
		...(fits ? [sideBySide] : sides.map((side) => indent + wrapped(side, { columns, indent }))),
	].join("\n");
}

function renderSuggestions({ suggestions }: Answer, { columns }: Style): string {
	if (suggestions.length === 0) return "";

	const hanging = "    ";
	return [
		"They do answer:",
		...suggestions.map((question) => `  · ${wrapped(printable(question), { columns, indent: hanging })}`),
	].join("\n");
}
