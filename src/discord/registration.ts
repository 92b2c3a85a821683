import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOption,
	type APIApplicationCommandSubcommandOption,
	ApplicationCommandOptionType,
	ApplicationCommandType,
	ApplicationIntegrationType,
	InteractionContextType,
	type RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import {
	type Command,
	type CommandContext,
	isMessageCommand,
	isModeratorCommand,
	type ModeratorCommand,
} from "./command.ts";
import { incidentChoices, incidentOption } from "./incident.ts";
import { limits } from "./limits.ts";
import { localised } from "./localised.ts";

/**
 * Where a command can be used that doesn't say otherwise: in a server, in a direct message, and wherever a member takes
 * it who installed the bot for themselves.
 *
 * @see https://discord.com/developers/docs/interactions/application-commands#interaction-contexts
 */
const everywhere = {
	contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** What Discord is told: every command in every language, with the incident option as the incidents at hand demand it. */
export const registrationBody = (
	commands: ReadonlyMap<string, Command>,
	casefiles: CommandContext["casefiles"],
): RESTPostAPIApplicationCommandsJSONBody[] => [...commands.values()].map((command) => bodyOf(command, casefiles));

function bodyOf(command: Command, casefiles: CommandContext["casefiles"]): RESTPostAPIApplicationCommandsJSONBody {
	if (isMessageCommand(command)) return localised({ ...everywhere, ...command.data });

	const { options, ...data } = command.data;
	const all = isModeratorCommand(command) ? subcommandsFor(command, casefiles) : options;
	return localised({
		...everywhere,
		...data,
		type: ApplicationCommandType.ChatInput,
		...(all === undefined ? {} : { options: optionsFor(all, casefiles) }),
	});
}

const subcommandsFor = (
	{ subcommands }: ModeratorCommand,
	casefiles: CommandContext["casefiles"],
): APIApplicationCommandSubcommandOption[] =>
	[...subcommands.values()].map(({ data: { options = [], ...data } }) => ({
		...data,
		type: ApplicationCommandOptionType.Subcommand,
		options: optionsFor(options, casefiles),
	}));

/** Discord wants required options first: sorting is stable, so that all else stays as the command has it. */
const optionsFor = <Option extends APIApplicationCommandOption>(
	options: readonly Option[],
	casefiles: CommandContext["casefiles"],
): (Option | APIApplicationCommandBasicOption)[] =>
	options
		.flatMap((option): readonly (Option | APIApplicationCommandBasicOption)[] =>
			option.name === incidentOption.name ? incidentOptionFor(casefiles) : [option],
		)
		.sort((one, other) => Number(isRequired(other)) - Number(isRequired(one)));

const isRequired = (option: APIApplicationCommandOption): boolean => option.required ?? false;

/** None for a single incident; a list to choose from; typing to choose where the list would be too long. */
function incidentOptionFor(casefiles: CommandContext["casefiles"]): APIApplicationCommandBasicOption[] {
	if (casefiles.size < 2) return [];
	return casefiles.size <= limits.choices
		? [{ ...incidentOption, required: true, choices: incidentChoices(casefiles) }]
		: [{ ...incidentOption, required: true, autocomplete: true }];
}
