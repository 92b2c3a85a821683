import { CST, Parser } from "yaml";

/** Whole lines of a file, as offsets into its text; the end is exclusive. */
export interface Lines {
	readonly start: number;
	readonly end: number;
}

/** A key of a knowledge file with all that belongs to it, the comments inside included. */
export interface Section extends Lines {
	readonly key: string;
	/** In the order of the file, where the section is a list with one entry a hyphen; else `undefined`. */
	readonly entries: readonly Entry[] | undefined;
}

/** An entry of a list, from the line of its hyphen on. */
export interface Entry extends Lines {
	/** Columns before the hyphen. */
	readonly indent: number;
}

/**
 * Where the keys and entries of a knowledge file stand.
 *
 * @returns `undefined` for a file whose keys don't stand one a line, such as one in braces.
 */
export function layoutOf(text: string): readonly Section[] | undefined {
	const root = rootOf(text);
	if (root === undefined) return undefined;

	const pairs = root.items.filter(isPair);
	const starts = pairs.map(({ key }) => lineStart(text, key.offset));
	const sections = pairs.map((pair, index) => sectionOf(text, pair, starts[index + 1] ?? text.length));
	return sections.every(({ start }, index) => start === starts[index]) && isOrdered(starts) ? sections : undefined;
}

type Pair = CST.BlockMap["items"][number] & { readonly key: CST.Token };

function rootOf(text: string): CST.BlockMap | undefined {
	for (const token of new Parser().parse(text)) {
		if (token.type === "document") return token.value?.type === "block-map" ? token.value : undefined;
	}
	return undefined;
}

const isPair = (item: CST.BlockMap["items"][number]): item is Pair =>
	item.key !== undefined && item.key !== null && !("explicitKey" in item);

const isOrdered = (starts: readonly number[]) => starts.every((start, index) => start > (starts[index - 1] ?? -1));

function sectionOf(text: string, { key, sep, value }: Pair, next: number): Section {
	const start = lineStart(text, key.offset);
	const last = value ?? sep?.findLast(({ type }) => type === "map-value-ind") ?? key;
	const end = insideEnd(text, lineEnd(text, endOf(last)), { indent: key.offset - start, next });
	return {
		key: nameOf(key),
		start,
		end,
		entries: value?.type === "block-seq" ? entriesOf(text, value, end) : undefined,
	};
}

function entriesOf(text: string, { items }: CST.BlockSequence, next: number): readonly Entry[] {
	const hyphens = items.flatMap(({ start, value }) => {
		const hyphen = start.find(({ type }) => type === "seq-item-ind");
		return hyphen === undefined ? [] : [{ hyphen, last: value ?? hyphen }];
	});
	return hyphens.map(({ hyphen, last }, index) => {
		const start = lineStart(text, hyphen.offset);
		const indent = hyphen.offset - start;
		const following = hyphens[index + 1]?.hyphen.offset ?? next;
		return { start, indent, end: insideEnd(text, lineEnd(text, endOf(last)), { indent, next: following }) };
	});
}

const nameOf = (key: CST.Token): string => {
	const scalar = CST.resolveAsScalar(key);
	return scalar?.value ?? "";
};

/** Where the last character of a token stands that is neither white space nor a comment; the offset after it. */
function endOf(token: CST.Token): number {
	switch (token.type) {
		case "block-map":
		case "block-seq":
			return Math.max(token.offset, ...token.items.flatMap(partsOf).map(endOf));
		case "flow-collection":
			return Math.max(token.offset + 1, ...token.end.filter(({ type }) => type.startsWith("flow-")).map(endOf));
		case "block-scalar":
			return token.offset + [...token.props.map(sourceOf), token.source].join("").length;
		default:
			return token.offset + sourceOf(token).length;
	}
}

const partsOf = ({ start, key, sep = [], value }: CST.CollectionItem): readonly CST.Token[] =>
	[...start, ...(key ? [key] : []), ...sep, ...(value ? [value] : [])].filter(isTelling);

const isTelling = ({ type }: CST.Token) => type !== "space" && type !== "comment" && type !== "newline";

const sourceOf = (token: CST.Token): string => ("source" in token ? token.source : "");

/** Comments that are indented deeper than what they stand below lie inside of it. */
function insideEnd(text: string, from: number, { indent, next }: { indent: number; next: number }): number {
	let end = from;
	for (let at = from; at < next; ) {
		const line = lineAt(text, at);
		if (!isBlank(line)) {
			if (!isComment(line) || line.search(/\S/) <= indent) break;
			end = at + line.length;
		}
		at += line.length;
	}
	return end;
}

/** From where on the comment stands that is directly above a line; the line itself, where none is. */
export function commentAbove(text: string, start: number): number {
	let from = start;
	while (from > 0) {
		const before = lineStart(text, from - 1);
		if (!isComment(lineAt(text, before))) break;
		from = before;
	}
	return from;
}

/** Past the blank lines that begin at an offset. */
export function pastBlank(text: string, from: number): number {
	let at = from;
	while (at < text.length && isBlank(lineAt(text, at))) at += lineAt(text, at).length;
	return at;
}

/** Where the blank lines begin that end at an offset. */
export function beforeBlank(text: string, from: number): number {
	let at = from;
	while (at > 0 && isBlank(lineAt(text, lineStart(text, at - 1)))) at = lineStart(text, at - 1);
	return at;
}

export const isComment = (line: string): boolean => /^[ \t]*#/.test(line);

export const isBlank = (line: string): boolean => /^[ \t\r\n\uFEFF]*$/.test(line);

const lineStart = (text: string, at: number) => (at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1);

/** After the line break of the line that an offset lies in; the offset itself, where it begins a line. */
function lineEnd(text: string, at: number): number {
	if (at > 0 && text[at - 1] === "\n") return at;
	const end = text.indexOf("\n", at);
	return end === -1 ? text.length : end + 1;
}

/** With its line break. */
function lineAt(text: string, start: number): string {
	const end = text.indexOf("\n", start);
	return text.slice(start, end === -1 ? text.length : end + 1);
}
