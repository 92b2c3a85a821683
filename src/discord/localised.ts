import type {
	APIApplicationCommandOption,
	LocalizationMap,
	RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { type CommandTranslation, type Translation, translations } from "./translations.ts";

/**
 * Adds the names and descriptions in other languages that `translations.ts` has. Discord shows each member those of
 * their own client; what is called is always the English name.
 *
 * @see https://discord.com/developers/docs/interactions/application-commands#localization
 */
export function localised<Body extends RESTPostAPIApplicationCommandsJSONBody>(body: Body): Body {
	const translation = translations[body.name];
	if (translation === undefined) return body;
	return {
		...body,
		...namesIn(translation),
		...("options" in body && body.options !== undefined
			? { options: body.options.map((option) => localisedOption(option, translation.options?.[option.name])) }
			: {}),
	};
}

function localisedOption<Option extends APIApplicationCommandOption>(
	option: Option,
	translation: CommandTranslation | undefined,
): Option {
	if (translation === undefined) return option;
	return {
		...option,
		...namesIn(translation),
		...("options" in option && option.options !== undefined
			? { options: option.options.map((inner) => localisedOption(inner, translation.options?.[inner.name])) }
			: {}),
	};
}

const namesIn = ({ name, description }: CommandTranslation) => ({
	name_localizations: byLocale(name),
	...(description === undefined ? {} : { description_localizations: byLocale(description) }),
});

/** @see https://discord.com/developers/docs/reference#locales */
const byLocale = ({ de, fr, es, it }: Translation): LocalizationMap => ({ de, fr, "es-ES": es, "es-419": es, it });
