import { useRef } from "preact/hooks";
import { FileChooser } from "../composer/file-chooser.tsx";
import { uploadsOf } from "../composer/uploads.ts";
import { CloseIcon, FileIcon } from "../icons.tsx";
import { describedBy, filesIn, type InputProps } from "./input-props.ts";

/** One file or several. Choosing more adds to those that are there, unless there can be only one. */
export function FileInput({ id, input, label, value, onFill }: InputProps<"file-upload">) {
	const chooser = useRef<HTMLInputElement>(null);
	const files = filesIn(value);
	const isSingle = input.maximum === 1;
	const words = isSingle ? "Choose a file" : `Choose up to ${input.maximum} files`;
	const add = async (chosen: Iterable<File>) => onFill([...(isSingle ? [] : files), ...(await uploadsOf(chosen))]);

	return (
		<div class="modal-files">
			{files.map((file) => (
				<div key={file} class="modal-file">
					<FileIcon />
					<span class="modal-file-name">{file.filename}</span>
					<button
						class="modal-close"
						type="button"
						aria-label={`Remove ${file.filename}`}
						onClick={() => onFill(files.filter((each) => each !== file))}
					>
						<CloseIcon />
					</button>
				</div>
			))}
			<button
				id={id}
				class="button"
				data-style="secondary"
				type="button"
				// What can be seen in a button has to be in its name, for those who speak to it.
				aria-label={`${label}: ${words}`}
				aria-describedby={describedBy(id)}
				onClick={() => chooser.current?.click()}
			>
				{words}
			</button>
			<FileChooser chooser={chooser} isMultiple={!isSingle} onChoose={add} />
		</div>
	);
}
