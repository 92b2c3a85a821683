// PLACEHOLDER by the lead, so that the page can be served: the engineer of the views replaces this file.
import type { Modal } from "../types.ts";
import type { Around } from "./around.ts";
import type { ModalView } from "./views.ts";
export function modalView(modal: Modal, _around: Around): ModalView {
	return { interactionId: modal.interactionId, title: modal.json.title, parts: [] };
}
