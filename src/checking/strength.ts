import type { Reading } from "../search/reading.ts";
import { stemOf, type Token } from "../search/text.ts";
import { type LadderName, ladderNames, ladders } from "./ladders.ts";
import { type Found, PhraseFinder } from "./phrase-finder.ts";
import { stems, words } from "./word-list.ts";

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

type Condition = (reading: Reading, found: Found<Place>) => boolean;

const wordAt = ({ tokens }: Reading, index: number) => tokens[index]?.word ?? "";

/** Words that are markers in some surroundings only, by their stem. */
const conditions: ReadonlyMap<string, Condition> = new Map<string, Condition>([
	["may", ({ tokens }, { from }) => from === 0 || tokens[from]?.isCapitalised === false],
	...["will", "would"].map((word): [string, Condition] => [word, (reading, { to }) => wordAt(reading, to) !== "have"]),
	/** “All this”, “all that it is” are no amount. */
	["all", (reading, { to }) => !/^(?:this|that|it)$/.test(wordAt(reading, to))],
	/** “Threatens the peace” has begun already. */
	["threaten", ({ classes }, { to }) => classes[to] !== "determiner"],
	/** “Announced that it was over” announces nothing that is still to come. */
	["announc", (reading, { to }) => wordAt(reading, to) !== "that"],
	/** “Due to the storm” gives a reason, and what went as scheduled came to pass. */
	["due", ({ tokens, classes }, { to }) => tokens[to]?.word !== "to" || classes[to + 1] !== "determiner"],
	...["planned", "scheduled", "intended"].map((word): [string, Condition] => [
		stemOf(word),
		(reading, { from }) => wordAt(reading, from - 1) !== "as",
	]),
	["period", ({ tokens, isParted }, { from, to }) => to === tokens.length && isParted[from] === true],
	["100", ({ text, tokens }, { from }) => /^\s*(?:%|per ?cent)(?! of\b)/.test(text.slice(tokens[from]?.end))],
]);

/** Markers that share their stem with other words: “like”, “to sever”, “close by”, “the reports”. */
const spelled = "likely several closed closes closing alleged allegedly reported reportedly partly disturbed disturbs";
const [spelledWords, spelledStems] = [words(spelled), stems(spelled)];

const isSpelled = ({ word, stem }: Token, { from, to }: Found<Place>) =>
	to - from > 1 || !spelledStems.has(stem) || spelledWords.has(word);

function isMarker(reading: Reading, found: Found<Place>): boolean {
	const { tokens, classes } = reading;
	const token = tokens[found.from];
	if (token === undefined || classes[found.from] === "date" || !isSpelled(token, found)) return false;
	const last = tokens[found.to - 1]?.stem ?? "";
	if (!intended.has(token.word)) return conditions.get(last)?.(reading, found) ?? true;
	const before = wordAt(reading, found.from - 1);
	return isBeforeInfinitive(tokens, found.to) || /^(?:was|were|is|are|been)$/.test(before);
}

/** “The aim was to …”; “in support of its goals” says nothing of what came to pass. */
const intended = words(
	"plan plans aim aims aimed goal goals objective intention hope hopes want wants wanted seek seeks sought meant expected",
);

const infinitiveReach = 8;

const isBeforeInfinitive = (tokens: Reading["tokens"], from: number) =>
	tokens.slice(from, from + infinitiveReach).some(({ word }) => /^(?:to|is|was)$/.test(word));

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
