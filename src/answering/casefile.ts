import type { Answer, Casefile, Status, Trace } from "../domain/answer.ts";
import { answerId } from "../domain/answer-id.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { covered } from "../search/features.ts";
import { type Findings, IncidentIndex } from "../search/incident-index.ts";
import { questionParts } from "../search/question-parts.ts";
import { type Ranked, sharesOf } from "../search/ranking.ts";
import { SuggestionIndex } from "../search/suggestion-index.ts";
import { assemble, entryOf, type Shown } from "./assemble.ts";
import { confidenceOf, isOpenAhead, signShares, threshold } from "./gate.ts";

const limits = {
	/** Candidates that a trace shows. */
	traced: 5,
	/** Questions offered where one could not be answered. */
	suggestions: 3,
	/** Digits of a confidence: more would promise what no calibration keeps. */
	digits: 3,
} as const;

/** Below this likeness, as a share of the question's words, nothing is near enough to be shown. */
const nearEnough = 0.05;

/** A casefile's questions and answers, with the index that they come from: what checks messages searches it too. */
export interface Answering extends Pick<Casefile, "knowledge" | "answer" | "suggest"> {
	readonly index: IncidentIndex;
}

/** An incident that can be asked. Building it reads every word once; afterwards a question takes about a millisecond. */
export function createAnswering(knowledge: Knowledge): Answering {
	const index = new IncidentIndex(knowledge);
	const suggestions = new SuggestionIndex(knowledge);
	return {
		knowledge,
		index,
		answer: (question) => answer(question, { knowledge, index, suggestions }),
		suggest: (typed, limit) => suggestions.suggest(typed, limit),
	};
}

interface Engine {
	readonly knowledge: Knowledge;
	readonly index: IncidentIndex;
	readonly suggestions: SuggestionIndex;
}

/** One question, looked up by itself. */
interface Part {
	readonly question: string;
	readonly findings: Findings;
	readonly confidence: number;
	readonly status: Status;
}

function answer(text: string, engine: Engine): Answer {
	const { knowledge, suggestions } = engine;
	const whole = lookUp(text, engine);
	const parts = partsOf(whole, engine);
	const [leading = whole] = parts;
	const { status, confidence, findings } = leading;
	const question = whole.findings.query.question.text;
	const revision = knowledge.revision.slice(0, 12);
	let trace: Trace | undefined;

	return {
		id: answerId({ incident: knowledge.incident, revision, question }),
		question,
		incident: knowledge.incident,
		revision,
		status,
		confidence,
		...assemble(parts.map(shownFor), knowledge),
		suggestions: status === "answered" ? [] : suggestionsFor(findings, suggestions),
		/** Told when somebody asks why: few do, and to tell it takes a tenth of the time of an answer. */
		get trace() {
			trace ??= {
				...(parts.length < 2 ? {} : { parts: parts.map(toldOf) }),
				...traceOf(findings, engine.index.isCurated),
			};
			return trace;
		},
	};
}

function lookUp(text: string, { index }: Engine): Part {
	const findings = index.search(text);
	const confidence = Number(confidenceOf(findings, index.isCurated).toFixed(limits.digits));
	return { question: findings.query.question.text, findings, confidence, status: statusOf(findings, confidence) };
}

/**
 * The questions that were asked in one, those that are answered first; only the whole where there is only one, where
 * moderators foresaw it word for word, or where the documents answer none of its parts.
 */
function partsOf(whole: Part, engine: Engine): readonly Part[] {
	const { ranked, open, query } = whole.findings;
	if (ranked[0]?.foresight.isVerbatim === true || open?.isVerbatim === true) return [whole];

	const parts = questionParts(query).map((part) => lookUp(part, engine));
	const answered = parts.filter(({ status }) => status === "answered");
	return answered.length === 0 ? [whole] : [...answered, ...parts.filter(({ status }) => status !== "answered")];
}

const toldOf = ({ question, confidence }: Part) => ({ question, confidence });

function statusOf({ ranked, open }: Findings, confidence: number): Status {
	const [best] = ranked;
	if (best === undefined) return "none";
	if (confidence >= threshold) return "answered";

	const coverage = covered(best.candidate, ({ here }) => here);
	return Math.max(coverage, best.foresight.best, open?.best ?? 0) >= nearEnough ? "related" : "none";
}

/** Where the question was recognised as an open one, what moderators hold for nearest comes first. */
function shownFor({ status, findings }: Part): Shown {
	const { query, ranked } = findings;
	if (status === "none") return { query, ranked: [] };
	if (status === "answered" || !isOpenAhead(findings)) return { query, ranked };

	const isNearest = ({ candidate }: Ranked) => findings.nearest.has(candidate.passage.index);
	const most = ranked.reduce((best, { score }) => Math.max(best, score), 0);
	const nearest = ranked.filter(isNearest).map((each) => ({ ...each, score: most }));
	return { query, ranked: [...nearest, ...ranked.filter((each) => !isNearest(each))] };
}

function suggestionsFor({ ranked }: Findings, index: SuggestionIndex): readonly string[] {
	const near = ranked.slice(0, limits.suggestions).flatMap((each) => entryOf(each)?.asks[0] ?? []);
	return [...new Set([...near, ...index.suggest("", limits.suggestions)])].slice(0, limits.suggestions);
}

function traceOf(findings: Findings, isCurated: boolean): Trace {
	const { query, ranked, open } = findings;
	const [best] = ranked;
	return {
		terms: query.terms.map(({ token, stem, match }) => ({ text: token.text, stem, match })),
		entities: query.entities,
		asked: query.question.asked,
		candidates: ranked.slice(0, limits.traced).map((each) => ({
			id: idOf(each),
			passage: each.candidate.passage.passage,
			score: each.score,
			features: sharesOf(each),
		})),
		gate: {
			threshold,
			...(open === undefined || !isOpenAhead(findings) ? {} : { open: open.entry.id }),
			features: best === undefined ? {} : { ...signShares(findings, best, isCurated), ...verbatimSign(findings, best) },
		},
	};
}

/** What goes before every sign: this very question was foreseen. */
const verbatimSign = ({ open }: Findings, { foresight }: Ranked): Readonly<Record<string, number>> =>
	foresight.isVerbatim || open?.isVerbatim === true ? { verbatim: 1 } : {};

function idOf(ranked: Ranked): string {
	const { passage } = ranked.candidate.passage;
	return entryOf(ranked)?.id ?? `${passage.source}:${passage.start}`;
}
