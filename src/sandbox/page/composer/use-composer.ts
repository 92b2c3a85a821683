import { createContext } from "preact";
import { useContext, useRef, useState } from "preact/hooks";
import type { CommandView } from "../../view/views.ts";
import { useRoom } from "../room.ts";
import { offerOf, placeOf } from "../state.ts";
import { attached, type ComposerState, openEntries, refused, type Sending, type Sent, send } from "./composer-state.ts";
import { type Key, pressed } from "./keys.ts";
import type { Entry } from "./listing.ts";
import { uploadsOf } from "./uploads.ts";

/** What every part of the message box can see and do. */
export interface ComposerHandle {
	readonly state: ComposerState;
	readonly commands: readonly CommandView[];
	/** What can be chosen now. */
	readonly entries: readonly Entry[];
	readonly change: (to: (state: ComposerState) => ComposerState) => void;
	readonly press: (event: KeyboardEvent) => void;
	readonly attach: (files: Iterable<File>) => Promise<void>;
	readonly send: () => void;
}

export const ComposerContext = createContext<ComposerHandle | undefined>(undefined);

/** @throws {Error} outside of a message box. */
export function useComposer(): ComposerHandle {
	const composer = useContext(ComposerContext);
	if (composer === undefined) throw new Error("There is no message box around this part of it.");
	return composer;
}

/**
 * @param keep is told every state, so that what is typed is still there when one comes back to a place.
 * @param hasFocus whether the focus is in the box: its list is shown only then.
 */
export function useCreatedComposer(
	initial: ComposerState,
	keep: (state: ComposerState) => void,
	hasFocus: boolean,
): ComposerHandle {
	const [state, setState] = useState(initial);
	// Answers come at any time, and change what is there by then.
	const latest = useRef(initial);
	const commands = offerOf(useRoom().state).chat;
	const deliver = useDelivery();

	const change: ComposerHandle["change"] = (to) => {
		latest.current = to(latest.current);
		keep(latest.current);
		setState(latest.current);
	};
	const settle = async ({ state: next, sending }: Sent) => {
		change(() => next);
		const refusal = sending && (await deliver(sending));
		if (refusal) change((current) => refused(current, sending, refusal));
	};
	return {
		state,
		commands,
		entries: hasFocus ? openEntries(state, commands) : [],
		change,
		press: (event) => {
			const done = isPlain(event) ? pressed(latest.current, keyOf(event), commands) : undefined;
			if (done === undefined) return;
			event.preventDefault();
			void settle(done);
		},
		attach: async (files) => {
			const uploads = await uploadsOf(files);
			change((current) => attached(current, uploads));
		},
		send: () => void settle(send(latest.current)),
	};
}

/** Sends, and says why it wasn't taken. What came of a command is shown where messages are. */
function useDelivery() {
	const { act, call, state } = useRoom();
	const place = placeOf(state)?.id ?? "";

	return async (sending: Sending) => {
		if (sending.kind === "text") {
			const outcome = await act({ act: "say", place, text: sending.text, files: sending.files });
			return outcome.kind === "refused" || outcome.kind === "failed" ? outcome : undefined;
		}
		const command = sending.draft.command.name;
		const outcome = await call({ act: "slash", place, command, values: sending.values });
		return outcome.kind === "refused" ? outcome : undefined;
	};
}

/** Whether it is neither part of a shortcut nor of a letter that is being put together. */
const isPlain = ({ isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
	!(isComposing || ctrlKey || metaKey || altKey);

function keyOf({ key, shiftKey, target }: KeyboardEvent): Key {
	const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
	const start = isText ? target.selectionStart : 0;
	const end = isText ? target.selectionEnd : 0;
	const length = isText ? target.value.length : 0;
	return { name: key, isShift: shiftKey, isAtStart: start === 0 && end === 0, isAtEnd: start === length };
}
