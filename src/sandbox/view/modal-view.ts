import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "../json.ts";
import type { Modal } from "../types.ts";
import type { Around } from "./around.ts";
import { readMarkdown } from "./markdown.ts";
import { optionViews, selectView } from "./select-view.ts";
import type { FieldView, InputView, ModalView } from "./views.ts";

/** A modal as it opens: what can be picked is what there is where it was asked for. */
export function modalView(modal: Modal, elsewhere: Around): ModalView {
	const around = { ...elsewhere, channel: modal.channel };
	const parts = objectsOf(modal.json.components).flatMap((component) => partViews(component, around));
	return { interactionId: modal.interactionId, title: modal.json.title, parts };
}

function partViews(component: JsonObject, around: Around): ModalView["parts"] {
	switch (component.type) {
		case ComponentType.TextDisplay:
			return [{ kind: "text", content: readMarkdown(textAt(component, "content") ?? "", around) }];
		case ComponentType.Label:
			return isObject(component.component) ? fieldViews(component.component, component, around) : [];
		// The older form, in which a text input carries its own label.
		case ComponentType.ActionRow:
			return objectsOf(component.components).flatMap((input) => fieldViews(input, input, around));
		default:
			return [];
	}
}

/** @param named what says how the field is called. */
function fieldViews(component: JsonObject, named: JsonObject, around: Around): readonly FieldView[] {
	const input = makers[numberAt(component, "type") ?? 0]?.(component) ?? selectView(component, around);
	if (input === undefined) return [];
	const label = textAt(named, "label") ?? "";
	const description = textAt(named, "description") ?? "";
	return [{ kind: "field", label, description, isRequired: isRequired(component), input }];
}

/** What doesn't say is required, and a single checkbox may always be left as it is. */
const isRequired = ({ type, required }: JsonObject) => type !== ComponentType.Checkbox && required !== false;

/** Characters, where a text input doesn't say. @see https://discord.com/developers/docs/components/reference#text-input */
const longestInput = 4_000;

const customIdOf = (component: JsonObject) => textAt(component, "custom_id") ?? "";

/** Every input but the selects. @see https://discord.com/developers/docs/components/reference#label */
const makers: Readonly<Record<number, (component: JsonObject) => InputView>> = {
	[ComponentType.TextInput]: (component) => ({
		kind: "text-input",
		customId: customIdOf(component),
		isParagraph: component.style === TextInputStyle.Paragraph,
		value: textAt(component, "value") ?? "",
		placeholder: textAt(component, "placeholder") ?? "",
		minimum: numberAt(component, "min_length") ?? 0,
		maximum: numberAt(component, "max_length") ?? longestInput,
	}),
	[ComponentType.FileUpload]: (component) => ({
		kind: "file-upload",
		customId: customIdOf(component),
		minimum: numberAt(component, "min_values") ?? 1,
		maximum: numberAt(component, "max_values") ?? 1,
	}),
	[ComponentType.RadioGroup]: (component) => ({
		kind: "radio-group",
		customId: customIdOf(component),
		options: optionViews(component),
	}),
	[ComponentType.CheckboxGroup]: (component) => ({
		kind: "checkbox-group",
		customId: customIdOf(component),
		minimum: numberAt(component, "min_values") ?? 1,
		maximum: numberAt(component, "max_values") ?? objectsOf(component.options).length,
		options: optionViews(component),
	}),
	[ComponentType.Checkbox]: (component) => ({
		kind: "checkbox",
		customId: customIdOf(component),
		isChecked: component.default === true,
	}),
};
