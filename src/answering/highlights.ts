import type { Highlight } from "../domain/answer.ts";
import type { Fact, Quote } from "../domain/knowledge.ts";
import type { Candidate } from "../search/candidate.ts";
import { findMentions } from "../search/entity-mentions.ts";
import { answeringTokens } from "../search/features.ts";
import type { Question } from "../search/question.ts";

/** The words of a passage that answer; where that can't be told, the words that the question asked about. */
export function findHighlights(
	candidate: Candidate,
	entry: Fact | Quote | undefined,
	{ asked }: Question,
): readonly Highlight[] {
	const answering = tokensThatAnswer(candidate, entry, asked);
	return joined(candidate, answering.length > 0 ? answering : matchedTokens(candidate));
}

function tokensThatAnswer(
	candidate: Candidate,
	entry: Fact | Quote | undefined,
	asked: Question["asked"],
): readonly number[] {
	const { passage } = candidate;
	if (asked === "words") return passage.cues.quoted;
	if (asked === "person") {
		const named = mentionOf(entry?.kind === "quote" ? entry.speaker : entry?.claim?.by, candidate);
		if (named.length > 0) return runAround(named[0] ?? 0, [...named, ...passage.cues.names]);
	}
	const answers = answeringTokens(candidate, asked);
	const nearest = nearestTo(answers, matchedTokens(candidate));
	return nearest === undefined
		? []
		: runAround(nearest, [...answers, ...(asked === "duration" ? passage.cues.numbers : [])]);
}

/** The tokens that name an entity first. */
function mentionOf(entity: string | undefined, { passage, collection }: Candidate): readonly number[] {
	const mention = findMentions(passage.tokens, collection.aliases).find(
		({ entities }) => entity !== undefined && entities.includes(entity),
	);
	return mention === undefined ? [] : span(mention.from, mention.to);
}

const span = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

const matchedTokens = ({ matches }: Candidate) => matches.flatMap(({ at }) => at).sort((one, other) => one - other);

function nearestTo(answers: readonly number[], matched: readonly number[]): number | undefined {
	const distance = (answer: number) => Math.min(...matched.map((at) => Math.abs(at - answer)));
	return [...answers].sort((one, other) => distance(one) - distance(other) || one - other)[0];
}

/** The unbroken run of answering tokens that one of them stands in. */
function runAround(token: number, answers: readonly number[]): readonly number[] {
	const all = new Set([...answers, token]);
	let from = token;
	let to = token;
	while (all.has(from - 1)) from -= 1;
	while (all.has(to + 1)) to += 1;
	return span(from, to + 1);
}

/** Token offsets as ranges of the text; neighbours become one. */
function joined({ passage }: Candidate, tokens: readonly number[]): readonly Highlight[] {
	const ranges: { from: number; to: number; last: number }[] = [];
	for (const index of new Set(tokens)) {
		const token = passage.tokens[index];
		if (token === undefined) continue;
		const open = ranges.at(-1);
		if (open?.last === index - 1) Object.assign(open, { to: token.end, last: index });
		else ranges.push({ from: token.start, to: token.end, last: index });
	}
	return ranges.map(({ from, to }): Highlight => [from, to]);
}
