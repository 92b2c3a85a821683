import { ComponentType } from "discord-api-types/v10";
import { type JsonObject, numberAt, objectsOf, textAt } from "../json.ts";
import type { Around } from "./around.ts";
import { emojiName } from "./emoji-name.ts";
import { pickableEntities } from "./entity-view.ts";
import { given } from "./given.ts";
import type { EntityView, OptionChoiceView, SelectView } from "./views.ts";

/** @see https://discord.com/developers/docs/components/reference#string-select */
const kinds: Readonly<Record<number, SelectView["of"]>> = {
	[ComponentType.StringSelect]: "string",
	[ComponentType.UserSelect]: "user",
	[ComponentType.RoleSelect]: "role",
	[ComponentType.MentionableSelect]: "mentionable",
	[ComponentType.ChannelSelect]: "channel",
};

/** A select of any kind; `undefined` for a component that is none. */
export function selectView(component: JsonObject, around: Around): SelectView | undefined {
	const of = kinds[numberAt(component, "type") ?? 0];
	if (of === undefined) return undefined;
	return {
		kind: "select",
		of,
		customId: textAt(component, "custom_id") ?? "",
		placeholder: textAt(component, "placeholder") || "Make a selection",
		minimum: numberAt(component, "min_values") ?? 1,
		maximum: numberAt(component, "max_values") ?? 1,
		isDisabled: component.disabled === true,
		options:
			of === "string"
				? optionViews(component)
				: entityOptions(component, pickableEntities(of, component.channel_types, around)),
	};
}

/** The options that a component lists itself. */
export function optionViews({ options }: JsonObject): readonly OptionChoiceView[] {
	return objectsOf(options).map((option) => ({
		value: textAt(option, "value") ?? "",
		label: textAt(option, "label") ?? "",
		isSelected: option.default === true,
		...given({ description: textAt(option, "description") || undefined, emoji: emojiName(option.emoji) }),
	}));
}

function entityOptions(component: JsonObject, entities: readonly EntityView[]): readonly OptionChoiceView[] {
	const selected = new Set(objectsOf(component.default_values).map(({ id }) => id));
	return entities.map(({ id, name }) => ({ value: id, label: name, isSelected: selected.has(id) }));
}
