import { isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { Check } from "./problem.ts";
import { codePoint, unwelcomeIn } from "./stored-file.ts";
import { quoted } from "./suggestion.ts";
import { placeOf, problemAt, type Range, type TextFile } from "./text-file.ts";

/** Keys and list positions that lead to a value. */
export type Path = readonly PropertyKey[];

/** Nothing in a knowledge file lies deeper than six levels. */
const deepest = 16;

/**
 * A node as plain data: strings, lists and objects. What is left empty is `undefined`, or an empty string in a list.
 *
 * Refuses everything by which the data could be something else than what a person reads in the file.
 */
export function* dataOf(source: TextFile, node: ParsedNode | null, depth = 0): Check<unknown> {
	if (node === null) return undefined;
	if (depth > deepest) {
		yield problemAt(source, headOf(node), {
			message: `lists and keys are nested more than ${deepest} levels deep`,
			remedy: "Nothing in a knowledge file lies deeper than six levels: look at the indentation.",
		});
		return undefined;
	}
	yield* refuseProperties(source, node);
	if (isMap(node)) return yield* objectOf(source, node, depth);
	if (isScalar(node)) return yield* textOf(source, node);
	if (!isSeq(node)) return undefined;

	const items: unknown[] = [];
	for (const item of node.items) {
		items.push((isPair(item) ? undefined : yield* dataOf(source, item, depth + 1)) ?? "");
	}
	return items;
}

function* objectOf(
	source: TextFile,
	map: YAMLMap.Parsed<ParsedNode, ParsedNode | null>,
	depth: number,
): Check<Readonly<Record<string, unknown>>> {
	const entries = new Map<string, unknown>();
	const firstPlaces = new Map<string, number>();
	for (const { key, value } of map.items) {
		const name = yield* keyOf(source, key);
		if (name === undefined) continue;

		const [start, end] = headOf(key);
		const first = firstPlaces.get(name);
		if (first === undefined) firstPlaces.set(name, start);
		else {
			yield problemAt(source, [start, end], {
				message: `the key ${quoted(name)} stands here a second time; it stands on line ${placeOf(source, first).line} already`,
				remedy: "Keep one of the two.",
			});
		}
		const data = yield* dataOf(source, value, depth + 1);
		if (data !== undefined) entries.set(name, data);
	}
	return Object.fromEntries(entries);
}

function* keyOf(source: TextFile, key: ParsedNode): Check<string | undefined> {
	if (isScalar(key)) {
		yield* refuseProperties(source, key);
		return String(key.value);
	}
	yield problemAt(source, headOf(key), {
		message: "a key has to be a word",
		remedy: "A text that begins with a bracket or a brace has to be put in quotes.",
	});
	return undefined;
}

function* textOf(source: TextFile, scalar: Scalar.Parsed): Check<string | undefined> {
	const text = String(scalar.value);
	if (text === "" && scalar.type === "PLAIN") return undefined;

	const at = text.isWellFormed() ? unwelcomeIn(text) : text.search(/\p{Cs}/u);
	if (at !== undefined) {
		yield problemAt(source, headOf(scalar), {
			message: `this text holds ${codePoint(text, at)}, which is no character that can be shown`,
			remedy: "Take it out.",
		});
	}
	return text;
}

/** Aliases, anchors and tags give a text another meaning than its own. */
function* refuseProperties(source: TextFile, node: ParsedNode): Check<void> {
	const range = headOf(node);
	if (isAlias(node)) {
		yield problemAt(source, range, {
			message: `\`*${node.source}\` is an alias of YAML, and a knowledge file has none`,
			remedy: "Write the value out. A text that begins with * has to be put in quotes.",
		});
		return;
	}
	if (node.anchor !== undefined) {
		yield problemAt(source, propertyBefore(source, `&${node.anchor}`, range), {
			message: `${quoted(`&${node.anchor}`)} is an anchor of YAML, and a knowledge file has none`,
			remedy: "Take it out. A text that begins with & has to be put in quotes.",
		});
	}
	if (node.tag !== undefined) {
		yield problemAt(source, propertyBefore(source, "!", range), {
			message: "this is a tag of YAML, and a knowledge file has none",
			remedy: "Take it out. A text that begins with ! has to be put in quotes.",
		});
	}
}

function propertyBefore({ text }: TextFile, property: string, range: Range): Range {
	const at = text.lastIndexOf(property, range[0]);
	return at === -1 ? range : [at, at + property.length];
}

/** What to point at: a text as a whole, of a list or an object its beginning. */
export function headOf(node: ParsedNode | null): Range {
	if (node === null) return [0, 0];
	const [first] = isMap(node) || isSeq(node) ? node.items : [];
	const head = isPair(first) ? first.key : first;
	if (head !== undefined && (isScalar(head) || isAlias(head))) return [head.range[0], head.range[1]];
	return [node.range[0], isScalar(node) || isAlias(node) ? node.range[1] : node.range[0] + 1];
}

/** What lies at a path in plain data. */
export const valueAt = (data: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
		data,
	);
