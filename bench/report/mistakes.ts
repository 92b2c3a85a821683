import { isRightDecision } from "../../src/answering/evaluation.ts";
import type { Judged } from "../contest.ts";

/** A question that went wrong, and of which documents it was asked. */
export interface Mistake extends Judged {
	readonly title: string;
}

/** The ways to go wrong, in the order in which they mislead. */
const sorts = ["answered with another passage", "answered what is left open", "kept silent"] as const;

type Sort = (typeof sorts)[number];

export function sortOf({ answered, answerable }: Judged): Sort {
	if (!answered) return "kept silent";
	return answerable ? "answered with another passage" : "answered what is left open";
}

/** How sure it was of what it did: of an answer, or of silence. */
const sureness = ({ answered, confidence }: Judged) => (answered ? confidence : 1 - confidence);

/**
 * The surest mistakes, by turns one of each sort, at most so many about one thing. Equally sure ones are in the order of
 * their questions' text, so that the same answers give the same list.
 */
export function surest(
	all: readonly Mistake[],
	{ most, ofEach }: { most: number; ofEach: number },
): readonly Mistake[] {
	const left = all
		.filter((each) => !isRightDecision(each))
		.sort((one, other) => sureness(other) - sureness(one) || (one.asked.question < other.asked.question ? -1 : 1));
	const chosen: Mistake[] = [];
	const mayCome = ({ title }: Mistake) => chosen.filter((each) => each.title === title).length < ofEach;
	for (let turn = 0; chosen.length < most && left.some(mayCome); turn += 1) {
		const at = left.findIndex((each) => sortOf(each) === sorts[turn % sorts.length] && mayCome(each));
		if (at >= 0) chosen.push(...left.splice(at, 1));
	}
	return chosen;
}
