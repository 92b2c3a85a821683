import type { Deviation } from "../domain/check.ts";
import { phrases } from "./word-list.ts";

export type LadderName = "certainty" | "outcome" | "duration" | "extent" | "severity";

/** What stands on one step of a ladder, in all words that say so. */
interface Step {
	readonly rank: number;
	readonly why: string;
	readonly words: readonly (readonly string[])[];
}

interface Ladder {
	readonly kind: Deviation["kind"];
	/** The step of a text that has none of the ladder's words. */
	readonly unmarked: number;
	/** From the weakest to the strongest. */
	readonly steps: readonly Step[];
}

const step = (rank: number, why: string, words: string): Step => ({ rank, why, words: phrases(words) });

/**
 * By how strongly something is said. Whoever climbs a ladder says more than the documents do; whoever descends says
 * less, and is supported. Words are compared by stem, so one form of a word is enough.
 */
export const ladders: Readonly<Record<LadderName, Ladder>> = {
	/** How sure it is. */
	certainty: {
		kind: "certainty",
		unmarked: 5,
		steps: [
			step(
				1,
				"May as well not be so.",
				`may, might, could, possibly, possible, perhaps, maybe, conceivably, arguably, unclear, unconfirmed,
				not sure, not certain, not clear, rumour, rumor, allegedly, alleged, supposedly, low confidence,
				i guess`,
			),
			step(
				3,
				"Looks so, is told so by nobody named, or held for so with room for doubt.",
				`apparently, seemingly, seem, appear, reportedly, reported, suspect, suspicion, presumably, suggest,
				hint, people say, some say, i heard, i think, is said to, are said to, was said to, were said to,
				look like, look as if, as far as anybody know, as far as anyone know, as far as is known,
				as far as we know, as far as i know, to our knowledge, to my knowledge, we know of, likely, probably, probable,
				moderate confidence, medium confidence, some confidence, believe, think, consider, assess, indicate,
				known case, known time, known instance, known example, known incident`,
			),
			step(4, "Held for so by somebody, without doubt of their own.", "conclude, convinced, high confidence"),
			step(
				6,
				"Beyond doubt: shown, not only said.",
				`confirm, prove, proven, proved, proof, demonstrate, establish, certain, certainly, certainty,
				undeniable, undeniably, undoubtedly, indisputable, indisputably, definitely, definitive,
				without a doubt, without doubt, without any doubt, no doubt, beyond doubt, beyond any doubt,
				beyond all doubt, beyond a doubt, shadow of a doubt, for sure, surely, beyond dispute, beyond any dispute,
				beyond question, without question, no question, full stop, period, 100, conclusively, conclusive,
				have shown, has shown, unquestionably, obviously, irrefutable, irrefutably, absolute certainty,
				for a fact, a fact, hundred percent, hundred per cent, guaranteed, incontrovertible`,
			),
		],
	},
	/** Whether it came to pass. */
	outcome: {
		kind: "certainty",
		unmarked: 3,
		steps: [
			step(
				1,
				"Wanted, announced or feared.",
				`plan, intend, intention, aim, goal, objective, want, hope, threaten, vow, swear, swore, sworn, promise, pledge, announce,
				announcement, will, would, going to, seek, call for, call to, demand, consider, prepare, was to,
				were to, be out to, is out to, was out to, were out to, are out to, about to, supposed to, set to,
				due, scheduled, meant, expected`,
			),
			step(2, "Begun, without a word of how it ended.", "try, attempt, begin, start"),
		],
	},
	/** For how long. */
	duration: {
		kind: "extent",
		unmarked: 2,
		steps: [
			step(
				1,
				"It passed.",
				"temporarily, temporary, briefly, for a while, for a short time, momentarily, short-lived, for a time",
			),
			step(3, "It lasted.", "for weeks, for months, for years, for a long time, for long"),
			step(
				4,
				"It stays so.",
				`permanently, permanent, forever, for ever, for good, irreversibly, irreversible, irreparably,
				never recovered, never came back, once and for all`,
			),
		],
	},
	/** How many or how much of it. */
	extent: {
		kind: "extent",
		unmarked: 3,
		steps: [
			step(
				1,
				"Some of them.",
				`several, some, a few, few, a number of, one of, among, a couple of, a handful of, part of, parts of,
				partly, partially, limited, one or multiple`,
			),
			step(
				2,
				"More than some.",
				"many, lots of, numerous, dozens of, hundreds of, thousands of, large parts of, widely",
			),
			step(4, "Nearly all of them.", "most, the majority of, almost all, nearly all, nearly every, mostly"),
			step(5, "All of them.", "all, every, every single, each, entire, entirely, whole, completely, totally"),
		],
	},
	/** How badly something was hit. */
	severity: {
		kind: "extent",
		unmarked: 0,
		steps: [
			step(1, "It suffered.", "disrupt, disruption, interrupt, disturb, hamper, slow down"),
			step(
				2,
				"It stood still.",
				"shut down, paralyse, paralyze, disable, cripple, knock offline, take down, bring down, offline, halt, close",
			),
			step(
				3,
				"It is no more.",
				"destroy, destruction, wipe, wipe out, erase, annihilate, ruin, obliterate, demolish, devastate, collapse",
			),
		],
	},
};

export const ladderNames: readonly LadderName[] = ["certainty", "outcome", "duration", "extent", "severity"];
