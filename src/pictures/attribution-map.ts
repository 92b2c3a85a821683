import type { Knowledge } from "../domain/knowledge.ts";
import type { Attribution, Position } from "../dossier/attribution.ts";
import { alternativeText } from "./alternative-text.ts";
import { type Arrow, arrowPaths } from "./arrows.ts";
import { box, type Drawing, type Element, type Path } from "./drawing.ts";
import { untangled } from "./lane-order.ts";
import { faces, ink, sheet, stanceLooks } from "./look.ts";
import {
	aside,
	citing,
	documents,
	drawingOf,
	footing,
	heading,
	marksOf,
	remainder,
	type SourceMarks,
} from "./sheet.ts";
import { shownName } from "./shown-text.ts";
import { glue, place, type Run, type Setting, set } from "./typesetting.ts";

/** Speakers, the lanes on which their words stand, a space where lines bend and no text is, and whom they are about. */
const speakers = { left: sheet.margin, width: 212 } as const;
const lanes = { left: 284, width: 450 } as const;
const targets = { left: 846, width: sheet.width - sheet.margin - 846 } as const;

/** Pixels: inside of a card, between words and their line, between lanes, between cards, between arrows on a card. */
const gaps = { padding: 16, line: 6, lane: 16, card: 24, arrow: 24 } as const;

/** Positions that a picture holds: with more, nobody follows a line to its end. */
const most = 20;

/** Wordings of one position that are told on its lane. */
const wordingsTold = 3;

/** Who says what about whom: each position a lane from its speaker, with the speaker's own words on it, and an arrow. */
export function drawAttribution(attribution: Attribution, knowledge: Knowledge): Drawing {
	const draw = (count: number) => drawPositions(foremost(attribution.positions, count), attribution, knowledge);
	let count = Math.min(most, attribution.positions.length);
	let drawing = draw(count);
	while (drawing.height > sheet.tallest && count > 1) {
		count -= 1;
		drawing = draw(count);
	}
	return drawing;
}

/** Where not all can be drawn, stances take turns: that many accuse must not leave out the one who denies. */
function foremost(positions: readonly Position[], count: number): readonly Position[] {
	const turns = new Map<string, number>();
	const inTurns = positions.map((position, index) => {
		const turn = turns.get(position.stance) ?? 0;
		turns.set(position.stance, turn + 1);
		return { position, index, turn };
	});
	return inTurns
		.sort((one, other) => one.turn - other.turn)
		.slice(0, count)
		.sort((one, other) => one.index - other.index)
		.map(({ position }) => position);
}

function drawPositions(drawn: readonly Position[], attribution: Attribution, knowledge: Knowledge): Drawing {
	const marks = marksOf(drawn.flatMap(({ wordings }) => wordings.map(({ snippet }) => snippet.source)));
	const head = heading("Who says who did it", countsOf(attribution), knowledge);
	const order = untangled(drawn);
	const top = head.bottom + faces.small.leading + 12;
	const groups = groupsOf(order.speakers, marks, top, knowledge);
	const all = groups.flatMap((group) => group.lanes);
	const cards = targetCards(order.targets, all, top, knowledge);

	const bottom = Math.max(top, ...[...groups, ...cards].map((card) => card.top + card.height));
	const rest = remainder(attribution.positions.length - drawn.length, lanes.left, bottom);
	const foot = footing(rest.bottom + 40, [disclaimer], marks, knowledge);
	const alt = altOf(order.speakers.flat(), attribution.positions.length, knowledge);
	return drawingOf(foot.bottom, alt, [
		...head.elements,
		...columnTitles(head.bottom),
		canvas(
			top,
			bottom,
			all.flatMap((lane) => arrowPaths(arrowOf(lane, cards, all))),
		),
		...groups.flatMap((group) => [
			...cardElements(group, speakers),
			...group.lanes.map(({ words, top }) => place(words, lanes.left, top)),
		]),
		...cards.flatMap((card) => cardElements(card, targets)),
		...rest.elements,
		...foot.elements,
	]);
}

const countsOf = ({ speakers, origins }: Attribution): string => {
	const count = speakers === 1 ? "1 speaker" : `${speakers} speakers`;
	return `${count} in ${documents(origins)}${origins === 1 ? "" : " of different origin"}.`;
};

const disclaimer = "Stance words and strength are the speakers’ own; Casefile does not rate who is right.";

const columnTitles = (top: number): readonly Element[] => [
	place(set("Who speaks", faces.small, speakers.width), speakers.left, top - 12),
	place(set("Stance, and how sure in their words", faces.small, lanes.width), lanes.left, top - 12),
	place(set("About whom", faces.small, targets.width), targets.left, top - 12),
];

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

/** Each speaker with their lanes below each other. */
function groupsOf(
	bySpeaker: readonly (readonly Position[])[],
	marks: SourceMarks,
	top: number,
	knowledge: Knowledge,
): readonly Group[] {
	const groups: Group[] = [];
	let below = top;
	for (const positions of bySpeaker) {
		const group = groupOf(positions, marks, below, knowledge);
		groups.push(group);
		below = group.top + group.height + gaps.card;
	}
	return groups;
}

function groupOf(positions: readonly Position[], marks: SourceMarks, top: number, knowledge: Knowledge): Group {
	const name = cardName(positions[0]?.by ?? "", speakers.width, knowledge);
	const placed: Lane[] = [];
	let below = top + gaps.line;
	for (const position of positions) {
		const words = set(wordsOf(position, marks), faces.lane, lanes.width);
		const line = below + words.height + gaps.line;
		placed.push({ position, words, top: below, line });
		below = line + gaps.lane;
	}
	return { name, top, height: Math.max(below - top, name.height + 2 * gaps.padding), lanes: placed };
}

