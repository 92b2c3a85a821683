import type { Answer, Highlight, Snippet } from "../domain/answer.ts";
import type { Check, CheckedStatement, Deviation } from "../domain/check.ts";
import type { Fact, Knowledge, Quote } from "../domain/knowledge.ts";
import { overlaps } from "../domain/overlaps.ts";
import type { IncidentIndex } from "../search/incident-index.ts";
import type { IndexedPassage } from "../search/indexed-passage.ts";
import { tokenise } from "../search/text.ts";
import { type Account, readAccount } from "./account.ts";
import { align, type Relations } from "./alignment.ts";
import { checkingLimits } from "./limits.ts";
import { readMessage, type Stated } from "./message.ts";
import { aliasWords, kinshipOf, type NameContext } from "./names.ts";
import { References } from "./references.ts";
import { readStatement } from "./statement.ts";
import { readSupport, type Support, supportOf } from "./support.ts";
import { SynonymPhrases } from "./synonym-phrases.ts";
import { thresholds } from "./thresholds.ts";
import { VerbatimIndex } from "./verbatim.ts";
import { bestOf, type Judged, judge } from "./verdict.ts";

/** What a check needs of an incident. */
interface Checkable {
	readonly knowledge: Knowledge;
	readonly index: IncidentIndex;
	readonly answer: (question: string) => Answer;
}

/** A statement beside all passages that were found for it. */
export interface Held {
	readonly said: Stated;
	readonly judged: readonly Judged[];
	/** Of them those that may be meant, best first. */
	readonly meant: readonly Judged[];
	readonly support: Support;
	/** Passages that it stands in word for word. */
	readonly copied: readonly IndexedPassage[];
}

/** Holds messages against an incident's documents. Never throws, whatever the text. */
export class Checker {
	readonly #incident: Checkable;
	readonly #relations: Relations;
	readonly #names: NameContext;
	readonly #verbatim: VerbatimIndex;
	readonly #accounts = new WeakMap<IndexedPassage, Account>();

