/**
 * A picture with characters that the fonts lack (Arabic, Chinese, emoji …). It isn't drawn at all: empty boxes in
 * words that are said to be verbatim would be worse than none. Whoever asked for it sends the list without a picture.
 */
export class MissingGlyphError extends Error {
	override readonly name = "MissingGlyphError";
	/** Each once, in the order in which they were met. */
	readonly characters: readonly string[];

	constructor(segments: Iterable<string>) {
		const characters = [...new Set([...segments].flatMap((segment) => [...segment]))];
		const some = characters.slice(0, 10).join(" ");
		super(`The fonts of pictures have no sign for ${some}${characters.length > 10 ? " …" : ""}.`);
		this.characters = characters;
	}
}
