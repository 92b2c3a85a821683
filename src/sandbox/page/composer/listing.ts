import type { ChoiceView, CommandOptionView, CommandView } from "../../view/views.ts";
import { type CommandDraft, type Draft, type Field, focusedField, isRestricted, optionsLeft } from "./draft.ts";

/** What can be chosen above the message box. */
export type Entry =
	| { readonly kind: "command"; readonly command: CommandView }
	| { readonly kind: "option"; readonly option: CommandOptionView }
	| { readonly kind: "choice"; readonly choice: ChoiceView };

/** The choices that the application offers for what is typed. */
export interface Completions {
	readonly status: "loading" | "ready" | "failed";
	readonly choices: readonly ChoiceView[];
}

export const noCompletions: Completions = { status: "loading", choices: [] };

/** Whether there is something to choose from where the focus is, be it that nothing matches. */
export function hasList(draft: Draft): boolean {
	if (draft.kind === "text") return isCall(draft.text);
	const field = focusedField(draft);
	return field === undefined ? optionsLeft(draft).length > 0 : isRestricted(field.option) || field.option.isCompleted;
}

/** Whether the first entry is highlighted by itself: not where what is typed can be sent as it is. */
export function isFirstHighlighted(draft: Draft): boolean {
	if (draft.kind === "text") return true;
	const field = focusedField(draft);
	return field === undefined ? draft.sought !== "" : isRestricted(field.option);
}

/** A text that begins like a command, on its one line. */
const isCall = (text: string) => text.startsWith("/") && !text.includes("\n");

export function entriesOf(draft: Draft, commands: readonly CommandView[], completions: Completions): readonly Entry[] {
	if (!hasList(draft)) return [];
	if (draft.kind === "text")
		return matching(commands, draft.text.slice(1)).map((command) => ({ kind: "command", command }));
	const field = focusedField(draft);
	if (field === undefined) return soughtOptions(draft).map((option) => ({ kind: "option", option }));
	return choicesOf(field, completions).map((choice) => ({ kind: "choice", choice }));
}

const soughtOptions = (draft: CommandDraft) => matching(optionsLeft(draft), draft.sought);

/** All of them where one is picked already, so that another can be. */
function choicesOf({ option, text, picked }: Field, completions: Completions): readonly ChoiceView[] {
	if (!isRestricted(option)) return completions.choices;
	return matching(option.choices, picked === undefined ? text : "");
}

interface Named {
	readonly name: string;
	readonly description?: string;
}

/** Those that begin with what is sought, then those with it within the name, then within the description. */
export function matching<Each extends Named>(all: readonly Each[], sought: string): readonly Each[] {
	const words = sought.trim().toLowerCase();
	const ranks = [
		({ name }: Named) => name.toLowerCase().startsWith(words),
		({ name }: Named) => name.toLowerCase().includes(words),
		({ description = "" }: Named) => description.toLowerCase().includes(words),
	];
	const rankOf = (each: Each) => ranks.findIndex((isMet) => isMet(each));
	return ranks.flatMap((_, rank) => all.filter((each) => rankOf(each) === rank));
}

/** What is said in place of the list's entries. */
export function emptyList(draft: Draft, commands: readonly CommandView[], { status }: Completions): string {
	if (draft.kind === "text") {
		return commands.length === 0 ? "No commands are offered here." : "No command matches what you typed.";
	}
	const field = focusedField(draft);
	if (field === undefined || isRestricted(field.option)) return "No options match what you typed.";
	return completing[status];
}

const completing = {
	loading: "Loading options…",
	failed: "Loading options failed",
	ready: "No options match what you typed.",
} as const satisfies Record<Completions["status"], string>;
