import type { APIComponentInContainer } from "discord-api-types/v10";
import type { Snippet } from "../domain/answer.ts";
import type { Knowledge, Passage } from "../domain/knowledge.ts";
import { paragraphAt } from "../domain/outline.ts";
import { citation } from "./citation.ts";
import { section, text } from "./components.ts";
import { label } from "./escape.ts";
import { contextButton } from "./passage-button.ts";
import { fullLength } from "./quotation.ts";
import { type Shown, snippetSections } from "./snippet-sections.ts";

/** A statement or question of a message, with the passages that it was held against. */
export interface Part {
	readonly above: string;
	/** Said of the first passage, where one is shown. */
	readonly lead?: string;
	/** The best first. */
	readonly snippets: readonly Snippet[];
	/** The lower, the sooner it is shown with a passage. */
	readonly rank: number;
}

/** What a message has left: components, and code units of its texts. */
export interface Room {
	readonly components: number;
	readonly text: number;
}

/** A part, and how much of its passages is shown: the place of the first, or some of them in their own words. */
export interface Furnished extends Part {
	readonly isPlaced: boolean;
	readonly quotes: number;
}

/** The least that is worth quoting, in code units, and what a title may take where nothing is quoted. */
const most = { leastQuoted: 140, title: 40 } as const;

/** Code units that a section takes besides its words: ends of lines, and the ellipses of a quotation. */
const frame = 18;

/** Components of a text by itself, and of a section: itself, its text and its button. */
const weight = { text: 1, section: 3 } as const;

/**
 * Gives each part as much of its passages as there is room for: first everyone the place of one, then everyone its words,
 * then further passages, always the parts of the lowest rank before the others.
 *
 * @param quotes The most passages of one part.
 */
export function furnished(parts: readonly Part[], room: Room, knowledge: Knowledge, quotes: number): Furnished[] {
	const all = parts.map((part): Furnished => ({ ...part, isPlaced: false, quotes: 0 }));
	const byRank = [...parts.keys()].sort((one, other) => (parts[one]?.rank ?? 0) - (parts[other]?.rank ?? 0));
	let left = all.reduce((rest, part) => minus(rest, costOf(part, knowledge)), room);
	for (let step = 0; step <= quotes; step += 1) {
		for (const index of byRank) {
			const part = all[index];
			const better = part && atStep(step, part);
			if (part === undefined || better === undefined) continue;

			const rest = minus(plus(left, costOf(part, knowledge)), costOf(better, knowledge));
			if (rest.components < 0 || rest.text < 0) continue;
			all[index] = better;
			left = rest;
		}
	}
	return all;
}

/** Nothing where it lacks passages for that, or had no room for the step before. */
const atStep = (step: number, part: Furnished): Furnished | undefined => {
	if (step === 0) return part.snippets.length === 0 ? undefined : { ...part, isPlaced: true };
	return part.isPlaced && part.quotes === step - 1 && part.snippets.length >= step
		? { ...part, quotes: step }
		: undefined;
};

const plus = (one: Room, other: Room): Room => ({
	components: one.components + other.components,
	text: one.text + other.text,
});

const minus = (room: Room, cost: Room): Room => ({
	components: room.components - cost.components,
	text: room.text - cost.text,
});

function costOf(part: Furnished, knowledge: Knowledge): Room {
	const quoted = quotedOf(part);
	if (quoted.length === 0) {
		const isPlain = placedOf(part) === undefined;
		return { components: isPlain ? weight.text : weight.section, text: briefly(part, knowledge).length };
	}
	const lengths = quoted.map(
		({ snippet, above = "" }) =>
			above.length +
			citation(snippet, longestNumber, knowledge).length +
			Math.min(most.leastQuoted, fullLength(snippet.text, snippet.highlights)) +
			frame,
	);
	return { components: quoted.length * weight.section, text: lengths.reduce((sum, length) => sum + length, 0) };
}

/** As long as any number of a citation. */
const longestNumber = 98;

/** The passages that are shown in their own words. */
const quotedOf = ({ quotes, snippets, ...part }: Furnished): Shown[] =>
	snippets
		.slice(0, quotes)
		.map((snippet, index) => (index === 0 ? { snippet, above: introduction(part) } : { snippet }));

/** The passage of which the place is shown alone. */
const placedOf = ({ isPlaced, quotes, snippets }: Furnished): Snippet | undefined =>
	isPlaced && quotes === 0 ? snippets[0] : undefined;

const introduction = ({ above, lead }: Pick<Part, "above" | "lead">): string =>
	lead === undefined ? above : `${above}\n${lead}`;

function briefly(part: Furnished, knowledge: Knowledge): string {
	const placed = placedOf(part);
	return placed === undefined ? part.above : `${introduction(part)}\n-# ${placeOf(placed, knowledge)}`;
}

function placeOf({ source, start }: Passage, { sources }: Knowledge): string {
	const document = sources.get(source);
	const paragraph = document && paragraphAt(document.outline, start);
	const title = label(document?.title ?? source, most.title);
	return paragraph === undefined ? title : `${title}, paragraph ${paragraph.number}`;
}

/** The passages of a part that are to be seen, or whose place is. */
export const shownOf = ({ isPlaced, quotes, snippets }: Furnished): readonly Snippet[] =>
	snippets.slice(0, Math.max(isPlaced ? 1 : 0, quotes));

/** The parts in their order: a text by itself where no passage is shown, sections with a Context button otherwise. */
export function partComponents(
	parts: readonly Furnished[],
	knowledge: Knowledge,
	room: number,
): APIComponentInContainer[] {
	const brief = parts.filter((part) => quotedOf(part).length === 0).map((part) => briefly(part, knowledge));
	const sections = snippetSections(parts.flatMap(quotedOf), {
		knowledge,
		room: brief.reduce((rest, { length }) => rest - length, room),
	});
	return parts.flatMap((part, index): APIComponentInContainer[] => {
		const quoted = quotedOf(part).length;
		if (quoted > 0) return sections.splice(0, quoted);

		const placed = placedOf(part);
		const words = briefly(part, knowledge);
		return [placed === undefined ? text(words) : section(words, contextButton(placed, knowledge, placedFrom + index))];
	});
}

/** Numbers of Context buttons beyond those of all that is quoted. */
const placedFrom = 100;
