import {
	type APIComponentInLabel,
	type APILabelComponent,
	type APIModalInteractionResponseCallbackData,
	ComponentType,
	TextInputStyle,
} from "discord-api-types/v10";
import { wholeCharacters } from "../domain/whole-characters.ts";
import { sanitised, shortened } from "./escape.ts";
import { limits } from "./limits.ts";
import { type Option, optionsOf } from "./select.ts";

/** A form to fill in, in place of a message. What is sent off goes to `modals` of its command, by its custom_id. */
export interface ModalReply {
	readonly modal: APIModalInteractionResponseCallbackData;
}

/** @param customId Like a button's: `<command>:<action>:<target …>`. */
export const modal = (title: string, customId: string, fields: readonly APILabelComponent[]): ModalReply => ({
	modal: { title: shortened(sanitised(title), limits.modalTitle), custom_id: customId, components: [...fields] },
});

interface Field {
	/** By which the value is found when the form comes back. */
	readonly id: string;
	readonly name: string;
	/** A line below the name. */
	readonly hint?: string;
	/** Required unless this says no. */
	readonly required?: boolean;
}

interface TextField extends Field {
	/** Filled in beforehand. What has been written once is never cut to `longest`. */
	readonly value?: string;
	/** Code units; 4,000 where it is left out. */
	readonly longest?: number;
	/** Several lines. */
	readonly long?: true;
}

export const textField = ({ value = "", longest = limits.modalText, long, ...field }: TextField): APILabelComponent =>
	labelled(field, {
		type: ComponentType.TextInput,
		custom_id: field.id,
		style: long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
		required: field.required ?? true,
		max_length: Math.min(Math.max(longest, value.length), limits.modalText),
		...(value === "" ? {} : { value: value.slice(0, wholeCharacters(value, limits.modalText)) }),
	});

interface SelectField extends Field {
	/** 1 to 25. */
	readonly options: readonly Option[];
	/** 1 where it is left out. */
	readonly most?: number;
}

export const selectField = ({ options, most = 1, ...field }: SelectField): APILabelComponent =>
	labelled(field, {
		type: ComponentType.StringSelect,
		custom_id: field.id,
		required: field.required ?? true,
		min_values: field.required === false ? 0 : 1,
		max_values: Math.min(most, options.length),
		options: optionsOf(options),
	});

const labelled = ({ name, hint }: Field, component: APIComponentInLabel): APILabelComponent => ({
	type: ComponentType.Label,
	label: shortened(sanitised(name), limits.modalLabel),
	...(hint === undefined ? {} : { description: shortened(sanitised(hint), limits.modalHint) }),
	component,
});
