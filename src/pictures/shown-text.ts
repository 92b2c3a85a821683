/** Never seen, or made to deceive: controls, zero-width characters, whatever turns the direction of writing around. */
const invisible =
	/(?![\t-\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115F\u1160\u3164\uFFA0]|\u034F|[\u17B4\u17B5]|[\u180B-\u180F]/gu;

/** More marks than any writing stacks on one letter would run over the lines above. */
const heapedMarks = /(\p{M}{3})\p{M}+/gu;

/** Typographic ligatures, which copies of printed pages are full of and the fonts draw from their letters anyway. */
const ligatures = /[\uFB00-\uFB06]/g;

/**
 * A text of the knowledge as it can stand in a picture: on one line, of what can be seen. The characters stay the
 * same to the eye; letters and their marks are joined as fonts have them.
 */
export const shown = (text: string): string =>
	text
		.replace(invisible, "")
		.replace(/\s+/gu, " ")
		.replace(ligatures, (ligature) => ligature.normalize("NFKC"))
		.normalize("NFC")
		.replace(heapedMarks, "$1");

/** A name or title: as shown, and without white space around it. */
export const shownName = (text: string): string => shown(text).trim();
