import { isObject, textAt } from "../json.ts";

/**
 * What stands for an emoji of a component: itself, or the name of one that a server or application made.
 * @see https://discord.com/developers/docs/resources/emoji#emoji-object
 */
export function emojiName(emoji: unknown): string | undefined {
	if (!isObject(emoji)) return undefined;
	const name = textAt(emoji, "name");
	return textAt(emoji, "id") === undefined ? name : `:${name ?? "emoji"}:`;
}
