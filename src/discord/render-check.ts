import { type APIContainerComponent, ComponentType } from "discord-api-types/v10";
import type { Answer } from "../domain/answer.ts";
import type { Check, CheckedStatement, Deviation, Verdict } from "../domain/check.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { countOrigins } from "../domain/origins.ts";
import { furnished, type Part, partComponents, shownOf } from "./check-parts.ts";
import { colophon } from "./colophon.ts";
import { button, colours, container, notice, type Reply, rowOf, separator, text } from "./components.ts";
import { customId } from "./custom-id.ts";
import { echo } from "./echo.ts";
import { label } from "./escape.ts";
import { limits } from "./limits.ts";

const command = "check-against-sources";

/** Code units of the message's address, of an incident's title, and of the longest colophon. */
const most = { url: 200, title: 120, colophon: 230 } as const;

/** Code units of a statement and of words held against each other, and how many of these are told of each. */
interface Wording {
	readonly statement: number;
	readonly words: number;
	readonly deviations: number;
	/** It is taken where all parts together leave the rest of the room to passages. */
	readonly share: number;
}

/** The last one fits whatever a message says. */
const wordings = [
	{ statement: 240, words: 60, deviations: 3, share: 0.6 },
	{ statement: 140, words: 40, deviations: 1, share: 0.75 },
	{ statement: 60, words: 0, deviations: 0, share: 1 },
] as const satisfies readonly Wording[];

/** The message that was checked. */
interface Aim {
	readonly url: string;
	/** Incidents that are kept: where there are several, the reply says that it chose. */
	readonly incidents: number;
}

/** A message's statements, each with what the documents have, and its questions, answered. */
export function renderCheck(check: Check, knowledge: Knowledge, aim: Aim): Reply {
	if (check.statements.length + check.questions.length === 0) return nothingToCheck;

	const opening = `${heading(check, knowledge, aim)}\n${tally(check)}`;
	const notes = [
		...remainder(check.omitted),
		"-# Held against our stored copies. This says nothing about what is true.",
	];
	const buttons = buttonsOf(check, knowledge);
	const room = {
		components: limits.components - componentsAround - buttons.length,
		text: limits.text - opening.length - notes.join("\n").length - most.colophon,
	};
	const parts = furnished(partsOf(check, room.text), room, knowledge, quotesEach(check.statements.length));
	const closing = colophon(knowledge, countOrigins(parts.flatMap(shownOf), knowledge));
	return {
		audience: "member",
		container: container(colourOf(check), [
			text(opening),
			...partComponents(parts, knowledge, room.text),
			separator(),
			text([...notes, closing].join("\n")),
			...rowOf(buttons),
		]),
	};
}

/** The container, the texts above and below, the separator and the row. */
const componentsAround = 5;

const buttonsOf = ({ questions }: Check, knowledge: Knowledge) => [
	button("Reply in public with the sources", customId(command, "public", knowledge)),
	...questions.map((_, index) =>
		button(`Question ${index + 1} in full`, customId(command, "answer", knowledge, index)),
	),
];

const nothingToCheck = notice(
	"This message has no statement that could be held against the documents, and no question. Pictures are not read.",
);

/** What was checked, for everyone: the same words, and the Context buttons beside them. */
export const inPublic = (checked: APIContainerComponent): Reply => ({
	audience: "everyone",
	container: { ...checked, components: checked.components.filter(({ type }) => type !== ComponentType.ActionRow) },
});

function heading(check: Check, { title }: Knowledge, { url, incidents }: Aim): string {
	const message = url.length > most.url ? "the message" : `[the message](<${url}>)`;
	const choice = isFound(check)
		? `, the one of ${incidents} incidents that it fits best`
		: `; it fits none of the ${incidents} incidents kept here`;
	const opening = `**Checked against the sources:** ${message}, about “${label(title, most.title)}”`;
	return incidents < 2 ? opening : opening + choice;
}

const isFound = ({ statements, questions }: Check): boolean =>
	statements.some(({ verdict }) => verdict !== "unsupported") || questions.some(({ status }) => status === "answered");

