/**
 * The short way through a knowledge file.
 *
 * A YAML parser for everything takes two tenths of a second for a file of six thousand lines when the process is new, and
 * an answer on the command line may take one second in all. What `format` writes uses little of YAML: one key or one
 * entry a line, texts on one line. This reads just that, ten times as fast, and gives up at anything else: whatever it
 * returns is what the parser would have read, which a property test holds it to.
 */

interface Line {
	readonly indent: number;
	readonly text: string;
}

/** Lines that are left, the next one last. */
type Lines = Line[];

type Data = string | readonly Data[] | { readonly [key: string]: Data };

/** Nothing in a knowledge file lies deeper. */
const deepest = 16;

/** @returns `undefined` for a file that has to be read by the parser, be it right or wrong. */
export function readPlainYaml(text: string): unknown {
	const lines = linesOf(text);
	if (lines === undefined) return undefined;

	const data = readBlock(lines, 0);
	return lines.length === 0 ? data : undefined;
}

/** Without comments and blank lines. */
function linesOf(text: string): Lines | undefined {
	if (/[\t\r]/.test(text)) return undefined;
	const lines: Lines = [];
	for (const line of text.split("\n")) {
		const indent = line.search(/[^ ]/);
		if (indent === -1 || line[indent] === "#") continue;
		if (line.endsWith(" ")) return undefined;
		lines.push({ indent, text: line.slice(indent) });
	}
	return lines.reverse();
}

function readBlock(lines: Lines, indent: number): Data | undefined {
	const next = lines.at(-1);
	if (next?.indent !== indent || indent > 2 * deepest) return undefined;
	return next.text.startsWith("- ") ? readList(lines, indent) : readObject(lines, indent);
}

function readList(lines: Lines, indent: number): Data | undefined {
	const items: Data[] = [];
	for (let next = lines.at(-1); next?.indent === indent; next = lines.at(-1)) {
		if (!next.text.startsWith("- ")) return undefined;
		lines.pop();
		const item = readItem(lines, { indent: indent + 2, text: next.text.slice(2) });
		if (item === undefined) return undefined;
		items.push(item);
	}
	return items;
}

/** What follows a hyphen: a list or keys of its own, which go on in the same column; or a text. */
function readItem(lines: Lines, line: Line): Data | undefined {
	if (!line.text.startsWith("- ") && !keyLine.test(line.text)) return readText(line.text);
	lines.push(line);
	return readBlock(lines, line.indent);
}

const keyLine = /^([a-z0-9_]{1,64}):(?: (.+))?$/;

function readObject(lines: Lines, indent: number): Data | undefined {
	const entries = new Map<string, Data>();
	for (let next = lines.at(-1); next?.indent === indent; next = lines.at(-1)) {
		const [, key, written] = keyLine.exec(next.text) ?? [];
		if (key === undefined || entries.has(key)) return undefined;
		lines.pop();
		const value = written === undefined ? readBlock(lines, indent + 2) : readText(written);
		if (value === undefined) return undefined;
		entries.set(key, value);
	}
	return Object.fromEntries(entries);
}

/** A text on one line, in one of the three ways to write it. */
function readText(written: string): string | undefined {
	if (/^"(?:[^"\\]|\\["\\])*"$/.test(written)) return written.slice(1, -1).replace(/\\(.)/g, "$1");
	if (/^'(?:[^']|'')*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'");
	return isPlain(written) ? written : undefined;
}

/** No sign of YAML at the beginning, and nothing inside that ends the text. */
const isPlain = (written: string) => !/^[-?:,[\]{}#&*!|>'"%@` ]|: | #|:$/.test(written);
