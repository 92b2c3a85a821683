import { isRightDecision, outcomeOf } from "../answering/evaluation.ts";
import type { Answer, Casefile, Snippet, Status } from "../domain/answer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { KnownQuestion } from "../domain/known-question.ts";

/** What comes first for a question, and what else is cited. */
export interface Shown {
	readonly status: Status;
	/** The first snippet; left out where nothing is near. */
	readonly first?: Pick<Snippet, "id" | "source" | "text">;
	/** Places of all that is shown, `<source>:<start>:<end>`, repeats included. */
	readonly cited: readonly string[];
	/** Whether the right decision was taken, as the question's line tells it. */
	readonly isRight: boolean;
}

/** A known question that an edit has an effect on. */
export interface Affected {
	readonly question: KnownQuestion;
	readonly before: Shown;
	readonly after: Shown;
	/** Sources that were cited and aren't any more. */
	readonly lost: readonly string[];
}

/** A question that the edit itself puts down, and what becomes of it. */
export interface OwnAsk {
	readonly ask: string;
	/** The entry that it is put down for. */
	readonly entry: string;
	readonly after: Omit<Shown, "isRight">;
	/** The entry comes first; or nothing answers, where it is put down as open. */
	readonly isMet: boolean;
}

/**
 * What an edit does to the known questions. A question stands in one of the first five lists, and besides in `mended` or
 * `broken` where its line tells what is right; one that answers as before stands in none.
 */
export interface Effects {
	/** Known questions that were asked. */
	readonly asked: number;
	/** Answered for the first time. */
	readonly appeared: readonly Affected[];
	/** Not answered any more. */
	readonly silent: readonly Affected[];
	/** Answered by another passage first. */
	readonly changed: readonly Affected[];
	/** The same comes first, and a document is cited no more. */
	readonly lostCitation: readonly Affected[];
	/** The same comes first, and other passages stand below it. */
	readonly rearranged: readonly Affected[];
	/** Goes right now, and didn't. */
	readonly mended: readonly Affected[];
	/** Went right, and doesn't any more. */
	readonly broken: readonly Affected[];
	readonly own: readonly OwnAsk[];
}

/** Asks every known question of an incident as it is and as it would be. Takes a few milliseconds a question. */
export function effectsOf(before: Casefile, after: Casefile, questions: readonly KnownQuestion[]): Effects {
	const all = questions.map((question) => affected(question, shown(before, question), shown(after, question)));
	const turned = all.filter((each) => isTurned(each));
	const of = (kind: Kind) => turned.filter((each) => kindOf(each) === kind);
	return {
		asked: questions.length,
		appeared: of("appeared"),
		silent: of("silent"),
		changed: of("changed"),
		lostCitation: of("lostCitation"),
		rearranged: of("rearranged"),
		mended: turned.filter((each) => each.after.isRight && !each.before.isRight),
		broken: turned.filter((each) => each.before.isRight && !each.after.isRight),
		own: newAsks(before.knowledge, after.knowledge).map((each) => ownAsk(after, each)),
	};
}

type Kind = "appeared" | "silent" | "changed" | "lostCitation" | "rearranged";

function kindOf({ before, after, lost }: Affected): Kind {
	if (before.status !== "answered") return after.status === "answered" ? "appeared" : "rearranged";
	if (after.status !== "answered") return "silent";
	if (before.first?.text !== after.first?.text) return "changed";
	return lost.length > 0 ? "lostCitation" : "rearranged";
}

/** Where nothing answers, other passages that come near are no matter. */
const isTurned = ({ before, after }: Affected) =>
	before.isRight !== after.isRight ||
	before.status !== after.status ||
	(after.status === "answered" && before.cited.join() !== after.cited.join());

const affected = (question: KnownQuestion, before: Shown, after: Shown): Affected => ({
	question,
	before,
	after,
	lost: sourcesOf(before).filter((source) => !sourcesOf(after).includes(source)),
});

const sourcesOf = ({ cited }: Shown) => [...new Set(cited.map((place) => place.split(":")[0] ?? ""))];

/**
 * By incident, and by a question's line: an incident never changes, so that what it shows is looked up once for all the
 * previews that follow each other.
 */
const remembered = new WeakMap<Casefile, Map<string, Shown>>();

function shown(casefile: Casefile, question: KnownQuestion): Shown {
	const known = remembered.get(casefile) ?? new Map<string, Shown>();
	remembered.set(casefile, known);
	const key = JSON.stringify(question);
	const found = known.get(key);
	if (found !== undefined) return found;

	const answer = casefile.answer(question.question);
	const seen = { ...shownIn(answer), isRight: isRightDecision(outcomeOf(answer, question)) };
	known.set(key, seen);
	return seen;
}

function shownIn({ status, snippets }: Answer): Omit<Shown, "isRight"> {
	const [first] = snippets;
	const cited = snippets.flatMap(({ source, start, end, repeats }) => [{ source, start, end }, ...repeats]);
	return {
		status,
		...(first === undefined ? {} : { first: { id: first.id, source: first.source, text: first.text } }),
		cited: cited.map(({ source, start, end }) => `${source}:${start}:${end}`),
	};
}

interface NewAsk {
	readonly ask: string;
	readonly entry: string;
	readonly isOpen: boolean;
}

function newAsks(before: Knowledge, after: Knowledge): readonly NewAsk[] {
	const known = new Map(entriesOf(before).map(({ id, asks }) => [id, new Set(asks)]));
	return entriesOf(after).flatMap(({ id, asks, isOpen }) =>
		asks.filter((ask) => known.get(id)?.has(ask) !== true).map((ask) => ({ ask, entry: id, isOpen })),
	);
}

const entriesOf = ({ facts, quotes, open }: Knowledge) => [
	...[...facts, ...quotes].map(({ id, asks }) => ({ id, asks, isOpen: false })),
	...open.map(({ id, asks }) => ({ id, asks, isOpen: true })),
];

function ownAsk(casefile: Casefile, { ask, entry, isOpen }: NewAsk): OwnAsk {
	const answer = casefile.answer(ask);
	const isAnswered = answer.status === "answered";
	const { facts, quotes } = casefile.knowledge;
	const evidence = [...facts, ...quotes].find(({ id }) => id === entry)?.evidence ?? [];
	const [first] = answer.snippets;
	const isFirst = evidence.some(
		({ source, start, end }) => first?.source === source && first.start < end && start < first.end,
	);
	return { ask, entry, after: shownIn(answer), isMet: isOpen ? !isAnswered : isAnswered && isFirst };
}
