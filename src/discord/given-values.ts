import {
	ApplicationCommandOptionType,
	type Attachment,
	type CommandInteractionOption,
	type ModalSubmitInteraction,
} from "discord.js";
import type { Attached } from "./command.ts";

/** What a member has filled in by the name of the option, whatever subcommand it stands in. */
export const optionValues = (data: readonly CommandInteractionOption[]): Readonly<Record<string, unknown>> =>
	Object.fromEntries(
		basicOf(data).map(({ name, value, attachment }) => [name, attachment ? attached(attachment) : value]),
	);

const basicOf = (data: readonly CommandInteractionOption[]): readonly CommandInteractionOption[] =>
	data.flatMap((option) =>
		option.type <= ApplicationCommandOptionType.SubcommandGroup ? basicOf(option.options ?? []) : [option],
	);

/** What stands in the fields of a modal, by their custom_id. */
export const fieldValues = ({ fields }: ModalSubmitInteraction): Readonly<Record<string, unknown>> =>
	Object.fromEntries(
		[...fields.fields.values()].map((field) => [field.customId, "values" in field ? field.values : field.value]),
	);

const attached = ({ name, size, contentType, url }: Attachment): Attached => ({
	name,
	size,
	...(contentType === null ? {} : { type: contentType }),
	url,
});
