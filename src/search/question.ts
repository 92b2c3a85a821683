import { askingWords, stopWords } from "./stop-words.ts";
import type { Token } from "./text.ts";
import { normalise, pairsOf, tokenise } from "./text.ts";

/** Bounds on what one question may cost, whatever is typed. */
export const questionLimits = {
	/** UTF-16 code units after normalising. */
	length: 300,
	/** Informative words that are looked up. */
	terms: 16,
	/** UTF-16 code units of one word. */
	word: 32,
} as const;

/** What a question asks for. `anything` where its words don't tell. */
export type Asked =
	| "person"
	| "time"
	| "duration"
	| "place"
	| "number"
	| "reason"
	| "manner"
	| "words"
	| "definition"
	| "confirmation"
	| "anything";

export interface Question {
	/** Normalised and cut to its limit. */
	readonly text: string;
	readonly tokens: readonly Token[];
	/** Neighbouring stems, as `pairsOf` writes them. */
	readonly pairs: readonly string[];
	/** The tokens that say what the question is about, at most `questionLimits.terms`. */
	readonly terms: readonly Token[];
	readonly asked: Asked;
	/** The stem that the question word belongs to: `country` in "which country …". */
	readonly focus: string | undefined;
}

export function readQuestion(text: string): Question {
	const cut = normalise(text).slice(0, questionLimits.length).toWellFormed().trim();
	const tokens = tokenise(cut).filter(({ word }) => word.length <= questionLimits.word);
	return {
		text: cut,
		tokens,
		pairs: pairsOf(tokens),
		terms: informative(tokens),
		asked: whatIsAsked(cut.toLowerCase()),
		focus: focusOf(tokens),
	};
}

/** Every word that is no stop word, once; where nothing is left, every word. */
function informative(tokens: readonly Token[]): readonly Token[] {
	const content = tokens.filter(({ word }) => !stopWords.has(word));
	const seen = new Set<string>();
	return (content.length > 0 ? content : tokens)
		.filter(({ stem }) => !seen.has(stem) && seen.add(stem))
		.slice(0, questionLimits.terms);
}

/** Of two that begin at one word the first counts. Written for lower-case text, because people who chat seldom press shift. */
const askedPatterns: readonly (readonly [Asked, RegExp])[] = [
	["duration", /\bhow (?:long|quickly|fast|soon)\b|\bfor how (?:long|many (?:days|hours|years))\b/],
	[
		"number",
		/\bhow (?:many|much|often|large|big|old|far|high|deep|tall)\b|\b(?:number|amount|count|percent|percentage|total|price|cost|size) of\b|\bwhat (?:percent|percentage|number|amount)\b/,
	],
	[
		"time",
		/\bwhen\b|\b(?:what|which|in what|in which) (?:year|month|day|date|century|decade|time|period|era)\b|\bthe date\b|\bhow (?:early|late|recent)\b/,
	],
	[
		"place",
		/\bwhere\b|\b(?:what|which) (?:country|city|town|place|region|area|state|continent|location|river|ocean|island|county|province|nation|capital)\b/,
	],
	[
		"reason",
		/\bwhy\b|\b(?:what|which) (?:reason|cause|motive)\b|\bwhat caused\b|\bhow come\b|\bwhat (?:led|made|prompted)\b|\bthe reason\b/,
	],
	[
		"words",
		/\bwhat (?:did|does|do|has|have) .{2,60}\b(?:say|said|call|called|state|stated|tell|told|claim|describe|write|respond|reply|answer)\b|\bquotes?\b|\bin (?:his|her|its|their) (?:own )?words\b|\bhow (?:did|does) .{2,60}\b(?:describe|call|characteri[sz]e|put it)\b/,
	],
	[
		"person",
		/\bwho(?:m|se|s|'s)?\b|\bby whom\b|\b(?:what|which) (?:person|people|man|woman|king|queen|president|leader|author|scientist|company|firm|organi[sz]ation|group|agency|minister|party|name)\b|\bname of\b/,
	],
	["manner", /\bhow (?:did|do|does|was|were|is|are|can|could|would|has|have)\b|\bin what way\b|\bhow\b/],
	[
		"definition",
		/\bwhat(?:'s| is| are| was| were) (?!the (?:amount|cost|count|date|name|number|percentage|price|reason|size|total)\b)(?:a |an |the )?[\p{L}\p{N} -]{2,30}\??$|\bmeaning of\b|\bdefine\b|\bwhat does .* (?:mean|stand for)\b/u,
	],
	[
		"confirmation",
		/^(?:so |and |but |wait |hey |yo |lol )*(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)(?:n't|nt)?\b|\bis it true\b/,
	],
];

/** The pattern that begins earliest decides: `why` asks in "why did they leave when they did". */
function whatIsAsked(text: string): Asked {
	const found = askedPatterns
		.map(([asked, pattern]) => ({ asked, at: text.search(pattern) }))
		.filter(({ at }) => at >= 0)
		.sort((one, other) => one.at - other.at);
	return found[0]?.asked ?? "anything";
}

/** The first informative word right after what, which or how many. */
function focusOf(tokens: readonly Token[]): string | undefined {
	const asking = tokens.findIndex(({ word }) => /^(?:what|which|whose|many|much)$/.test(word));
	if (asking < 0) return undefined;

	const following = tokens.slice(asking + 1, asking + 5);
	return following.find(({ word }) => !stopWords.has(word) && !askingWords.has(word))?.stem;
}
