import { ComponentType } from "discord-api-types/v10";
import { flattenComponents } from "./component-tree.ts";
import { type JsonObject, numberAt, objectsOf, textAt } from "./json.ts";
import { Refusal } from "./refusal.ts";
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
	const minimum = numberAt(component, "min_values") ?? 1;
	const maximum = numberAt(component, "max_values") ?? 1;
	if (values.length < minimum || values.length > maximum) {
		throw new Refusal(`From ${minimum} to ${maximum} must be picked, not ${values.length}.`);
	}
	const missing = values.find((value) => !isThere(component, value, resolver));
	if (missing !== undefined) throw new Refusal(`"${missing}" is not there to be picked.`);
	return values;
}

function isThere(component: Interactive, value: string, resolver: Resolver): boolean {
	switch (component.type) {
		case ComponentType.StringSelect:
			return objectsOf(component.options).some((option) => option.value === value);
		case ComponentType.UserSelect:
			return resolver.user(value) !== undefined;
		case ComponentType.RoleSelect:
			return resolver.role(value);
		case ComponentType.ChannelSelect:
			return resolver.channel(value);
		default:
			return resolver.user(value) !== undefined || resolver.role(value);
	}
}
