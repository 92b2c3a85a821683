import { strongestIn } from "../search/ask-index.ts";
import { answeringTokens, covered, type FeatureName, featureNames, features } from "../search/features.ts";
import type { Findings } from "../search/incident-index.ts";
import { entityStem } from "../search/indexed-passage.ts";
import { foresightScore, magnitude, type Ranked, unforeseen } from "../search/ranking.ts";
import { gates } from "./gate-weights.ts";

/** One thing that tells whether the best passage answers. Values lie near 0 to 1. */
interface Sign {
	readonly why: string;
	readonly of: (findings: Findings, best: Ranked) => number;
}

const sign = (why: string, of: Sign["of"]): Sign => ({ why, of });

const typed = new Set(["person", "organisation", "time", "place", "number", "duration"]);

/** The names of states and places stand for governments and peoples as well; those of persons stand for themselves. */
const isActor = ({ entities }: Ranked["candidate"]["collection"], id: string) =>
	["person", "organisation"].includes(entities.get(id)?.kind ?? "other");

/** Whether a passage names an entity, or an entry that rests on it is about it. */
const concerns = ({ positions, entries }: Ranked["candidate"]["passage"], id: string) =>
	positions.has(entityStem(id)) ||
	entries.some(
		(entry) =>
			entry.about.includes(id) ||
			entry.claim?.by === id ||
			entry.claim?.against === id ||
			(entry.kind === "quote" && entry.speaker === id),
	);

/** How far the best passage is ahead of the next one that says something else. */
function lead({ ranked }: Findings, best: Ranked): number {
	const next = ranked.find(({ candidate }) => candidate.passage.words !== best.candidate.passage.words);
	return next === undefined ? 1 : Math.min(1, (best.score - next.score) / 4);
}

/** How well the likeliest open question was foreseen; 0 where there is none. */
const openScore = ({ open }: Findings) => foresightScore(open ?? unforeseen);

/** Whether the likeliest open question is more like this one than what the best passage was foreseen for. */
export const isOpenAhead = (findings: Findings): boolean =>
	findings.open?.isVerbatim === true ||
	openScore(findings) > foresightScore(findings.ranked[0]?.foresight ?? unforeseen);

const signs = {
	foreseen: sign(
		"A moderator foresaw the question for this passage.",
		(_, { foresight }) => foresightScore(foresight) / 5,
	),
	open: sign("A moderator foresaw it as one that the documents leave open.", (findings) => openScore(findings) / 5),
	openAhead: sign(
		"The open question is more like it than what the passage answers.",
		(findings, { foresight }) => Math.max(0, openScore(findings) - foresightScore(foresight)) / 5,
	),
	meant: sign("The question is likely meant for what this passage answers.", (_, { foresight }) =>
		magnitude(foresight.chance),
	),
	meantOpen: sign("Or for what the documents leave open.", ({ open }) => magnitude(open?.chance ?? 0)),
	openLeads: sign(
		"Whichever of the two is ahead counts in itself.",
		(findings, { foresight }) => 1 / (1 + Math.exp(4 * (foresightScore(foresight) - openScore(findings)))),
	),
	around: sign("The paragraph speaks of what the question speaks of.", (_, { candidate }) =>
		covered(candidate, ({ paragraph }) => paragraph),
	),
	unheard: sign("Neither the passage nor what was foreseen for it has these words.", (_, { candidate, foresight }) =>
		covered(
			candidate,
			({ term, here }) => 1 - Math.max(here, ...foresight.words.map((words) => strongestIn(term.alternatives, words))),
		),
	),
	exact: sign("In the question's own words.", (_, { candidate }) => covered(candidate, ({ exact }) => exact)),
	unknown: sign("No document and no foreseen question has these words.", (_, { candidate }) =>
		covered(candidate, ({ term }) => (term.match === "unknown" ? 1 : 0)),
	),
	namesElsewhere: sign("Who is asked about stands only elsewhere in the paragraph.", (_, { candidate }) =>
		covered(candidate, ({ term, here, paragraph }) => (term.isName ? paragraph - here : 0)),
	),
	strangers: sign(
		"A person or an organisation is asked about that has nothing to do with the passage.",
		({ query }, best) => {
			const actors = query.entities.filter((id) => isActor(best.candidate.collection, id));
			const strangers = actors.filter((id) => !concerns(best.candidate.passage, id));
			return actors.length === 0 ? 0 : strangers.length / actors.length;
		},
	),
	numbersMissing: sign("Another number or date is asked about.", (_, { candidate }) =>
		covered(candidate, ({ term, paragraph }) => (term.token.isNumber ? 1 - paragraph : 0)),
	),
	likeness: sign("The ranking's own judgement.", (_, { likeness }) => likeness / 10),
	lead: sign("The best passage is far ahead of the next.", lead),
	words: sign("A longer question gives more to go by.", ({ query }) => Math.min(1, query.terms.length / 8)),
	isTyped: sign("The question says what kind of thing it wants.", ({ query }) =>
		typed.has(query.question.asked) ? 1 : 0,
	),
	typeMissing: sign("And the passage has nothing of that kind.", ({ query }, { candidate }) =>
		typed.has(query.question.asked) && answeringTokens(candidate, query.question.asked).length === 0 ? 1 : 0,
	),
} as const satisfies Record<string, Sign>;

