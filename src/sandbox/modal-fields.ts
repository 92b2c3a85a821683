import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord-api-types/v10";
import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "./json.ts";
import { type Interactive, pickedValues } from "./pressing.ts";
import { Refusal } from "./refusal.ts";
import type { Resolver } from "./resolved.ts";

type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * What a filled-in modal sends: its components, each with the value it was given.
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-modal-submit-data-structure
 * @throws {Refusal} for a field that isn't there, is required, or whose value doesn't fit.
 */
export function submittedFields(
	modal: APIModalInteractionResponseCallbackData,
	fields: Fields,
	resolver: Resolver,
): readonly object[] {
	const known = new Set<string>();
	const fill = (component: JsonObject): object => {
		const customId = textAt(component, "custom_id") ?? "";
		known.add(customId);
		return filled(component, fields[customId], resolver);
	};
	const components = objectsOf(modal.components).map((component, at) => ({
		id: at + 1,
		...submitRow(component, fill),
	}));
	const unknown = Object.keys(fields).find((customId) => !known.has(customId));
	if (unknown !== undefined) throw new Refusal(`The modal has no field "${unknown}".`);
	return components;
}

function submitRow(component: JsonObject, fill: (inner: JsonObject) => object): object {
	if (isObject(component.component)) return { type: component.type, component: fill(component.component) };
	if (Array.isArray(component.components)) {
		return { type: component.type, components: objectsOf(component.components).map(fill) };
	}
	return { type: component.type };
}

function filled(component: JsonObject, given: string | readonly string[] | undefined, resolver: Resolver): object {
	const customId = textAt(component, "custom_id") ?? "";
	const type = numberAt(component, "type") ?? 0;
	const identity = { type, custom_id: customId };
	const isRequired = component.required !== false;
	if (type !== ComponentType.TextInput) {
		const values = given === undefined ? [] : [given].flat();
		if (values.length === 0 && !isRequired) return { ...identity, values };
		return { ...identity, values: pickedValues(asInteractive(component, type), values, resolver) };
	}
	const text = typeof given === "string" ? given : (textAt(component, "value") ?? "");
	if (text === "" && isRequired) throw new Refusal(`The field "${customId}" is required.`);
	if (text !== "") refuseLength(component, customId, text);
	return { ...identity, value: text };
}

const asInteractive = (component: JsonObject, type: number): Interactive => ({ ...component, type });

function refuseLength(component: JsonObject, customId: string, text: string): void {
	const minimum = numberAt(component, "min_length") ?? 0;
	const maximum = numberAt(component, "max_length") ?? 4_000;
	if (text.length >= minimum && text.length <= maximum) return;
	throw new Refusal(`The field "${customId}" takes from ${minimum} to ${maximum} characters, not ${text.length}.`);
}
