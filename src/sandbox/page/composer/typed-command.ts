import type { CommandOptionView, CommandView } from "../../view/views.ts";
import { type CommandDraft, commandDraft, focusedOn, withContent, withOption } from "./draft.ts";
import { choiceNamed } from "./field-value.ts";

/**
 * The command that a text calls once a space follows its whole name, as in `/ask who did it`. What follows goes into the
 * options that it names, as in `style: short`, and before the first of these into the first option that takes any text.
 * @returns nothing where no command is called, or none that has a place for what follows.
 */
export function typedCommand(text: string, commands: readonly CommandView[]): CommandDraft | undefined {
	const command = commands.find(({ name }) => text.startsWith(`/${name} `));
	if (command === undefined) return undefined;

	const parts = namedParts(command, text.slice(`/${command.name} `.length));
	const unnamed = parts.get("") ?? "";
	const first = command.options.find(({ kind, name }) => kind === "string" && !parts.has(name));
	if (unnamed !== "" && first === undefined) return undefined;

	return command.options.reduce((draft, option) => {
		const part = parts.get(option.name) ?? (option === first ? unnamed : "");
		return part === "" ? draft : withText(draft, option, part);
	}, commandDraft(command));
}

/** What follows each option's name and a colon. What stands before the first of them has the empty name. */
function namedParts({ options }: CommandView, text: string): ReadonlyMap<string, string> {
	const parts = new Map<string, string>();
	let current = "";
	for (const word of text.split(/\s+/)) {
		const named = options.find(({ name, kind }) => kind !== "attachment" && word.startsWith(`${name}:`));
		const rest = named === undefined ? word : word.slice(named.name.length + 1);
		current = named?.name ?? current;
		parts.set(current, `${parts.get(current) ?? ""} ${rest}`.trim());
	}
	return parts;
}

function withText(draft: CommandDraft, option: CommandOptionView, text: string): CommandDraft {
	const at = draft.fields.findIndex((field) => field.option.name === option.name);
	const picked = choiceNamed(option, text);
	const content = picked === undefined ? { text } : { text, picked };
	return withContent(at === -1 ? withOption(draft, option) : focusedOn(draft, at), content);
}
