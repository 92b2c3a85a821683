import { useRef } from "preact/hooks";
import { PlusIcon } from "./composer-icons.tsx";
import { useComposer } from "./use-composer.ts";

/** Chooses files to send with a text. */
export function AttachButton() {
	const { attach } = useComposer();
	const input = useRef<HTMLInputElement>(null);
	return (
		<>
			<button class="composer-button" type="button" aria-label="Attach files" onClick={() => input.current?.click()}>
				<PlusIcon />
			</button>
			<input
				ref={input}
				type="file"
				multiple
				hidden
				onChange={async ({ currentTarget }) => {
					await attach(currentTarget.files ?? []);
					// So that the same file can be chosen again.
					currentTarget.value = "";
				}}
			/>
		</>
	);
}
