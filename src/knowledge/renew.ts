import {
	type Document,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	visit,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import { isSameData } from "./same-data.ts";

/** What a node is to hold: strings, lists and objects. */
type Data = unknown;

/**
 * A node that holds other data, with the comments that it had: those of what stays as it was stay there, those of what
 * goes are kept with what follows.
 */
export function renewed(document: Document, node: unknown, data: Data): Node {
	if (isMap(node) && isObject(data)) return renewMap(document, node, data);
	if (isSeq(node) && Array.isArray(data)) return renewList(document, node, data);
	if (isScalar(node) && typeof data === "string") {
		node.value = data;
		delete node.source;
		return node;
	}
	const fresh = document.createNode(data);
	comment(fresh, commentsWithin(node));
	return fresh;
}

const isObject = (data: Data): data is object => typeof data === "object" && data !== null && !Array.isArray(data);

function renewMap(document: Document, map: YAMLMap, data: object): YAMLMap {
	const kept: Pair[] = [];
	let orphans: string[] = [];
	for (const pair of map.items) {
		const value: unknown = Reflect.get(data, nameOf(pair));
		if (value === undefined) {
			orphans.push(...commentsWithin(pair.key), ...commentsWithin(pair.value));
			continue;
		}
		pair.value = renewed(document, pair.value, value);
		if (isNode(pair.key)) comment(pair.key, orphans);
		orphans = [];
		kept.push(pair);
	}
	const known = new Set(kept.map(nameOf));
	const added = Object.entries(data).filter(([key]) => !known.has(key));
	map.items = [...kept, ...added.map(([key, value]) => document.createPair(key, value))];
	commentAtEnd(map, orphans);
	return map;
}

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : "");

function renewList(document: Document, list: YAMLSeq, data: readonly Data[]): YAMLSeq {
	const items: unknown[] = [];
	let orphans: string[] = [];
	for (const { before, after } of steps(list.items, data)) {
		if (after === undefined) {
			orphans.push(...commentsWithin(before));
			continue;
		}
		const node = before === undefined ? document.createNode(after.data) : renewed(document, before, after.data);
		comment(node, orphans);
		orphans = [];
		items.push(node);
	}
	list.items = items;
	commentAtEnd(list, orphans);
	return list;
}

/** One item of a list before and after; without the one it is new, without the other it goes. */
interface Step {
	readonly before?: unknown;
	readonly after?: { readonly data: Data };
}

/** What stays is found by its value; what stands between takes each other's place as far as it goes. */
function steps(before: readonly unknown[], after: readonly Data[]): readonly Step[] {
	const all: Step[] = [];
	let [from, to] = [0, 0];
	for (const [left, right] of staying(before, after)) {
		all.push(...between(before.slice(from, left), after.slice(to, right)));
		all.push({ before: before[left], after: { data: after[right] } });
		[from, to] = [left + 1, right + 1];
	}
	return [...all, ...between(before.slice(from), after.slice(to))];
}

const between = (before: readonly unknown[], after: readonly Data[]): readonly Step[] =>
	Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
		...(index < before.length ? { before: before[index] } : {}),
		...(index < after.length ? { after: { data: after[index] } } : {}),
	}));

/** Places of items that stay, before and after, in order. */
function staying(before: readonly unknown[], after: readonly Data[]): readonly (readonly [number, number])[] {
	const places: (readonly [number, number])[] = [];
	const data = before.map((node) => (isNode(node) ? dataOf(node) : undefined));
	let to = 0;
	for (const [from, each] of data.entries()) {
		const found = after.findIndex((item, index) => index >= to && isSameData(item, each));
		if (found < 0) continue;
		places.push([from, found]);
		to = found + 1;
	}
	return places;
}

function dataOf(node: Node): unknown {
	if (isMap(node))
		return Object.fromEntries(node.items.map((pair) => [nameOf(pair), isNode(pair.value) ? dataOf(pair.value) : ""]));
	if (isSeq(node)) return node.items.map((item) => (isNode(item) ? dataOf(item) : ""));
	return isScalar(node) ? String(node.value) : "";
}

function commentsWithin(node: unknown): string[] {
	const comments: string[] = [];
	if (!isNode(node)) return comments;
	visit(node, {
		Node: (_, { commentBefore, comment: beside }) => {
			for (const each of [commentBefore, beside]) if (typeof each === "string") comments.push(each);
		},
	});
	return comments;
}

function comment(node: Node, comments: readonly string[]): void {
	if (comments.length > 0) node.commentBefore = [...comments, node.commentBefore].filter(Boolean).join("\n");
}

function commentAtEnd(node: Node, comments: readonly string[]): void {
	if (comments.length > 0) node.comment = [node.comment, ...comments].filter(Boolean).join("\n");
}
