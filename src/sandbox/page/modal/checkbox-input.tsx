import { describedBy, type InputProps } from "./input-props.ts";

/** A single yes or no, called by the label above it. */
export function CheckboxInput({ id, isInvalid, value, onFill }: InputProps<"checkbox">) {
	return (
		<input
			id={id}
			class="modal-checkbox"
			type="checkbox"
			aria-invalid={isInvalid}
			aria-describedby={describedBy(id)}
			checked={value === true}
			onChange={({ currentTarget }) => onFill(currentTarget.checked)}
		/>
	);
}
