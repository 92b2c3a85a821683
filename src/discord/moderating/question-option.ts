import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from "discord-api-types/v10";
import { knowledgeLimits } from "../../domain/knowledge-file.ts";

/** The option that takes a question to be put down. */
export const questionOption = {
	name: "question",
	description: "As people put it.",
	type: ApplicationCommandOptionType.String,
	required: true,
	max_length: knowledgeLimits.ask,
} as const satisfies APIApplicationCommandStringOption;
