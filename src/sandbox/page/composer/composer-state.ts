import type { CommandView, OutcomeView, UploadView } from "../../view/views.ts";
import {
	type CommandDraft,
	commandDraft,
	type Draft,
	focusedField,
	focusedOn,
	isEmptyText,
	textDraft,
	withContent,
	withErrors,
	withOption,
} from "./draft.ts";
import { checked, fieldValue, type OptionValues, soundValues } from "./field-value.ts";
import { type Completions, type Entry, entriesOf, isFirstHighlighted, noCompletions } from "./listing.ts";
import { typedCommand } from "./typed-command.ts";

/** The message box: what stands in it, and the list above it. Everything here is pure. */
export interface ComposerState {
	readonly draft: Draft;
	/** The highlighted entry of the list, or -1. */
	readonly active: number;
	/** Whether the list was put away. Typing opens it again. */
	readonly isListClosed: boolean;
	/** For what is typed in the field that has the focus. */
	readonly completions: Completions;
	/** The last command that was sent, to be called again. */
	readonly last?: CommandDraft;
	/** Why something wasn't sent, where no field is to blame. */
	readonly notice?: string;
}

export const emptyComposer: ComposerState = {
	draft: textDraft(),
	active: -1,
	isListClosed: false,
	completions: noCompletions,
};

// ------------------------------------------------------------------------------------------------ typing and choosing

/** Something was typed or pasted into the text box. A list that was put away stays so until the text is a new one. */
export function typedText(state: ComposerState, text: string, commands: readonly CommandView[]): ComposerState {
	if (state.draft.kind !== "text") return state;
	const asText = withDraft(state, { ...state.draft, text });
	if (state.isListClosed && text.startsWith("/")) return { ...asText, isListClosed: true };

	const command = typedCommand(text, commands);
	return command === undefined ? asText : withDraft(state, command);
}

/** Something was typed into the field that has the focus, or where options are added. It has a single line. */
export function typedValue(state: ComposerState, typed: string): ComposerState {
	if (state.draft.kind !== "command") return state;
	const text = typed.replaceAll(/[\r\n]+/g, " ");
	const { draft } = state;
	return withDraft(state, focusedField(draft) ? withContent(draft, { text }) : { ...draft, sought: text });
}

/** Files were attached: to the text, or the first of them to the field that has the focus. */
export function attached(state: ComposerState, files: readonly UploadView[]): ComposerState {
	const { draft } = state;
	if (draft.kind === "text") return withDraft(state, { ...draft, files: [...draft.files, ...files] });
	const [file] = files;
	if (file === undefined || focusedField(draft)?.option.kind !== "attachment") return state;
	return withDraft(state, withContent(draft, { text: file.filename, picked: file }));
}

export function detached(state: ComposerState, file: UploadView): ComposerState {
	const { draft } = state;
	return draft.kind === "text"
		? withDraft(state, { ...draft, files: draft.files.filter((each) => each !== file) })
		: state;
}

export function focused(state: ComposerState, at: number): ComposerState {
	const { draft } = state;
	return draft.kind === "text" || draft.focus === at ? state : withDraft(state, focusedOn(draft, at));
}

/** An entry of the list was chosen. */
export function chosen(state: ComposerState, entry: Entry): ComposerState {
	if (entry.kind === "command") return withDraft(state, commandDraft(entry.command));
	if (state.draft.kind !== "command") return state;
	if (entry.kind === "option") return withDraft(state, withOption(state.draft, entry.option));
	const { name, value } = entry.choice;
	const picked = withContent(state.draft, { text: name, picked: value });
	return withDraft(state, focusedOn(picked, nextToFill(picked)));
}

/** The next field that can't stay as it is; where there is none, the one that has the focus. */
function nextToFill({ fields, focus }: CommandDraft): number {
	const next = fields.findIndex((field, at) => at > focus && "error" in fieldValue(field));
	return next === -1 ? focus : next;
}

export const highlighted = (state: ComposerState, active: number): ComposerState => ({ ...state, active });

export const withListClosed = (state: ComposerState, isListClosed: boolean): ComposerState => ({
	...state,
	isListClosed,
});

