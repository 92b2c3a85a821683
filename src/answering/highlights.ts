import type { Highlight } from "../domain/answer.ts";
import type { Claim, Fact, Quote } from "../domain/knowledge.ts";
import type { EntityKind } from "../domain/knowledge-file.ts";
import type { Candidate } from "../search/candidate.ts";
import { findMentions, type Mention } from "../search/entity-mentions.ts";
import { type Run, rangeOf, withoutTitles } from "../search/phrase.ts";
import type { Question } from "../search/question.ts";
import { type Sight, type Span, sightOf, spansIn } from "./span.ts";
import { spanFeatureNames, spanFeatures } from "./span-features.ts";
import { spanWeights } from "./span-weights.ts";

const choice = {
	/**
	 * Chance that the answer is the chosen span or one that it overlaps. Below it a wrong one would be marked more often
	 * than anything that helps.
	 */
	threshold: 0.3,
	/**
	 * What a name gains, in the units of a span's score, that moderators wrote down as one of the wanted kind, or as one
	 * that may stand for it, as a state does for its government.
	 */
	knownName: { wanted: 2, standsFor: 0.5 },
	/** What a time of day gains where the hour is asked for: articles, which the weights are learnt from, seldom have one. */
	timeOfDay: 3,
} as const;

/** The words of a passage that answer; where that can't be told, the words that the question asked about. */
export function findHighlights(
	candidate: Candidate,
	entry: Fact | Quote | undefined,
	question: Question,
): readonly Highlight[] {
	const answer = curatedAnswer(candidate, entry, question);
	if (answer !== undefined) return [answer];

	const { passage } = candidate;
	if (question.asked === "words" && passage.cues.quoted.length > 0) return rangesOf(candidate, passage.cues.quoted);
	const span = question.asked === "confirmation" ? undefined : likeliestSpan(candidate, entry);
	return span === undefined ? rangesOf(candidate, matchedTokens(candidate)) : [span];
}

const matchedTokens = ({ matched }: Candidate) => [...matched].sort((one, other) => one - other);

/** Token offsets as ranges of the text; neighbours become one. */
function rangesOf({ passage }: Candidate, tokens: readonly number[]): readonly Highlight[] {
	const ranges: { from: number; to: number; last: number }[] = [];
	for (const index of tokens) {
		const token = passage.tokens[index];
		if (token === undefined) continue;
		const open = ranges.at(-1);
		if (open?.last === index - 1) Object.assign(open, { to: token.end, last: index });
		else ranges.push({ from: token.start, to: token.end, last: index });
	}
	return ranges.map(({ from, to }): Highlight => [from, to]);
}

/** What moderators wrote down: how sure a claim is, or whose it is, where that is what is asked for. */
function curatedAnswer(
	candidate: Candidate,
	entry: Fact | Quote | undefined,
	question: Question,
): Highlight | undefined {
	const claim = entry?.claim;
	if (claim?.strength !== undefined && asksHowSure(question)) return placeOf(claim.strength, candidate);
	if (question.asked !== "person" && question.asked !== "organisation") return undefined;

	const { passage, tokens } = candidate.passage;
	const party = entry?.kind === "quote" && claim === undefined ? entry.speaker : partyAskedFor(claim, candidate);
	const mention = mentionsIn(candidate).find(({ entities }) => party !== undefined && entities.includes(party));
	return mention && rangeOf({ ...mention, kind: "name" }, passage.text, tokens);
}

function placeOf(words: string, { passage }: Candidate): Highlight | undefined {
	const start = passage.passage.text.indexOf(words);
	return start < 0 ? undefined : [start, start + words.length];
}

const sureness = /\b(?:sure|certain|certainty|confident|confidence|surer|convinced)\b/;
const saying =
	/\b(?:sa(?:y|ys|id|ying)|claim\w*|accus\w*|blam\w*|believ\w*|think\w*|thought|stat(?:e|es|ed)|call(?:s|ed)?|describ\w*|condemn\w*|den(?:y|ies|ied)|question\w*|told|tells?|spoke\w*|complain\w*|suspect\w*|attribut\w*|used? the (?:phrase|term|words?))\b/;

const asksHowSure = ({ text }: Question) => sureness.test(text.toLowerCase());

/** Who makes a claim is asked for where the other party is named, or where a verb of saying is. */
function partyAskedFor(claim: Claim | undefined, { query }: Candidate): string | undefined {
	if (claim === undefined) return undefined;
	const { entities, question } = query;
	if (entities.includes(claim.by)) return entities.includes(claim.against ?? "") ? undefined : claim.against;
	return saying.test(question.text.toLowerCase()) ? claim.by : undefined;
}

