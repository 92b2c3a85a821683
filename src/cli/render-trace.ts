import type { Answer, Trace } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { shortfall } from "../domain/shortfall.ts";
import { excerpt, printable } from "./printable.ts";
import { decimal, renderTable } from "./render-table.ts";
import type { Style } from "./style.ts";

/** How an answer came about, from the words of the question to the gate. */
export function renderTrace({ question, trace, ...answer }: Answer, knowledge: Knowledge, { colours }: Style): string {
	const heading = (text: string) => colours.bold(text);
	return [
		`${heading("Question")}  ${printable(question)}`,
		`${heading("Incident")}  ${answer.incident}, revision ${answer.revision}`,
		`${heading("Reply")}     ${answer.status}, confidence ${decimal(answer.confidence, 2)}`,
		...renderParts(trace, heading),
		"",
		heading("Understood"),
		...renderUnderstanding(trace, knowledge),
		"",
		heading("Candidates, best first, and what each feature adds to the score"),
		...renderCandidates(trace, colours),
		"",
		heading("Gate"),
		...renderGate(trace, answer.confidence),
	].join("\n");
}

function renderParts({ parts }: Trace, heading: (text: string) => string): string[] {
	if (parts === undefined) return [];

	return [
		"",
		heading("Looked up one by one; all below is about the first"),
		...parts.map(({ question, confidence }, index) => `  ${index + 1}. ${decimal(confidence)}  ${printable(question)}`),
	];
}

function renderUnderstanding({ asked, entities, terms }: Trace, knowledge: Knowledge): string[] {
	const names = entities.map((id) => knowledge.entities.get(id)?.name ?? id);
	const table = renderTable(terms.map(({ text, stem, match }) => [`  ${printable(text)}`, printable(stem), match]));
	return [
		`  asked for: ${asked}`,
		...(names.length === 0 ? [] : [`  entities: ${names.join(", ")}`]),
		...(terms.length === 0 ? ["  no informative word"] : table.split("\n")),
	];
}

function renderCandidates({ candidates }: Trace, colours: Style["colours"]): string[] {
	const [best, ...others] = candidates;
	if (best === undefined) return ["  none"];
	return [
		...renderCandidate(best, 1, colours),
		...others.flatMap((candidate, index) => [
			...renderCandidate(candidate, index + 2, colours),
			...renderNumbers(Object.fromEntries(shortfall(best, candidate)), signed).map(
				(line) => `       behind by: ${line}`,
			),
		]),
	];
}

function renderCandidate(
	{ id, passage, score, features }: Trace["candidates"][number],
	place: number,
	colours: Style["colours"],
): string[] {
	return [
		`  ${place}. ${decimal(score)}  ${id}  ${colours.dim(excerpt(passage.text))}`,
		...renderNumbers(features, signed).map((line) => `       ${line}`),
	];
}

function renderGate({ gate }: Trace, confidence: number): string[] {
	const passed = confidence >= gate.threshold ? "enough" : "not enough";
	return [
		`  confidence ${decimal(confidence)} of ${decimal(gate.threshold)} needed: ${passed}`,
		...(gate.open === undefined ? [] : [`  recognised as the open question ${gate.open}`]),
		...renderNumbers(gate.features, signed).map((line) => `  signs: ${line}`),
	];
}

/** Those that weigh most first; those that came to nothing are left out. */
function renderNumbers(numbers: Readonly<Record<string, number>>, show: (value: number) => string): string[] {
	const shown = Object.entries(numbers)
		.filter(([, value]) => Math.abs(value) >= 0.0005)
		.sort(([, one], [, other]) => Math.abs(other) - Math.abs(one))
		.map(([name, value]) => `${name} ${show(value)}`);
	return shown.length === 0 ? [] : [shown.join("  ")];
}

const signed = (value: number) => `${value < 0 ? "−" : "+"}${decimal(Math.abs(value))}`;