const verdicts: Record<Verdict, string> = {
	matches: "Matches the sources",
	stronger: "Stronger than the source",
	differs: "Differs from the source",
	unsupported: "Not in our sources",
};

function tally({ statements, questions }: Check): string {
	const kinds: readonly Verdict[] = ["matches", "stronger", "differs", "unsupported"];
	const counts = kinds
		.map((kind) => ({ kind, count: statements.filter(({ verdict }) => verdict === kind).length }))
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => `${verdicts[kind].toLowerCase()}: ${count}`);
	return [...counts, ...(questions.length === 0 ? [] : [`questions: ${questions.length}`])].join(" · ");
}

function remainder(omitted: number): string[] {
	if (omitted === 0) return [];
	const more = omitted === 1 ? "1 more statement or question was" : `${omitted} more statements or questions were`;
	return [`-# ${more} not checked: the message is long.`];
}

function colourOf({ statements }: Check): number {
	if (statements.some(({ verdict }) => verdict === "stronger" || verdict === "differs")) return colours.differing;
	return statements.some(({ verdict }) => verdict === "matches") ? colours.answered : colours.quiet;
}

/** The fewer statements, the more room for what each was held against. */
const quotesEach = (statements: number): number => (statements <= 2 ? 3 : statements <= 4 ? 2 : 1);

/** Where room is short, what deviates gets its passages first, then what is asked, what matches, what is only near. */
const ranks = { stronger: 0, differs: 0, asked: 1, matches: 2, unsupported: 3 } as const;

function partsOf({ statements, questions }: Check, room: number): readonly Part[] {
	const worded = (wording: Wording) => [...statements.map(partOfStatement(wording)), ...questions.map(partOfQuestion)];
	const [full, ...shorter] = wordings;
	let parts = worded(full);
	let { share }: Wording = full;
	for (const wording of shorter) {
		if (lengthOf(parts) <= share * room) break;
		parts = worded(wording);
		share = wording.share;
	}
	return parts;
}

const lengthOf = (parts: readonly Part[]) => parts.reduce((sum, { above }) => sum + above.length, 0);

const nearest = { lead: "The nearest passage:" } as const;

/** A passage that has no word of a statement is not near enough to be shown. */
const partOfStatement =
	(wording: Wording) =>
	(statement: CheckedStatement, index: number): Part => ({
		above: [
			`**${index + 1}. ${verdicts[statement.verdict]}**`,
			`The message: “${label(statement.text, wording.statement)}”`,
			...statement.deviations
				.slice(0, wording.deviations)
				.map((deviation) => deviationLine(deviation, statement, wording.words)),
		].join("\n"),
		...(statement.verdict === "unsupported" ? nearest : {}),
		snippets: statement.snippets.filter(
			({ highlights }) => statement.verdict !== "unsupported" || highlights.length > 0,
		),
		rank: ranks[statement.verdict],
	});

const partOfQuestion = (answer: Answer): Part => ({
	above: `${echo(answer.question)}\n${answers[answer.status]}`,
	...(answer.status === "related" ? nearest : {}),
	snippets: answer.snippets.slice(0, 1),
	rank: ranks.asked,
});

const answers: Record<Answer["status"], string> = {
	answered: "**Answered.**",
	related: "**Not answered.** The documents don't answer this.",
	none: "**Nothing found.** The documents don't answer this.",
};

const aspects: Record<Deviation["kind"], string> = {
	certainty: "How sure",
	extent: "How far",
	attribution: "Who says so",
	number: "Number",
	date: "Date",
	name: "Name",
	negation: "Yes or no",
};

function deviationLine({ kind, said, documented }: Deviation, statement: CheckedStatement, room: number): string {
	const passage = statement.snippets[0]?.text ?? "";
	const message = inWords(statement.text, said, room);
	return `- ${aspects[kind]}: ${message} in the message, ${inWords(passage, documented, room)} in the source`;
}

const inWords = (text: string, span: Deviation["said"], room: number): string =>
	span === undefined ? "nothing" : `“${label(text.slice(...span), room)}”`;
