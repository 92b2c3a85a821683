import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CloseIcon } from "../icons.tsx";

interface DialogProps {
	readonly label: string;
	readonly onClose: () => void;
	readonly children: ComponentChildren;
}

/** Something to look at above the page. Escape and a press beside it close it, and the focus goes back. */
export function Dialog({ label, onClose, children }: DialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useLayoutEffect(() => dialog.current?.showModal(), []);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key
		<dialog
			ref={dialog}
			class="dialog"
			aria-label={label}
			onClose={onClose}
			onClick={({ target, currentTarget }) => {
				if (target === currentTarget) currentTarget.close();
			}}
		>
			<div class="dialog-content">{children}</div>
			<button type="button" class="dialog-close" aria-label="Close" onClick={() => dialog.current?.close()}>
				<CloseIcon />
			</button>
		</dialog>
	);
}