const cardName = (entity: string, width: number, knowledge: Knowledge): Setting =>
	set(nameOf(entity, knowledge), faces.name, width - 2 * gaps.padding, 4);

/** The stance, the speaker's own words for how sure they are, and the date as far as the documents give it. */
function wordsOf({ stance, wordings }: Position, marks: SourceMarks): readonly Run[] {
	const sure = differing(wordings);
	const told = (sure.length === 0 ? wordings.slice(0, 1) : sure).slice(0, wordingsTold);
	return [
		{ text: stance, weight: 700, color: stanceLooks[stance].color },
		...told.flatMap(({ strength, when, snippet }, index): readonly Run[] => [
			...(strength === undefined ? [] : [{ text: `${index === 0 ? "" : ","} “${shownName(strength)}”` }]),
			...(when === undefined ? [] : [aside(` ${shownName(when).replaceAll(" ", glue)}`)]),
			aside(`${glue}${citing([snippet.source], marks)}`),
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

/** Each beside the lanes that lead to it, as far as none lies over another and none far below the last lane. */
function targetCards(
	order: readonly string[],
	all: readonly Lane[],
	top: number,
	knowledge: Knowledge,
): readonly Target[] {
	const wanted = order.map((entity) => {
		const lines = linesTo(entity, all).map(({ line }) => line);
		const name = cardName(entity, targets.width, knowledge);
		const height = Math.max(name.height + 2 * gaps.padding, (lines.length + 1) * gaps.arrow);
		const middle = lines.reduce((sum, line) => sum + line, 0) / lines.length;
		return { entity, name, height, top: middle - height / 2 };
	});
	return pushedUp(pushedDown(wanted, top), top, (all.at(-1)?.line ?? top) + gaps.lane);
}

const linesTo = (entity: string, all: readonly Lane[]) => all.filter(({ position }) => position.against === entity);

/** From the first card on, each as far down as the one above demands. */
function pushedDown(cards: readonly Target[], top: number): readonly Target[] {
	let below = top;
	return cards.map((card) => {
		const placed = { ...card, top: Math.max(below, card.top) };
		below = placed.top + card.height + gaps.card;
		return placed;
	});
}

/** From the last card on, each as far up as the one below demands, and no further than all have room for. */
function pushedUp(cards: readonly Target[], top: number, bottom: number): readonly Target[] {
	const needed = cards.reduce((sum, { height }) => sum + height + gaps.card, -gaps.card);
	let above = Math.max(bottom, top + needed);
	return cards
		.toReversed()
		.map((card) => {
			const placed = { ...card, top: Math.min(above - card.height, card.top) };
			above = placed.top - gaps.card;
			return placed;
		})
		.toReversed();
}

const cardElements = ({ name, top, height }: Card, { left, width }: typeof speakers | typeof targets): Element[] => [
	box({ left, top, width, height, backgroundColor: ink.card, border: `2px solid ${ink.line}`, borderRadius: 10 }),
	place(name, left + gaps.padding, top + (height - name.height) / 2),
];

/** From the speaker's card below the words; what bends, bends where no words are. A stance towards nobody ends there. */
function arrowOf({ position, line }: Lane, cards: readonly Target[], all: readonly Lane[]): Arrow {
	const card = cards.find(({ entity }) => entity === position.against);
	const bend = lanes.left + lanes.width;
	return {
		start: { x: speakers.left + speakers.width, y: line },
		bend,
		end: card === undefined ? { x: bend + 40, y: line } : { x: targets.left, y: landing(position, card, all) },
		look: stanceLooks[position.stance],
	};
}

/** Where on a card's edge an arrow ends: side by side with the others, in the order of their lanes. */
function landing(position: Position, { entity, top, height }: Target, all: readonly Lane[]): number {
	const leading = linesTo(entity, all);
	const place = leading.findIndex((lane) => lane.position === position);
	return top + (height * (place + 1)) / (leading.length + 1);
}

/**
 * All lines on one canvas, between the cards of either side and no higher than they are: each pixel of a canvas is
 * drawn four times over, for satori clips and masks it.
 */
function canvas(top: number, bottom: number, children: readonly Path[]): Element {
	const left = speakers.left + speakers.width;
	const width = targets.left - left;
	const height = Math.ceil(bottom - top);
	const viewBox = `${left} ${top} ${width} ${height}`;
	return { type: "svg", props: { width, height, viewBox, style: { position: "absolute", left, top }, children } };
}

function altOf(drawn: readonly Position[], all: number, knowledge: Knowledge): string {
	return alternativeText(
		`Who says who did it: ${shownName(knowledge.title)}.`,
		[wordingsTold, 1, 0].map((wordings) => drawn.map((position) => told(position, knowledge, wordings))),
		all,
	);
}

/** `Harbour master assesses: Northland, “high confidence” (3 May)`. */
function told({ by, stance, against, wordings }: Position, knowledge: Knowledge, wordingsToTell: number): string {
	const sure = differing(wordings)
		.slice(0, wordingsToTell)
		.map(({ strength = "", when }) => `“${shownName(strength)}”${when === undefined ? "" : ` (${shownName(when)})`}`);
	const about = against === undefined ? [] : [nameOf(against, knowledge)];
	const rest = [...about, ...sure].join(", ");
	return `${nameOf(by, knowledge)} ${stance}${rest === "" ? "" : `: ${rest}`}`;
}
