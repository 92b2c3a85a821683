import { isObject, type JsonObject } from "./json.ts";

/** A component and where it stands. */
export interface ComponentNode {
	readonly component: JsonObject;
	readonly path: readonly (string | number)[];
	readonly parent?: ComponentNode;
}

/**
 * All components of a message or modal, each before those within it.
 * @see https://discord.com/developers/docs/components/reference
 */
export function flattenComponents(
	components: unknown,
	path: readonly (string | number)[] = ["components"],
	parent?: ComponentNode,
): readonly ComponentNode[] {
	if (!Array.isArray(components)) return [];
	return components.flatMap((component, at) =>
		isObject(component) ? withInner(component, [...path, at], parent) : [],
	);
}

function withInner(
	component: JsonObject,
	path: readonly (string | number)[],
	parent: ComponentNode | undefined,
): readonly ComponentNode[] {
	const node: ComponentNode = { component, path, ...(parent === undefined ? {} : { parent }) };
	const single = (["accessory", "component"] as const).flatMap((key) => {
		const inner = component[key];
		return isObject(inner) ? withInner(inner, [...path, key], node) : [];
	});
	return [node, ...flattenComponents(component.components, [...path, "components"], node), ...single];
}

/** What of a message can notify somebody: its content and its text displays. Embeds never do. */
export function notifyingText(body: { readonly content?: unknown; readonly components?: unknown }): string {
	const shown = flattenComponents(body.components).map(({ component }) => component.content);
	return [body.content, ...shown].filter((text) => typeof text === "string").join("\n");
}
