import { wholeCharacters } from "../domain/whole-characters.ts";

/**
 * Makes any text show as itself in a message: no mention, link, emoji, timestamp or formatting of it comes alive.
 *
 * A backslash in front of a punctuation mark takes its meaning away, and every backslash of the text itself gets one
 * too, so that `unescaped(escaped(text)) === text` for every text. What can never mean anything is left alone, for a
 * message may hold 4,000 characters only.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 */
export const escaped = (text: string): string => text.replace(active, "\\$&");

export const unescaped = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/g, "$1");

/** Full stops and hyphens matter where a line begins: `1.` and `-` start a list, `-#` a subtext. */
const active = /[\\*_~`|<>[\]#+:@/]|(?<=^\s*\d+)\.|(?<=^\s*)-/gmu;

/**
 * A text of somebody's keyboard on one line: what cannot be seen is taken out, above all whatever turns the direction
 * of writing around. The joiners that emoji, Persian and Hindi are written with stay, and up to three marks a letter.
 */
export const sanitised = (text: string): string =>
	text
		.replace(/[^\S\uFEFF]+/gu, " ")
		.replace(
			/(?![\u200C\u200D])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115F\u1160\u3164\uFFA0]|\u034F|[\u17B4\u17B5]|[\u180B-\u180F])/gu,
			"",
		)
		.replace(/(\p{M}{3})\p{M}+/gu, "$1")
		.replace(/ {2,}/g, " ")
		.trim();

/** The first `most` code units at the most, an ellipsis where something is left out. Never half a character. */
export const shortened = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, wholeCharacters(text, most - 1)).trimEnd()}…`;

/** A name or title as it can stand in a message: on one line, harmless, and at most `most` code units long. */
export function label(text: string, most: number): string {
	const plain = sanitised(text);
	const whole = escaped(plain);
	if (whole.length <= most) return whole;

	const cut = escaped(plain.slice(0, wholeCharacters(plain, most))).slice(0, most - 1);
	return `${withoutLooseEnd(cut)}…`;
}

/** A cut may have parted a surrogate pair, or left a backslash that would now take the ellipsis' meaning away. */
const withoutLooseEnd = (cut: string): string =>
	cut
		.replace(/[\uD800-\uDBFF]$/, "")
		.replace(/(?<!\\)((?:\\\\)*)\\$/, "$1")
		.trimEnd();
