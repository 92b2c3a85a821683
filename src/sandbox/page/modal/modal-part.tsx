import type { ModalView } from "../../view/views.ts";
import { MarkdownText } from "../messages/markdown.tsx";
import { ModalField } from "./modal-field.tsx";
import type { ModalHandle } from "./use-modal.ts";

interface ModalPartProps {
	readonly part: ModalView["parts"][number];
	readonly handle: ModalHandle;
}

/** A field, or a text between fields. */
export function ModalPart({ part, handle }: ModalPartProps) {
	return part.kind === "field" ? <ModalField field={part} handle={handle} /> : <MarkdownText content={part.content} />;
}
