import { describedBy, type InputProps } from "./input-props.ts";

export function TextInput({ id, input, isRequired, isInvalid, value, onFill }: InputProps<"text-input">) {
	const text = typeof value === "string" ? value : "";
	const Shown = input.isParagraph ? "textarea" : "input";
	return (
		<div class="modal-text">
			<Shown
				id={id}
				class="modal-text-input"
				autocomplete="off"
				placeholder={input.placeholder}
				maxLength={input.maximum}
				aria-required={isRequired}
				aria-invalid={isInvalid}
				aria-describedby={describedBy(id)}
				value={text}
				onInput={({ currentTarget }) => onFill(currentTarget.value)}
			/>
			<span class="modal-count" aria-hidden="true">
				{text.length}/{input.maximum}
			</span>
		</div>
	);
}
