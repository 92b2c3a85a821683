import { useId } from "preact/hooks";
import type { FieldView } from "../../view/views.ts";
import { FieldInput } from "./field-input.tsx";
import { descriptionId, labelId, problemId } from "./input-props.ts";
import type { ModalHandle } from "./use-modal.ts";

interface ModalFieldProps {
	readonly field: FieldView;
	readonly handle: ModalHandle;
}

/** An input under its label, with what it is for and what is wrong with it. */
export function ModalField({ field, handle: { values, problems, fill } }: ModalFieldProps) {
	const id = useId();
	const { label, description, isRequired, input } = field;
	const { customId } = input;
	const problem = problems[customId];
	return (
		<div class="modal-field" data-invalid={problem !== undefined}>
			<label class="modal-label" id={labelId(id)} for={id}>
				{label}
				{isRequired && (
					<span class="modal-required" aria-hidden="true">
						{" *"}
					</span>
				)}
			</label>
			<p class="modal-description" id={descriptionId(id)}>
				{description}
			</p>
			<FieldInput
				id={id}
				input={input}
				label={label}
				isRequired={isRequired}
				isInvalid={problem !== undefined}
				value={values[customId]}
				onFill={(value) => fill(customId, value)}
			/>
			<p class="modal-problem" id={problemId(id)} role="alert">
				{problem}
			</p>
		</div>
	);
}
