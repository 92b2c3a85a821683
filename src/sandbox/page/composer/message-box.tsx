import { useState } from "preact/hooks";
import { AttachButton } from "./attach-button.tsx";
import { AttachedFiles } from "./attached-files.tsx";
import { CommandFields } from "./command-fields.tsx";
import type { ComposerState } from "./composer-state.ts";
import { isEmptyText } from "./draft.ts";
import { Panel } from "./panel.tsx";
import { SendButton } from "./send-button.tsx";
import { TextField } from "./text-field.tsx";
import { useCompletions } from "./use-completions.ts";
import { ComposerContext, useCreatedComposer } from "./use-composer.ts";

interface MessageBoxProps {
	readonly initial: ComposerState;
	readonly keep: (state: ComposerState) => void;
}

export function MessageBox({ initial, keep }: MessageBoxProps) {
	const [hasFocus, setHasFocus] = useState(false);
	const composer = useCreatedComposer(initial, keep, hasFocus);
	const { draft, notice } = composer.state;
	useCompletions(composer);

	/** Files that are pasted or dropped; a text goes where it is pasted. */
	const attachTransferred = (event: Event, transfer: DataTransfer | null) => {
		if (transfer === null || transfer.files.length === 0) return;
		event.preventDefault();
		void composer.attach(transfer.files);
	};

	return (
		<ComposerContext.Provider value={composer}>
			<form
				class="composer"
				aria-label="Message box"
				onSubmit={(event) => {
					event.preventDefault();
					composer.send();
				}}
				onFocusIn={() => setHasFocus(true)}
				onFocusOut={({ currentTarget, relatedTarget }) => setHasFocus(isWithin(currentTarget, relatedTarget))}
				onPaste={(event) => attachTransferred(event, event.clipboardData)}
				onDragOver={(event) => event.preventDefault()}
				onDrop={(event) => attachTransferred(event, event.dataTransfer)}
			>
				{notice !== undefined && (
					<p class="composer-notice" role="alert">
						{notice}
					</p>
				)}
				{hasFocus && <Panel />}
				<AttachedFiles />
				<div class="composer-box">
					{draft.kind === "text" && <AttachButton />}
					{draft.kind === "text" ? <TextField draft={draft} /> : <CommandFields draft={draft} />}
					<SendButton isDisabled={isEmptyText(draft)} />
				</div>
			</form>
		</ComposerContext.Provider>
	);
}

const isWithin = (element: Element, target: EventTarget | null) => target instanceof Node && element.contains(target);
