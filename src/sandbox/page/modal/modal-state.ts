import type { FieldValueView, FieldView, InputView, ModalView } from "../../view/views.ts";

/** What stands in a modal's fields, by their custom ids. */
export type FieldValues = Readonly<Record<string, FieldValueView>>;

/** What is wrong with a modal's fields, by their custom ids. */
export type Problems = Readonly<Record<string, string>>;

const fieldsOf = ({ parts }: ModalView): readonly FieldView[] => parts.filter((part) => part.kind === "field");

/** What stands in the fields when the modal opens. */
export const initialValues = (modal: ModalView): FieldValues =>
	Object.fromEntries(fieldsOf(modal).map(({ input }) => [input.customId, initialValue(input)]));

function initialValue(input: InputView): FieldValueView {
	switch (input.kind) {
		case "text-input":
			return input.value;
		case "checkbox":
			return input.isChecked;
		case "file-upload":
			return [];
		case "select":
		case "radio-group":
		case "checkbox-group":
			return input.options.filter(({ isSelected }) => isSelected).map(({ value }) => value);
	}
}

export function problemsOf(modal: ModalView, values: FieldValues): Problems {
	const problems = fieldsOf(modal).map((field) => [field.input.customId, problemOf(field, values)] as const);
	return Object.fromEntries(problems.flatMap(([id, problem]) => (problem === undefined ? [] : [[id, problem]])));
}

/** What is wrong with a field. One that may be empty may be empty whatever else it asks for. */
function problemOf({ input, isRequired }: FieldView, values: FieldValues): string | undefined {
	const value = values[input.customId];
	if (value === undefined || typeof value === "boolean") return undefined;
	if (value.length === 0) return isRequired ? "This field is required." : undefined;
	if (input.kind === "text-input") return outside(value.length, input, inCharacters);
	return "minimum" in input ? outside(value.length, input, inChoices) : undefined;
}

interface Range {
	readonly minimum: number;
	readonly maximum: number;
}

type Wording = Readonly<Record<keyof Range, (limit: number) => string>>;

const inCharacters: Wording = {
	minimum: (least) => `Must be ${least} or more in length.`,
	maximum: (most) => `Must be ${most} or fewer in length.`,
};

const inChoices: Wording = {
	minimum: (least) => `Choose at least ${least}.`,
	maximum: (most) => `Choose at most ${most}.`,
};

function outside(size: number, { minimum, maximum }: Range, wording: Wording): string | undefined {
	if (size < minimum) return wording.minimum(minimum);
	return size > maximum ? wording.maximum(maximum) : undefined;
}
