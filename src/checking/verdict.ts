import type { Deviation, Verdict } from "../domain/check.ts";
import type { Account } from "./account.ts";
import { type Alignment, coverage, isSameName, type Placed } from "./alignment.ts";
import { compareNames } from "./compare-names.ts";
import { compareNumbers } from "./compare-numbers.ts";
import { comparePolarity } from "./compare-polarity.ts";
import { compareSpeakers } from "./compare-speakers.ts";
import { compareStrength } from "./compare-strength.ts";
import type { Found } from "./deviation.ts";
import { isDecisive } from "./opposites.ts";
import { thresholds, worth } from "./thresholds.ts";

/** How a statement stands to one passage. */
export interface Judged {
	/** Whether the passage itself shows who does what. */
	readonly isConfirmed: boolean;
	/** Whether the passage gives a date without the year that the statement adds, and has the rest. */
	readonly isFiner: boolean;
	readonly alignment: Alignment;
	readonly verdict: Verdict;
	readonly deviations: readonly Deviation[];
	/** Share of the statement that the passage has, what deviates counted as had. */
	readonly fit: number;
}

const differing: ReadonlySet<Deviation["kind"]> = new Set(["number", "date", "name", "negation"]);

export function judge(alignment: Alignment): Judged {
	const speakers = compareSpeakers(alignment);
	const numbers = compareNumbers(alignment);
	const names = compareNames(alignment);
	const different = [...numbers.deviations, ...names.deviations, ...comparePolarity(alignment), ...speakers.deviations];
	const differs = different.filter(({ deviation }) => differing.has(deviation.kind));
	const stronger = [
		...different.filter(({ deviation }) => !differing.has(deviation.kind)),
		...compareStrength(alignment, speakers.isAttributed),
	];
	const isExcused = excusedBy([...differs, ...stronger]);
	const missing = numbers.missing + strangers(alignment, speakers.isAttributed) + Number(isPersonal(alignment));
	const fit = fitOf(alignment, isExcused, missing, numbers.present);
	const verdict = verdictOf(alignment, fit, {
		differs,
		stronger,
		isExcused,
		missing,
		present: numbers.present,
		isElse: names.isElse,
	});
	const isFiner = numbers.finer > 0 && numbers.finer === missing;
	return {
		alignment,
		verdict,
		deviations: deviationsFor(verdict, differs, stronger),
		fit,
		isFiner,
		isConfirmed: names.isConfirmed,
	};
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

interface Deviating {
	readonly differs: readonly Found[];
	readonly stronger: readonly Found[];
	readonly isExcused: (each: Placed) => boolean;
	/** Numbers and dates that the passage has, and that it lacks. */
	readonly present: number;
	readonly missing: number;
	/** Whether somebody does or suffers something else there. */
	readonly isElse: boolean;
}

function verdictOf(alignment: Alignment, fit: number, deviating: Deviating): Verdict {
	const { differs, stronger, isExcused, missing } = deviating;
	const needed = differs.length > 0 ? thresholds.deviating : thresholds.supported;
	if (fit < needed || missing > 0 || deviating.isElse || differs.length > thresholds.differences) return "unsupported";
	if (!hasGround(alignment, deviating) || lacksTelling(alignment, isExcused)) return "unsupported";
	if (differs.length > 0) return "differs";
	return stronger.length > 0 ? "stronger" : "matches";
}

/** Whether anything but names and what deviates stands in the passage itself. */
function hasGround({ placed, statement, passage }: Alignment, { isExcused, present }: Deviating): boolean {
	const kept = placed.filter((each) => !isExcused(each));
	const here = kept.filter(({ at }) => at.length > 0);
	if (weigh(here) < thresholds.here * weigh(kept)) return false;
	if (
		countTelling(here) + present + statement.speakers.length + sharedMarkers(statement.account, passage) <
		thresholds.ground
	)
		return false;
	return here.some(({ unit }) => unit.kind === "word") || present > 0 || here.length > 2 || areNeighbours(here);
}

/** Degrees that both give: “undeniable”, “irreversibly”. */
const sharedMarkers = ({ markers }: Account, other: Account) =>
	markers.filter(({ ladder, rank }) => other.markers.some((each) => each.ladder === ladder && each.rank === rank))
		.length;

/** A word that says little by itself is half a telling one. */
const countTelling = (here: readonly Placed[]) =>
	here.reduce((sum, { unit, strength }) => {
		const isTelling = unit.weight > thresholds.decisive || (unit.kind === "name" && strength === 1);
		return sum + (isTelling ? 1 : 0.5);
	}, 0);

const weigh = (placed: readonly Placed[]) => placed.reduce((sum, { unit }) => sum + unit.weight, 0);

/** Tokens between two names that belong together. */
const closest = 3;

/** “NATO member Albania” says that Albania is in NATO; two names that are far apart say nothing. */
const areNeighbours = ([one, other, ...more]: readonly Placed[]): boolean =>
	one !== undefined &&
	other !== undefined &&
	more.length === 0 &&
	one.at.some((first) => other.at.some((second) => first !== second && Math.abs(first - second) < closest));

/** Whether a single word is missing that tells much of the statement, or one that has an opposite. */
function lacksTelling({ placed, statement }: Alignment, isExcused: (each: Placed) => boolean): boolean {
	const least = thresholds.missing * weigh(placed);
	const { opposable } = statement.account;
	return placed.some(
		(each) =>
			!isExcused(each) &&
			each.strength < thresholds.present &&
			(each.unit.kind === "name" ||
				each.unit.weight > least ||
				(each.unit.weight > thresholds.decisive && isDecisive(opposable, each.unit.from))),
	);
}

function deviationsFor(verdict: Verdict, differs: readonly Found[], stronger: readonly Found[]): readonly Deviation[] {
	if (verdict !== "differs" && verdict !== "stronger") return [];
	const found = [...differs, ...stronger].map(({ deviation }) => deviation);
	const key = ({ kind, said, documented }: Deviation) => `${kind} ${said} ${documented}`;
	return found.filter((one, index) => found.findIndex((other) => key(other) === key(one)) === index);
}

/** What each difference costs when the passage is chosen that a statement is held against, in units of a fit. */
const costs = { differs: 0.15, stronger: 0.05, unconfirmed: 0.25 } as const;

/** Best first: what supports the statement, then what it goes further than, then what it differs from. */
export function bestOf(judged: readonly Judged[]): readonly Judged[] {
	const most = judged.reduce((best, { verdict, fit }) => (verdict === "unsupported" ? best : Math.max(best, fit)), 0);
	const isContested = judged.some(
		({ verdict, fit, deviations }) =>
			verdict === "differs" && fit > thresholds.contesting && deviations.some(({ kind }) => kind === "name"),
	);
	const worthOf = ({ alignment, verdict, fit, deviations, isFiner, isConfirmed }: Judged) => {
		if (isFiner) return coverage(alignment.placed);
		if (verdict === "unsupported") return coverage(alignment.placed) - 2;
		if (verdict === "matches")
			return fit >= most - thresholds.matchBehindBest
				? isConfirmed || !isContested
					? fit + 1
					: fit - costs.unconfirmed
				: fit - costs.differs;
		const differs = deviations.filter(({ kind }) => differing.has(kind)).length;
		return fit - costs.differs * differs - costs.stronger * (deviations.length - differs);
	};
	return judged
		.map((each, place) => ({ each, place, worth: worthOf(each) }))
		.sort((one, other) => other.worth - one.worth || one.place - other.place)
		.map(({ each }) => each);
}
