import {
	type APIApplicationCommand,
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
} from "discord-api-types/v10";
import type { Around } from "./around.ts";
import { pickableEntities } from "./entity-view.ts";
import type { ChoiceView, CommandOptionView, CommandView, OfferView } from "./views.ts";

/** What there is to call in a place, of the commands that are offered there. */
export function offerView(commands: readonly APIApplicationCommand[], around: Around): OfferView {
	const ofType = (type: ApplicationCommandType) => commands.filter((command) => command.type === type);
	return {
		chat: ofType(ApplicationCommandType.ChatInput).flatMap((command) => commandViews(command, around)),
		messageMenu: ofType(ApplicationCommandType.Message).map(({ name }) => name),
		userMenu: ofType(ApplicationCommandType.User).map(({ name }) => name),
	};
}

interface Callable {
	readonly name: string;
	readonly description: string;
	readonly options?: readonly APIApplicationCommandOption[] | undefined;
}

/** A command, or in its place its subcommands, by their whole names. */
function commandViews({ name, description, options = [] }: Callable, around: Around): readonly CommandView[] {
	const subcommands = options.filter(isNested);
	if (subcommands.length > 0) {
		return subcommands.flatMap((inner) => commandViews({ ...inner, name: `${name} ${inner.name}` }, around));
	}
	const basic = options.filter(isBasic).map((option) => optionView(option, around));
	return [{ name, description, options: basic.toSorted(requiredFirst) }];
}

type NestedOption = Exclude<APIApplicationCommandOption, APIApplicationCommandBasicOption>;

const isNested = (option: APIApplicationCommandOption): option is NestedOption =>
	option.type === ApplicationCommandOptionType.Subcommand ||
	option.type === ApplicationCommandOptionType.SubcommandGroup;

const isBasic = (option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption => !isNested(option);

const requiredFirst = (one: CommandOptionView, other: CommandOptionView) =>
	Number(other.isRequired) - Number(one.isRequired);

const kinds = {
	[ApplicationCommandOptionType.String]: "string",
	[ApplicationCommandOptionType.Integer]: "integer",
	[ApplicationCommandOptionType.Number]: "number",
	[ApplicationCommandOptionType.Boolean]: "boolean",
	[ApplicationCommandOptionType.User]: "user",
	[ApplicationCommandOptionType.Role]: "role",
	[ApplicationCommandOptionType.Mentionable]: "mentionable",
	[ApplicationCommandOptionType.Channel]: "channel",
	[ApplicationCommandOptionType.Attachment]: "attachment",
} as const satisfies Record<APIApplicationCommandBasicOption["type"], CommandOptionView["kind"]>;

function optionView(option: APIApplicationCommandBasicOption, around: Around): CommandOptionView {
	const kind = kinds[option.type];
	return {
		name: option.name,
		description: option.description,
		kind,
		isRequired: option.required === true,
		isCompleted: "autocomplete" in option && option.autocomplete === true,
		choices: choicesOf(option, kind, around),
	};
}

function choicesOf(
	option: APIApplicationCommandBasicOption,
	kind: CommandOptionView["kind"],
	around: Around,
): readonly ChoiceView[] {
	switch (kind) {
		case "string":
		case "integer":
		case "number":
			return listedChoices(option);
		case "boolean":
			return [
				{ name: "True", value: true },
				{ name: "False", value: false },
			];
		case "attachment":
			return [];
		default:
			return pickableEntities(kind, "channel_types" in option ? option.channel_types : undefined, around).map(
				({ id, name }) => ({ name, value: id }),
			);
	}
}

function listedChoices(option: APIApplicationCommandBasicOption): readonly ChoiceView[] {
	const choices = "choices" in option ? option.choices : undefined;
	return (choices ?? []).map(({ name, value }) => ({ name, value }));
}
