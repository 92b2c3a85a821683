import { Document, isMap, isSeq, parseDocument } from "yaml";
import { KnowledgeFile } from "../domain/knowledge-file.ts";
import { canonicalForm } from "./canonical-form.ts";
import { renewed } from "./renew.ts";
import {
	beforeBlank,
	commentAbove,
	type Entry,
	isBlank,
	isComment,
	type Lines,
	layoutOf,
	pastBlank,
	type Section,
} from "./splice-layout.ts";
import { yamlOptions } from "./yaml-document.ts";

/** Changes one place of a knowledge file's text and leaves every other byte as it is. */
export type Splice =
	/** A new entry before the one that now has its place, or behind the last one. */
	| { readonly do: "insert"; readonly section: string; readonly at: number; readonly data: unknown }
	/** Another entry in place of the one that stands there; `to` counts without it. */
	| {
			readonly do: "replace";
			readonly section: string;
			readonly at: number;
			readonly to: number;
			readonly data: unknown;
	  }
	| { readonly do: "remove"; readonly section: string; readonly at: number }
	/** A key that is no list of entries. */
	| { readonly do: "set"; readonly section: string; readonly data: unknown };

/**
 * The text with one change made. What is written is in the canonical form; nobody has checked what it means.
 *
 * @returns `undefined` where the place can't be found: the keys or the entries don't stand one a line.
 */
export function splice(text: string, change: Splice): string | undefined {
	const layout = layoutOf(text);
	if (layout === undefined) return undefined;

	const section = layout.find(({ key }) => key === change.section);
	if (change.do === "set") return setKey(text, layout, change.section, change.data);
	if (section === undefined || isEmpty(text, section)) {
		return change.do === "insert" ? setKey(text, layout, change.section, [change.data]) : undefined;
	}
	const { entries } = section;
	return entries === undefined ? undefined : spliceList(text, { section, entries }, change);
}

interface List {
	readonly section: Section;
	readonly entries: readonly Entry[];
}

function spliceList(text: string, list: List, change: Exclude<Splice, { do: "set" }>): string | undefined {
	if (change.do === "insert") return insert(text, list, change.at, printEntry(text, list, change.data));

	const entry = list.entries[change.at];
	if (entry === undefined) return undefined;
	return change.do === "remove" ? remove(text, list, entry) : replace(text, list, entry, change);
}

/** A list without entries, or a key without a value. */
function isEmpty(text: string, { key, start, end, entries }: Section): boolean {
	if (entries !== undefined) return false;
	const document = parseDocument(text.slice(start, end), yamlOptions);
	const value = isMap(document.contents) ? document.get(key) : undefined;
	return isSeq(value) ? value.items.length === 0 : value === "" || value === null;
}

function insert(text: string, list: List, at: number, printed: Printed): string {
	const { entries } = list;
	const next = entries[at];
	const last = entries.at(-1);
	if (next !== undefined) return putBefore(text, commentAbove(text, next.start), printed, at > 0);
	return putBehind(text, last?.end ?? list.section.end, printed);
}

function replace(
	text: string,
	list: List,
	entry: Entry,
	{ at, to, data }: Extract<Splice, { do: "replace" }>,
): string | undefined {
	const printed = printEntry(text, list, data, entry);
	if (to === at) return text.slice(0, entry.start) + printed.text + text.slice(entry.end);

	const from = commentAbove(text, entry.start);
	const moved = { ...printed, text: text.slice(from, entry.start) + printed.text };
	const without = cut(text, list, entry, { start: from, end: entry.end });
	const rest = layoutOf(without)?.find(({ key }) => key === list.section.key);
	return rest?.entries === undefined ? undefined : insert(without, { section: rest, entries: rest.entries }, to, moved);
}

/**
 * A comment above goes with its entry; but above the first one it may be about all of them, and stays. A section that
 * has no other entry goes, and its comments are kept with what follows, as the canonical form keeps them.
 */
function remove(text: string, list: List, entry: Entry): string {
	const { section, entries } = list;
	if (entries.length === 1) return withoutSection(text, section, entry);

	const start = entry === entries[0] ? entry.start : commentAbove(text, entry.start);
	return cut(text, list, entry, { start, end: entry.end });
}

