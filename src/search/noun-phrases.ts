import { type Phrase, type PhraseKind, type Run, withoutTitles } from "./phrase.ts";
import type { Reading } from "./reading.ts";
import { approximations, magnitudes } from "./word-classes.ts";

/** The longest runs that may be one noun phrase, the names and numbers in them, and what several of them make together. */
export function nounPhrasesIn(reading: Reading): readonly Phrase[] {
	const runs = findRuns(reading);
	return [...runs.flatMap((run) => partsOf(run, reading)), ...joined(runs, reading)];
}

const isNumeric = ({ tokens, classes }: Reading, index: number) =>
	classes[index] === "number" || magnitudes.has(tokens[index]?.word ?? "");

function isInRun(reading: Reading, index: number): boolean {
	const found = reading.classes[index];
	return found === "content" || found === "name" || found === "adverb" || isNumeric(reading, index);
}

/** Determiners are left out. */
function findRuns(reading: Reading): readonly Run[] {
	const runs: Run[] = [];
	for (let from = 0; from < reading.tokens.length; from += 1) {
		if (!isInRun(reading, from)) continue;
		let to = from + 1;
		while (isInRun(reading, to) && !reading.isParted[to]) to += 1;
		const run = withoutEdges({ from, to }, reading);
		if (run.from < run.to) runs.push(run);
		from = to - 1;
	}
	return runs;
}

/** Adverbs stay only where they say how exact a number is. */
function withoutEdges({ from, to }: Run, reading: Reading): Run {
	let [start, end] = [from, to];
	while (start < end && isLoose(reading, start) && !isNumeric(reading, start + 1)) start += 1;
	while (end > start && reading.classes[end - 1] === "adverb") end -= 1;
	const isLonger = isLoose(reading, start) && isApproximation(reading, start - 1);
	return { from: isLonger ? start - 1 : start, to: end };
}

const isApproximation = ({ tokens }: Reading, index: number) => approximations.has(tokens[index]?.word ?? "");
const isLoose = (reading: Reading, index: number) =>
	reading.classes[index] === "adverb" || isApproximation(reading, index);

function partsOf(run: Run, reading: Reading): readonly Phrase[] {
	const kind = kindOf(run, reading);
	const phrases: Phrase[] = kind === "name" ? [nameIn(run, reading)] : [{ ...run, kind }];
	for (let from = run.from; from < run.to; from += 1) {
		const to = reading.classes[from] === "name" ? nameEnd(reading, from, run.to) : numberEnd(reading, from, run.to);
		if (to === from) continue;
		phrases.push(
			...(reading.classes[from] === "name" ? [nameIn({ from, to }, reading)] : quantities({ from, to }, run, reading)),
		);
		from = to - 1;
	}
	phrases.push(...owned(run, reading), ...vagueDuration(run, reading));
	return phrases;
}

