import { ComponentType } from "discord-api-types/v10";
import type { ComponentNode } from "../../component-tree.ts";
import { textAt } from "../../json.ts";
import type { Finding, Rule } from "../rule.ts";

const page =
	"https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal";

const maximumComponents = 5;

/** What a modal must keep as a whole; paths start at its data. */
export const modalRules: readonly Rule<readonly ComponentNode[]>[] = [
	{
		page,
		find: (nodes) => {
			const count = nodes.filter(({ parent }) => parent === undefined).length;
			const message = `Must be between 1 and ${maximumComponents} in length.`;
			return count > maximumComponents ? [{ path: ["components"], code: "BASE_TYPE_BAD_LENGTH", message }] : [];
		},
	},
	{
		page: "https://discord.com/developers/docs/components/reference#anatomy-of-a-component",
		find: (nodes) => {
			const ids = nodes.map(({ component }) => textAt(component, "custom_id"));
			const duplicates = nodes.filter((_, at) => ids[at] !== undefined && ids.indexOf(ids[at]) !== at);
			return duplicates.map(({ path }) => ({
				path: [...path, "custom_id"],
				code: "COMPONENT_CUSTOM_ID_DUPLICATED",
				message: "Component custom id cannot be duplicated",
			}));
		},
	},
	{
		page: "https://discord.com/developers/docs/components/reference#text-input",
		find: (nodes) => nodes.filter(({ component }) => component.type === ComponentType.TextInput).flatMap(labelFaults),
	},
];

/** In an action row a text input carries its own label; within a Label it must not. */
function labelFaults({ component, path, parent }: ComponentNode): readonly Finding[] {
	const hasLabel = Boolean(textAt(component, "label"));
	const isInLabel = parent?.component.type === ComponentType.Label;
	const at = [...path, "label"];
	if (isInLabel && hasLabel) return [{ path: at, code: "LABEL_NOT_ALLOWED", message: "The label is the Label's own." }];
	if (!isInLabel && !hasLabel) return [{ path: at, code: "BASE_TYPE_REQUIRED", message: "This field is required" }];
	return [];
}
