import { ApplicationCommandOptionType } from "discord-api-types/v10";
import { type JsonObject, numberAt, objectsOf } from "../../json.ts";
import type { Finding } from "../rule.ts";

type Path = readonly (string | number)[];

/** The schema allows 6000; the documentation does not. */
const maximumChoiceValue = 100;

/** Required options after an optional one. */
export function findLateRequired(holder: JsonObject, path: Path): readonly Finding[] {
	const options = objectsOf(holder.options);
	const firstOptional = options.findIndex((option) => option.required !== true);
	return options.flatMap((option, at) =>
		option.required === true && firstOptional !== -1 && at > firstOptional
			? [
					{
						path: [...path, "options", at],
						code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
						message: "Required options must be placed before non-required options",
					},
				]
			: [],
	);
}

/** Options of one name beside each other. */
export function findSameNames(holder: JsonObject, path: Path): readonly Finding[] {
	const names = objectsOf(holder.options).map(({ name }) => name);
	return names.flatMap((name, at) =>
		names.indexOf(name) === at
			? []
			: [
					{
						path: [...path, "options", at, "name"],
						code: "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
						message: "Option name already exists",
					},
				],
	);
}

const nested: ReadonlySet<unknown> = new Set([
	ApplicationCommandOptionType.Subcommand,
	ApplicationCommandOptionType.SubcommandGroup,
]);

/** Subcommands beside options of other types. */
export function findMixed(holder: JsonObject, path: Path): readonly Finding[] {
	const options = objectsOf(holder.options);
	const isMixed = options.some(({ type }) => nested.has(type)) && options.some(({ type }) => !nested.has(type));
	const message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
	return isMixed ? [{ path: [...path, "options"], code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message }] : [];
}

/** What contradicts itself within one option. */
export function findOptionFaults(option: JsonObject, path: Path): readonly Finding[] {
	const hasChoices = objectsOf(option.choices).length > 0;
	const both = {
		path: [...path, "autocomplete"],
		code: "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_EXCLUSIVE",
		message: "autocomplete may not be set to true if choices are present",
	};
	return [
		...(hasChoices && option.autocomplete === true ? [both] : []),
		...findReversed(option, path, "min_value", "max_value"),
		...findReversed(option, path, "min_length", "max_length"),
	];
}

function findReversed(option: JsonObject, path: Path, least: string, most: string): readonly Finding[] {
	const minimum = numberAt(option, least);
	const maximum = numberAt(option, most);
	if (minimum === undefined || maximum === undefined || minimum <= maximum) return [];
	const message = `${least} must not be greater than ${most}.`;
	return [{ path: [...path, least], code: "APPLICATION_COMMAND_OPTIONS_RANGE_REVERSED", message }];
}

/** Choices of one name, and values that are too long. */
export function findChoiceFaults(option: JsonObject, path: Path): readonly Finding[] {
	const choices = objectsOf(option.choices);
	const names = choices.map(({ name }) => name);
	return choices.flatMap(({ name, value }, at) => {
		const here = [...path, "choices", at];
		const isRepeated = names.indexOf(name) !== at;
		const isLong = typeof value === "string" && value.length > maximumChoiceValue;
		const tooLong = `Must be ${maximumChoiceValue} or fewer in length.`;
		return [
			...(isRepeated
				? [
						{
							path: [...here, "name"],
							code: "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
							message: "Option choice name already exists",
						},
					]
				: []),
			...(isLong ? [{ path: [...here, "value"], code: "BASE_TYPE_MAX_LENGTH", message: tooLong }] : []),
		];
	});
}
