import type { ComponentChildren } from "preact";
import type { Field } from "./draft.ts";

interface FieldFrameProps {
	/** Of the input within; what describes it has an id made of it. */
	readonly id: string;
	readonly field: Field;
	readonly isFocused: boolean;
	readonly children: ComponentChildren;
}

/** An option's name beside its input, with what can be heard of it; to be seen that stands above the box. */
export function FieldFrame({ id, field: { option, error }, isFocused, children }: FieldFrameProps) {
	return (
		<div class="option" data-focused={isFocused} data-invalid={error !== undefined}>
			<label class="option-name" for={id}>
				{option.name}
			</label>
			{children}
			<span id={`${id}-description`} hidden>
				{option.description}
			</span>
			<span id={`${id}-error`} class="unseen" role="alert">
				{error}
			</span>
		</div>
	);
}
