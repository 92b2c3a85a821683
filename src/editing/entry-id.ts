import { knowledgeLimits } from "../domain/knowledge-file.ts";

const shape = {
	/** Words of an id: enough to tell entries apart in a list. */
	words: 5,
	/** Characters, which leaves room for a number. */
	length: 48,
} as const;

/**
 * An id that can be read: the telling words of a text, numbered where another entry has it already. The same text
 * among the same ids gives the same id.
 */
export function entryId(text: string, taken: ReadonlySet<string>): string {
	const id = fromWords(text);
	if (!taken.has(id)) return id;

	let number = 2;
	while (taken.has(`${id}-${number}`)) number += 1;
	return `${id}-${number}`;
}

function fromWords(text: string): string {
	const words = plainLetters(text)
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== "");
	const telling = words.filter((word) => !small.has(word));
	const id = (telling.length > 0 ? telling : words).slice(0, shape.words).join("-").slice(0, shape.length);
	return id.replace(/-$/, "").slice(0, knowledgeLimits.id) || "entry";
}

/** Words that tell no entry from another. */
const small = new Set(
	`a an and are as at be been but by did do does for from had has have he her him his how i if in into is it its no not of on
	or our she so than that the their them there these they this those to was we were what when where which who whom whose
	why will with would you your`.split(/\s+/),
);

/** é → e; quotation marks within a word go: “don’t” → dont */
const plainLetters = (text: string) =>
	text
		.normalize("NFKD")
		.replace(/[\p{M}'’]/gu, "")
		.toLowerCase();
