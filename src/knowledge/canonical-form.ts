import {
	type Document,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Pair,
	parseDocument,
	Scalar,
	type ToStringOptions,
	visit,
	type YAMLMap,
} from "yaml";
import { z } from "zod";
import { KnowledgeFile } from "../domain/knowledge-file.ts";
import { yamlOptions } from "./yaml-document.ts";

/** One line for each key and each entry of a list, however long: what changes is what a diff shows. */
const printing: ToStringOptions = {
	blockQuote: "literal",
	doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
	indent: 2,
	indentSeq: true,
	lineWidth: 0,
};

/** Rounds after which a form that still changes is taken as it is; two are enough for what people write. */
const roundsAtMost = 5;

/**
 * A knowledge file as `format` writes it: keys in the schema's order, entries by id, one way to write each text.
 * Comments are kept with what they stand above. The form of the form is the form itself.
 *
 * The library reads a comment back as another entry's where several meet, so that it takes a second round to settle.
 */
export function canonicalForm(document: Document): string {
	let text = printed(document);
	for (let round = 1; round < roundsAtMost && text.includes("#"); round += 1) {
		const again = printed(parseDocument(text, yamlOptions));
		if (again === text) return text;
		text = again;
	}
	return text;
}

function printed(document: Document): string {
	const arranged = document.clone();
	dropEmpty(arranged);
	arrange(arranged.contents, KnowledgeFile);
	restyle(arranged);
	space(arranged.contents);
	return arranged.toString(printing);
}

/** A key without a value says nothing; a comment beside it is kept with what follows. */
function dropEmpty(document: Document): void {
	visit(document, {
		Map: (_, map) => {
			const kept: Pair[] = [];
			let comments: string[] = [];
			for (const pair of map.items) {
				if (isEmpty(pair.value)) comments.push(...commentsOf(pair.key), ...commentsOf(pair.value));
				else {
					if (isNode(pair.key)) pair.key.commentBefore = joined([...comments, pair.key.commentBefore]);
					kept.push(pair);
					comments = [];
				}
			}
			map.items = kept;
			map.comment = joined([...comments, map.comment]);
		},
	});
}

const isEmpty = (value: unknown) =>
	value === null || (isScalar(value) && value.value === "" && value.type === Scalar.PLAIN);

const commentsOf = (node: unknown): readonly string[] =>
	isNode(node) ? [node.commentBefore, node.comment].filter((comment) => typeof comment === "string") : [];

const joined = (comments: readonly (string | null | undefined)[]): string | null =>
	comments.filter(Boolean).join("\n") || null;

/** Keys that the schema doesn't know come last, in the order that they have. */
function arrange(node: unknown, schema: unknown): void {
	if (schema instanceof z.ZodOptional) arrange(node, schema.unwrap());
	else if (schema instanceof z.ZodObject && isMap(node)) {
		const order = Object.keys(schema.shape);
		const rank = ({ key }: Pair) => (order.includes(nameOf(key)) ? order.indexOf(nameOf(key)) : order.length);
		node.items = node.items.toSorted((one, other) => rank(one) - rank(other));
		for (const { key, value } of node.items) arrange(value, schema.shape[nameOf(key)]);
	} else if (schema instanceof z.ZodArray && isSeq(node)) {
		node.items = node.items.toSorted((one, other) => compare(idOf(one), idOf(other)));
		for (const item of node.items) arrange(item, schema.element);
	}
}

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value) : "");

/** Entries without an id, such as aliases or evidence, stay in the order that they have. */
const idOf = (item: unknown): string => (isMap(item) ? String(item.get("id") ?? "") : "");

const compare = (one: string, other: string) => Number(one > other) - Number(one < other);

/** One way to write a text or a list, whatever way it was written in. */
function restyle(document: Document): void {
	visit(document, {
		Collection: (_, collection) => {
			if (collection.items.length > 0) collection.flow = false;
		},
		Scalar: (_, scalar) => {
			const text = String(scalar.value);
			// The library writes some texts with white space at the end of a line differently from how it reads them.
			const ofLines = /^\s|\s$|\s\n|\n\s/.test(text) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
			if (text.includes("\n")) scalar.type = ofLines;
			// Somebody wrote an empty text; printed plainly it would be a key without a value.
			else if (text === "") scalar.type = Scalar.QUOTE_DOUBLE;
			else delete scalar.type;
		},
	});
}

/** A blank line before each section and each entry; besides, only inside of comments. */
function space(contents: unknown): void {
	visit(isNode(contents) ? contents : null, {
		Node: (_, node) => {
			delete node.spaceBefore;
			if (node.commentBefore) node.commentBefore = withoutBlankEnds(node.commentBefore);
			if (node.comment) node.comment = withoutBlankEnds(node.comment);
		},
	});
	if (!isMap(contents)) return;
	spaceKeys(contents);
	for (const { value } of contents.items) {
		if (!isSeq(value)) continue;
		for (const item of value.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
	}
}

/** Blank lines before and after a comment are not a part of it. */
const withoutBlankEnds = (comment: string) => comment.replace(/^\n+|\n+$/g, "");

function spaceKeys(map: YAMLMap): void {
	for (const { key, value } of map.items.slice(1)) if (isNode(key) && isCollection(value)) key.spaceBefore = true;
}
