import { confidenceOf } from "../answering/gate.ts";
import type { Findings } from "../search/incident-index.ts";
import { supportWeights } from "./support-weights.ts";
import type { Judged } from "./verdict.ts";

/** What tells whether the documents tell of what a statement tells of. */
export const supportSigns = ["score", "fit", "confidence"] as const;

type SupportSign = (typeof supportSigns)[number];

/** What each sign is worth, in units of log odds. */
export type SupportWeights = Readonly<Record<SupportSign | "bias", number>>;

export interface Support {
	readonly signs: Readonly<Record<SupportSign, number>>;
	/** Whether moderators foresaw what the passage that is meant answers: then a score knows paraphrases, and is another scale. */
	readonly isForeseen: boolean;
}

/**
 * - `score`: of the best passage, as the ranking has it: it knows what moderators foresaw, and so paraphrases.
 * - `fit`: the most of the statement that any passage has.
 * - `confidence`: the gate's, as log odds, as if the statement were a question.
 */
export function readSupport(findings: Findings, judged: readonly Judged[], meant: Judged | undefined): Support {
	const entries = meant?.alignment.ranked.candidate.passage.entries ?? [];
	const isForeseen = entries.some(({ asks }) => asks.length > 0);
	return {
		isForeseen,
		signs: {
			score: findings.ranked[0]?.score ?? 0,
			fit: judged.reduce((most, { fit }) => Math.max(most, fit), 0),
			confidence: logOdds(confidenceOf(findings, isForeseen)),
		},
	};
}

/** A chance nearer to certainty tells no more. */
const nearest = 1e-4;

function logOdds(chance: number): number {
	const bounded = Math.min(1 - nearest, Math.max(nearest, chance));
	return Math.log(bounded / (1 - bounded));
}

/** The chance, from 0 to 1, that the documents tell of what the statement tells of, as such or otherwise. */
export function supportOf({ signs, isForeseen }: Support): number {
	const weights = isForeseen ? supportWeights.foreseen : supportWeights.unforeseen;
	const sum = supportSigns.reduce((total, sign) => total + weights[sign] * signs[sign], weights.bias);
	return 1 / (1 + Math.exp(-sum));
}
