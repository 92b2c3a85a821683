import { ChoiceLine } from "./choice-line.tsx";
import { describedBy, type InputProps, labelId, pickedIn } from "./input-props.ts";

/** One of several. What may be left empty can be emptied again. */
export function RadioGroup({ id, input, isRequired, isInvalid, value, onFill }: InputProps<"radio-group">) {
	const picked = pickedIn(value);
	return (
		<div
			class="modal-choices"
			role="radiogroup"
			aria-labelledby={labelId(id)}
			aria-describedby={describedBy(id)}
			aria-required={isRequired}
			aria-invalid={isInvalid}
		>
			{input.options.map((option) => (
				<ChoiceLine
					key={option.value}
					type="radio"
					name={id}
					option={option}
					isPicked={picked.includes(option.value)}
					onToggle={() => onFill([option.value])}
				/>
			))}
			{!isRequired && picked.length > 0 && (
				<button class="modal-clear" type="button" onClick={() => onFill([])}>
					Clear selection
				</button>
			)}
		</div>
	);
}
