import {
	type APIActionRowComponent,
	type APISelectMenuOption,
	type APIStringSelectComponent,
	ComponentType,
} from "discord-api-types/v10";
import { sanitised, shortened } from "./escape.ts";
import { limits } from "./limits.ts";

/** What can be picked, in a message or in a form. */
export interface Option {
	readonly name: string;
	/** What is sent; 1 to 100 code units. */
	readonly value: string;
	/** A line below the name. */
	readonly hint?: string;
	readonly isPicked?: boolean;
}

/** The first 25. */
export const optionsOf = (options: readonly Option[]): APISelectMenuOption[] =>
	options.slice(0, limits.selectOptions).map(({ name, value, hint, isPicked = false }) => ({
		label: shortened(sanitised(name) || value, limits.selectLabel),
		value,
		...(hint === undefined ? {} : { description: shortened(sanitised(hint), limits.selectHint) }),
		...(isPicked ? { default: true } : {}),
	}));

/** One of several to pick, in a message. @param customId Like a button's; what is picked goes to `selects` of the command. */
export const selectRow = (
	customId: string,
	prompt: string,
	options: readonly Option[],
): APIActionRowComponent<APIStringSelectComponent> => ({
	type: ComponentType.ActionRow,
	components: [
		{
			type: ComponentType.StringSelect,
			custom_id: customId,
			placeholder: shortened(sanitised(prompt), limits.selectPrompt),
			options: optionsOf(options),
		},
	],
});
