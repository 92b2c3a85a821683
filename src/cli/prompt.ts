import { createInterface, type Interface } from "node:readline";
import type { Answer, Casefile } from "../domain/answer.ts";
import { type Environment, print, type Screen } from "./io.ts";
import { didYouMean } from "./misuse.ts";
import { excerpt, printable } from "./printable.ts";
import { whyNotAsked } from "./question.ts";
import { renderAnswer } from "./render-answer.ts";
import { renderTrace } from "./render-trace.ts";
import { type Style, styleOf } from "./style.ts";

export interface PromptOptions {
	/** At least one; the first is asked until `/incident` says otherwise. */
	readonly casefiles: readonly Casefile[];
	readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
	readonly output: Screen;
	readonly environment: Environment;
}

/** Questions that are offered after the first one. */
const offered = 4;

/** Answers questions at the terminal, or from a pipe, until there are no more of them. */
export async function runPrompt({ casefiles, input, output, environment }: PromptOptions): Promise<void> {
	const [first] = casefiles;
	if (first === undefined) return;

	const style = styleOf(output, environment);
	const conversation = { casefiles, current: first, style };
	const isTerminal = input.isTTY === true && output.isTTY === true;

	await print(output, renderWelcome(conversation));
	const lines = createInterface({
		input,
		output,
		terminal: isTerminal,
		prompt: style.colours.cyan("› "),
		completer: (typed: string) => [completions(typed, conversation), typed],
	});
	lines.once("SIGINT", () => lines.close());
	await converse(lines, conversation, { output, isTerminal });
	if (isTerminal) await print(output, "");
}

interface Conversation {
	readonly casefiles: readonly Casefile[];
	readonly style: Style;
	/** The incident that is asked. */
	current: Casefile;
	/** What `/why` is about. */
	last?: Answer;
}

async function converse(
	lines: Interface,
	conversation: Conversation,
	{ output, isTerminal }: { readonly output: Screen; readonly isTerminal: boolean },
): Promise<void> {
	if (isTerminal) lines.prompt();
	for await (const line of lines) {
		const typed = line.trim();
		if (typed === "exit" || typed === "quit" || typed === "/exit") return lines.close();

		// Who reads a pipe's answers has not seen its questions.
		if (typed !== "" && !isTerminal) await print(output, `› ${printable(typed)}`);
		if (typed !== "") await print(output, `\n${replyTo(typed, conversation)}\n`);
		if (isTerminal) lines.prompt();
	}
}

function replyTo(typed: string, conversation: Conversation): string {
	const [word = "", ...rest] = typed.split(/\s+/u);
	if (!word.startsWith("/")) return answerTo(typed, conversation);

	const directive = Object.hasOwn(directives, word) ? directives[word] : undefined;
	if (directive !== undefined) return directive(conversation, rest.join(" "));
	return `There is no ${excerpt(word)}${didYouMean(word, Object.keys(directives), `; there are ${Object.keys(directives).join(", ")}`)}`;
}

function answerTo(question: string, conversation: Conversation): string {
	const refusal = whyNotAsked(question);
	if (refusal !== undefined) return refusal;

	const { current, style } = conversation;
	conversation.last = current.answer(question);
	return renderAnswer(conversation.last, current.knowledge, style);
}

const directives: Readonly<Record<string, (conversation: Conversation, rest: string) => string>> = {
	"/incident": (conversation, id) => {
		const ids = conversation.casefiles.map(({ knowledge }) => knowledge.incident);
		const chosen = conversation.casefiles.find(({ knowledge }) => knowledge.incident === id);
		if (chosen === undefined) return `${id === "" ? "Which one" : `There is no ${excerpt(id)}`}: ${ids.join(", ")}?`;

		conversation.current = chosen;
		delete conversation.last;
		return [titleOf(chosen), ...chosen.suggest("", offered).map((question) => `  · ${printable(question)}`)].join("\n");
	},
	"/why": ({ last, current, style }) =>
		last === undefined
			? "Ask something first: /why shows how the last answer came about."
			: renderTrace(last, current.knowledge, style),
	"/help": ({ casefiles }) => instructions(casefiles.length),
};

/** What it is, and one real answer before anything has to be typed. */
function renderWelcome(conversation: Conversation): string {
	const { casefiles, current, style } = conversation;
	const { bold, cyan, dim } = style.colours;
	const [sample, ...others] = current.suggest("", 1 + offered);
	return [
		bold("Casefile answers with the very words of its documents, or says that they don’t answer."),
		dim("npm start opens it in the browser, as members have it on Discord."),
		"",
		titleOf(current),
		...(sample === undefined ? [] : ["", `${cyan("›")} ${printable(sample)}`, "", answerTo(sample, conversation)]),
		...(others.length === 0
			? []
			: ["", "You can also ask:", ...others.map((question) => `  · ${printable(question)}`)]),
		"",
		instructions(casefiles.length),
		"",
	].join("\n");
}

const titleOf = ({ knowledge: { title, sources } }: Casefile) =>
	`Incident: ${printable(title)} (${sources.size === 1 ? "one document" : `${sources.size} documents`})`;

const instructions = (incidents: number) =>
	[
		"Type a question and press Enter.",
		incidents > 1 ? "/incident ID asks about another incident." : "",
		"/why shows how the last answer came about; Ctrl-D or exit ends.",
	]
		.filter(Boolean)
		.join(" ");

/** Known questions that go on as the line began: anything else would rewrite what was typed. */
const completions = (typed: string, { current }: Conversation) =>
	current.suggest(typed, 8).filter((question) => question.toLowerCase().startsWith(typed.toLowerCase()));
