import type {
	APIApplicationCommandOption,
	LocalizationMap,
	RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { type Translation, translations } from "./translations.ts";

/**
 * Adds the names and descriptions in other languages that `translations.ts` has. Discord shows each member those of
 * their own client; what is called is always the English name.
 *
 * @see https://discord.com/developers/docs/interactions/application-commands#localization
 */
export function localised<Body extends RESTPostAPIApplicationCommandsJSONBody>(body: Body): Body {
	const command = translations[body.name];
	if (command === undefined) return body;

	return {
		...body,
		name_localizations: byLocale(command.name),
		...("description" in body && command.description !== undefined
			? { description_localizations: byLocale(command.description) }
			: {}),
		...("options" in body && body.options !== undefined
			? { options: body.options.map((option) => localisedOption(option, command.options?.[option.name])) }
			: {}),
	};
}

function localisedOption(
	option: APIApplicationCommandOption,
	translation: { readonly name: Translation; readonly description: Translation } | undefined,
): APIApplicationCommandOption {
	if (translation === undefined) return option;
	return {
		...option,
		name_localizations: byLocale(translation.name),
		description_localizations: byLocale(translation.description),
	};
}

/** @see https://discord.com/developers/docs/reference#locales */
const byLocale = ({ de, fr, es, it }: Translation): LocalizationMap => ({ de, fr, "es-ES": es, "es-419": es, it });
