import type { Deviation, Verdict } from "../domain/check.ts";
import { type Alignment, coverage, isSameName, type Placed } from "./alignment.ts";
import { compareNames } from "./compare-names.ts";
import { compareNumbers } from "./compare-numbers.ts";
import { comparePolarity, saysOpposite } from "./compare-polarity.ts";
import { compareSpeakers } from "./compare-speakers.ts";
import { compareStrength } from "./compare-strength.ts";
import type { Found } from "./deviation.ts";
import { worth } from "./thresholds.ts";

/** How a statement would stand to one passage, if that tells of the same thing. */
export interface Judged {
	readonly alignment: Alignment;
	readonly verdict: Exclude<Verdict, "unsupported">;
	readonly deviations: readonly Deviation[];
	/** Share of the statement that the passage has, what deviates counted as had. */
	readonly fit: number;
	/** Numbers, dates and speakers of the statement with nothing in the passage to set against them. */
	readonly missing: number;
	/** Whether numbers and dates are among them: a passage can't support what it doesn't give. */
	readonly lacksFigure: boolean;
	/** Whether a name that moderators do not know is nowhere there, and no other in its place. */
	readonly lacksName: boolean;
	/** Whether it says the opposite of a word of the statement: then it is that passage which is meant. */
	readonly isOpposite: boolean;
	/** Whether somebody does or suffers something else there. */
	readonly isElse: boolean;
}

const differing: ReadonlySet<Deviation["kind"]> = new Set(["number", "date", "name", "negation"]);

export function judge(alignment: Alignment): Judged {
	const speakers = compareSpeakers(alignment);
	const numbers = compareNumbers(alignment);
	const names = compareNames(alignment);
	const found = [
		...numbers.deviations,
		...names.deviations,
		...comparePolarity(alignment),
		...speakers.deviations,
		...compareStrength(alignment, speakers.isAttributed),
	];
	const missing = numbers.missing + strangers(alignment, speakers.isAttributed) + Number(isPersonal(alignment));
	const deviations = differentOnes(found);
	return {
		alignment,
		verdict: verdictFrom(deviations),
		deviations,
		fit: fitOf(alignment, excusedBy(found), missing, numbers.present),
		missing,
		lacksFigure: numbers.missing > 0,
		lacksName: names.lacksName,
		isOpposite: saysOpposite(alignment),
		isElse: names.isElse || speakers.isElse,
	};
}

function verdictFrom(deviations: readonly Deviation[]): Judged["verdict"] {
	if (deviations.some(({ kind }) => differing.has(kind))) return "differs";
	return deviations.length > 0 ? "stronger" : "matches";
}

/** What tells of something else first; each once. */
function differentOnes(found: readonly Found[]): readonly Deviation[] {
	const key = ({ kind, said, documented }: Deviation) => `${kind} ${said} ${documented}`;
	const deviations = found.map(({ deviation }) => deviation);
	const inOrder = [
		...deviations.filter(({ kind }) => differing.has(kind)),
		...deviations.filter(({ kind }) => !differing.has(kind)),
	];
	return inOrder.filter((one, index) => inOrder.findIndex((other) => key(other) === key(one)) === index);
}

function excusedBy(found: readonly Found[]): (each: Placed) => boolean {
	return ({ unit }) =>
		found.some(({ excuses }) => excuses !== undefined && unit.from < excuses.to && excuses.from < unit.to);
}

/** “My friend …”, “our server …”: about somebody whom no document knows. */
const isPersonal = ({ statement }: Alignment) => /^(?:my|our|mine|ours)\b/iu.test(statement.text);

/** Speakers that neither the passage nor its entries know, where the passage tells it without any. */
function strangers({ statement, passage, kinship }: Alignment, isAttributed: boolean): number {
	if (isAttributed) return 0;
	return statement.speakers.filter((own) => !passage.names.some((other) => isSameName(own, other, kinship))).length;
}

function fitOf(
	{ placed, ranked }: Alignment,
	isExcused: (each: Placed) => boolean,
	missing: number,
	present: number,
): number {
	const figure = worth.figure * rarest(ranked);
	const kept = placed.filter((each) => !isExcused(each));
	const all = weigh(kept);
	const has = coverage(kept) * all;
	const total = all + figure * (missing + present);
	return total === 0 ? 0 : (has + figure * present) / total;
}

/** What the rarest words weigh. */
const rarest = ({ candidate }: Alignment["ranked"]) => Math.log(2 * candidate.collection.passages.length + 1) / 1.5;

const weigh = (placed: readonly Placed[]) => placed.reduce((sum, { unit }) => sum + unit.weight, 0);

/** What each thing costs when the passage is chosen that a statement is held against, in units of a fit. */
const costs = { differs: 0.15, stronger: 0.05, missing: 0.3, isElse: 0.3 } as const;

/** How far below the best passage of the ranking, in units of its score, another may stand and be the one that is meant. */
const behindBest = 3;

/** The passages that may be meant, best first: what supports the statement, then what it goes further than or differs from. */
export function bestOf(judged: readonly Judged[]): readonly Judged[] {
	const scores = judged.map(({ alignment }) => alignment.ranked.score);
	const least = Math.max(...scores) - behindBest;
	const isNearBest = ({ alignment }: Judged) => alignment.ranked.score >= least;
	const near = judged.filter(isNearBest);
	return judged
		.filter((each) => isNearBest(each) || (each.isOpposite && near.some((other) => areBeside(each, other))))
		.map((each, place) => ({ each, place, worth: worthOf(each) }))
		.sort((one, other) => other.worth - one.worth || one.place - other.place)
		.map(({ each }) => each);
}

/** Characters between a sentence and the next one. */
const apart = 3;

/** Whether one stands right before or behind the other: what the first plans the second may call off. */
function areBeside(one: Judged, other: Judged): boolean {
	const [a, b] = [one, other].map(({ alignment }) => alignment.ranked.candidate.passage.passage);
	if (a === undefined || b === undefined || a.source !== b.source) return false;
	return [b.start - a.end, a.start - b.end].some((gap) => gap >= 0 && gap <= apart);
}

function worthOf({ fit, deviations, missing, isElse, isOpposite }: Judged): number {
	const differs = deviations.filter(({ kind }) => differing.has(kind)).length;
	const cost = costs.differs * (isOpposite ? 0 : differs) + costs.stronger * (deviations.length - differs);
	return fit - cost - (missing > 0 ? costs.missing : 0) - (isElse ? costs.isElse : 0);
}
