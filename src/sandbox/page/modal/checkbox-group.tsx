import { ChoiceLine } from "./choice-line.tsx";
import { describedBy, type InputProps, labelId, pickedIn } from "./input-props.ts";

/** Any of several. Once there are as many as there may be, others can't be added. */
export function CheckboxGroup({ id, input, value, onFill }: InputProps<"checkbox-group">) {
	const picked = pickedIn(value);
	return (
		// biome-ignore lint/a11y/useSemanticElements: its name is the label above, and a fieldset's would be a legend within
		<div class="modal-choices" role="group" aria-labelledby={labelId(id)} aria-describedby={describedBy(id)}>
			{input.options.map((option) => {
				const isPicked = picked.includes(option.value);
				return (
					<ChoiceLine
						key={option.value}
						type="checkbox"
						name={id}
						option={option}
						isPicked={isPicked}
						isBarred={!isPicked && picked.length >= input.maximum}
						onToggle={() => onFill(toggled(picked, option.value))}
					/>
				);
			})}
		</div>
	);
}

const toggled = (picked: readonly string[], value: string): readonly string[] =>
	picked.includes(value) ? picked.filter((each) => each !== value) : [...picked, value];
