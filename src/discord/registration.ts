import {
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandOption,
	ApplicationCommandType,
	type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { Command, CommandContext } from "./command.ts";
import { incidentChoices, incidentOption } from "./incident.ts";
import { limits } from "./limits.ts";

/** What Discord is told: every command, with the incident option as the incidents at hand demand it. */
export const registrationBody = (
	commands: ReadonlyMap<string, Command>,
	casefiles: CommandContext["casefiles"],
): RESTPostAPIChatInputApplicationCommandsJSONBody[] =>
	[...commands.values()].map(({ data }) => ({
		...data,
		type: ApplicationCommandType.ChatInput,
		...(data.options === undefined ? {} : { options: optionsFor(data.options, casefiles) }),
	}));

/** Discord wants required options first: sorting is stable, so that all else stays as the command has it. */
const optionsFor = (options: readonly APIApplicationCommandOption[], casefiles: CommandContext["casefiles"]) =>
	options
		.flatMap((option) => (option.name === incidentOption.name ? incidentOptionFor(casefiles) : [option]))
		.sort((one, other) => Number(other.required ?? false) - Number(one.required ?? false));

/** None for a single incident; a list to choose from; typing to choose where the list would be too long. */
function incidentOptionFor(casefiles: CommandContext["casefiles"]): APIApplicationCommandBasicOption[] {
	if (casefiles.size < 2) return [];
	return casefiles.size <= limits.choices
		? [{ ...incidentOption, required: true, choices: incidentChoices({ casefiles }) }]
		: [{ ...incidentOption, required: true, autocomplete: true }];
}