/** What the gate looks at: its own signs, and all that the ranking looks at. */
export type SignName = keyof typeof signs | FeatureName;

const isSign = (name: string): name is keyof typeof signs => name in signs;

const ownSigns = Object.keys(signs).filter(isSign);

export const signNames: readonly SignName[] = [...ownSigns, ...featureNames];

/** What a sign's value is worth; nothing where it isn't named. */
export type GateWeights = Readonly<Partial<Record<SignName | "bias", number>>>;

/** How sure the best passage may be held for an answer. */
export interface Gate {
	/** The chance that it answers a question that concerns the documents. */
	readonly answers: GateWeights;
	/** The chance that the question concerns the documents at all. */
	readonly concerns: GateWeights;
}

type Signs = Readonly<Partial<Record<SignName, number>>>;

/** Every sign's value for what was found. */
export function readSigns(findings: Findings, best: Ranked): Signs {
	const read = (name: SignName) => (isSign(name) ? signs[name].of(findings, best) : features[name].of(best.candidate));
	return Object.fromEntries(signNames.map((name) => [name, read(name)]));
}

function chance(weights: GateWeights, values: Signs): number {
	const sum = signNames.reduce((total, name) => total + (weights[name] ?? 0) * (values[name] ?? 0), weights.bias ?? 0);
	return 1 / (1 + Math.exp(-sum));
}

/** What each sign adds to the log odds of the two chances together, for what was found. */
export function signShares(findings: Findings, best: Ranked, isCurated: boolean): Readonly<Record<string, number>> {
	const { answers, concerns } = gateFor(isCurated);
	const values = readSigns(findings, best);
	const shares = signNames.map((name) => [name, ((answers[name] ?? 0) + (concerns[name] ?? 0)) * (values[name] ?? 0)]);
	return Object.fromEntries(shares);
}

const gateFor = (isCurated: boolean): Gate => (isCurated ? gates.curated : gates.uncurated);

/**
 * From this confidence on a question counts as answered. Below one half, as a right passage under the heading “the
 * documents don't answer this” misleads as much as a wrong one under the other, and members ask less often than the
 * training data what no document says.
 */
export const threshold = 0.45;

/** What a moderator wrote down, word for word, is not weighed: they may err too, but seldom. */
const foreseenVerbatim = { answered: 0.97, open: 0.03 } as const;

/**
 * The chance that the best passage answers the question, from 0 to 1; 0 where there is none.
 *
 * @param isCurated - Whether moderators foresaw questions: then not being foreseen tells something too.
 */
export function confidenceOf(findings: Findings, isCurated: boolean, gate: Gate = gateFor(isCurated)): number {
	const [best] = findings.ranked;
	if (best?.foresight.isVerbatim === true) return foreseenVerbatim.answered;
	if (best === undefined || !tellsSomething(findings)) return 0;
	if (findings.open?.isVerbatim === true) return foreseenVerbatim.open;

	const values = readSigns(findings, best);
	return chance(gate.answers, values) * chance(gate.concerns, values);
}

/** Whether a word of the question says what it is about: `/ask`, `name?` and `what happened` have none. */
const tellsSomething = ({ query }: Findings) => query.terms.some(({ share }) => share === 1);