/** Takes lines out, and the blank lines that parted them from what stood beside. */
function cut(text: string, { entries }: List, entry: Entry, { start, end }: Lines): string {
	return entry === entries.at(-1)
		? text.slice(0, beforeBlank(text, start)) + text.slice(end)
		: text.slice(0, start) + text.slice(pastBlank(text, end));
}

function withoutSection(text: string, section: Section, entry: Entry): string {
	const comments = [text.slice(section.start, entry.start), text.slice(entry.end, section.end)]
		.flatMap((part) => part.split(/(?<=\n)/))
		.flatMap((line) => (isComment(line) ? line.trimStart() : (/:\s+(#.*\r?\n?)$/.exec(line)?.[1] ?? [])))
		.join("");
	const after = text.slice(pastBlank(text, section.end));
	const before = text.slice(0, section.start);
	if (after !== "" || comments !== "") return before + comments + after;
	return text.slice(0, beforeBlank(text, section.start));
}

/** The key with another value; a new one before what follows it in the schema. */
function setKey(text: string, layout: readonly Section[], key: string, data: unknown): string {
	const known = layout.find((section) => section.key === key);
	const eol = eolOf(text);
	if (known !== undefined) {
		const document = parseDocument(text.slice(known.start, known.end), yamlOptions);
		return text.slice(0, known.start) + print(document, { [key]: data }, eol) + text.slice(known.end);
	}
	const printed = { text: print(new Document({}, yamlOptions), { [key]: data }, eol), isSpaced: true, eol };
	const order = Object.keys(KnowledgeFile.shape);
	const next = layout.find((section) => order.indexOf(section.key) > order.indexOf(key));
	if (next !== undefined) return putBefore(text, commentAbove(text, next.start), printed, next !== layout[0]);
	return putBehind(text, layout.at(-1)?.end ?? text.length, printed);
}

interface Printed {
	/** Whole lines, the last one ended. */
	readonly text: string;
	/** Whether a blank line parts it from what stands above and below. */
	readonly isSpaced: boolean;
	readonly eol: string;
}

function putBefore(text: string, at: number, { text: printed, isSpaced, eol }: Printed, isBelow: boolean): string {
	const before = text.slice(0, at);
	const above = isSpaced && isBelow && !endsBlank(before) ? eol : "";
	return before + above + printed + (isSpaced ? eol : "") + text.slice(at);
}

function putBehind(text: string, at: number, { text: printed, isSpaced, eol }: Printed): string {
	const before = text.slice(0, at);
	const broken = before === "" || before.endsWith("\n") ? before : before + eol;
	const after = text.slice(at);
	const below = isSpaced && after !== "" && !isBlank(firstLine(after)) && !isComment(firstLine(after)) ? eol : "";
	return broken + (isSpaced && !endsBlank(broken) ? eol : "") + printed + below + after;
}

const firstLine = (text: string) => /^.*\n?/.exec(text)?.[0] ?? "";

const endsBlank = (text: string) => /(?:^|\n)[ \t]*\r?\n$/.test(text);

/** An entry as the canonical form has it, with the comments that stand inside of the one it takes the place of. */
function printEntry(text: string, { section: { key }, entries }: List, data: unknown, entry?: Entry): Printed {
	const indent = entry?.indent ?? entries[0]?.indent ?? canonicalIndent;
	const written = entry === undefined ? "" : `${key}:\n${text.slice(entry.start, entry.end)}`;
	const printed = print(parseDocument(written || "{}", yamlOptions), { [key]: [data] }, "\n");
	const lines = printed
		.split("\n")
		.slice(1)
		.map((line) => shifted(line, indent - canonicalIndent));
	const eol = eolOf(text);
	return { text: lines.join(eol), isSpaced: typeof data === "object" && !Array.isArray(data), eol };
}

/** Columns before a hyphen in the canonical form. */
const canonicalIndent = 2;

const shifted = (line: string, by: number) =>
	line === "" ? line : by < 0 ? line.slice(-by) : `${" ".repeat(by)}${line}`;

function print(document: Document, data: object, eol: string): string {
	document.contents = renewed(document, document.contents, data);
	return canonicalForm(document).replaceAll("\n", eol);
}

const eolOf = (text: string) => (/\r?\n/.exec(text)?.[0] === "\r\n" ? "\r\n" : "\n");
