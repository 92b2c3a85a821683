import { ApplicationCommandType, Locale } from "discord-api-types/v10";
import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "../../json.ts";
import type { Finding, Rule } from "../rule.ts";
import { findChoiceFaults, findLateRequired, findMixed, findOptionFaults, findSameNames } from "./option-rules.ts";

const page = "https://discord.com/developers/docs/interactions/application-commands";

type Path = readonly (string | number)[];

/** Characters of a command with all its options and choices; of translations the longest counts. */
const maximumCharacters = 8_000;

/** Of any length: that is the schema's. */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]*$/u;

const required = { code: "BASE_TYPE_REQUIRED", message: "This field is required" } as const;

/** What one command must keep. */
export const commandRules: readonly Rule<JsonObject>[] = [
	{
		page: `${page}#application-command-object-application-command-naming`,
		find: (command) => (isChatInput(command) ? findBadNames(command, []) : []),
	},
	{
		page: `${page}#application-command-object`,
		find: (command) =>
			isChatInput(command) && !textAt(command, "description") ? [{ path: ["description"], ...required }] : [],
	},
	{
		page: `${page}#user-commands`,
		find: (command) => (isOfMenu(command) ? findMenuFaults(command) : []),
	},
	{
		page: `${page}#application-command-object`,
		find: (command) => {
			const size = charactersOf(command);
			const message = `Command exceeds maximum size (${maximumCharacters})`;
			return size > maximumCharacters ? [{ path: [], code: "APPLICATION_COMMAND_TOO_LARGE", message }] : [];
		},
	},
	{
		page: "https://discord.com/developers/docs/reference#locales",
		find: (command) => [findBadLocales(command, []), ...inEachOption(command, findBadLocales)].flat(),
	},
	{
		page: `${page}#application-command-object-application-command-option-structure`,
		find: (command) => [findLateRequired(command, []), ...inEachOption(command, findLateRequired)].flat(),
	},
	{
		page: `${page}#application-command-object-application-command-option-structure`,
		find: (command) => [findSameNames(command, []), ...inEachOption(command, findSameNames)].flat(),
	},
	{
		page: `${page}#subcommands-and-subcommand-groups`,
		find: (command) => [findMixed(command, []), ...inEachOption(command, findMixed)].flat(),
	},
	{
		page: `${page}#application-command-object-application-command-option-structure`,
		find: (command) => inEachOption(command, findOptionFaults).flat(),
	},
	{
		page: `${page}#application-command-object-application-command-option-choice-structure`,
		find: (command) => inEachOption(command, findChoiceFaults).flat(),
	},
];

function isChatInput({ type }: JsonObject): boolean {
	return type === undefined || type === null || type === ApplicationCommandType.ChatInput;
}

const isOfMenu = ({ type }: JsonObject) =>
	type === ApplicationCommandType.User || type === ApplicationCommandType.Message;

/** What is found in every option, however deep. */
function inEachOption<Result>(holder: JsonObject, find: (option: JsonObject, path: Path) => Result): readonly Result[] {
	const visit = (within: JsonObject, path: Path): readonly Result[] =>
		objectsOf(within.options).flatMap((option, at) => {
			const here = [...path, "options", at];
			return [find(option, here), ...visit(option, here)];
		});
	return visit(holder, []);
}

/** Names have no spaces, and where a letter has a lower case, it is that. */
function findBadNames(command: JsonObject, path: Path): readonly Finding[] {
	const find = (named: JsonObject, at: Path, code: string, what: string) => {
		const own = namesOf(named).filter(({ name }) => !namePattern.test(name) || name !== name.toLowerCase());
		return own.map(({ key }) => ({ path: [...at, ...key], code, message: `${what} name is invalid` }));
	};
	const inOptions = inEachOption(command, (option, at) =>
		find(option, at, "APPLICATION_COMMAND_OPTION_INVALID_NAME", "Option"),
	);
	return [...find(command, path, "APPLICATION_COMMAND_INVALID_NAME", "Command"), ...inOptions.flat()];
}

function namesOf(named: JsonObject): readonly { readonly name: string; readonly key: Path }[] {
	const name = textAt(named, "name");
	const own = name === undefined ? [] : [{ name, key: ["name"] }];
	const translations = isObject(named.name_localizations) ? Object.entries(named.name_localizations) : [];
	return [
		...own,
		...translations.flatMap(([locale, text]) =>
			typeof text === "string" ? [{ name: text, key: ["name_localizations", locale] }] : [],
		),
	];
}

function findMenuFaults(command: JsonObject): readonly Finding[] {
	const code = "APPLICATION_COMMAND_CONTEXT_MENU_EXCLUSIVE";
	const described = textAt(command, "description")
		? [{ path: ["description"], code, message: "Context menu commands cannot have a description" }]
		: [];
	const options = objectsOf(command.options).length
		? [{ path: ["options"], code, message: "Context menu commands cannot have options" }]
		: [];
	return [...described, ...options];
}

function charactersOf(command: JsonObject): number {
	const own = longest(command, "name") + longest(command, "description");
	const options = inEachOption(command, (option) => {
		const choices = objectsOf(option.choices).map(
			(choice) => longest(choice, "name") + (textAt(choice, "value")?.length ?? 0),
		);
		return longest(option, "name") + longest(option, "description") + choices.reduce((sum, size) => sum + size, 0);
	});
	return options.reduce((sum, size) => sum + size, own);
}

function longest(named: JsonObject, key: string): number {
	const translations = named[`${key}_localizations`];
	const texts = [named[key], ...(isObject(translations) ? Object.values(translations) : [])];
	return Math.max(...texts.map((text) => (typeof text === "string" ? text.length : 0)));
}

const locales: ReadonlySet<string> = new Set(Object.values(Locale));

function findBadLocales(named: JsonObject, path: Path): readonly Finding[] {
	return ["name_localizations", "description_localizations"].flatMap((key) => {
		const translations = named[key];
		const unknown = isObject(translations) ? Object.keys(translations).filter((locale) => !locales.has(locale)) : [];
		return unknown.map((locale) => ({
			path: [...path, key, locale],
			code: "BASE_TYPE_CHOICES",
			message: `"${locale}" is not a locale of Discord's.`,
		}));
	});
}

/** How many of each type one scope can hold. */
const maximumOfType: ReadonlyMap<number, number> = new Map([
	[ApplicationCommandType.ChatInput, 100],
	[ApplicationCommandType.User, 15],
	[ApplicationCommandType.Message, 15],
]);

const typeOf = (command: JsonObject) => numberAt(command, "type") ?? ApplicationCommandType.ChatInput;

/** What the commands of one scope must keep together. */
export const commandSetRules: readonly Rule<readonly JsonObject[]>[] = [
	{
		page: `${page}#registering-a-command`,
		find: (commands) =>
			[...maximumOfType].flatMap(([type, maximum]) => {
				const count = commands.filter((command) => typeOf(command) === type).length;
				const message = `Maximum number of application commands of type ${type} reached (${maximum}).`;
				return count > maximum ? [{ path: [], code: "APPLICATION_COMMANDS_MAXIMUM_EXCEEDED", message }] : [];
			}),
	},
	{
		page: `${page}#bulk-overwrite-global-application-commands`,
		find: (commands) => {
			const keys = commands.map((command) => `${typeOf(command)} ${textAt(command, "name")}`);
			return keys.flatMap((key, at) =>
				keys.indexOf(key) === at
					? []
					: [
							{
								path: [at, "name"],
								code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
								message: "Application command names must be unique",
							},
						],
			);
		},
	},
];