const mentionsIn = ({ passage: { tokens }, collection }: Candidate): readonly Mention[] =>
	findMentions(tokens, collection.aliases).map((mention) => withoutTitles(mention, tokens));

/** The span that answers most likely, if it is likely enough. */
function likeliestSpan(candidate: Candidate, entry: Fact | Quote | undefined): Highlight | undefined {
	const sight = sightOf(candidate);
	if (!sight.gap.isAsking && sight.isUntyped) return undefined;

	const spans = spansIn(sight);
	const scores = scoresOf(spans, sight);
	const span = spans[scores.indexOf(Math.max(...scores))];
	if (span === undefined || chanceAround(span, spans, scores) < choice.threshold) return undefined;

	const { passage, tokens } = candidate.passage;
	const range = rangeOf(span, passage.text, tokens);
	return valueAround(range, candidate, entry) ?? range;
}

const asksMeasure = ({ asked }: Pick<Question, "asked">) =>
	asked === "time" || asked === "duration" || asked === "number";

const weighted = spanFeatureNames.map((name) => ({ ...spanFeatures[name], weight: spanWeights[name] }));

function scoresOf(spans: readonly Span[], sight: Sight): readonly number[] {
	const known = knownNames(sight);
	const features = weighted.filter(({ isFor }) => isFor(sight));
	const asksHour = sight.gap.focus.has("time") || sight.gap.focus.has("hour");
	return spans.map((span) => {
		let score = known.size === 0 ? 0 : (known.get(placeKey(span)) ?? 0);
		if (asksHour && isTimeOfDay(span, sight)) score += choice.timeOfDay;
		for (const { of, weight } of features) score += weight * of(span, sight);
		return score;
	});
}

const timeOfDay = /^(?:noon|midnight|morning|afternoon|evening|night|overnight)$/;

const isTimeOfDay = ({ from, to, kind }: Span, { candidate }: Sight) =>
	kind === "date" && candidate.passage.tokens.slice(from, to).some(({ word }) => timeOfDay.test(word));

interface WantedKinds {
	readonly wanted: readonly EntityKind[];
	readonly standsFor: readonly EntityKind[];
}

const kindsFor: Partial<Record<Question["asked"], WantedKinds>> = {
	person: { wanted: ["person", "organisation", "state"], standsFor: [] },
	organisation: { wanted: ["organisation"], standsFor: ["state"] },
	place: { wanted: ["place", "state"], standsFor: [] },
};

const placeKey = ({ from, to }: Run) => `${from}:${to}`;

/** By place of a name, what it gains. */
function knownNames({ asked, candidate, said }: Sight): ReadonlyMap<string, number> {
	const gains = new Map<string, number>();
	const kinds = kindsFor[asked];
	if (kinds === undefined) return gains;

	for (const { from, to, entities } of mentionsIn(candidate)) {
		if (said.has(from) && said.has(to - 1)) continue;
		const own = entities.map((id) => candidate.collection.entities.get(id)?.kind ?? "other");
		const isOneOf = (list: readonly EntityKind[]) => own.some((kind) => list.includes(kind));
		if (isOneOf(kinds.wanted)) gains.set(placeKey({ from, to }), choice.knownName.wanted);
		else if (isOneOf(kinds.standsFor)) gains.set(placeKey({ from, to }), choice.knownName.standsFor);
	}
	return gains;
}

/** The chance of a span and of all that it overlaps, which say nearly the same. */
function chanceAround({ from, to }: Span, spans: readonly Span[], scores: readonly number[]): number {
	const most = Math.max(...scores);
	let around = 0;
	let total = 0;
	for (const [index, score] of scores.entries()) {
		const chance = Math.exp(score - most);
		const other = spans[index];
		total += chance;
		if (other !== undefined && other.from < to && from < other.to) around += chance;
	}
	return around / total;
}

/** The fact's own value, where the span overlaps it: it is shorter, or says how exact a number is. */
function valueAround(
	[start, end]: Highlight,
	candidate: Candidate,
	entry: Fact | Quote | undefined,
): Highlight | undefined {
	const value = entry?.kind === "fact" ? entry.value : undefined;
	const place = value === undefined ? undefined : placeOf(value, candidate);
	if (place === undefined || place[1] <= start || end <= place[0]) return undefined;
	return asksMeasure(candidate.query.question) || place[1] - place[0] <= end - start ? place : undefined;
}