	constructor(incident: Checkable) {
		this.#incident = incident;
		this.#relations = {
			kinship: kinshipOf(incident.knowledge.entities.values()),
			synonyms: new SynonymPhrases(incident.knowledge.synonyms),
		};
		const { aliases, isInDocuments: isKnown } = incident.index.passages.context;
		const single = aliasWords(incident.knowledge.entities.values());
		this.#names = { aliases, isKnown, isAlias: (word) => single.has(word) };
		this.#verbatim = new VerbatimIndex(incident.index.passages.collection.passages);
	}

	check(message: string): Check {
		const { knowledge, answer } = this.#incident;
		const said = readMessage(message, (sentence) => this.#verbatim.find(sentence).length > 0);
		const stated = said.filter((each): each is Stated => each.act === "statement");
		const asked = said.filter(({ act }) => act === "question");
		const references = new References(knowledge.entities);
		const statements = stated.slice(0, checkingLimits.statements).map((each) => this.#checked(each, references));
		return {
			incident: knowledge.incident,
			revision: knowledge.revision.slice(0, 12),
			statements,
			questions: asked.slice(0, checkingLimits.questions).map(({ text }) => answer(text)),
			omitted: said.length - statements.length - Math.min(asked.length, checkingLimits.questions),
		};
	}

	/** What is held of each statement of a message, for whoever wants to learn from it. */
	read(message: string): readonly Held[] {
		const references = new References(this.#incident.knowledge.entities);
		return readMessage(message, (sentence) => this.#verbatim.find(sentence).length > 0)
			.filter((each): each is Stated => each.act === "statement")
			.map((each) => this.#held(each, references));
	}

	#held(said: Stated, references: References): Held {
		const { index } = this.#incident;
		const borrowed = references.borrowedBy(said, this.#names);
		const findings = index.search(`${borrowed.text} ${said.told}`.trim());
		const { weightOf } = index.passages.context;
		const statement = readStatement(said.told, borrowed, { query: findings.query, weightOf, names: this.#names });
		references.add(statement.account);
		const judged = findings.ranked
			.filter(({ candidate }) => !candidate.passage.isHeading)
			.map((each) => judge(align(statement, each, this.#account(each.candidate.passage), this.#relations)));
		const meant = bestOf(judged);
		return {
			said,
			judged,
			meant,
			support: readSupport(findings, judged, meant[0]),
			copied: this.#verbatim.find(said.documented ?? said.told),
		};
	}

	#checked(said: Stated, references: References): CheckedStatement {
		const { judged, meant, support, copied } = this.#held(said, references);
		if (copied.length > 0) return this.#copied(said, copied);

		const [best, ...others] = meant;
		if (best === undefined || !isTold(best, support))
			return { text: said.text, verdict: "unsupported", deviations: [], snippets: this.#snippets(judged.slice(0, 1)) };
		return {
			text: said.text,
			verdict: best.verdict,
			deviations: best.deviations.map((deviation) => shifted(deviation, said.from)),
			snippets: this.#snippets([best, ...others.filter((each) => bearsOn(each, best))]),
		};
	}

	#copied({ text }: Stated, passages: readonly IndexedPassage[]): CheckedStatement {
		const snippets = passages.slice(0, 1).map((passage) => this.#snippet(passage, [[0, passage.passage.text.length]]));
		return { text, verdict: "matches", deviations: [], snippets };
	}

	/** None twice. */
	#snippets(judged: readonly Judged[]): readonly Snippet[] {
		return judged
			.filter((each, index, all) => all.findIndex((other) => isSame(other, each)) === index)
			.slice(0, checkingLimits.snippets)
			.map((each) => this.#snippet(each.alignment.ranked.candidate.passage, highlightsOf(each)));
	}

	#snippet(indexed: IndexedPassage, highlights: readonly Highlight[]): Snippet {
		const { passage, entries, words } = indexed;
		const [entry] = entries;
		const speaker = speakerOf(entry);
		const repeated = this.#incident.index.passages.collection.repeated.get(words) ?? [];
		return {
			id: entry?.id ?? `${passage.source}:${passage.start}`,
			kind: entry?.kind ?? "passage",
			...passage,
			highlights,
			...(speaker === undefined ? {} : { speaker }),
			repeats: repeated.filter((other) => other !== indexed).map((other) => other.passage),
		};
	}

	#account(passage: IndexedPassage): Account {
		const known = this.#accounts.get(passage);
		if (known !== undefined) return known;
		const account = readAccount(passage.passage.text, this.#names);
		this.#accounts.set(passage, account);
		return account;
	}
}

/** A match has to be surer than a difference, and to have every number and date. */
function isTold({ verdict, lacksFigure, lacksName, fit }: Judged, support: Support): boolean {
	const chance = supportOf(support);
	if (verdict !== "matches") return chance >= thresholds.supported;
	return (
		chance >= thresholds.matching && !lacksFigure && !lacksName && (support.isForeseen || fit >= thresholds.inSameWords)
	);
}

/** Whether a further passage is worth being shown: it has about as much of the statement, and stands to it as closely. */
const bearsOn = (each: Judged, best: Judged): boolean =>
	each.fit >= best.fit - thresholds.further && each.missing === 0 && !each.isElse;

/** Offsets into the words that state something, as offsets into all that is shown of them. */
const shifted = ({ said, ...rest }: Deviation, by: number): Deviation =>
	said === undefined ? rest : { ...rest, said: [said[0] + by, said[1] + by] };

const speakerOf = (entry: Fact | Quote | undefined) => (entry?.kind === "quote" ? entry.speaker : entry?.claim?.by);

function isSame(one: Judged, other: Judged): boolean {
	const [a, b] = [one.alignment.ranked.candidate.passage, other.alignment.ranked.candidate.passage];
	return a.words === b.words || overlaps(a.passage, b.passage);
}

/** What deviates; where nothing does, the words that both have. */
function highlightsOf({ deviations, alignment }: Judged): readonly Highlight[] {
	const documented = deviations.flatMap(({ documented: range }) => (range === undefined ? [] : [range]));
	const tokens = tokenise(alignment.ranked.candidate.passage.passage.text);
	const shared = alignment.placed
		.flatMap(({ at }) => at)
		.map((index): Highlight => [tokens[index]?.start ?? 0, tokens[index]?.end ?? 0]);
	return inOrder(documented.length > 0 ? documented : shared);
}

function inOrder(ranges: readonly Highlight[]): readonly Highlight[] {
	const sorted = ranges.toSorted(([one], [other]) => one - other);
	return sorted.filter(
		([start, end], index) => end > start && sorted.slice(0, index).every(([, before]) => before <= start),
	);
}
