import type { ModalView } from "../../view/views.ts";

export function ModalDialog({ modal }: { readonly modal: ModalView }) {
	return <dialog class="modal">{modal.title}</dialog>;
}
