import { boundaryClass, titles } from "../search/word-classes.ts";
import type { Account } from "./account.ts";
import type { Name } from "./names.ts";
import { isFiniteVerb, isParticiple, isPassive } from "./verbs.ts";

/** What somebody or something is to a word: who does it, whom it is done to, where, with whom. */
type Role = "agent" | "patient" | "place" | "from" | "with";

const placing: ReadonlyMap<string, Role> = new Map([
	["by", "agent"],
	["in", "place"],
	["at", "place"],
	["near", "place"],
	["from", "from"],
	["with", "with"],
]);

/** What a name is to the word at an index; `undefined` where that can't be told, or another part of the sentence lies between. */
export function roleOf({ reading }: Account, name: Name, index: number): Role | undefined {
	const isBefore = name.from < index;
	const [from, to] = isBefore ? [name.to, index] : [index + 1, name.from];
	for (let at = from; at <= to; at += 1)
		if (reading.isParted[at] && /[.;:!?“”]/.test(reading.gaps[at] ?? "")) return undefined;
	return isBefore ? roleBefore(reading, name, index) : roleBehind(reading, name, index);
}

function roleBefore(reading: Account["reading"], name: Name, index: number): Role | undefined {
	const { tokens } = reading;
	const isRelative = tokens.slice(name.to, index).some(({ word }) => /^(?:who|which|that)$/.test(word));
	if (prepositionBefore(reading, name.from) !== undefined && !isRelative) return undefined;
	if (/['’]s?$/.test(tokens[name.to - 1]?.text ?? "")) return index - name.to < 2 ? "agent" : undefined;
	if (!governs(reading, name.to, index)) return undefined;
	return isPassive(reading, index) ? "patient" : "agent";
}

function roleBehind(reading: Account["reading"], name: Name, index: number): Role | undefined {
	for (let at = index + 1; at < name.from; at += 1) if (isFiniteVerb(reading, at)) return undefined;
	const role = placing.get(prepositionBefore(reading, name.from) ?? "") ?? "patient";
	/** In “backed the move by the port” it is the move that is the port's. */
	const isOthers = role === "agent" && isFiniteVerb(reading, index) && !isPassive(reading, index);
	return isOthers ? undefined : role;
}

/** Whether a word is a verb, or what a verb in front of it makes of it: “had a hand”. */
const governs = (reading: Account["reading"], from: number, index: number): boolean =>
	isParticiple(reading.tokens[index]?.word ?? "") ||
	/ing$|^behind$/.test(reading.tokens[index]?.word ?? "") ||
	reading.tokens.slice(from, index + 1).some((_, offset) => isFiniteVerb(reading, from + offset));

/** The preposition that a name stands with, whatever determiner or title comes between. */
export function prepositionBefore({ tokens }: Account["reading"], from: number): string | undefined {
	for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
		const word = tokens[at]?.word ?? "";
		if (boundaryClass(word) === "preposition") return word;
		if (boundaryClass(word) !== "determiner" && !titles.has(word)) return undefined;
	}
	return undefined;
}
