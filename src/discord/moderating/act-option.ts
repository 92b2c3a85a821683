import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord-api-types/v10";

/** Whether something small is added, as it is where nobody says otherwise, or taken out. */
export const actOption: APIApplicationCommandStringOption = {
	name: "act",
	description: "Add it, or take it out. It is added if you leave this empty.",
	type: ApplicationCommandOptionType.String,
	choices: [
		{ name: "add", value: "add" },
		{ name: "take out", value: "remove" },
	],
};
