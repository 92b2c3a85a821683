import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { ComponentNode } from "../../component-tree.ts";
import { isObject, type JsonObject, numberAt, objectsOf, textAt } from "../../json.ts";
import type { Finding, Rule } from "../rule.ts";
import { exceeded, findRepeatedValues, findTooMuchPicked } from "./picking-faults.ts";
import { findBadScheme } from "./url-schemes.ts";

const reference = "https://discord.com/developers/docs/components/reference";

/** What each single component must keep, wherever it stands. */
export const componentRules: readonly Rule<ComponentNode>[] = [
	{ page: `${reference}#button-button-styles`, find: forType(ComponentType.Button, findButtonFaults) },
	{
		page: `${reference}#button`,
		find: forType(ComponentType.Button, ({ component, path }) =>
			findBadScheme(textAt(component, "url") ?? "", [...path, "url"], ["http", "https", "discord"]),
		),
	},
	{
		page: `${reference}#action-row`,
		find: forType(ComponentType.ActionRow, ({ component, path }) => {
			const inner = objectsOf(component.components);
			const isMixed = inner.length > 1 && inner.some(({ type }) => type !== ComponentType.Button);
			const message = "The specified component exceeds the maximum width";
			return isMixed ? [{ path: [...path, "components"], code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message }] : [];
		}),
	},
	{
		page: `${reference}#string-select`,
		find: forType(ComponentType.StringSelect, (node) => [...findRepeatedValues(node), ...findTooMuchPicked(node, 1)]),
	},
	{ page: `${reference}#user-select-user-select-structure`, find: findDefaultFaults },
	{
		page: `${reference}#string-select-string-select-structure`,
		find: ({ component, path }) => findReversed(component, path, "min_values", "max_values"),
	},
	{
		page: `${reference}#text-input-text-input-structure`,
		find: ({ component, path }) => findReversed(component, path, "min_length", "max_length"),
	},
	{
		page: `${reference}#text-display`,
		find: forType(ComponentType.TextDisplay, ({ component, path }) =>
			textAt(component, "content")?.trim() === ""
				? [{ path: [...path, "content"], code: "BASE_TYPE_REQUIRED", message: "This field is required" }]
				: [],
		),
	},
	{
		page: `${reference}#unfurled-media-item`,
		find: ({ component, path }) => findMediaFaults(component, path, "media", ["http", "https", "attachment"]),
	},
	{
		page: `${reference}#media-gallery`,
		find: forType(ComponentType.MediaGallery, ({ component, path }) =>
			objectsOf(component.items).flatMap((item, at) =>
				findMediaFaults(item, [...path, "items", at], "media", ["http", "https", "attachment"]),
			),
		),
	},
	{
		page: `${reference}#file`,
		find: forType(ComponentType.File, ({ component, path }) =>
			findMediaFaults(component, path, "file", ["attachment"]),
		),
	},
];

function forType(type: ComponentType, find: (node: ComponentNode) => readonly Finding[]): Rule<ComponentNode>["find"] {
	return (node) => (node.component.type === type ? find(node) : []);
}

type Has = (key: string) => boolean;

/** What a button of each style needs and must not have. */
const buttonNeeds: readonly {
	readonly styles: readonly number[];
	readonly key: string;
	readonly code: string;
	readonly message: string;
	readonly isWrong: (has: Has) => boolean;
}[] = [
	{
		styles: [ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger],
		key: "custom_id",
		code: "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED",
		message: "A custom id is required",
		isWrong: (has) => !has("custom_id"),
	},
	{
		styles: [ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger],
		key: "url",
		code: "BUTTON_COMPONENT_URL_NOT_ALLOWED",
		message: "A url is for buttons of the link style",
		isWrong: (has) => has("url"),
	},
	{
		styles: [ButtonStyle.Link],
		key: "url",
		code: "BUTTON_COMPONENT_URL_REQUIRED",
		message: "A url is required",
		isWrong: (has) => !has("url"),
	},
	{
		styles: [ButtonStyle.Link],
		key: "custom_id",
		code: "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
		message: "A custom id and url cannot both be specified",
		isWrong: (has) => has("custom_id"),
	},
	{
		styles: [ButtonStyle.Premium],
		key: "sku_id",
		code: "BUTTON_COMPONENT_SKU_ID_REQUIRED",
		message: "A sku id is required",
		isWrong: (has) => !has("sku_id"),
	},
	{
		styles: [ButtonStyle.Premium],
		key: "label",
		code: "BUTTON_COMPONENT_PREMIUM_EXCLUSIVE",
		message: "A premium button has neither custom id, label, url nor emoji",
		isWrong: (has) => ["custom_id", "label", "url", "emoji"].some(has),
	},
	{
		styles: [ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger, ButtonStyle.Link],
		key: "label",
		code: "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED",
		message: "A label or an emoji is required",
		isWrong: (has) => !has("label") && !has("emoji"),
	},
];

function findButtonFaults({ component, path }: ComponentNode): readonly Finding[] {
	const style = numberAt(component, "style") ?? 0;
	const has = (key: string) => component[key] !== undefined && component[key] !== null && component[key] !== "";
	return buttonNeeds
		.filter(({ styles, isWrong }) => styles.includes(style) && isWrong(has))
		.map(({ key, code, message }) => ({ path: [...path, key], code, message }));
}

/** Who or what is picked beforehand must be as many as can be picked. */
function findDefaultFaults({ component, path }: ComponentNode): readonly Finding[] {
	const count = objectsOf(component.default_values).length;
	const least = numberAt(component, "min_values") ?? 1;
	const most = numberAt(component, "max_values") ?? 1;
	const at = [...path, "default_values"];
	if (count > most) return [exceeded(at, most)];
	if (count === 0 || count >= least) return [];
	return [{ path: at, code: "SELECT_COMPONENT_MIN_VALUES_NOT_REACHED", message: `Must be ${least} or more.` }];
}

function findReversed(
	component: JsonObject,
	path: readonly (string | number)[],
	least: string,
	most: string,
): readonly Finding[] {
	const minimum = numberAt(component, least);
	const maximum = numberAt(component, most);
	if (minimum === undefined || maximum === undefined || minimum <= maximum) return [];
	const message = `${least} must not be greater than ${most}.`;
	return [{ path: [...path, least], code: "COMPONENT_RANGE_REVERSED", message }];
}

function findMediaFaults(
	holder: JsonObject,
	path: readonly (string | number)[],
	key: string,
	schemes: readonly string[],
): readonly Finding[] {
	const media = holder[key];
	const url = isObject(media) ? textAt(media, "url") : undefined;
	return url === undefined ? [] : findBadScheme(url, [...path, key, "url"], schemes);
}
