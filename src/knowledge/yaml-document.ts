import { Composer, type Document, isMap, isScalar, isSeq, type ParsedNode, Parser } from "yaml";
import { readPlainYaml } from "./plain-yaml.ts";
import { type Check, type Problem, run } from "./problem.ts";
import { problemAt, problemWith, type Range, type TextFile } from "./text-file.ts";
import { faultRange, inPlainWords } from "./yaml-errors.ts";
import { dataOf, headOf, type Path } from "./yaml-value.ts";

/** A YAML file that means the same to everybody who reads it: no aliases, tags, directives or repeated keys. */
export interface YamlDocument {
	readonly source: TextFile;
	readonly document: Document.Parsed;
	/** Strings, lists and objects; what is left empty is left out. */
	readonly data: unknown;
}

/**
 * Every scalar is a string, so that `2014` and `no` are what they look like. Repeated keys are found in yaml-value.ts:
 * the library's own search for them takes quadratic time.
 */
export const yamlOptions = { version: "1.2", schema: "failsafe", uniqueKeys: false, logLevel: "silent" } as const;

export function* readYaml(source: TextFile): Check<YamlDocument | undefined> {
	const conflict = mergeConflict(source);
	if (conflict !== undefined) {
		yield conflict;
		return undefined;
	}
	const data = readPlainYaml(source.text);
	return data === undefined ? yield* parseYaml(source) : plainDocument(source, data);
}

/** The long way, which understands all of YAML and says what is wrong. */
export function* parseYaml(source: TextFile): Check<YamlDocument | undefined> {
	const document = yield* compose(source);
	if (document === undefined) return undefined;
	return { source, document, data: yield* dataOf(source, document.contents) };
}

/** Parsed only if something is to be pointed at or printed. */
function plainDocument(source: TextFile, data: unknown): YamlDocument {
	let document: Document.Parsed | undefined;
	return {
		source,
		data,
		get document() {
			document ??= run(compose(source)).result;
			if (document === undefined) throw new Error(`${source.file} is read as YAML in one way and not in the other`);
			return document;
		},
	};
}

function mergeConflict(source: TextFile): Problem | undefined {
	const marker = /^(?:<{7} .*|={7}|>{7} .*)$/m.exec(source.text);
	if (marker === null) return undefined;

	return problemAt(source, [marker.index, marker.index + 7], {
		message: "a merge conflict was left in the file",
		remedy: "Keep what is right of both sides, and take out the lines with <<<<<<<, ======= and >>>>>>>.",
	});
}

function* compose(source: TextFile): Check<Document.Parsed | undefined> {
	const tokens = [...new Parser().parse(source.text)];
	const documents = [...new Composer(yamlOptions).compose(tokens, true, source.text.length)];
	const [document, second] = documents;

	const directive = tokens.find(({ type }) => type === "directive");
	if (directive !== undefined) {
		yield problemAt(source, [directive.offset, directive.offset + 1], {
			message: "a directive of YAML changes how the file is read",
			remedy: "Take the line out.",
		});
		return undefined;
	}
	// What is wrong first makes most of the rest look wrong.
	const [fault] = documents
		.flatMap(({ errors, warnings }) => [...errors, ...warnings])
		.toSorted((one, other) => one.pos[0] - other.pos[0]);
	if (fault !== undefined && document !== undefined) {
		yield problemAt(source, faultRange(fault, document), inPlainWords(fault));
		return undefined;
	}
	if (second !== undefined) {
		const [start] = second.range;
		yield problemAt(source, [start, start + 1], {
			message: "a second YAML document begins here",
			remedy: "Take out the line with --- or ... before it: a knowledge file is one document.",
		});
		return undefined;
	}
	if (document?.contents) return document;
	yield problemWith(source.file, { message: "the file is empty", remedy: "Write a `title` and `sources`." });
	return undefined;
}

/** Where a value stands; where it is missing, the place that comes nearest. As a `"key"`, where its key stands. */
export function rangeAt(
	{ document }: Pick<YamlDocument, "document">,
	path: Path,
	part: "key" | "value" = "value",
): Range {
	let node: ParsedNode | null = document.contents;
	let range = headOf(node);
	for (const [depth, step] of path.entries()) {
		const found = childOf(node, step);
		if (found === undefined) return range;

		const wantsKey = depth < path.length - 1 || part === "key" || found.value === null;
		range = headOf(wantsKey ? (found.key ?? found.value) : found.value);
		node = found.value;
	}
	return range;
}

interface Child {
	readonly key: ParsedNode | undefined;
	readonly value: ParsedNode | null;
}

function childOf(node: ParsedNode | null, step: PropertyKey): Child | undefined {
	if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && key.value === step);
	if (!isSeq(node) || typeof step !== "number") return undefined;

	const value = node.items[step];
	return value === undefined || !("range" in value) ? undefined : { key: undefined, value };
}
