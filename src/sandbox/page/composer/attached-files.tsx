import { CloseIcon, FileIcon } from "../icons.tsx";
import { detached } from "./composer-state.ts";
import { composerTextId } from "./list-ids.ts";
import { useComposer } from "./use-composer.ts";

/** The files that go with a text. */
export function AttachedFiles() {
	const { state, change } = useComposer();
	if (state.draft.kind !== "text" || state.draft.files.length === 0) return null;
	return (
		<ul class="composer-files" aria-label="Attached files">
			{state.draft.files.map((file) => (
				<li key={file} class="composer-file">
					<FileIcon />
					<span class="composer-file-name">{file.filename}</span>
					<button
						class="composer-button"
						type="button"
						aria-label={`Remove ${file.filename}`}
						onClick={() => {
							change((current) => detached(current, file));
							document.getElementById(composerTextId)?.focus();
						}}
					>
						<CloseIcon />
					</button>
				</li>
			))}
		</ul>
	);
}
