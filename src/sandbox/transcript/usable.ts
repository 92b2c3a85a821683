import { flattenComponents } from "../component-tree.ts";
import { textAt } from "../json.ts";
import type { ComponentReference } from "./transcript.ts";

/** The custom ids of what can be used in a message or filled in in a modal, in the order in which it is shown. */
export const usableIn = (components: unknown): readonly string[] =>
	flattenComponents(components).flatMap(({ component }) => textAt(component, "custom_id") ?? []);

export function referenceAmong(usable: readonly string[], customId: string): ComponentReference {
	const at = usable.indexOf(customId);
	return at < 0 ? { customId } : { customId, position: at + 1 };
}

/** The custom id that is meant: bots may make them anew each time, so failing the same one it is that in its position. */
export function meantAmong(usable: readonly string[], { customId, position }: ComponentReference): string | undefined {
	if (usable.includes(customId)) return customId;
	return position === undefined ? undefined : usable[position - 1];
}
