import { chat, many, stringOption, withOptions, x } from "./parts.ts";
import type { Wrong } from "./wrong-messages.ts";

const subcommand = (over: object = {}) => ({ type: 1, name: "sub", description: "Sub.", ...over });

export const wrongCommands: Readonly<Record<string, Wrong>> = {
	"no name": { body: chat({ name: undefined }), fault: "name BASE_TYPE_REQUIRED" },
	"a name that is too long": { body: chat({ name: x(33) }), fault: "name BASE_TYPE_MAX_LENGTH" },
	"an empty name": { body: chat({ name: "" }), fault: "name BASE_TYPE_MIN_LENGTH" },
	"a name in capitals": { body: chat({ name: "Ask" }), fault: "name APPLICATION_COMMAND_INVALID_NAME" },
	"a translated name with a space": {
		body: chat({ name_localizations: { de: "frag mich" } }),
		fault: "name_localizations.de APPLICATION_COMMAND_INVALID_NAME",
	},
	"a language there isn't": {
		body: chat({ name_localizations: { xx: "ask" } }),
		fault: "name_localizations.xx BASE_TYPE_CHOICES",
	},
	"a translated description that is too long": {
		body: chat({ description_localizations: { de: x(101) } }),
		fault: "description_localizations.de BASE_TYPE_MAX_LENGTH",
	},
	"no description": { body: chat({ description: undefined }), fault: "description BASE_TYPE_REQUIRED" },
	"a description that is too long": { body: chat({ description: x(101) }), fault: "description BASE_TYPE_MAX_LENGTH" },
	"a type there isn't": { body: chat({ type: 9 }), fault: "type BASE_TYPE_CHOICES" },
	"a menu's description": {
		body: chat({ type: 3, name: "Check" }),
		fault: "description APPLICATION_COMMAND_CONTEXT_MENU_EXCLUSIVE",
	},
	"a menu's options": {
		body: { type: 2, name: "Greet", options: [stringOption()] },
		fault: "options APPLICATION_COMMAND_CONTEXT_MENU_EXCLUSIVE",
	},
	"a context there isn't": { body: chat({ contexts: [9] }), fault: "contexts.0 BASE_TYPE_CHOICES" },
	"no context": { body: chat({ contexts: [] }), fault: "contexts BASE_TYPE_MIN_LENGTH" },
	"an installation there isn't": {
		body: chat({ integration_types: [2] }),
		fault: "integration_types.0 BASE_TYPE_CHOICES",
	},
	"permissions that are a word": {
		body: chat({ default_member_permissions: "all" }),
		fault: "default_member_permissions NUMBER_TYPE_COERCE",
	},
	"too many options": {
		body: withOptions(...many(26, (at) => stringOption({ name: `o${at}` }))),
		fault: "options BASE_TYPE_MAX_LENGTH",
	},
	"too many characters in all": {
		body: withOptions(
			...many(4, (at) =>
				stringOption({
					name: `o${at}`,
					choices: many(25, (n) => ({ name: String(n).padEnd(90, "x"), value: String(n) })),
				}),
			),
		),
		fault: "APPLICATION_COMMAND_TOO_LARGE",
	},
};

