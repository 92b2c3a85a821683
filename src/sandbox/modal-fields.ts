import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord-api-types/v10";
import { flattenComponents } from "./component-tree.ts";
import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "./json.ts";
import { numbersBeside } from "./presenting.ts";
import { type Interactive, pickedValues } from "./pressing.ts";
import { Refusal, rangeInWords } from "./refusal.ts";
import type { Resolver } from "./resolved.ts";
import type { Upload } from "./types.ts";

/** What is put into a field: a text, a value or an id, several of them, yes or no, files. */
type FieldValue = string | readonly string[] | boolean | Upload | readonly Upload[];

export type Fields = Readonly<Record<string, FieldValue>>;

/** A field that is being filled in. */
interface Field {
	readonly component: Interactive;
	readonly customId: string;
	readonly isRequired: boolean;
	/** What the user put in; without it the field stays as the bot filled it in. */
	readonly given: FieldValue | undefined;
	readonly resolver: Resolver;
}

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
	const nodes = flattenComponents(modal.components);
	const known = new Set(nodes.map(({ component }) => component.custom_id));
	const unknown = Object.keys(fields).find((customId) => !known.has(customId));
	if (unknown !== undefined) throw new Refusal("The modal has no such field.", unknown);
	const nextId = numbersBeside(nodes);
	const submit = (component: JsonObject): object => {
		const identity = { type: component.type, id: numberAt(component, "id") || nextId() };
		if (isObject(component.component)) return { ...identity, component: submit(component.component) };
		if (Array.isArray(component.components)) {
			return { ...identity, components: objectsOf(component.components).map(submit) };
		}
		return { ...identity, ...filledIn(component, fields, resolver) };
	};
	return objectsOf(modal.components).map(submit);
}

/** Every field that a modal can have. @see https://discord.com/developers/docs/components/reference#label-label-child-components */
const fillings: ReadonlyMap<number, (field: Field) => object> = new Map<number, (field: Field) => object>([
	[ComponentType.TextInput, fillText],
	[ComponentType.StringSelect, fillSelect],
	[ComponentType.UserSelect, fillSelect],
	[ComponentType.RoleSelect, fillSelect],
	[ComponentType.MentionableSelect, fillSelect],
	[ComponentType.ChannelSelect, fillSelect],
	[ComponentType.FileUpload, fillFiles],
	[ComponentType.RadioGroup, fillRadioGroup],
	[ComponentType.CheckboxGroup, fillSelect],
	[ComponentType.Checkbox, fillCheckbox],
]);

/** Nothing for what only shows something. */
function filledIn(component: JsonObject, fields: Fields, resolver: Resolver): object {
	const type = numberAt(component, "type") ?? 0;
	const customId = textAt(component, "custom_id");
	const fill = fillings.get(type);
	if (customId === undefined || !fill) return {};
	const given = Object.hasOwn(fields, customId) ? fields[customId] : undefined;
	const isRequired = component.required !== false;
	return {
		custom_id: customId,
		...fill({ component: { ...component, type }, customId, isRequired, given, resolver }),
	};
}

const missing = ({ customId }: Field) => new Refusal("This field is required.", customId);

/** Characters of a text input, where the bot sets no other limit. */
const maximumLength = 4_000;

function fillText(field: Field): { readonly value: string } {
	const { component, customId, given, isRequired } = field;
	const text = given ?? textAt(component, "value") ?? "";
	if (typeof text !== "string") throw new Refusal("Write a text.", customId);
	if (text === "" && isRequired) throw missing(field);
	if (text !== "") refuseLength(component, customId, text);
	return { value: text };
}

function refuseLength(component: JsonObject, customId: string, { length }: string): void {
	const minimum = numberAt(component, "min_length") ?? 0;
	const maximum = numberAt(component, "max_length") ?? maximumLength;
	if (length >= minimum && length <= maximum) return;
	throw new Refusal(`Write ${rangeInWords(minimum, maximum)} characters, not ${length}.`, customId);
}

function fillSelect(field: Field): { readonly values: readonly string[] } {
	const { component, customId, given, resolver } = field;
	const values = given === undefined ? preselected(component) : textsOf(given);
	if (!values) throw new Refusal("Pick by values or ids.", customId);
	return { values: isLeftEmpty(field, values) ? [] : pickedValues(component, values, resolver) };
}

/** @throws {Refusal} for nothing where something is required. */
function isLeftEmpty(field: Field, { length }: readonly unknown[]): boolean {
	if (length > 0) return false;
	if (field.isRequired && field.component.min_values !== 0) throw missing(field);
	return true;
}

function textsOf(given: FieldValue): readonly string[] | undefined {
	const list: readonly unknown[] = Array.isArray(given) ? given : [given];
	const texts = list.filter((each) => typeof each === "string");
	return texts.length === list.length ? texts : undefined;
}

/** What the bot picked beforehand, by value or by id. */
function preselected(component: JsonObject): readonly string[] {
	const options = objectsOf(component.options).filter((option) => option.default === true);
	const ids = objectsOf(component.default_values).flatMap((value) => textAt(value, "id") ?? []);
	return [...options.flatMap((option) => textAt(option, "value") ?? []), ...ids];
}

function fillRadioGroup(field: Field): { readonly value: string | null } {
	const [value = null] = fillSelect(field).values;
	return { value };
}

function fillCheckbox({ component, customId, given }: Field): { readonly value: boolean } {
	const value = given ?? component.default === true;
	if (typeof value !== "boolean") throw new Refusal("Specify true or false.", customId);
	return { value };
}

function fillFiles(field: Field): { readonly values: readonly string[] } {
	const { component, customId, given = [], resolver } = field;
	const files = uploadsOf(given);
	if (!files) throw new Refusal("Attach files.", customId);
	if (isLeftEmpty(field, files)) return { values: [] };
	const [minimum, maximum] = [numberAt(component, "min_values") ?? 1, numberAt(component, "max_values") ?? 1];
	if (files.length < minimum || files.length > maximum) {
		throw new Refusal(`Attach ${rangeInWords(minimum, maximum)}, not ${files.length}.`, customId);
	}
	const taken = { name: customId, file_types: component.file_types };
	return { values: files.map((file) => resolver.attachment(taken, file)) };
}

function uploadsOf(given: FieldValue): readonly Upload[] | undefined {
	const list: readonly unknown[] = Array.isArray(given) ? given : [given];
	const uploads = list.filter(isUpload);
	return uploads.length === list.length ? uploads : undefined;
}

function isUpload(value: unknown): value is Upload {
	return isObject(value) && typeof value.filename === "string" && "content" in value;
}
