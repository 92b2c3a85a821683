import { ComponentType } from "discord-api-types/v10";
import { flattenComponents } from "./component-tree.ts";
import { textAt } from "./json.ts";
import type { Message, Outcome } from "./types.ts";

/** Ways to look at what came of an act, for tests. */

/** The message that an act came to. @throws {Error} that says what it came to instead. */
export function messageOf(outcome: Outcome): Message {
	if ("message" in outcome) return outcome.message;
	const why = outcome.kind === "failed" ? outcome.reason : outcome.kind;
	throw new Error(`There is no message: ${why}.`);
}

/** All that is to be read in a message, part by part: content, embeds, text displays, in this order. */
export function textsOf({ content, embeds, components }: Message): readonly string[] {
	const embedded = embeds.flatMap(({ title, description, fields = [], footer }) => [
		title,
		description,
		...fields.flatMap(({ name, value }) => [name, value]),
		footer?.text,
	]);
	const shown = flattenComponents(components).flatMap(({ component }) => textAt(component, "content"));
	return [content, ...embedded, ...shown].filter((text): text is string => text !== undefined && text !== "");
}

export interface ButtonView {
	readonly customId: string | undefined;
	readonly label: string | undefined;
	readonly url: string | undefined;
	readonly disabled: boolean;
}

/** The buttons of a message, in the order they are shown. */
export function buttonsOf({ components }: Message): readonly ButtonView[] {
	return flattenComponents(components)
		.filter(({ component }) => component.type === ComponentType.Button)
		.map(({ component }) => ({
			customId: textAt(component, "custom_id"),
			label: textAt(component, "label"),
			url: textAt(component, "url"),
			disabled: component.disabled === true,
		}));
}
