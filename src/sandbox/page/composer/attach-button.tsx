import { useRef } from "preact/hooks";
import { PlusIcon } from "./composer-icons.tsx";
import { FileChooser } from "./file-chooser.tsx";
import { useComposer } from "./use-composer.ts";

/** Chooses files to send with a text. */
export function AttachButton() {
	const { attach } = useComposer();
	const chooser = useRef<HTMLInputElement>(null);
	return (
		<>
			<button class="composer-button" type="button" aria-label="Attach files" onClick={() => chooser.current?.click()}>
				<PlusIcon />
			</button>
			<FileChooser chooser={chooser} isMultiple onChoose={attach} />
		</>
	);
}
