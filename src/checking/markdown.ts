/** An emoji or a part of one: they are joined by U+200D, and drawn in colour for U+FE0F. */
const picture = "(?:\\p{Extended_Pictographic}|\\p{Regional_Indicator}|\\p{Emoji_Modifier}|\\u200D|\\u20E3|\\uFE0F)";

/**
 * What a member sees of a message, as plain lines. The marks are Discord's:
 * https://support.discord.com/hc/en-us/articles/210298617 and, for mentions, custom emoji and timestamps,
 * https://discord.com/developers/docs/reference#message-formatting
 *
 * Every gap in these patterns is bounded, so that no message takes long.
 */
const marks: readonly (readonly [pattern: RegExp, replacement: string])[] = [
	// Controls, bidi marks, zero-width characters: never seen.
	[/[^\P{Cc}\r\n\t]|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ""],
	// A code block's fence and language.
	[/```(?:[a-z0-9+#.-]{1,20}(?=\r?\n))?/giu, "\n"],
	// [words](https://example.org "title")
	[/\[([^\]\n]{1,1000})\]\(\s*<?https?:[^)\s]{1,2000}>?(?:\s[^)\n]{0,200})?\)/giu, "$1"],
	[/<?https?:\/\/[^\s<>]{1,2000}>?/giu, " "],
	// Users, roles, channels, commands, timestamps, custom emoji.
	[/<(?:@[!&]?|#|id:|\/[^:>\n]{1,100}:|t:-?|a?:\w{1,64}:)[\w:]{0,64}>/gu, " "],
	[/@(?:everyone|here)\b/gu, " "],
	[/(?<![\w:]):[a-z_+-][a-z0-9_+-]{1,40}:(?![\w:])/giu, " "],
	// Where a picture stands between two sentences it ends the first.
	[new RegExp(`(?<=[\\p{L}\\p{N}]) ?${picture}{1,20}\\s{1,3}(?=\\p{Lu})`, "gu"), "\n"],
	[new RegExp(picture, "gu"), " "],
	// What a backslash keeps from being a mark.
	[/\\(?=[\p{P}\p{S}])/gu, ""],
	// Quotes, headings, small print, list items: at the beginning of a line, one inside the other.
	[/^(?:[ \t]*(?:>{1,3}(?=\s)|#{1,3}(?=\s)|-#(?=\s)|[-*•–](?=\s)|\(?\d{1,2}[.)](?=\s))){1,4}[ \t]*/gmu, ""],
	[/\*{1,3}|__|~~|\|\||`{1,2}/gu, ""],
	[/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, ""],
	[/[^\S\n]+/gu, " "],
];

export const withoutMarkdown = (message: string): string =>
	marks.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), message.toWellFormed()).trim();
