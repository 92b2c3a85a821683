import type { Highlight } from "../domain/answer.ts";
import type { Knowledge, Passage, Source } from "../domain/knowledge.ts";
import type { Paragraph, Span } from "../domain/outline.ts";
import { paragraphAt } from "../domain/outline.ts";
import { whereabouts } from "./citation.ts";
import { colours, container, linkButton, type Reply, rowOf, text } from "./components.ts";
import { limits } from "./limits.ts";
import { blockQuote, fullLength, quotation } from "./quotation.ts";

/** Code units of the quotation: a message could hold twice as many, and nobody would read them. */
const room = 1_800;

/** A passage between its neighbours: the paragraph before, its own, and the one after, the passage itself bold. */
export function renderContext(passage: Passage, source: Source, knowledge: Knowledge): Reply {
	const { start, end } = passage;
	return {
		audience: "member",
		container: container(colours.quiet, [
			text("**In its context**, the passage in bold:"),
			text(`${inContext(source, passage)}\n-# ${whereabouts(passage, knowledge)}`),
			text(`-# Identical to our stored copy, characters ${start} to ${end} · sha256 ${source.sha256.slice(0, 12)}`),
			...rowOf(linksTo(source)),
		]),
	};
}

/** As much of the neighbourhood as there is room for, in whole sentences; at least the passage, or a part of it. */
function inContext(source: Source, passage: Span): string {
	const bold: Highlight[] = [[passage.start, passage.end]];
	const alone = source.text.slice(passage.start, passage.end);
	if (fullLength(alone, [[0, alone.length]]) > room) return quotation(alone, [], room).body;

	let shown: Span = passage;
	for (const wider of widenings(source, passage)) {
		const grown = { start: Math.min(shown.start, wider.start), end: Math.max(shown.end, wider.end) };
		if (blockQuote(source.text, bold, grown.start, grown.end).length > room) break;
		shown = grown;
	}
	return blockQuote(source.text, bold, shown.start, shown.end);
}

/** The sentences of the neighbourhood, nearest first, one before the passage and one after it in turn. */
function widenings({ outline }: Source, passage: Span): Span[] {
	const sentences = neighbourhood(outline.paragraphs, passage).flatMap((paragraph) => paragraph.sentences);
	const before = sentences.filter(({ start }) => start < passage.start).reverse();
	const after = sentences.filter(({ end }) => end > passage.end);
	return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [before[index], after[index]])
		.flat()
		.filter((sentence) => sentence !== undefined);
}

/** The paragraph before the passage's first one up to the paragraph after its last, with the headings in between. */
function neighbourhood(paragraphs: readonly Paragraph[], { start, end }: Span): readonly Paragraph[] {
	const first = paragraphAt({ paragraphs }, start)?.number ?? 1;
	const last = paragraphAt({ paragraphs }, Math.max(start, end - 1))?.number ?? first;
	return paragraphs.filter(({ number }) => number >= first - 1 && number <= last + 1);
}

/** Where the document can be read, as far as an address fits a button. */
export const linksTo = ({ url, archived }: Source) =>
	[
		{ name: "Original", address: url },
		{ name: "Archived copy", address: archived },
	].flatMap(({ name, address }) =>
		address === undefined || address.length > limits.url ? [] : [linkButton(name, address)],
	);
