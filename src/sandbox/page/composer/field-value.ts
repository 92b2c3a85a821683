import type { CommandOptionView, OptionValueView } from "../../view/views.ts";
import { type CommandDraft, type Field, isRestricted, withErrors } from "./draft.ts";

/** What a field sends, which is nothing of an optional one that is empty; or what is wrong with it. */
export type FieldValue = { readonly value?: OptionValueView } | { readonly error: string };

export type OptionValues = Readonly<Record<string, OptionValueView>>;

const missing = "This option is required. Specify a value.";

const invalid = {
	string: "Input a valid text.",
	integer: "Input a valid integer.",
	number: "Input a valid number.",
	boolean: "Input True or False.",
	user: "Input a valid user.",
	role: "Input a valid role.",
	mentionable: "Input a valid user or role.",
	channel: "Input a valid channel.",
	attachment: "Attach a file.",
} as const satisfies Record<CommandOptionView["kind"], string>;

/** How numbers are written. Which of them are in range is Discord's to say. */
const patterns = { integer: /^[+-]?\d{1,15}$/, number: /^[+-]?(\d+\.?\d*|\.\d+)$/ } as const;

export function fieldValue({ option, text, picked }: Field): FieldValue {
	const typed = text.trim();
	if (picked !== undefined) return { value: picked };
	if (typed === "") return option.isRequired ? { error: missing } : {};

	const value = isRestricted(option) ? choiceNamed(option, typed) : typedValue(option, typed);
	if (value !== undefined) return { value };
	return {
		error: option.choices.length > 0 && option.kind === "string" ? "Input a valid choice." : invalid[option.kind],
	};
}

/** Capitals don't matter. */
export const choiceNamed = ({ choices }: CommandOptionView, typed: string): OptionValueView | undefined =>
	choices.find(({ name }) => name.toLowerCase() === typed.toLowerCase())?.value;

function typedValue({ kind }: CommandOptionView, typed: string): OptionValueView | undefined {
	if (kind === "string") return typed;
	if (kind === "integer" || kind === "number") return patterns[kind].test(typed) ? Number(typed) : undefined;
	return undefined;
}

/** The values of all fields that are as they should be. */
export function soundValues({ fields }: CommandDraft): OptionValues {
	const values = fields.map((field) => [field.option.name, fieldValue(field)] as const);
	return Object.fromEntries(
		values.flatMap(([name, read]) => ("value" in read && read.value !== undefined ? [[name, read.value]] : [])),
	);
}

/** What would be sent; or the draft with what is wrong marked. */
export function checked(draft: CommandDraft): { readonly values: OptionValues } | { readonly marked: CommandDraft } {
	const errorOf = (field: Field) => {
		const read = fieldValue(field);
		return "error" in read ? read.error : undefined;
	};
	return draft.fields.some((field) => errorOf(field) !== undefined)
		? { marked: withErrors(draft, errorOf) }
		: { values: soundValues(draft) };
}
