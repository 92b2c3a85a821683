import { useRef } from "preact/hooks";
import type { CommandOptionView } from "../../view/views.ts";
import { focused, typedValue } from "./composer-state.ts";
import { type Field, isRestricted } from "./draft.ts";
import { FieldFrame } from "./field-frame.tsx";
import { fieldId, listedBy } from "./list-ids.ts";
import { useComposer } from "./use-composer.ts";
import { useFocus } from "./use-focus.ts";

export interface OptionFieldProps {
	readonly field: Field;
	readonly at: number;
	/** Whether it is the one that keys go to. */
	readonly isFocused: boolean;
}

/** The field of an option that is typed, or picked by typing. */
export function OptionField({ field, at, isFocused }: OptionFieldProps) {
	const composer = useComposer();
	const input = useRef<HTMLInputElement>(null);
	const { option, text, error } = field;
	const id = fieldId(at);
	useFocus(input, isFocused);

	return (
		<FieldFrame id={id} field={field} isFocused={isFocused}>
			<input
				ref={input}
				id={id}
				class="option-value"
				type="text"
				inputMode={inputModeOf(option)}
				autocomplete="off"
				{...(hasChoices(option) ? { role: "combobox", ...listedBy(composer, isFocused) } : {})}
				aria-required={option.isRequired}
				aria-invalid={error !== undefined}
				aria-describedby={`${id}-description ${id}-error`}
				value={text}
				onInput={({ currentTarget: { value } }) => composer.change((state) => typedValue(state, value))}
				onKeyDown={composer.press}
				onFocus={() => composer.change((state) => focused(state, at))}
			/>
		</FieldFrame>
	);
}

const hasChoices = (option: CommandOptionView) => isRestricted(option) || option.isCompleted;

function inputModeOf({ kind }: CommandOptionView): "numeric" | "decimal" | "text" {
	if (kind === "integer") return "numeric";
	return kind === "number" ? "decimal" : "text";
}
