import { datesIn } from "./date-phrases.ts";
import { nounPhrasesIn } from "./noun-phrases.ts";
import type { Phrase } from "./phrase.ts";
import { type Reading, readText } from "./reading.ts";
import type { Token } from "./text.ts";

/**
 * Every phrase of a text that could answer a question, told by word classes and endings alone. Phrases may overlap, and
 * stand in no order that means anything. Takes time in proportion to the text.
 */
export function findPhrases(text: string, tokens: readonly Token[]): readonly Phrase[] {
	const reading = readText(text, tokens);
	return [...datesIn(reading), ...nounPhrasesIn(reading), ...clausesIn(reading), ...quotationsIn(reading)];
}

const opensClause = new Set(
	"because due since by through using via with as to that for so into how whether when after until".split(" "),
);
/** Of these, the words that an answer to why does without. */
const opensReason = new Set(["because", "due", "since"]);
const opensAnother = new Set(["who", "which", "that", "and", "but", "while"]);

/** Words of a clause at most. */
const longestClause = 20;

/** What follows a verb, or a word that gives a reason, a way or an aim: with that word, and without it. */
function clausesIn(reading: Reading): readonly Phrase[] {
	const { tokens, classes } = reading;
	const clauses: Phrase[] = [];
	for (let from = 0; from < tokens.length; from += 1) {
		if (!opensClause.has(tokens[from]?.word ?? "") && classes[from] !== "verb") continue;
		for (const to of clauseEnds(from, reading)) {
			const start = behindOpening(from, tokens);
			if (!opensReason.has(tokens[from]?.word ?? "")) clauses.push({ from, to, kind: "clause" });
			if (to > start) clauses.push({ from: start, to, kind: "clause" });
		}
	}
	return clauses;
}

/** `because of`, `due to`, `in order to`: two words. */
function behindOpening(from: number, tokens: readonly Token[]): number {
	const isLonger = opensReason.has(tokens[from]?.word ?? "") && /^(?:of|to)$/.test(tokens[from + 1]?.word ?? "");
	return from + (isLonger ? 2 : 1);
}

/** At the next punctuation, and before that where another clause begins. */
function clauseEnds(from: number, { tokens, isParted }: Reading): readonly number[] {
	let to = from + 1;
	let another = 0;
	while (to < tokens.length && !isParted[to] && to - from < longestClause) {
		if (another === 0 && to > from + 2 && opensAnother.has(tokens[to]?.word ?? "")) another = to;
		to += 1;
	}
	return another === 0 ? [to] : [another, to];
}

/** What stands between quotation marks. */
function quotationsIn({ text, tokens }: Reading): readonly Phrase[] {
	return [...text.matchAll(/“[^”]*”?|(?<!\p{L})‘[^’]{3,}’|"[^"]*"?/gu)].flatMap(({ 0: quote, index }): Phrase[] => {
		const inside = (token: Token) => token.start >= index && token.end <= index + quote.length;
		const from = tokens.findIndex(inside);
		return from < 0 ? [] : [{ from, to: tokens.findLastIndex(inside) + 1, kind: "quotation" }];
	});
}