/** The last command as it was sent, if it can still be called. */
export function recalled(state: ComposerState, commands: readonly CommandView[]): ComposerState {
	const { last } = state;
	const isOffered = commands.some(({ name }) => name === last?.command.name);
	return last && isOffered ? withDraft(state, focusedOn(last, 0)) : state;
}

export const emptied = (state: ComposerState, text = ""): ComposerState => withDraft(state, textDraft(text));

/** With something else in the box, and the list that belongs to it. */
export function withDraft(state: ComposerState, draft: Draft): ComposerState {
	const { notice: _, ...rest } = state;
	const isSettled = draft.kind === "command" && focusedField(draft)?.picked !== undefined;
	const active = isFirstHighlighted(draft) ? 0 : -1;
	return { ...rest, draft, active, isListClosed: isSettled, completions: completionsFor(state, draft) };
}

/** Choices for an earlier text of the same field stay until there are new ones, so that nothing flickers. */
function completionsFor({ draft: before, completions }: ComposerState, draft: Draft): Completions {
	if (before.kind !== "command" || draft.kind !== "command") return noCompletions;
	const [old, now] = [focusedField(before), focusedField(draft)];
	if (old?.option !== now?.option) return noCompletions;
	return old?.text === now?.text ? completions : { ...completions, status: "loading" };
}

// -------------------------------------------------------------------------------------------------------- the list

/** What can be chosen now: nothing while the list is closed. */
export const openEntries = (state: ComposerState, commands: readonly CommandView[]): readonly Entry[] =>
	state.isListClosed ? [] : entriesOf(state.draft, commands, state.completions);

/** What is asked of the application, while choices for the typed text are wanted. */
export interface Question {
	readonly command: string;
	readonly focused: string;
	readonly values: OptionValues;
}

export function questionOf({ draft, isListClosed }: ComposerState): Question | undefined {
	if (draft.kind === "text" || isListClosed) return undefined;
	const field = focusedField(draft);
	if (!field?.option.isCompleted) return undefined;
	const focused = field.option.name;
	return { command: draft.command.name, focused, values: { ...soundValues(draft), [focused]: field.text } };
}

/** The answer to the question that is open. */
export function completed(state: ComposerState, outcome: OutcomeView): ComposerState {
	const completions: Completions =
		outcome.kind === "choices" ? { status: "ready", choices: outcome.choices } : { status: "failed", choices: [] };
	return { ...state, completions, active: -1 };
}

// ---------------------------------------------------------------------------------------------------------- sending

/** What goes off. */
export type Sending =
	| { readonly kind: "text"; readonly text: string; readonly files: readonly UploadView[] }
	| { readonly kind: "command"; readonly draft: CommandDraft; readonly values: OptionValues };

export interface Sent {
	readonly state: ComposerState;
	/** Nothing where the box is empty, or something in it is wrong, which is marked then. */
	readonly sending?: Sending;
}

/** Empties the box and sends what stands in it, if it can be sent. */
export function send(state: ComposerState): Sent {
	const { draft } = state;
	if (draft.kind === "text") {
		if (isEmptyText(draft)) return { state };
		return { state: emptied(state), sending: { kind: "text", text: draft.text.trim(), files: draft.files } };
	}
	const outcome = checked(draft);
	if ("marked" in outcome) return { state: withDraft(state, outcome.marked) };
	return { state: { ...emptied(state), last: draft }, sending: { kind: "command", draft, values: outcome.values } };
}

/** What was sent comes back, unless something else is being typed by now. */
export function refused(
	state: ComposerState,
	sending: Sending,
	{ reason, field }: { readonly reason: string; readonly field?: string },
): ComposerState {
	if (!isEmptyText(state.draft)) return { ...state, notice: reason };
	if (sending.kind === "text") return { ...withDraft(state, textDraft(sending.text, sending.files)), notice: reason };

	const marked = withErrors(sending.draft, ({ option }) => (option.name === field ? reason : undefined));
	const isMarked = marked.fields.some(({ error }) => error !== undefined);
	return { ...withDraft(state, marked), ...(isMarked ? {} : { notice: reason }) };
}
