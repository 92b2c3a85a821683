import type { CommandView } from "../../view/views.ts";
import {
	type ComposerState,
	chosen,
	emptied,
	focused,
	highlighted,
	openEntries,
	recalled,
	type Sent,
	send,
	withDraft,
	withListClosed,
} from "./composer-state.ts";
import {
	type CommandDraft,
	focusedField,
	isEmptyText,
	isPicked,
	lastStop,
	withContent,
	withoutField,
} from "./draft.ts";
import { type Entry, hasList } from "./listing.ts";

/** A key as it is pressed in the message box. */
export interface Key {
	/** As browsers call it: `Enter`, `ArrowDown`. */
	readonly name: string;
	readonly isShift: boolean;
	/** Whether the caret is there, with nothing selected. */
	readonly isAtStart: boolean;
	readonly isAtEnd: boolean;
}

type Move = (state: ComposerState, key: Key, commands: readonly CommandView[]) => ComposerState | undefined;

const moves: Readonly<Record<string, Move>> = {
	ArrowDown: (state, _, commands) => movedBy(1, state, commands),
	ArrowUp: (state, _, commands) =>
		isEmptyText(state.draft) ? recalled(state, commands) : movedBy(-1, state, commands),
	ArrowLeft: (state, { isAtStart }) => (isAtStart ? goneBy(-1, state) : undefined),
	ArrowRight: (state, { isAtEnd }) => (isAtEnd ? goneBy(1, state) : undefined),
	Backspace: erased,
	Escape: escaped,
	Tab: tabbed,
};

/** What a key does here, or nothing where it does what it does in every field. */
export function pressed(state: ComposerState, key: Key, commands: readonly CommandView[]): Sent | undefined {
	if (key.name === "Enter") return entered(state, key, commands);
	const next = moves[key.name]?.(state, key, commands);
	return next && { state: next };
}

/** Chooses what is highlighted, or sends. Shift makes a new line of a text; a file is chosen by its button's own Enter. */
function entered(state: ComposerState, { isShift }: Key, commands: readonly CommandView[]): Sent | undefined {
	const { draft } = state;
	if (draft.kind === "text" && isShift) return undefined;
	const entry = openEntries(state, commands)[state.active];
	if (entry) return { state: chosen(state, entry) };
	return draft.kind === "command" && isWithoutFile(draft) ? undefined : send(state);
}

function isWithoutFile(draft: CommandDraft): boolean {
	const field = focusedField(draft);
	return field?.option.kind === "attachment" && field.picked === undefined;
}

/** Through the list, which goes round; one that was put away opens again below a field. */
function movedBy(step: 1 | -1, state: ComposerState, commands: readonly CommandView[]): ComposerState | undefined {
	if (state.isListClosed) return isOfCommand(state) && hasList(state.draft) ? withListClosed(state, false) : undefined;
	const { length } = openEntries(state, commands);
	if (length === 0) return undefined;
	const from = state.active === -1 && step === -1 ? 0 : state.active;
	return highlighted(state, (from + step + length) % length);
}

const isOfCommand = ({ draft }: ComposerState) => draft.kind === "command";

/** To the field before or after, where there is one. */
function goneBy(step: 1 | -1, state: ComposerState): ComposerState | undefined {
	const { draft } = state;
	if (draft.kind === "text") return undefined;
	const to = draft.focus + step;
	return to >= 0 && to <= lastStop(draft) ? focused(state, to) : undefined;
}

/** Puts the list away, and after that the command. */
function escaped(state: ComposerState): ComposerState | undefined {
	if (!state.isListClosed && hasList(state.draft)) return withListClosed(state, true);
	return isOfCommand(state) ? emptied(state) : undefined;
}

/** Chooses what is highlighted, or the first that the application offers; and goes on to the next field. */
function tabbed(state: ComposerState, { isShift }: Key, commands: readonly CommandView[]): ComposerState | undefined {
	if (isShift) return goneBy(-1, state);
	const entry = entryOfTab(state, commands);
	if (entry === undefined) return goneBy(1, state);
	const next = chosen(state, entry);
	return entry.kind === "choice" && isAtSameField(state, next) ? (goneBy(1, next) ?? next) : next;
}

function entryOfTab(state: ComposerState, commands: readonly CommandView[]): Entry | undefined {
	const entries = openEntries(state, commands);
	const isOffered = state.draft.kind === "command" && focusedField(state.draft)?.option.isCompleted;
	const first = isOffered && state.completions.status === "ready" ? entries[0] : undefined;
	return entries[state.active] ?? first;
}

const isAtSameField = ({ draft: one }: ComposerState, { draft: other }: ComposerState) =>
	one.kind === "command" && other.kind === "command" && one.focus === other.focus;

/** At the beginning of a field: what was picked goes as a whole, then an optional field, then the command. */
function erased(state: ComposerState): ComposerState | undefined {
	const { draft } = state;
	if (draft.kind === "text") return undefined;
	const field = focusedField(draft);
	if (field && isPicked(field)) return withDraft(state, withContent(draft, { text: "" }));
	if ((field?.text ?? draft.sought) !== "") return undefined;
	if (field && !field.option.isRequired) return withDraft(state, withoutField(draft));
	return draft.focus === 0 ? emptied(state, `/${draft.command.name}`) : focused(state, draft.focus - 1);
}
