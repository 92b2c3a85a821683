import { describe, expect, test } from "vitest";
import { type FieldValues, initialValues, problemsOf } from "../../../src/sandbox/page/modal/modal-state.ts";
import type { FieldView, InputView, ModalView, OptionChoiceView } from "../../../src/sandbox/view/views.ts";

const options: readonly OptionChoiceView[] = [
	{ value: "a", label: "Apple", isSelected: false },
	{ value: "b", label: "Banana", isSelected: true },
];

const text = (given: Partial<Extract<InputView, { kind: "text-input" }>> = {}): InputView => ({
	kind: "text-input",
	customId: "text",
	isParagraph: false,
	value: "",
	placeholder: "",
	minimum: 0,
	maximum: 10,
	...given,
});

const group: InputView = { kind: "checkbox-group", customId: "group", minimum: 2, maximum: 2, options };
const radio: InputView = { kind: "radio-group", customId: "radio", options };
const checkbox: InputView = { kind: "checkbox", customId: "checkbox", isChecked: true };
const upload: InputView = { kind: "file-upload", customId: "upload", minimum: 1, maximum: 1 };

const fieldOf = (input: InputView, isRequired = true): FieldView => ({
	kind: "field",
	label: "Label",
	description: "",
	isRequired,
	input,
});

const modalOf = (...fields: readonly FieldView[]): ModalView => ({
	interactionId: "1",
	title: "A modal",
	parts: [{ kind: "text", content: [] }, ...fields],
});

test("a modal opens with what the application put in", () => {
	const modal = modalOf(...[text({ value: "so far" }), group, radio, checkbox, upload].map((input) => fieldOf(input)));

	expect(initialValues(modal)).toEqual({
		text: "so far",
		group: ["b"],
		radio: ["b"],
		checkbox: true,
		upload: [],
	});
});

describe("a field", () => {
	const file = { filename: "a.txt", contentType: "text/plain", base64: "" };

	const problemOf = (input: InputView, values: FieldValues, isRequired = true) =>
		problemsOf(modalOf(fieldOf(input, isRequired)), values)[input.customId];

	test.each([
		[text(), { text: "" }],
		[radio, { radio: [] }],
		[group, { group: [] }],
		[upload, { upload: [] }],
	])("is required: %j", (input, values) => {
		expect(problemOf(input, values)).toBe("This field is required.");
		expect(problemOf(input, values, false)).toBeUndefined();
	});

	test.each([
		[text({ minimum: 3 }), { text: "ab" }, "Must be 3 or more in length."],
		[text({ maximum: 3 }), { text: "abcd" }, "Must be 3 or fewer in length."],
		[group, { group: ["a"] }, "Choose at least 2."],
		[upload, { upload: [file, file] }, "Choose at most 1."],
	])("keeps to its range: %j", (input, values, problem) => {
		expect(problemOf(input, values)).toBe(problem);
	});

	test("that may be empty isn't too short when it is, but when it isn't", () => {
		expect(problemOf(text({ minimum: 3 }), { text: "" }, false)).toBeUndefined();
		expect(problemOf(text({ minimum: 3 }), { text: "ab" }, false)).toBe("Must be 3 or more in length.");
	});

	test("with a yes or no is never wrong", () => {
		expect(problemOf(checkbox, { checkbox: false })).toBeUndefined();
	});
});
