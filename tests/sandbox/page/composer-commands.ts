import type { CommandOptionView, CommandView } from "../../../src/sandbox/view/views.ts";

/** An option of a command, sound by default: a test says only what it is about. */
export const option = (given: Partial<CommandOptionView> = {}): CommandOptionView => ({
	name: "question",
	description: "What to find out.",
	kind: "string",
	isRequired: false,
	isCompleted: false,
	choices: [],
	...given,
});

export const command = (given: Partial<CommandView> = {}): CommandView => ({
	name: "ask",
	description: "Ask what is known.",
	options: [],
	...given,
});

export const styles: CommandOptionView = option({
	name: "style",
	choices: [
		{ name: "Short", value: "s" },
		{ name: "Long", value: "l" },
	],
});

export const booleans: CommandOptionView["choices"] = [
	{ name: "True", value: true },
	{ name: "False", value: false },
];

export const ask = command({
	options: [option({ isRequired: true }), styles, option({ name: "private", kind: "boolean", choices: booleans })],
});
