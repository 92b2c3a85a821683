import type { Run } from "../search/phrase.ts";
import type { Question } from "../search/question.ts";
import type { Token } from "../search/text.ts";
import { boundaryClass, isFunctionWord } from "../search/word-classes.ts";

/**
 * The place that a question leaves open when it is put as a sentence: “What did Mandiant say about it?” asks for what
 * stands at the gap of “Mandiant said … about it”. Words are given as stems.
 */
export interface Gap {
	/** Whether there is a question word at all. */
	readonly isAsking: boolean;
	/** What belongs to the question word: `type` and `engine` in “what type of engines …”, their tokens, and the last. */
	readonly focus: ReadonlySet<string>;
	readonly focusAt: Run;
	readonly head: string | undefined;
	readonly isPlural: boolean;
	/** Whether what is asked for is the subject, as in “Who repaired the crane?”. */
	readonly isSubject: boolean;
	/** What follows the question word and its focus. */
	readonly auxiliary: "be" | "do" | "other" | "none";
	/** The last telling word before the question word, and the first and last behind it. */
	readonly before: string | undefined;
	readonly next: string | undefined;
	readonly last: string | undefined;
	/** The preposition that what is asked for would stand behind. */
	readonly preposition: string | undefined;
	/** Whether a name or a term is asked for. */
	readonly isNaming: boolean;
	/** Whether it is asked who somebody is, as in “Name the prime minister”: then calling them so names nobody. */
	readonly isIdentity: boolean;
	readonly isMoney: boolean;
	readonly isPercent: boolean;
}

const questionWords = new Set(
	"what whats which who whos whom whose when whens where wheres why whys how hows".split(" "),
);
/** “Name a country that …” asks as “Which country …” does. */
const requests = new Set(["name", "list", "give", "identify"]);
const withFocus = new Set(["what", "whats", "which", "whose", "how", ...requests]);

const namingWords = new Set("name names named called term termed known title titled".split(" "));
const moneyWords = new Set("much cost price money paid worth dollars".split(" "));
const percentWords = new Set("percent percentage share cent".split(" "));

export function gapOf({ tokens }: Question): Gap {
	const at = placeOfAsking(tokens);
	const end = focusEnd(tokens, at);
	const focus = telling(tokens.slice(at + 1, end));
	const auxiliary = auxiliaryAt(tokens, end);
	const after = telling(tokens.slice(end));
	const head = focus.at(-1);
	const has = (words: ReadonlySet<string>) => tokens.some(({ word }) => words.has(word));
	return {
		isAsking: at >= 0,
		focus: new Set(focus.map(({ stem }) => stem)),
		focusAt: { from: at + 1, to: end },
		head: head?.stem,
		isPlural: head !== undefined && /[^s]s$/.test(head.word),
		isSubject: at >= 0 && after.length > 0 && (auxiliary === "none" || isVerbNext(tokens, end, auxiliary)),
		auxiliary,
		before: telling(tokens.slice(0, Math.max(0, at))).at(-1)?.stem,
		next: after[0]?.stem,
		last: after.at(-1)?.stem,
		preposition: prepositionFor(tokens, at),
		isNaming: has(namingWords),
		isIdentity: requests.has(tokens[at]?.word ?? "") || (auxiliary === "be" && /^who/.test(tokens[at]?.word ?? "")),
		isMoney: has(moneyWords),
		isPercent: has(percentWords),
	};
}

function placeOfAsking(tokens: readonly Token[]): number {
	const at = tokens.findIndex(({ word }) => questionWords.has(word));
	return at < 0 && requests.has(tokens[0]?.word ?? "") ? 0 : at;
}

const telling = (tokens: readonly Token[]) => tokens.filter(({ word }) => !isFunctionWord(word));

/** Words that belong to a question word at most, where no verb ends them. */
const longestFocus = 3;

function focusEnd(tokens: readonly Token[], at: number): number {
	if (!withFocus.has(tokens[at]?.word ?? "")) return at + 1;
	const verb = tokens.findIndex(({ word }, index) => index > at && endsFocus(word));
	return verb < 0 ? Math.min(tokens.length, at + 1 + longestFocus) : verb;
}

function endsFocus(word: string): boolean {
	const found = boundaryClass(word);
	if (found === "auxiliary" || found === "verb" || found === "relative") return true;
	return (found === "preposition" && word !== "of") || /[a-z]{2}(?:ed|ing)$/.test(word);
}

const forms: Readonly<Record<"be" | "do", ReadonlySet<string>>> = {
	be: new Set(["is", "was", "are", "were"]),
	do: new Set(["do", "does", "did"]),
};

function auxiliaryAt(tokens: readonly Token[], index: number): Gap["auxiliary"] {
	const word = tokens[index]?.word ?? "";
	if (boundaryClass(word) !== "auxiliary") return "none";
	if (forms.be.has(word)) return "be";
	return forms.do.has(word) ? "do" : "other";
}

/** No subject stands between auxiliary and verb: “What was built …”, “Who can enforce the law?”, “What has a …”. */
function isVerbNext(tokens: readonly Token[], auxiliary: number, kind: Gap["auxiliary"]): boolean {
	const [next, second] = [tokens[auxiliary + 1], tokens[auxiliary + 2]];
	if (kind === "do" || next === undefined) return false;
	const found = boundaryClass(next.word);
	if (found === "auxiliary" || found === "verb" || /[a-z]{2}ed$/.test(next.word)) return true;
	if (found === "adverb" || next.word.endsWith("ly")) return isVerbNext(tokens, auxiliary + 1, kind);
	if (kind === "be") return false;
	if (/^ha(?:s|d|ve)$/.test(tokens[auxiliary]?.word ?? "")) return found === "determiner";
	return found === undefined && !next.isCapitalised && boundaryClass(second?.word ?? "") === "determiner";
}

function prepositionFor(tokens: readonly Token[], at: number): string | undefined {
	const ends = [tokens[at - 1], tokens.at(-1)].flatMap((token) => token?.word ?? []);
	return ends.find((word) => boundaryClass(word) === "preposition");
}
