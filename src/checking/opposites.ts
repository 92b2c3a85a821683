import { stopWords } from "../search/stop-words.ts";
import type { Token } from "../search/text.ts";
import { type Found, PhraseFinder } from "./phrase-finder.ts";
import { phrases, stems, words } from "./word-list.ts";

/**
 * Words of which one says the opposite of the other, in all their forms. Words of one side may stand for each other in
 * nothing but that.
 */
const pairs: readonly (readonly [string, string])[] = [
	[
		"fail, failure, unsuccessful, miss",
		"succeed, success, successful, successfully, achieve, accomplish, work out, reach",
	],
	[
		"deny, denial, reject, refute, dismiss, dispute, disavow",
		"admit, admission, confess, confession, acknowledge, accept, concede, own up, claim responsibility, take responsibility, took responsibility, confirm",
	],
	[
		"condemn, condemnation, denounce, criticise, criticize, slam, blast, oppose, protest, deplore, reject, disgusting, baseless, unfounded, illogical, short-sighted",
		"welcome, praise, applaud, endorse, celebrate, back, support, approve, thank, accept, agree, applause, hail",
	],
	["support, back, endorse, stand behind, backed, supported", "oppose, condemn, criticise, reject, denounce, refuse"],
	[
		"cancel, cancellation, call off, scrap, abandon, postpone, axe",
		"go ahead, went ahead, gone ahead, take place, took place, taken place, proceed, be held, was held, were held, been held, happen as plan, as planned, as scheduled, on schedule",
	],
	["leave, left, depart, departure, exit, gone", "stay, remain, arrive, arrival, return"],
	["leave, left, exit, go out", "enter, arrive, move in"],
	["before, prior, ahead of", "after, following, since"],
	["west", "east"],
	["north", "south"],
	["increase, rise, grow, growth, surge", "decrease, fall, decline, drop, shrink, reduce"],
	["strong, strongest, stronger", "weak, weakest, weaker"],
	["proportionate, justified, appropriate, in proportion", "excessive, out of proportion, overblown, exaggerated"],
	["temporarily, temporary", "never"],
	["recover, restore, come back, came back, back online", "lose, lost, stay offline, never recover"],
	["strained, strain, sour, tense, worsen, deteriorate, hostile", "improve, warm, friendly, cordial, excellent, close"],
	["open, reopen", "close, shut"],
	["allow, permit, let", "forbid, ban, prohibit, refuse, prevent, stop"],
	["start, begin", "end, finish, stop"],
	[
		"end, cut, sever, break, broke, broken",
		"restore, resume, renew, keep, kept, maintain, strengthen, establish, deepen",
	],
	["win, won, victory", "lose, lost, defeat"],
	["safe, secure", "dangerous"],
	["guilty, responsible", "innocent"],
	["true", "false"],
	["illogical", "reasonable, sensible"],
	["baseless, unfounded, groundless", "well-founded, justified"],
	["rule out, ruled out, forswear", "vow, threaten, promise, pledge, announce, plan"],
	["empty", "full"],
	["hoist, raise, fly, flying", "lower, take down, took down, taken down, remove"],
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
		const meant = found.filter(({ to }) => !isApproximation(tokens, to));
		if (meant.length > 0) all.set(pair, meant);
	}
	return all;
}

/** “Close to 3,000”. */
const isApproximation = (tokens: readonly Token[], to: number) =>
	tokens[to]?.word === "to" && tokens[to + 1]?.isNumber === true;

/** Words that say nothing without what follows them. */
const relational = words("before after prior following since ahead west east north south");

const reach = 6;
const lengths = stems("second minute hour day week month year");

/** “After the conference” is the opposite of “before the conference”, and not of “before two officers came”. */
function haveSameObject(said: readonly Token[], from: number, documented: readonly Token[], to: number): boolean {
	const objects = new Set(
		documented
			.slice(to, to + reach)
			.flatMap(({ word, stem, isNumber }) => (isNumber || stopWords.has(word) || lengths.has(stem) ? [] : stem)),
	);
	return said.slice(from, from + reach).some(({ stem }) => objects.has(stem));
}

/** What a text says, and its words that have an opposite. */
interface Opposing {
	readonly reading: { readonly tokens: readonly Token[] };
	readonly opposable: Opposable;
}

/** By token of a statement, the token of a passage that says the opposite, where neither has both. */
export const oppositesIn = (said: Opposing, documented: Opposing): ReadonlyMap<number, number> =>
	new Map([...pairedOpposites(said, documented), ...prefixedOpposites(said.reading.tokens, documented.reading.tokens)]);

function* pairedOpposites(said: Opposing, documented: Opposing): Generator<[number, number]> {
	const { tokens } = said.reading;
	for (const [pair, own] of said.opposable) {
		const [first] = own;
		const opposite = first && oppositeOf(first, own, documented.opposable.get(pair) ?? []);
		if (first === undefined || opposite === undefined) continue;
		const isBare = relational.has(tokens[first.from]?.word ?? "");
		if (isBare && !haveSameObject(tokens, first.to, documented.reading.tokens, opposite.to)) continue;
		for (const { from, to } of own) for (let at = from; at < to; at += 1) yield [at, opposite.from];
	}
}

/** “Logical” and “illogical”, where neither text has both. */
function* prefixedOpposites(said: readonly Token[], documented: readonly Token[]): Generator<[number, number]> {
	for (const [at, { word }] of said.entries()) {
		const opposite = documented.findIndex((other) => isPrefixed(word, other.word) || isPrefixed(other.word, word));
		const other = documented[opposite]?.word;
		if (opposite >= 0 && !said.some((own) => own.word === other) && !documented.some((own) => own.word === word))
			yield [at, opposite];
	}
}

/** Adjectives alone where the prefix may as well begin another word: “import”, “instance”. */
const negating = /^(?:un|(?:in|im|il|ir|dis|non)(?=.+(?:al|able|ible|ate|ive|ous|ent|ant|ic|ar|ary|ly|ul)$))/;
const shortestBase = 4;

/** Whether a word is another one with a prefix that turns it. */
const isPrefixed = (word: string, base: string) =>
	base.length >= shortestBase && word.endsWith(base) && word !== base && word.replace(negating, "") === base;

function oppositeOf(first: Found<Side>, own: readonly Found<Side>[], others: readonly Found<Side>[]) {
	const isOneSided =
		own.every(({ value }) => value.side === first.value.side) &&
		others.every(({ value }) => value.side !== first.value.side);
	return isOneSided ? others[0] : undefined;
}
