import { ComponentType } from "discord-api-types/v10";
import type { ComponentNode } from "../../component-tree.ts";
import { objectsOf } from "../../json.ts";
import type { Finding, Rule } from "../rule.ts";
import { findRepeatedValues, findTooMuchPicked } from "./picking-faults.ts";

const reference = "https://discord.com/developers/docs/components/reference";

const selects: ReadonlySet<unknown> = new Set([
	ComponentType.StringSelect,
	ComponentType.UserSelect,
	ComponentType.RoleSelect,
	ComponentType.MentionableSelect,
	ComponentType.ChannelSelect,
]);

/** What each field of a modal must keep, beside what it keeps in a message, too. */
export const fieldRules: readonly Rule<ComponentNode>[] = [
	{
		page: `${reference}#string-select-string-select-structure`,
		find: ({ component, path }) => {
			const message = "Selects cannot be disabled in modals";
			const isWrong = selects.has(component.type) && component.disabled === true;
			return isWrong ? [{ path: [...path, "disabled"], code: "SELECT_COMPONENT_DISABLED_IN_MODAL", message }] : [];
		},
	},
	{
		page: `${reference}#radio-group`,
		find: (node) =>
			node.component.type === ComponentType.RadioGroup
				? [...findRepeatedValues(node), ...findTooMuchPicked(node, 1)]
				: [],
	},
	{
		page: `${reference}#checkbox-group`,
		find: (node) => (node.component.type === ComponentType.CheckboxGroup ? findBoxFaults(node) : []),
	},
	{
		page: "https://discord.com/developers/docs/reference#file-type-filtering",
		find: (node) => (node.component.type === ComponentType.FileUpload ? findBadFileTypes(node) : []),
	},
];

function findBoxFaults(node: ComponentNode): readonly Finding[] {
	const { component, path } = node;
	const isVain = component.min_values === 0 && component.required !== false;
	const message = "Must be false if min_values is 0";
	return [
		...findRepeatedValues(node),
		...findTooMuchPicked(node, objectsOf(component.options).length),
		...(isVain ? [{ path: [...path, "required"], code: "CHECKBOX_GROUP_REQUIRED_INVALID", message }] : []),
	];
}

function findBadFileTypes({ component, path }: ComponentNode): readonly Finding[] {
	const types: readonly unknown[] = Array.isArray(component.file_types) ? component.file_types : [];
	return types.flatMap((type, at) => {
		if (typeof type !== "string" || /^(audio|image|video|\.\w[\w.]*)$/.test(type)) return [];
		const message = `"${type}" is neither audio, image, video nor an extension with its dot.`;
		return [{ path: [...path, "file_types", at], code: "FILE_UPLOAD_FILE_TYPE_INVALID", message }];
	});
}
