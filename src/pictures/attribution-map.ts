import type { Knowledge } from "../domain/knowledge.ts";
import type { Stance } from "../domain/knowledge-file.ts";
import type { Attribution, Position } from "../dossier/attribution.ts";
import { alternativeText } from "./alternative-text.ts";
import { type Arrow, arrowPaths } from "./arrows.ts";
import { box, type Drawing, type Element } from "./drawing.ts";
import { faces, ink, sheet, stanceLooks } from "./look.ts";
import { aside, citing, drawingOf, footing, heading, numbersOf, type SourceNumbers } from "./sheet.ts";
import { shownName } from "./shown-text.ts";
import { place, type Run, type Setting, set } from "./typesetting.ts";

/** Speakers, the lanes on which their words stand, a space where arrows bend and no text is, and whom they are about. */
const speakers = { left: sheet.margin, width: 236 } as const;
const lanes = { left: 308, width: 452 } as const;
const targets = { left: 836, width: sheet.width - sheet.margin - 836 } as const;

/** Pixels: inside of a card, between a text and its line, between lanes, cards, speakers, and arrows on one card. */
const gaps = { padding: 18, line: 8, lane: 18, card: 22, arrow: 16 } as const;

/** Positions that a picture holds: more, and nobody follows a line to its end. */
const most = 20;

/** Wordings of one position that are told on its lane. */
const wordingsTold = 3;

const stances: Record<Stance, string> = {
	accuses: "accuses",
	assesses: "assesses",
	supports: "supports",
	condemns: "condemns",
	denies: "denies",
	questions: "questions",
};

/** Who says what about whom: each position a lane from its speaker, with the speaker's own words on it, and an arrow. */
export function drawAttribution({ positions, accused }: Attribution, knowledge: Knowledge): Drawing {
	const drawn = foremost(positions, accused);
	const numbers = numbersOf(drawn.flatMap(sourcesOf));
	const head = heading("Who says who did it", "Each speaker's own words for how sure they are.", knowledge);
	const groups = laidOut(drawn, numbers, head.bottom, knowledge);
	const all = groups.flatMap((group) => group.lanes);
	const cards = targetCards(all, knowledge);
	const bottom = Math.max(head.bottom, ...[...groups, ...cards].map((card) => card.top + card.height));

	const more = positions.length - drawn.length;
	const notes = [
		...(more === 0 ? [] : [`and ${more} more in the list`]),
		"Stances and their strength are the speakers' own. Casefile does not rate who is right.",
	];
	const foot = footing(bottom + gaps.card * 2, notes, numbers, knowledge);
	return drawingOf(foot.bottom, altOf(drawn, positions.length, knowledge), [
		...head.elements,
		arrowsFrom(all, cards, foot.bottom),
		...groups.flatMap((group) => [
			...cardElements(group, speakers),
			...group.lanes.map(({ words, top }) => place(words, lanes.left, top)),
		]),
		...cards.flatMap((card) => cardElements(card, targets)),
		...foot.elements,
	]);
}

/** Where not all can be drawn: what is said about the one most accused goes first. */
function foremost(positions: readonly Position[], accused: string | undefined): readonly Position[] {
	const first = positions.filter(({ against }) => against !== undefined && against === accused);
	const drawn = new Set([...new Set([...first, ...positions])].slice(0, most));
	return positions.filter((position) => drawn.has(position));
}

const sourcesOf = ({ wordings }: Position) => wordings.map(({ snippet }) => snippet.source);

const nameOf = (entity: string, { entities }: Knowledge): string => shownName(entities.get(entity)?.name ?? entity);

/** A name on paper of its own. */
interface Card {
	readonly name: Setting;
	readonly top: number;
	readonly height: number;
}

interface Lane {
	readonly position: Position;
	readonly words: Setting;
	readonly top: number;
	/** Where its line runs, below the words. */
	readonly line: number;
}

interface Group extends Card {
	readonly lanes: readonly Lane[];
}

/** Each speaker with their lanes below each other, in the order in which the positions first name them. */
function laidOut(
	positions: readonly Position[],
	numbers: SourceNumbers,
	top: number,
	knowledge: Knowledge,
): readonly Group[] {
	const groups: Group[] = [];
	let below = top;
	for (const by of new Set(positions.map((position) => position.by))) {
		const own = positions.filter((position) => position.by === by);
		const group = groupOf(by, own, numbers, below, knowledge);
		groups.push(group);
		below = group.top + group.height + gaps.card;
	}
	return groups;
}

function groupOf(
	by: string,
	positions: readonly Position[],
	numbers: SourceNumbers,
	top: number,
	knowledge: Knowledge,
): Group {
	const name = set(nameOf(by, knowledge), faces.name, speakers.width - 2 * gaps.padding, 4);
	const placed: Lane[] = [];
	let below = top + gaps.line;
	for (const position of positions) {
		const words = set(wordsOf(position, numbers), faces.words, lanes.width, 4);
		const line = below + words.height + gaps.line;
		placed.push({ position, words, top: below, line });
		below = line + gaps.lane;
	}
	return { name, top, height: Math.max(below - top, name.height + 2 * gaps.padding), lanes: placed };
}

