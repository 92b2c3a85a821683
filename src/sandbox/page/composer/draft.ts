import type { CommandOptionView, CommandView, OptionValueView, UploadView } from "../../view/views.ts";

/** What stands in the message box: a text, or a command with its options. */
export type Draft = TextDraft | CommandDraft;

export interface TextDraft {
	readonly kind: "text";
	readonly text: string;
	readonly files: readonly UploadView[];
}

export interface CommandDraft {
	readonly kind: "command";
	readonly command: CommandView;
	/** Those of the required options, and of the optional ones that were added. */
	readonly fields: readonly Field[];
	/** The field that has the focus. Its length is the place after the last one, where options are added. */
	readonly focus: number;
	/** What is typed there, to find an option. */
	readonly sought: string;
}

export interface Field {
	readonly option: CommandOptionView;
	/** What was typed, or the name of what was picked. */
	readonly text: string;
	/** The value of the choice or the file that was picked. */
	readonly picked?: OptionValueView;
	/** What is wrong with it. */
	readonly error?: string;
}

export const textDraft = (text = "", files: readonly UploadView[] = []): TextDraft => ({ kind: "text", text, files });

export const isEmptyText = (draft: Draft): boolean =>
	draft.kind === "text" && draft.text.trim() === "" && draft.files.length === 0;

/** A command with the fields that it can't be without. */
export function commandDraft(command: CommandView): CommandDraft {
	const fields = command.options.filter(({ isRequired }) => isRequired).map(emptyField);
	return { kind: "command", command, fields, focus: 0, sought: "" };
}

const emptyField = (option: CommandOptionView): Field => ({ option, text: "" });

// ---------------------------------------------------------------------------------------------------- looking at it

export const focusedField = ({ fields, focus }: CommandDraft): Field | undefined => fields[focus];

/** The options that could be added. */
export const optionsLeft = ({ command, fields }: CommandDraft): readonly CommandOptionView[] =>
	command.options.filter(({ name }) => !fields.some(({ option }) => option.name === name));

/** Whether there is a place after the last field: to add an option, or just to press Enter. */
export const hasEnd = (draft: CommandDraft): boolean => draft.fields.length === 0 || optionsLeft(draft).length > 0;

/** The last that can have the focus. */
export const lastStop = (draft: CommandDraft): number => draft.fields.length - (hasEnd(draft) ? 0 : 1);

/** Whether a value has to be one of a list. */
export const isRestricted = ({ kind, choices }: CommandOptionView): boolean =>
	choices.length > 0 || pickedKinds.includes(kind);

const pickedKinds: readonly CommandOptionView["kind"][] = ["boolean", "user", "role", "mentionable", "channel"];

/** Whether its text is only the name of something that was picked. What the application offers can be typed on. */
export const isPicked = ({ option, picked }: Field): boolean => picked !== undefined && !option.isCompleted;

// ------------------------------------------------------------------------------------------------------ changing it

export const focusedOn = (draft: CommandDraft, focus: number): CommandDraft => ({
	...draft,
	focus: Math.max(0, Math.min(focus, lastStop(draft))),
	sought: "",
});

/** With something else in the field that has the focus: what was wrong with it is forgotten. */
export const withContent = (draft: CommandDraft, content: Pick<Field, "text" | "picked">): CommandDraft => ({
	...draft,
	fields: draft.fields.map((field, at) => (at === draft.focus ? { option: field.option, ...content } : field)),
});

/** With an error at the fields that have one, and the focus on the first of them. */
export function withErrors(draft: CommandDraft, errorOf: (field: Field) => string | undefined): CommandDraft {
	const fields = draft.fields.map((field) => {
		const { error: _, ...sound } = field;
		const error = errorOf(field);
		return error === undefined ? sound : { ...sound, error };
	});
	const first = fields.findIndex((field) => "error" in field);
	return first === -1 ? { ...draft, fields } : { ...focusedOn(draft, first), fields };
}

export function withOption(draft: CommandDraft, option: CommandOptionView): CommandDraft {
	const fields = [...draft.fields, emptyField(option)];
	return { ...draft, fields, focus: fields.length - 1, sought: "" };
}

/** Without the field that has the focus, which goes to the one before. */
export function withoutField(draft: CommandDraft): CommandDraft {
	const fields = draft.fields.filter((_, at) => at !== draft.focus);
	return focusedOn({ ...draft, fields }, draft.focus - 1);
}
