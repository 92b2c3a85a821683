import { useRef } from "preact/hooks";
import { focused } from "./composer-state.ts";
import { FieldFrame } from "./field-frame.tsx";
import { FileChooser } from "./file-chooser.tsx";
import { fieldId } from "./list-ids.ts";
import type { OptionFieldProps } from "./option-field.tsx";
import { useComposer } from "./use-composer.ts";
import { useFocus } from "./use-focus.ts";

/** The field of an option that is a file. */
export function AttachmentField({ field, at, isFocused }: OptionFieldProps) {
	const { attach, change, press } = useComposer();
	const button = useRef<HTMLButtonElement>(null);
	const chooser = useRef<HTMLInputElement>(null);
	const id = fieldId(at);
	useFocus(button, isFocused);

	return (
		<FieldFrame id={id} field={field} isFocused={isFocused}>
			<button
				ref={button}
				id={id}
				class="option-file"
				type="button"
				aria-label={`${field.option.name}: ${field.text || "choose a file"}`}
				aria-describedby={`${id}-description ${id}-error`}
				onClick={() => chooser.current?.click()}
				onKeyDown={press}
				onFocus={() => change((state) => focused(state, at))}
			>
				{field.text || "Choose a file"}
			</button>
			<FileChooser chooser={chooser} isMultiple={false} onChoose={attach} />
		</FieldFrame>
	);
}
