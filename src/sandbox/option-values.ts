import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOption,
	ApplicationCommandOptionType,
} from "discord-api-types/v10";
import { Refusal, rangeInWords } from "./refusal.ts";
import type { Resolver } from "./resolved.ts";
import type { OptionValue, Upload } from "./types.ts";

export type OptionValues = Readonly<Record<string, OptionValue>>;

/** An option as an interaction carries it. */
export interface SentOption {
	readonly name: string;
	readonly type: number;
	readonly value?: string | number | boolean;
	readonly focused?: boolean;
	readonly options?: readonly SentOption[];
}

const isNested = ({ type }: APIApplicationCommandOption) =>
	type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;

/** How a command is called: the path to its subcommand, the values, and the option being typed. */
export interface Call {
	readonly subcommands: readonly string[];
	readonly values: OptionValues;
	/**
	 * The option whose choices are asked for: then nothing needs to be complete, nor what it would have to be.
	 * @see https://discord.com/developers/docs/interactions/application-commands#autocomplete
	 */
	readonly focused?: string;
}

/**
 * What Discord's client makes of the values a user gives, and refuses where it would not send them.
 * @throws {Refusal} for a missing, unknown, mistyped or out of range value.
 */
export function sendOptions(
	options: readonly APIApplicationCommandOption[],
	call: Call,
	resolver: Resolver,
): readonly SentOption[] {
	const [next, ...rest] = call.subcommands;
	if (next === undefined) return sendValues(options.filter(isBasic), options.some(isNested), call, resolver);
	const inner = options.find((option) => isNested(option) && option.name === next);
	if (!inner || !("options" in inner || isNested(inner))) throw new Refusal(`There is no subcommand "${next}".`);
	const within = "options" in inner ? (inner.options ?? []) : [];
	return [
		{ name: inner.name, type: inner.type, options: sendOptions(within, { ...call, subcommands: rest }, resolver) },
	];
}

const isBasic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption => !isNested(option);

function sendValues(
	options: readonly APIApplicationCommandBasicOption[],
	needsSubcommand: boolean,
	{ values, focused }: Call,
	resolver: Resolver,
): readonly SentOption[] {
	if (needsSubcommand) throw new Refusal("The command can only be called by one of its subcommands.");
	const unknown = Object.keys(values).find((name) => !options.some((option) => option.name === name));
	if (unknown !== undefined) throw new Refusal("There is no such option.", unknown);
	if (focused === undefined) refuseMissing(options, values);
	return options.flatMap((option) => {
		const value = givenTo(option, values);
		if (value === undefined) return [];
		const { name, type } = option;
		if (name === focused) return [{ name, type, value: typedSoFar(option, value), focused: true }];
		const isComplete = focused === undefined || typeof value === "object";
		return [{ name, type, value: isComplete ? checkedValue(option, value, resolver) : value }];
	});
}

/** Options may have names that every object has something under, like `constructor`. */
function givenTo({ name }: APIApplicationCommandBasicOption, values: OptionValues): OptionValue | undefined {
	return Object.hasOwn(values, name) ? values[name] : undefined;
}

function refuseMissing(options: readonly APIApplicationCommandBasicOption[], values: OptionValues): void {
	const missing = options.find((option) => option.required && (givenTo(option, values) ?? "") === "");
	if (missing) throw new Refusal("This option is required. Specify a value.", missing.name);
}

function typedSoFar(option: APIApplicationCommandBasicOption, value: OptionValue): string {
	if (!("autocomplete" in option) || !option.autocomplete) {
		throw new Refusal("This option has no autocompletion.", option.name);
	}
	return String(value);
}

function checkedValue(option: APIApplicationCommandBasicOption, value: OptionValue, resolver: Resolver) {
	switch (option.type) {
		case ApplicationCommandOptionType.String: {
			const text = asType(option.name, value, "string");
			refuseOutside(option.name, text.length, option.min_length, option.max_length, " characters");
			return refuseNoChoice(option, text);
		}
		case ApplicationCommandOptionType.Integer:
		case ApplicationCommandOptionType.Number: {
			const number = asType(option.name, value, "number");
			const isInteger = option.type === ApplicationCommandOptionType.Integer;
			if (isInteger && !Number.isSafeInteger(number)) throw new Refusal("Specify a whole number.", option.name);
			refuseOutside(option.name, number, option.min_value, option.max_value);
			return refuseNoChoice(option, number);
		}
		case ApplicationCommandOptionType.Boolean:
			return asType(option.name, value, "boolean");
		case ApplicationCommandOptionType.Attachment:
			if (!isUpload(value)) throw new Refusal("Attach a file.", option.name);
			return resolver.attachment(option, value);
		default:
			return resolver.entity(option, idOf(option.name, value));
	}
}

interface Primitives {
	readonly string: string;
	readonly number: number;
	readonly boolean: boolean;
}

const inWords = {
	string: "a text",
	number: "a number",
	boolean: "true or false",
} as const satisfies Record<keyof Primitives, string>;

function asType<Name extends keyof Primitives>(option: string, value: OptionValue, type: Name): Primitives[Name] {
	if (!isOfType(value, type)) throw new Refusal(`Specify ${inWords[type]}.`, option);
	return value;
}

function isOfType<Name extends keyof Primitives>(value: unknown, type: Name): value is Primitives[Name] {
	return typeof value === type;
}

function isUpload(value: OptionValue): value is Upload {
	return typeof value === "object" && "filename" in value;
}

function idOf(option: string, value: OptionValue): string {
	if (typeof value === "string") return value;
	if (typeof value === "object" && "id" in value) return value.id;
	throw new Refusal("Specify somebody or something by its id.", option);
}

function refuseOutside(option: string, size: number, minimum?: number, maximum?: number, unit = ""): void {
	if (size >= (minimum ?? -Infinity) && size <= (maximum ?? Infinity)) return;
	throw new Refusal(`Specify ${rangeInWords(minimum, maximum)}${unit}, not ${size}.`, option);
}

interface Choosable<Value> {
	readonly name: string;
	readonly choices?: readonly { readonly value: Value }[];
}

/** With choices, nothing else can be picked; with autocompletion anything can be typed. */
function refuseNoChoice<Value extends string | number>(
	option: Choosable<Value> | { readonly name: string },
	value: Value,
) {
	const choices = "choices" in option ? option.choices : undefined;
	if (choices?.length && !choices.some((choice) => choice.value === value)) {
		throw new Refusal(`Pick one of the choices: "${value}" is none.`, option.name);
	}
	return value;
}
