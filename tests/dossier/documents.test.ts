import fc from "fast-check";
import { expect, test } from "vitest";
import { documentsOf, markedParagraphs } from "../../src/dossier/documents.ts";
import { knowledgeOf } from "../builders.ts";
import { anyIncident } from "./any-incident.ts";

const text = "The crane\n\nIt fell on 3 May. It was “old”. It rained.\n\nNobody came.";

const knowledge = knowledgeOf({
	sources: { log: text, empty: "Nothing rests on this." },
	entities: [{ id: "smith" }],
	facts: [
		{ id: "fell", evidence: ["It fell on 3 May."] },
		{ id: "old", evidence: ["3 May. It was “old”.", "Nobody came."] },
		{ id: "heading", evidence: ["The crane"] },
	],
	quotes: [{ id: "rain", speaker: "smith", evidence: ["It rained."] }],
});

test("documents are counted as they are stored", () => {
	expect(documentsOf(knowledge).map(({ source, ...counts }) => ({ id: source.id, ...counts }))).toEqual([
		{
			id: "log",
			bytes: Buffer.byteLength(text),
			paragraphs: 2,
			entries: 4,
			covered: ("The crane".length + "It fell on 3 May. It was “old”.".length + "It rained.".length + 12) / text.length,
		},
		{ id: "empty", bytes: 22, paragraphs: 1, entries: 0, covered: 0 },
	]);
});

test("a byte order mark counts among the bytes", () => {
	const [document] = documentsOf(
		knowledgeOf({ sources: { log: "\uFEFFIt fell." }, facts: [{ evidence: ["It fell."] }] }),
	);

	expect(document?.bytes).toBe(11);
});

test("passages that overlap are one mark, with the ids of all that rest on it; the next one is its own", () => {
	const source = knowledge.sources.get("log");
	const paragraphs = source === undefined ? [] : markedParagraphs(source, knowledge);

	expect(
		paragraphs.map(({ paragraph, marks }) => [
			paragraph.isHeading,
			marks.map(({ start, end, entries }) => [text.slice(start, end), ...entries]),
		]),
	).toEqual([
		[true, [["The crane", "heading"]]],
		[
			false,
			[
				["It fell on 3 May. It was “old”.", "fell", "old"],
				["It rained.", "rain"],
			],
		],
		[false, [["Nobody came.", "old"]]],
	]);
});

test("in any incident, marks stand in their paragraphs, in order, and cover a share of the document", () => {
	fc.assert(
		fc.property(anyIncident, (any) => {
			for (const { source, covered } of documentsOf(any)) {
				expect(covered).toBeGreaterThanOrEqual(0);
				expect(covered).toBeLessThanOrEqual(1);
				const paragraphs = markedParagraphs(source, any);
				expect(paragraphs.map(({ paragraph }) => paragraph)).toEqual(source.outline.paragraphs);
				for (const { paragraph, marks } of paragraphs) {
					const ends = [paragraph.start, ...marks.flatMap(({ start, end }) => [start, end]), paragraph.end];
					expect(ends).toEqual(ends.toSorted((one, other) => one - other));
				}
			}
		}),
	);
});

test("in any incident, every passage stands in one mark that has its entry's id", () => {
	fc.assert(
		fc.property(anyIncident, (any) => {
			const marks = [...any.sources.values()].flatMap((source) =>
				markedParagraphs(source, any).flatMap((each) => each.marks.map((mark) => ({ ...mark, source: source.id }))),
			);
			for (const { id, evidence } of [...any.facts, ...any.quotes]) {
				for (const { source, start, end } of evidence) {
					const holding = marks.filter((mark) => mark.source === source && mark.start <= start && end <= mark.end);
					expect(holding.map(({ entries }) => entries)).toEqual([expect.arrayContaining([id])]);
				}
			}
		}),
	);
});
