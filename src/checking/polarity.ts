import type { Reading } from "../search/reading.ts";
import { stems, words } from "./word-list.ts";

const negators = words(`
	not no never none nobody nothing neither nor without cannot cant hardly isnt wasnt arent werent hasnt havent hadnt doesnt dont
	didnt wont wouldnt couldnt shouldnt aint nowhere noone`);
/** Verbs that turn what follows them into its opposite. */
const turningVerbs = stems("deny denied refuse fail failed miss reject refute dispute prevent avoid lack");

/** “not only”, “no doubt”, “no later than”, “no other choice”: nothing is denied. */
const harmless = /^(?:only|just|doubt|question|less|fewer|later|sooner|surprise|choice|option|alternative)$/;

/** Words that end what a negation reaches. */
const ending = words("but although though while whereas yet however because since after before when until and");

/** What turns what stands before it: “described the claims as baseless”. */
const turningBack = words("baseless unfounded groundless false untrue");
/** “The claims have no foundation” says the same in two words. */
const footing = words("foundation basis ground grounds substance merit truth");

const backwards = 4;

/** By token whether it is denied; denied twice it isn't. */
export function negatedTokens(reading: Reading): readonly boolean[] {
	const { tokens } = reading;
	const negated = tokens.map(() => false);
	for (let index = 0; index < tokens.length; index += 1) {
		if (!negates(reading, index) || isBack(tokens, index)) continue;
		for (let at = index + 1; at < tokens.length && !ends(reading, at, index); at += 1) negated[at] = !negated[at];
	}
	tokens.forEach((_, index) => {
		if (isBack(tokens, index))
			for (let at = Math.max(0, index - backwards); at < index; at += 1) negated[at] = !negated[at];
	});
	return negated;
}

const isBack = (tokens: Reading["tokens"], index: number) =>
	turningBack.has(tokens[index]?.word ?? "") ||
	(negators.has(tokens[index]?.word ?? "") && [1, 2].some((ahead) => footing.has(tokens[index + ahead]?.word ?? "")));

/** Whether a token turns what follows it. */
export function negates({ tokens, classes }: Reading, index: number): boolean {
	const token = tokens[index];
	if (token === undefined) return false;
	if (negators.has(token.word)) return !isHarmless(tokens, index);
	return turningVerbs.has(token.stem) && classes[index - 1] !== "determiner";
}

const isHarmless = (tokens: Reading["tokens"], index: number) =>
	[1, 2].some((ahead) => harmless.test(tokens[index + ahead]?.word ?? "")) &&
	!/^(?:one|body)$/.test(tokens[index + 1]?.word ?? "");

function ends({ tokens, isParted, gaps }: Reading, at: number, negator: number): boolean {
	if (isParted[at] && !/^\s*["“”'‘’(]+\s*$/u.test(gaps[at] ?? "")) return true;
	return at > negator + 1 && ending.has(tokens[at]?.word ?? "");
}
