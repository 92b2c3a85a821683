import type { Reading } from "../search/reading.ts";
import { type LadderName, ladderNames, ladders } from "./ladders.ts";
import { type Found, PhraseFinder } from "./phrase-finder.ts";
import { words } from "./word-list.ts";

/** A word that says how strongly something is meant. */
export interface Marker {
	readonly ladder: LadderName;
	readonly rank: number;
	/** Its own tokens. */
	readonly from: number;
	readonly to: number;
	/** Tokens that it is said of. */
	readonly scope: { readonly from: number; readonly to: number };
}

type Place = Pick<Marker, "ladder" | "rank">;

const finders = ladderNames.map(
	(ladder) =>
		new PhraseFinder<Place>(
			ladders[ladder].steps.flatMap(({ rank, words }) => words.map((stems) => [stems, { ladder, rank }] as const)),
		),
);

export const markersIn = (reading: Reading): readonly Marker[] =>
	finders.flatMap((finder) =>
		finder
			.in(reading.tokens)
			.filter((found) => isMarker(reading, found))
			.map(({ from, to, value }) => ({ ...value, from, to, scope: scopeOf(reading, from, to, value.ladder) })),
	);

/** “May” is a month as well, and “all” no amount before “of this”. */
function isMarker({ tokens, classes }: Reading, { from, to }: Found<Place>): boolean {
	const token = tokens[from];
	if (token === undefined || classes[from] === "date") return false;
	if (token.word === "may" && token.isCapitalised && from > 0) return false;
	if (/^(?:will|would)$/.test(token.word) && tokens[to]?.word === "have") return false;
	if (needsInfinitive.has(token.word))
		return isBeforeInfinitive(tokens, to) || /^(?:was|were|is|are|been)$/.test(tokens[from - 1]?.word ?? "");
	if (token.word === "all") return !/^(?:this|that|the|it)$/.test(tokens[to]?.word ?? "") || tokens[to]?.word === "the";
	return true;
}

/** “The aim was to …”; “in support of its goals” says nothing of what came to pass. */
const needsInfinitive = words(
	"plan plans planned aim aims aimed goal goals objective intention intend intends intended hope hopes want wants wanted seek seeks sought",
);

const infinitiveReach = 8;

const isBeforeInfinitive = (tokens: Reading["tokens"], from: number) =>
	tokens.slice(from, from + infinitiveReach).some(({ word }) => word === "to");

/** Words of a noun phrase that an amount may stand before. */
const amountReach = 6;

function scopeOf(reading: Reading, from: number, to: number, ladder: LadderName): Marker["scope"] {
	if (ladder === "extent") return { from: to, to: Math.min(to + amountReach, clauseEnd(reading, to)) };
	const end = ladder === "outcome" ? relativeAfter(reading, to) : clauseEnd(reading, to);
	/** “They did it, apparently”: at the end it is said of all that stands before. */
	if (end - to < 2 || ladder === "duration") return { from: clauseStart(reading, from), to: end };
	return { from: to, to: end };
}

/** “Will act against those who …”: what those did is no promise. */
function relativeAfter(reading: Reading, from: number): number {
	const end = clauseEnd(reading, from);
	const relative = reading.tokens.findIndex(({ word }, index) => index > from && /^(?:who|which|that)$/.test(word));
	return relative < 0 ? end : Math.min(relative, end);
}

/** At a full stop, or at a comma behind which something else is told. */
function clauseEnd({ tokens, isParted, gaps }: Reading, from: number): number {
	for (let index = from; index < tokens.length; index += 1) {
		if (index === from || !isParted[index]) continue;
		if (/[.;:!?]/.test(gaps[index] ?? "")) return index;
		if (/^(?:but|while|although)$|ing$/.test(tokens[index]?.word ?? "")) return index;
		if ([0, 1].some((ahead) => /^(?:which|who|whom|where)$/.test(tokens[index + ahead]?.word ?? ""))) return index;
	}
	return tokens.length;
}

function clauseStart({ isParted, gaps }: Reading, from: number): number {
	for (let index = from; index > 0; index -= 1) if (isParted[index] && /[.;:!?]/.test(gaps[index] ?? "")) return index;
	return 0;
}
