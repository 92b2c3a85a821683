import type { RefObject } from "preact";

interface FileChooserProps {
	/** Whoever shows a button clicks on it. */
	readonly chooser: RefObject<HTMLInputElement | null>;
	readonly isMultiple: boolean;
	readonly onChoose: (files: Iterable<File>) => Promise<void>;
}

/** The browser's own way to choose files, which a button opens. */
export function FileChooser({ chooser, isMultiple, onChoose }: FileChooserProps) {
	return (
		<input
			ref={chooser}
			type="file"
			multiple={isMultiple}
			hidden
			onChange={async ({ currentTarget }) => {
				await onChoose(currentTarget.files ?? []);
				// So that the same file can be chosen again.
				currentTarget.value = "";
			}}
		/>
	);
}
