import { type Document, Scalar, visit, type YAMLError } from "yaml";
import type { Range } from "./text-file.ts";

interface PlainWords {
	readonly message: string;
	readonly remedy: string;
}

const indentation: PlainWords = {
	message: "the indentation of this line doesn't fit the lines above",
	remedy: "What belongs together begins in the same column; what lies inside of something, two spaces further right.",
};

const properties: PlainWords = {
	message: "a text that begins with &, * or ! means something of its own in YAML",
	remedy: "Put the text in quotes.",
};

const key: PlainWords = {
	message: "this is read as a key, since a colon follows, and no key can stand here",
	remedy: 'Put a text that holds ": " in quotes. If it is a key, look at the indentation.',
};

const unexpected: PlainWords = {
	message: "this can't stand here",
	remedy: "Look for a quotation mark that isn't closed, a missing colon or hyphen, or a text that has to be in quotes.",
};

/** What the library's error codes mean to somebody who writes no YAML all day. */
const words: Readonly<Record<YAMLError["code"], PlainWords>> = {
	ALIAS_PROPS: properties,
	BAD_ALIAS: properties,
	BAD_COLLECTION_TYPE: properties,
	BAD_DIRECTIVE: { message: "a line that begins with % is a directive of YAML", remedy: "Take the line out." },
	BAD_DQ_ESCAPE: {
		message: "a backslash in double quotes begins an escape, and YAML knows none like this",
		remedy: "Write \\\\ for a backslash, or put the text in single quotes.",
	},
	BAD_INDENT: indentation,
	BAD_PROP_ORDER: properties,
	BAD_SCALAR_START: {
		message: "a text can't begin with this character",
		remedy: "Put the text in quotes.",
	},
	BLOCK_AS_IMPLICIT_KEY: key,
	BLOCK_IN_FLOW: {
		message: "lines with keys or hyphens can't stand inside of [ ] or { }",
		remedy: "Write the list as lines with hyphens, or close the bracket before.",
	},
	DUPLICATE_KEY: { message: "this key stands twice", remedy: "Keep one of the two." },
	IMPOSSIBLE: unexpected,
	KEY_OVER_1024_CHARS: key,
	MISSING_CHAR: unexpected,
	MULTILINE_IMPLICIT_KEY: {
		message: "this is read as a key that goes on over several lines",
		remedy: "Close the quotation mark, or write the colon after the key.",
	},
	MULTIPLE_ANCHORS: properties,
	MULTIPLE_DOCS: { message: "a second YAML document begins here", remedy: "Take out the line with ---." },
	MULTIPLE_TAGS: properties,
	NON_STRING_KEY: { message: "a key has to be a word", remedy: "Put it in quotes." },
	RESOURCE_EXHAUSTION: {
		message: "lists and keys are nested too deeply to be read",
		remedy: "Nothing in a knowledge file lies deeper than six levels.",
	},
	TAB_AS_INDENT: { message: "this line is indented with a tab", remedy: "Indent with spaces." },
	TAG_RESOLVE_FAILED: properties,
	UNEXPECTED_TOKEN: unexpected,
};

const isUnclosed = ({ message }: YAMLError) => message.startsWith("Missing closing");

/** What is missing is told in the library's message only. */
const missing: readonly (readonly [RegExp, PlainWords])[] = [
	[
		/^Missing closing/,
		{
			message: "this quotation mark is opened and never closed",
			remedy: "Close it. Inside of the text, double a single one, and write \\ before a double one.",
		},
	],
	[
		/followed by map values|Missing space after :/,
		{ message: "a colon and a space are missing", remedy: "Write `key: value`." },
	],
	[
		/without - indicator/,
		{ message: "a hyphen is missing", remedy: "Begin every entry of a list with a hyphen and a space." },
	],
	[/^Missing , /, { message: "a comma is missing", remedy: "Put one between entries in [ ] or { }." }],
	[
		/^Comments must/,
		{ message: "a comment needs a space before its #", remedy: "Write the space, or put the text in quotes." },
	],
];

export function inPlainWords({ code, message }: YAMLError): PlainWords {
	const known = code === "MISSING_CHAR" ? missing.find(([pattern]) => pattern.test(message))?.[1] : undefined;
	return known ?? words[code];
}

/** What to point at: of a text that isn't closed, which the parser misses at its end, the beginning. */
export function faultRange(fault: YAMLError, document: Document.Parsed): Range {
	let opening: Range | undefined;
	if (isUnclosed(fault)) {
		visit(document, {
			Scalar: (_, { type, range }) => {
				const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
				if (isQuoted && range && range[0] < fault.pos[0]) opening = [range[0], range[0] + 1];
			},
		});
	}
	return opening ?? fault.pos;
}