/** The stance, the speaker's own words for how sure they are, and the date as far as the documents give it. */
function wordsOf({ stance, wordings }: Position, numbers: SourceNumbers): readonly Run[] {
	const sure = differing(wordings);
	const told = (sure.length === 0 ? wordings.slice(0, 1) : sure).slice(0, wordingsTold);
	return [
		{ text: stances[stance], weight: 700, color: stanceLooks[stance].color },
		...told.flatMap(({ strength, when, snippet }, index): readonly Run[] => [
			...(strength === undefined ? [] : [{ text: `${index === 0 ? " " : ", "}“${shownName(strength)}”` }]),
			aside(`${when === undefined ? "" : ` ${shownName(when)}`} ${citing([snippet.source], numbers)}`),
		]),
	];
}

/** The first wording of each strength. */
const differing = (wordings: Position["wordings"]): Position["wordings"] =>
	wordings.filter(
		({ strength }, index) =>
			strength !== undefined && wordings.findIndex((other) => other.strength === strength) === index,
	);

interface Target extends Card {
	readonly entity: string;
}

/** Each about as high as the lanes that lead to it, none over another. */
function targetCards(all: readonly Lane[], knowledge: Knowledge): readonly Target[] {
	const leading = new Map<string, number[]>();
	for (const { position, line } of all) {
		if (position.against === undefined) continue;
		leading.set(position.against, [...(leading.get(position.against) ?? []), line]);
	}
	const wanted = [...leading].map(([entity, lines]) => {
		const name = set(nameOf(entity, knowledge), faces.name, targets.width - 2 * gaps.padding, 4);
		const height = Math.max(name.height + 2 * gaps.padding, (lines.length + 1) * gaps.arrow);
		return { entity, name, height, middle: lines.reduce((sum, line) => sum + line, 0) / lines.length };
	});
	const cards: Target[] = [];
	let below = (all[0]?.top ?? 0) - gaps.line;
	for (const { entity, name, height, middle } of wanted.sort((one, other) => one.middle - other.middle)) {
		const top = Math.max(below, middle - height / 2);
		cards.push({ entity, name, top, height });
		below = top + height + gaps.card;
	}
	return cards;
}

const cardElements = ({ name, top, height }: Card, { left, width }: typeof speakers | typeof targets): Element[] => [
	box({ left, top, width, height, backgroundColor: ink.card, border: `2px solid ${ink.line}`, borderRadius: 10 }),
	place(name, left + gaps.padding, top + (height - name.height) / 2),
];

/** All arrows on one canvas below the texts. They leave a lane where its words end, and meet nobody's words again. */
function arrowsFrom(all: readonly Lane[], cards: readonly Target[], height: number): Element {
	const arrows = all.map(({ position, line }): Arrow => {
		const start = { x: speakers.left + speakers.width, y: line };
		const bend = lanes.left + lanes.width;
		const look = stanceLooks[position.stance];
		const card = cards.find(({ entity }) => entity === position.against);
		if (card === undefined) return { start, bend, end: { x: bend, y: line }, look };
		return { start, bend, end: { x: targets.left, y: landing(position, card, all) }, look };
	});
	return {
		type: "svg",
		props: {
			width: sheet.width,
			height: Math.ceil(height),
			viewBox: `0 0 ${sheet.width} ${Math.ceil(height)}`,
			style: { position: "absolute", left: 0, top: 0 },
			children: arrows.flatMap(arrowPaths),
		},
	};
}

/** Where on a card's edge an arrow ends: side by side with the others, in the order of their lanes. */
function landing(position: Position, { entity, top, height }: Target, all: readonly Lane[]): number {
	const leading = all.filter((lane) => lane.position.against === entity);
	const place = leading.findIndex((lane) => lane.position === position);
	return top + (height * (place + 1)) / (leading.length + 1);
}

function altOf(parts: readonly Position[], all: number, knowledge: Knowledge): string {
	return alternativeText(
		`Who says who did it: ${shownName(knowledge.title)}.`,
		[
			parts.map((position) => told(position, knowledge, wordingsTold)),
			parts.map((position) => told(position, knowledge, 1)),
			parts.map((position) => told(position, knowledge, 0)),
		],
		all,
	);
}

/** “Mandiant assesses: Iran, “moderate confidence”.” */
function told({ by, stance, against, wordings }: Position, knowledge: Knowledge, wordingsToTell: number): string {
	const sure = differing(wordings)
		.slice(0, wordingsToTell)
		.map(({ strength = "", when }) => `“${shownName(strength)}”${when === undefined ? "" : ` (${shownName(when)})`}`);
	const about = against === undefined ? [] : [nameOf(against, knowledge)];
	const rest = [...about, ...sure].join(", ");
	return `${nameOf(by, knowledge)} ${stances[stance]}${rest === "" ? "" : `: ${rest}`}`;
}