const unitOfTime = /^(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?$/;
const isUnitOfTime = ({ tokens }: Reading, index: number) => unitOfTime.test(tokens[index]?.word ?? "");

function kindOf({ from, to }: Run, reading: Reading): PhraseKind {
	const own = reading.classes.slice(from, to);
	if (own.includes("number") && own[0] !== "name") return isUnitOfTime(reading, to - 1) ? "duration" : "quantity";
	return own.every((name) => name === "name" || name === "number") ? "name" : "noun";
}

/** A possessive ends a name. */
const isOwner = ({ tokens }: Reading, index: number) => /['’]s?$/i.test(tokens[index]?.text ?? "");

/** Behind a name, and behind what belongs to it: `Article 5`, `Mujahideen-e-Khalq`. */
function nameEnd(reading: Reading, from: number, end: number): number {
	let to = from + 1;
	while (to < end && belongsToName(reading, to) && !isOwner(reading, to - 1)) to += 1;
	return to;
}

function belongsToName({ classes, gaps }: Reading, index: number): boolean {
	return classes[index] === "name" || classes[index] === "number" || gaps[index] === "-";
}

const nameIn = (run: Run, { tokens }: Reading): Phrase => ({ ...withoutTitles(run, tokens), kind: "name" });

function numberEnd(reading: Reading, from: number, end: number): number {
	let to = from;
	while (to < end && isNumeric(reading, to)) to += 1;
	return to;
}

/** A number with its magnitude; with what it counts; and both with how exact the number is. */
function quantities({ from, to }: Run, run: Run, reading: Reading): readonly Phrase[] {
	let about = from;
	while (!reading.isParted[about] && isApproximation(reading, about - 1)) about -= 1;
	return (about === from ? [from] : [about, from]).flatMap((start): Phrase[] => [
		{ from: start, to, kind: "quantity" },
		...(to === run.to ? [] : withCounted({ from: start, to }, run, reading)),
	]);
}

const withCounted = ({ from, to }: Run, run: Run, reading: Reading): Phrase[] => [
	{ from, to: to + 1, kind: isUnitOfTime(reading, to) ? "duration" : "quantity" },
	{ from, to: run.to, kind: "quantity" },
];

const vague = new Set(["few", "several", "many", "a", "an", "some", "half", "couple"]);

/** `a few minutes`, `several months`. */
function vagueDuration({ from }: Run, reading: Reading): readonly Phrase[] {
	const isVague = isUnitOfTime(reading, from) && vague.has(reading.tokens[from - 1]?.word ?? "");
	return isVague ? [{ from: from - 1, to: from + 1, kind: "duration" }] : [];
}

/** `Albania` and `decision` of “Albania’s decision”. */
function owned(run: Run, reading: Reading): readonly Phrase[] {
	const cuts: number[] = [];
	for (let index = run.from; index + 1 < run.to; index += 1) if (isOwner(reading, index)) cuts.push(index + 1);
	const parts = [run.from, ...cuts].map((from, part) => ({ from, to: cuts[part] ?? run.to }));
	return cuts.length === 0 ? [] : parts.map((part) => ({ ...part, kind: kindOf(part, reading) }));
}

type Link = "of" | "list" | "preposition";

/** Noun phrases that are joined to one at most, so that a long list takes no longer than its length. */
const longestJoin = 6;

/** `number of gates`, `Court of Justice of the European Union`, `Denmark, Iceland and Norway`, `pact with the USSR`. */
function joined(runs: readonly Run[], reading: Reading): readonly Phrase[] {
	const links = runs.map((run, index) => linkBetween(run, runs[index + 1], reading));
	return runs.flatMap((run, index) => {
		if (links[index] === undefined) return [];
		const kind = kindOf(run, reading);
		const lists = isConjoined(runs, lastLinked(links, index, "list"), reading);
		const ends = [...upTo(index, lastLinked(links, index, "preposition")), ...(lists > index ? [lists] : [])];
		return ends.map((end) => ({ from: run.from, to: runs[end]?.to ?? run.to, kind }));
	});
}

const upTo = (from: number, last: number) => Array.from({ length: last - from }, (_, index) => from + index + 1);

/** The last run that hangs together with one by such links, or by “of”. */
function lastLinked(links: readonly (Link | undefined)[], from: number, wanted: Link): number {
	let last = from;
	while (last - from < longestJoin && (links[last] === wanted || links[last] === "of")) last += 1;
	return last;
}

/** The last item of a list that ends at a run or before it: the one behind “and”. */
function isConjoined(runs: readonly Run[], last: number, { tokens, classes }: Reading): number {
	for (let index = last; index > 0; index -= 1) {
		const before = (runs[index]?.from ?? 0) - 1;
		if (isAnd(tokens[before]?.word) || (classes[before] === "determiner" && isAnd(tokens[before - 1]?.word)))
			return index;
	}
	return 0;
}

const isAnd = (word: string | undefined) => word === "and" || word === "or";

/** How two noun phrases hang together: a comma, one word and determiners may stand between them. */
function linkBetween({ to }: Run, next: Run | undefined, reading: Reading): Link | undefined {
	if (next === undefined || !areDeterminers(to + 1, next.from, reading)) return undefined;
	const { tokens, classes, gaps, isParted } = reading;
	const word = to === next.from || classes[to] === "determiner" ? undefined : (tokens[to]?.word ?? "");
	if (isParted[to]) return /^, ?$/.test(gaps[to] ?? "") && (word === undefined || isAnd(word)) ? "list" : undefined;
	if (isAnd(word)) return "list";
	if (word === "of") return "of";
	return word !== undefined && classes[to] === "preposition" ? "preposition" : undefined;
}

/** Whether nothing but a determiner or two stands there, and no punctuation up to the end. */
function areDeterminers(from: number, end: number, { classes, isParted }: Reading): boolean {
	if (end - from > 2) return false;
	for (let index = from; index <= end; index += 1)
		if (isParted[index] || (index < end && classes[index] !== "determiner")) return false;
	return true;
}
