import type { Answer, Casefile, Snippet, Status, Trace } from "../domain/answer.ts";
import { answerId } from "../domain/answer-id.ts";
import type { Knowledge, Passage } from "../domain/knowledge.ts";
import { type Findings, IncidentIndex } from "../search/incident-index.ts";
import { type Ranked, sharesOf } from "../search/ranking.ts";
import { SuggestionIndex } from "../search/suggestion-index.ts";
import { assemble } from "./assemble.ts";
import { confidenceOf, readSigns, threshold } from "./gate.ts";

const limits = {
	/** Candidates that a trace shows. */
	traced: 5,
	/** Questions offered where one could not be answered. */
	suggestions: 3,
	/** Digits of a confidence: more would promise what no calibration keeps. */
	digits: 3,
} as const;

/** Below this likeness, as a share of the question's words, nothing is near enough to be shown. */
const nearEnough = 0.12;

/** An incident that can be asked. Building it reads every word once; afterwards a question takes about a millisecond. */
export function createCasefile(knowledge: Knowledge): Casefile {
	const index = new IncidentIndex(knowledge);
	const suggestions = new SuggestionIndex(knowledge);
	return {
		knowledge,
		answer: (question) => answer(question, { knowledge, index, suggestions }),
		suggest: (typed, limit) => suggestions.suggest(typed, limit),
	};
}

interface Engine {
	readonly knowledge: Knowledge;
	readonly index: IncidentIndex;
	readonly suggestions: SuggestionIndex;
}

function answer(text: string, { knowledge, index, suggestions }: Engine): Answer {
	const findings = index.search(text);
	const { question } = findings.query;
	const confidence = Number(confidenceOf(findings, index.isCurated).toFixed(limits.digits));
	const status = statusOf(findings, confidence);
	const { snippets, ...rest } = assemble(status === "none" ? [] : findings.ranked, question, knowledge);
	const revision = knowledge.revision.slice(0, 12);

	return {
		id: answerId({ incident: knowledge.incident, revision, question: question.text }),
		question: question.text,
		incident: knowledge.incident,
		revision,
		status,
		confidence,
		snippets: status === "related" ? nearestFirst(findings, snippets) : snippets,
		...rest,
		suggestions: status === "answered" ? [] : suggestionsFor(findings, suggestions),
		trace: traceOf(findings),
	};
}

function statusOf({ ranked, open }: Findings, confidence: number): Status {
	const [best] = ranked;
	if (best === undefined) return "none";
	if (confidence >= threshold) return "answered";

	const { matches, totalWeight } = best.candidate;
	const covered = matches.reduce((sum, { term, here }) => sum + term.weight * here, 0) / (totalWeight || 1);
	return Math.max(covered, best.foresight.best, open?.best ?? 0) >= nearEnough ? "related" : "none";
}

/** Where the question was recognised as an open one, what moderators hold for nearest comes first. */
function nearestFirst({ open, ranked }: Findings, snippets: readonly Snippet[]): readonly Snippet[] {
	const foresight = ranked[0]?.foresight.best ?? 0;
	if (open === undefined || open.best < foresight || !("nearest" in open.entry)) return snippets;

	const isNearest = (snippet: Passage) =>
		"nearest" in open.entry &&
		open.entry.nearest.some(
			({ source, start, end }) => source === snippet.source && start < snippet.end && snippet.start < end,
		);
	return [...snippets.filter(isNearest), ...snippets.filter((snippet) => !isNearest(snippet))];
}

function suggestionsFor({ ranked }: Findings, index: SuggestionIndex): readonly string[] {
	const near = ranked.slice(0, limits.suggestions).flatMap(({ foresight, candidate }) => {
		const entry = foresight.entry ?? candidate.passage.entries[0];
		return entry?.asks[0] ?? [];
	});
	return [...new Set([...near, ...index.suggest("", limits.suggestions)])].slice(0, limits.suggestions);
}

function traceOf(findings: Findings): Trace {
	const { query, ranked, open } = findings;
	const [best] = ranked;
	return {
		terms: query.terms.map(({ token, stem, match }) => ({ text: token.text, stem, match })),
		entities: query.entities,
		asked: query.question.asked,
		candidates: ranked
			.slice(0, limits.traced)
			.map((each) => ({ id: idOf(each), score: each.score, features: sharesOf(each) })),
		gate: {
			threshold,
			...(open === undefined || open.best < (best?.foresight.best ?? 0) ? {} : { open: open.entry.id }),
			features: best === undefined ? {} : readSigns(findings, best),
		},
	};
}

function idOf({ foresight, candidate }: Ranked): string {
	const { passage, entries } = candidate.passage;
	return (foresight.entry ?? entries[0])?.id ?? `${passage.source}:${passage.start}`;
}
