import { useRef } from "preact/hooks";
import { focused, typedValue } from "./composer-state.ts";
import { type CommandDraft, optionsLeft } from "./draft.ts";
import { fieldId, listedBy } from "./list-ids.ts";
import { useComposer } from "./use-composer.ts";
import { useFocus } from "./use-focus.ts";

/** The place after the last option: optional ones are added there. A command without any is sent from there. */
export function AddOption({ draft }: { readonly draft: CommandDraft }) {
	const composer = useComposer();
	const input = useRef<HTMLInputElement>(null);
	const at = draft.fields.length;
	const left = optionsLeft(draft).length;
	const isFocused = draft.focus === at;
	useFocus(input, isFocused);

	return (
		<input
			ref={input}
			id={fieldId(at)}
			class="option-adder"
			type="text"
			autocomplete="off"
			readOnly={left === 0}
			placeholder={left === 0 ? "" : `+${left} optional`}
			aria-label={left === 0 ? `/${draft.command.name} has no options` : "Add an option"}
			{...(left === 0 ? {} : { role: "combobox", ...listedBy(composer, isFocused) })}
			value={draft.sought}
			onInput={({ currentTarget: { value } }) => composer.change((state) => typedValue(state, value))}
			onKeyDown={composer.press}
			onFocus={() => composer.change((state) => focused(state, at))}
		/>
	);
}
