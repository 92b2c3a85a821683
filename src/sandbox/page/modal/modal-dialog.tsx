import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { ModalView } from "../../view/views.ts";
import { composerTextId } from "../composer/list-ids.ts";
import { CloseIcon } from "../icons.tsx";
import { useRoom } from "../room.ts";
import { ModalFooter } from "./modal-footer.tsx";
import { ModalPart } from "./modal-part.tsx";
import { useModal } from "./use-modal.ts";

const titleId = "modal-title";

/** A form that the application asks to be filled in. */
export function ModalDialog({ modal }: { readonly modal: ModalView }) {
	const { state, dispatch } = useRoom();
	const dialog = useRef<HTMLDialogElement>(null);
	const close = () => dialog.current?.close();
	const handle = useModal(modal, close);
	const { name } = state.scene.application;

	useLayoutEffect(() => {
		dialog.current?.showModal();
		focusOn(dialog.current, ".modal-parts");
	}, []);
	useEffect(() => focusOn(dialog.current, ".modal-field[data-invalid='true']"), [handle.attempts]);

	return (
		<dialog
			ref={dialog}
			class="modal"
			aria-labelledby={titleId}
			onClose={() => {
				dispatch({ type: "close modal" });
				giveFocusBack();
			}}
		>
			<form
				class="modal-form"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void handle.submit();
				}}
			>
				<header class="modal-header">
					<h2 class="modal-title" id={titleId}>
						{modal.title}
					</h2>
					<button class="modal-close" type="button" aria-label="Close" onClick={close}>
						<CloseIcon />
					</button>
				</header>
				<div class="modal-parts">
					{modal.parts.map((part, at) => (
						<ModalPart key={part.kind === "field" ? part.input.customId : at} part={part} handle={handle} />
					))}
					<p class="modal-note">
						This form will be submitted to <strong>{name}</strong>.
					</p>
				</div>
				<ModalFooter handle={handle} onCancel={close} />
			</form>
		</dialog>
	);
}

/** Puts the focus on the first input of a part. */
function focusOn(dialog: HTMLDialogElement | null, part: string): void {
	dialog?.querySelector<HTMLElement>(`${part} :is(input, textarea, button)`)?.focus();
}

/**
 * The focus goes back to where it was; if that is gone, to the message box. It has to be given anew: Chromium 150 gives it
 * back to a text field without a caret, and nothing can be typed then.
 */
function giveFocusBack(): void {
	const { activeElement, body } = document;
	const isLost = activeElement === null || activeElement === body;
	const target = isLost ? document.getElementById(composerTextId) : activeElement;
	if (!(target instanceof HTMLElement)) return;
	target.blur();
	target.focus();
}
