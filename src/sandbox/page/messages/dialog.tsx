import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { CloseIcon } from "../icons.tsx";

interface DialogProps {
	readonly title: string;
	readonly onClose: () => void;
	readonly children: ComponentChildren;
}

/** Something to look at above the page. Escape and a press beside it close it, and the focus goes back. */
export function Dialog({ title, onClose, children }: DialogProps) {
	const titleId = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	useLayoutEffect(() => dialog.current?.showModal(), []);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key
		<dialog
			ref={dialog}
			class="dialog"
			aria-labelledby={titleId}
			onClose={onClose}
			onClick={({ target, currentTarget }) => {
				if (target === currentTarget) currentTarget.close();
			}}
		>
			<header class="dialog-header">
				<h2 id={titleId} class="dialog-title">
					{title}
				</h2>
				<button type="button" class="dialog-close" aria-label="Close" onClick={() => dialog.current?.close()}>
					<CloseIcon />
				</button>
			</header>
			<div class="dialog-content">{children}</div>
		</dialog>
	);
}
