import { stopWords } from "../search/stop-words.ts";
import type { Token } from "../search/text.ts";
import { type Found, PhraseFinder } from "./phrase-finder.ts";
import { phrases, words } from "./word-list.ts";

/**
 * Words of which one says the opposite of the other, in all their forms. Words of one side may stand for each other in
 * nothing but that.
 */
const pairs: readonly (readonly [string, string])[] = [
	["fail, failure, unsuccessful, miss", "succeed, success, successful, successfully, achieve, accomplish, work out"],
	[
		"deny, denial, reject, refute, dismiss, dispute, disavow",
		"admit, admission, confess, confession, acknowledge, accept, concede, own up, claim responsibility, take responsibility, took responsibility, confirm",
	],
	[
		"condemn, condemnation, denounce, criticise, slam, blast, oppose, protest, deplore",
		"welcome, praise, applaud, endorse, celebrate, back, support, approve, thank",
	],
	["support, back, endorse, stand behind, backed, supported", "oppose, condemn, criticise, reject, denounce, refuse"],
	[
		"cancel, call off, scrap, abandon, postpone, axe",
		"go ahead, went ahead, gone ahead, take place, took place, proceed, happen as plan",
	],
	["leave, left, depart, departure, exit, gone", "stay, remain, arrive, arrival, return"],
	["leave, left, exit, go out", "enter, arrive, move in"],
	["before, prior, ahead of", "after, following, since"],
	["west", "east"],
	["north", "south"],
	["increase, rise, grow, growth, surge", "decrease, fall, decline, drop, shrink, reduce"],
	["strong, strongest, stronger", "weak, weakest, weaker"],
	["proportionate, justified, appropriate", "disproportionate, unjustified, excessive, inappropriate"],
	["temporarily, temporary", "never"],
	["recover, restore, come back, came back, back online", "lose, lost, stay offline, never recover"],
	["strained, strain, sour, tense, worsen, deteriorate, hostile", "improve, warm, friendly, cordial, excellent, close"],
	["open, reopen", "close, shut"],
	["allow, permit, let", "forbid, ban, prohibit, refuse, prevent, stop"],
	["start, begin", "end, finish, stop"],
	["end, cut, sever, break", "restore, resume, renew, keep, maintain, strengthen, establish"],
	["win, won, victory", "lose, lost, defeat"],
	["safe, secure", "unsafe, dangerous"],
	["guilty, responsible", "innocent"],
	["true", "false"],
	["illogical, irrational", "logical, rational, reasonable"],
	["baseless, unfounded, groundless", "well-founded, substantiated"],
	["empty", "full"],
	["hoist, raise, fly, flying", "lower, take down, took down, taken down, remove"],
	["legal, lawful", "illegal, unlawful"],
	["expel, kick out, throw out, evict, oust", "invite, welcome, readmit"],
	["calm, halt, quiet", "busy, continue, go on, went on"],
	["attacker", "victim"],
	["friend, ally", "enemy, foe"],
	["majority", "minority"],
	["first, earliest", "last, latest"],
	["voluntarily, choose", "force, compel, oblige"],
];

/** Which of a pair. */
interface Side {
	readonly side: 0 | 1;
}

const finders = pairs.map(
	([left, right]) =>
		new PhraseFinder<Side>([
			...phrases(left).map((stems): [readonly string[], Side] => [stems, { side: 0 }]),
			...phrases(right).map((stems): [readonly string[], Side] => [stems, { side: 1 }]),
		]),
);

/** The words of a text that have an opposite, by pair. */
export type Opposable = ReadonlyMap<number, readonly Found<Side>[]>;

export function opposableIn(tokens: readonly Token[]): Opposable {
	const all = new Map<number, readonly Found<Side>[]>();
	for (const [pair, finder] of finders.entries()) {
		const found = finder.in(tokens);
		if (found.length > 0) all.set(pair, found);
	}
	return all;
}

/** Whether a token has an opposite: it decides what a statement says. */
export const isDecisive = (opposable: Opposable, index: number): boolean =>
	[...opposable.values()].some((found) => found.some(({ from, to }) => from <= index && index < to));

/** Words that say nothing without what follows them. */
const relational = words("before after prior following since ahead west east north south");

const reach = 6;

/** “After the conference” is the opposite of “before the conference”, and not of “before two officers came”. */
function haveSameObject(said: readonly Token[], from: number, documented: readonly Token[], to: number): boolean {
	const objects = new Set(
		documented.slice(to, to + reach).flatMap(({ word, stem }) => (stopWords.has(word) ? [] : stem)),
	);
	return said.slice(from, from + reach).some(({ stem }) => objects.has(stem));
}

/** What a text says, and its words that have an opposite. */
interface Opposing {
	readonly reading: { readonly tokens: readonly Token[] };
	readonly opposable: Opposable;
}

/** By token of a statement, the token of a passage that says the opposite, where neither has both. */
export function oppositesIn(said: Opposing, documented: Opposing): ReadonlyMap<number, number> {
	const opposed = new Map<number, number>();
	for (const [pair, own] of said.opposable) {
		const [first] = own;
		const opposite = first && oppositeOf(first, own, documented.opposable.get(pair) ?? []);
		if (first === undefined || opposite === undefined) continue;
		const { tokens } = said.reading;
		const isBare = relational.has(tokens[first.from]?.word ?? "");
		if (isBare && !haveSameObject(tokens, first.to, documented.reading.tokens, opposite.to)) continue;
		for (const { from, to } of own) for (let at = from; at < to; at += 1) opposed.set(at, opposite.from);
	}
	return opposed;
}

function oppositeOf(first: Found<Side>, own: readonly Found<Side>[], others: readonly Found<Side>[]) {
	const isOneSided =
		own.every(({ value }) => value.side === first.value.side) &&
		others.every(({ value }) => value.side !== first.value.side);
	return isOneSided ? others[0] : undefined;
}
