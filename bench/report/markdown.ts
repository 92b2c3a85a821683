/** A table, the first row its columns' names: the first column from the left, all others, which hold numbers, from the right. */
export function table([names = [], ...rows]: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(names), line(names.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** Somebody's text as it stands: nothing in it is taken for markup, and it stays on one line. */
export const plain = (text: string): string =>
	text
		.replace(/\s+/gu, " ")
		.replace(/[\\`*_{}[\]()<>|#~!]/gu, "\\$&")
		.trim();

/** As many characters as a reader needs to see what it is about. */
const excerptLength = 180;

/** The beginning of somebody's text, cut between words. */
export function excerpt(text: string): string {
	if (text.length <= excerptLength) return plain(text);
	const cut = text.lastIndexOf(" ", excerptLength);
	return `${plain(text.slice(0, cut > 0 ? cut : excerptLength).toWellFormed())} …`;
}
