import type { YAMLError } from "yaml";

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

const colon: PlainWords = {
	message: "this is read as a key, since a colon and a space follow",
	remedy: 'Put a text that holds ": " in quotes, or write it below after "|-".',
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
	BLOCK_AS_IMPLICIT_KEY: colon,
	BLOCK_IN_FLOW: {
		message: "lines with keys or hyphens can't stand inside of [ ] or { }",
		remedy: "Write the list as lines with hyphens, or close the bracket before.",
	},
	DUPLICATE_KEY: { message: "this key stands twice", remedy: "Keep one of the two." },
	IMPOSSIBLE: unexpected,
	KEY_OVER_1024_CHARS: colon,
	MISSING_CHAR: {
		message: "something is missing here, most likely a quotation mark, a bracket, a comma or a space",
		remedy: "Look whether what was opened above is closed again. A quotation mark inside of a quoted text is doubled.",
	},
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

export const inPlainWords = ({ code }: YAMLError): PlainWords => words[code];
