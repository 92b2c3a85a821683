import type { PassageCollection } from "../search/indexed-passage.ts";
import { entityStem } from "../search/indexed-passage.ts";
import type { Ranked } from "../search/ranking.ts";
import type { Account } from "./account.ts";
import type { Kinship, Name } from "./names.ts";
import { oppositesIn } from "./opposites.ts";
import type { Statement, Unit } from "./statement.ts";
import type { SynonymPhrases } from "./synonym-phrases.ts";
import { thresholds, worth } from "./thresholds.ts";
import { words } from "./word-list.ts";

/** A unit of a statement as a passage has it. */
export interface Placed {
	readonly unit: Unit;
	/** 0 to 1. */
	readonly strength: number;
	/** Tokens of the passage; none where its surroundings have it. */
	readonly at: readonly number[];
	readonly by: "itself" | "opposite" | "surroundings" | "nothing";
}

/** What moderators wrote down about names and words. */
export interface Relations {
	readonly kinship: Kinship;
	readonly synonyms: SynonymPhrases;
}

/** A statement beside a passage. */
export interface Alignment {
	readonly statement: Statement;
	readonly ranked: Ranked;
	readonly passage: Account;
	readonly placed: readonly Placed[];
	readonly kinship: Kinship;
	readonly collection: PassageCollection;
}

export function align(
	statement: Statement,
	ranked: Ranked,
	passage: Account,
	{ kinship, synonyms }: Relations,
): Alignment {
	const { collection } = ranked.candidate;
	const sight: Sight = {
		synonyms,
		statement,
		ranked,
		passage,
		kinship,
		opposed: oppositesIn(statement.account, passage),
	};
	return { statement, ranked, passage, kinship, collection, placed: statement.units.map((unit) => place(unit, sight)) };
}

interface Sight {
	readonly synonyms: SynonymPhrases;
	readonly statement: Statement;
	readonly ranked: Ranked;
	readonly passage: Account;
	readonly kinship: Kinship;
	readonly opposed: ReadonlyMap<number, number>;
}

const place = (unit: Unit, sight: Sight): Placed =>
	unit.name === undefined ? placeWord(unit, sight) : placeName(unit, unit.name, sight);

function placeWord(unit: Unit, sight: Sight): Placed {
	const { ranked, opposed } = sight;
	const { matches } = ranked.candidate;
	const [term = -1] = unit.terms;
	const match = matches[term];
	const here = match === undefined ? 0 : worthHere(match, sight);
	const opposite = opposed.get(unit.from);
	if (opposite !== undefined && here < worth.itself) return { unit, strength: 1, at: [opposite], by: "opposite" };
	if (here >= thresholds.present) return { unit, strength: here, at: match?.at ?? [], by: "itself" };
	const around = match === undefined ? 0 : aroundWorth(match);
	const foreseen = isForeseen(ranked, match?.term.alternatives) ? worth.foreseen : 0;
	const strength = Math.max(around, foreseen);
	return { unit, strength, at: [], by: strength > 0 ? "surroundings" : "nothing" };
}

type Match = Ranked["candidate"]["matches"][number];

/** Words with the stem of others that mean something else: “several”, “sever”. */
const likeOthers = words("several");

/** Half a phrase is worth little. */
function worthHere({ term, here, exact, at }: Match, { passage, synonyms, ranked }: Sight): number {
	if (exact === 1) return worth.itself;
	const { stem = "", word = "" } = passage.reading.tokens[at[0] ?? -1] ?? {};
	if (likeOthers.has(word)) return 0;
	const { positions } = ranked.candidate.passage;
	return synonyms.isWhole(term.stem, stem, (each) => positions.has(each))
		? worthOf(here)
		: Math.min(worth.half, worthOf(here));
}

const aroundWorth = ({ previous, next, paragraph }: Match) =>
	Math.max(worth.neighbour * worthOf(Math.max(previous, next)), worth.paragraph * worthOf(paragraph));

/** By how strong an alternative stands there: see `matchStrength`. */
function worthOf(strength: number): number {
	if (strength > 0.95) return worth.itself;
	if (strength >= 0.8) return worth.synonym;
	if (strength >= 0.7) return worth.related;
	return strength >= 0.4 ? worth.general : strength;
}

function isForeseen({ foresight }: Ranked, alternatives: ReadonlyMap<string, number> | undefined): boolean {
	if (alternatives === undefined) return false;
	return [...alternatives].some(
		([stem, strength]) => strength >= 0.8 && foresight.words.some((words) => words.has(stem)),
	);
}

function placeName(unit: Unit, name: Name, sight: Sight): Placed {
	const { passage, kinship, ranked } = sight;
	const same = passage.names.filter((other) => isSameName(name, other, kinship));
	if (same.length > 0) return { unit, strength: 1, at: same.map(({ from }) => from), by: "itself" };
	const here = unit.terms.flatMap((term) => ranked.candidate.matches[term] ?? []);
	const isHere = here.length > 0 && here.every((match) => match.exact === 1);
	if (name.entities.length === 0 && isHere) return { unit, strength: 1, at: here[0]?.at ?? [], by: "itself" };
	const strength = isAround(name, sight) ? worth.nameAround : 0;
	return { unit, strength, at: [], by: strength > 0 ? "surroundings" : "nothing" };
}

function isAround({ entities, stems }: Name, { ranked, kinship }: Sight): boolean {
	const { passage } = ranked.candidate;
	const own = entities.flatMap((id) => [...(kinship.get(id) ?? [id])]);
	const told = passage.entries.flatMap((entry) => [
		...entry.about,
		entry.claim?.by ?? "",
		entry.claim?.against ?? "",
		entry.kind === "quote" ? entry.speaker : "",
	]);
	if (own.some((id) => told.includes(id))) return true;
	if (own.length > 0) return own.some((id) => passage.previous.has(entityStem(id)));
	return stems.length > 0 && stems.every((stem) => passage.previous.has(stem));
}

/** Whether two names may mean the same: one entity, parts of one state, or the one within the other. */
export function isSameName(one: Name, other: Name, kinship: Kinship): boolean {
	if (one.entities.length > 0 && other.entities.length > 0)
		return one.entities.some((id) => other.entities.some((each) => each === id || kinship.get(id)?.has(each) === true));
	const [short, long] = one.stems.length < other.stems.length ? [one.stems, other.stems] : [other.stems, one.stems];
	return short.every((stem) => long.includes(stem));
}

/** The weight that a passage has, as a share of all that count. */
export function coverage(placed: readonly Placed[]): number {
	let all = 0;
	let has = 0;
	for (const each of placed) {
		all += each.unit.weight;
		has += each.unit.weight * each.strength;
	}
	return all === 0 ? 0 : has / all;
}
