import { ComponentType } from "discord-api-types/v10";
import { flattenComponents } from "./component-tree.ts";
import { type JsonObject, numberAt, objectsOf, textAt } from "./json.ts";
import { Refusal, rangeInWords } from "./refusal.ts";
import type { Resolver } from "./resolved.ts";
import type { Message } from "./types.ts";

const selectTypes: ReadonlySet<number> = new Set([
	ComponentType.StringSelect,
	ComponentType.UserSelect,
	ComponentType.RoleSelect,
	ComponentType.MentionableSelect,
	ComponentType.ChannelSelect,
]);

export type Interactive = JsonObject & { readonly type: number };

/**
 * The component of a message that a user is about to use.
 * @throws {Refusal} if it isn't there, is of another kind or is disabled.
 */
export function pressed(message: Message, customId: string, kind: "button" | "select"): Interactive {
	const components = flattenComponents(message.components).map(({ component }) => component);
	const found = components.find((component) => component.custom_id === customId);
	if (!found) throw new Refusal(`There is no "${customId}" on the message: ${listIds(components)}`);
	if (found.disabled === true) throw new Refusal("It is disabled.", customId);
	if (!isKind(found, kind)) throw new Refusal(`It is no ${kind}.`, customId);
	return found;
}

function isKind(component: JsonObject, kind: "button" | "select"): component is Interactive {
	const type = numberAt(component, "type") ?? 0;
	return kind === "button" ? type === ComponentType.Button : selectTypes.has(type);
}

function listIds(components: readonly JsonObject[]): string {
	const ids = components.flatMap((component) => textAt(component, "custom_id") ?? []);
	return ids.length === 0 ? "it has no components to use." : `it has ${ids.map((id) => `"${id}"`).join(", ")}.`;
}

/** @throws {Refusal} for too few or too many values, and for one that isn't there to be picked. */
export function pickedValues(component: Interactive, values: readonly string[], resolver: Resolver): readonly string[] {
	const customId = textAt(component, "custom_id");
	const minimum = numberAt(component, "min_values") ?? 1;
	const maximum = numberAt(component, "max_values") ?? usualMaximum(component);
	if (values.length < minimum || values.length > maximum) {
		throw new Refusal(`Pick ${rangeInWords(minimum, maximum)}, not ${values.length}.`, customId);
	}
	if (new Set(values).size < values.length) throw new Refusal("Pick each only once.", customId);
	const missing = values.find((value) => !isThere(component, value, resolver));
	if (missing !== undefined) throw new Refusal(`"${missing}" is not there to be picked.`, customId);
	return values;
}

/** Of the boxes of a group, all can be ticked. @see https://discord.com/developers/docs/components/reference#checkbox-group */
function usualMaximum({ type, options }: Interactive): number {
	return type === ComponentType.CheckboxGroup ? objectsOf(options).length : 1;
}

function isThere(component: Interactive, value: string, resolver: Resolver): boolean {
	switch (component.type) {
		case ComponentType.StringSelect:
		case ComponentType.RadioGroup:
		case ComponentType.CheckboxGroup:
			return objectsOf(component.options).some((option) => option.value === value);
		case ComponentType.UserSelect:
			return resolver.user(value) !== undefined;
		case ComponentType.RoleSelect:
			return resolver.role(value);
		case ComponentType.ChannelSelect:
			return resolver.channel(value, component.channel_types);
		default:
			return resolver.user(value) !== undefined || resolver.role(value);
	}
}