export const wrongOptions: Readonly<Record<string, Wrong>> = {
	"an unknown type": { body: withOptions(stringOption({ type: 12 })), fault: "options.0.type UNION_TYPE_CHOICES" },
	"no description": {
		body: withOptions(stringOption({ description: undefined })),
		fault: "options.0.description BASE_TYPE_REQUIRED",
	},
	"a description that is too long": {
		body: withOptions(stringOption({ description: x(101) })),
		fault: "options.0.description BASE_TYPE_MAX_LENGTH",
	},
	"a name in capitals": {
		body: withOptions(stringOption({ name: "What" })),
		fault: "options.0.name APPLICATION_COMMAND_OPTION_INVALID_NAME",
	},
	"another's name": {
		body: withOptions(stringOption(), stringOption()),
		fault: "options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
	},
	"to be there after one that needn't": {
		body: withOptions(stringOption(), stringOption({ name: "why", required: true })),
		fault: "options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
	},
	"choices beside autocompletion": {
		body: withOptions(stringOption({ autocomplete: true, choices: [{ name: "a", value: "a" }] })),
		fault: "options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_EXCLUSIVE",
	},
	"a choice of another type": {
		body: withOptions({ type: 4, name: "n", description: "N.", choices: [{ name: "a", value: "a" }] }),
		fault: "options.0.choices.0.value NUMBER_TYPE_COERCE",
	},
	"a choice without a name": {
		body: withOptions(stringOption({ choices: [{ value: "a" }] })),
		fault: "options.0.choices.0.name BASE_TYPE_REQUIRED",
	},
	"a choice's value that is too long": {
		body: withOptions(stringOption({ choices: [{ name: "a", value: x(101) }] })),
		fault: "options.0.choices.0.value BASE_TYPE_MAX_LENGTH",
	},
	"two choices of one name": {
		body: withOptions(stringOption({ choices: ["1", "2"].map((value) => ({ name: "a", value })) })),
		fault: "options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
	},
	"too many choices": {
		body: withOptions(stringOption({ choices: many(26, (at) => ({ name: `n${at}`, value: `${at}` })) })),
		fault: "options.0.choices BASE_TYPE_MAX_LENGTH",
	},
	"a least length above the most": {
		body: withOptions(stringOption({ min_length: 5, max_length: 4 })),
		fault: "options.0.min_length APPLICATION_COMMAND_OPTIONS_RANGE_REVERSED",
	},
	"a least number above the most": {
		body: withOptions({ type: 10, name: "n", description: "N.", min_value: 2, max_value: 1 }),
		fault: "options.0.min_value APPLICATION_COMMAND_OPTIONS_RANGE_REVERSED",
	},
	"a most length out of range": {
		body: withOptions(stringOption({ max_length: 6_001 })),
		fault: "options.0.max_length NUMBER_TYPE_MAX",
	},
	"a channel of a kind there isn't": {
		body: withOptions({ type: 7, name: "where", description: "Where.", channel_types: [99] }),
		fault: "options.0.channel_types.0 BASE_TYPE_CHOICES",
	},
	"a subcommand beside it": {
		body: withOptions(subcommand(), stringOption()),
		fault: "options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
	},
	"a fault within a subcommand": {
		body: withOptions(subcommand({ options: [stringOption({ name: "What" })] })),
		fault: "options.0.options.0.name APPLICATION_COMMAND_OPTION_INVALID_NAME",
	},
	"a group within a group": {
		body: withOptions({ type: 2, name: "g", description: "G.", options: [{ ...subcommand(), type: 2, options: [] }] }),
		fault: "options.0.options.0.type BASE_TYPE_CHOICES",
	},
};

export const wrongSets: Readonly<Record<string, Wrong>> = {
	"one command alone": { body: chat(), fault: "LIST_TYPE_CONVERT" },
	"a wrong one, by its number": {
		body: [chat(), chat({ name: "Ask" })],
		fault: "1.name APPLICATION_COMMAND_INVALID_NAME",
	},
	"two of one name": { body: [chat(), chat()], fault: "1.name APPLICATION_COMMANDS_DUPLICATE_NAME" },
	"a hundred and one": {
		body: many(101, (at) => chat({ name: `c${at}` })),
		fault: "APPLICATION_COMMANDS_MAXIMUM_EXCEEDED",
	},
	"sixteen of a message's menu": {
		body: many(16, (at) => ({ type: 3, name: `Check ${at}` })),
		fault: "APPLICATION_COMMANDS_MAXIMUM_EXCEEDED",
	},
	"sixteen of a user's menu": {
		body: many(16, (at) => ({ type: 2, name: `Greet ${at}` })),
		fault: "APPLICATION_COMMANDS_MAXIMUM_EXCEEDED",
	},
};

/** Of a command that is there. */
export const wrongCommandEdits: Readonly<Record<string, Wrong>> = {
	"a name with a space": { body: { name: "Not so" }, fault: "name APPLICATION_COMMAND_INVALID_NAME" },
	"options that are no list": { body: { options: {} }, fault: "options LIST_TYPE_CONVERT" },
};
