/** What a terminal would obey instead of showing: control characters, and those that turn the direction of writing. */
const obeyed = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text that a terminal shows as it stands. White space becomes a space, the rest of what it would obey U+FFFD; no offset changes. */
export const printable = (text: string): string =>
	text.replace(obeyed, (character) => (/\s/u.test(character) ? " " : "\uFFFD"));

const beginning = 60;

/** The beginning of somebody's text, to be named in a message. */
export function excerpt(text: string): string {
	const characters = Array.from(printable(text));
	return characters.length <= beginning ? characters.join("") : `${characters.slice(0, beginning).join("")}…`;
}
