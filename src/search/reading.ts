import { months } from "../domain/partial-date.ts";
import type { Token } from "./text.ts";
import { type BoundaryClass, boundaryClass, openingAdjectives } from "./word-classes.ts";

type WordClass = BoundaryClass | "name" | "number" | "date" | "content";

/** A text's tokens, what each of them is, and what stands between them. */
export interface Reading {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly classes: readonly WordClass[];
	/** By token: the characters before it, back to the token before. */
	readonly gaps: readonly string[];
	/** By token: whether punctuation parts it from the one before. */
	readonly isParted: readonly boolean[];
}

export function readText(text: string, tokens: readonly Token[]): Reading {
	const gaps = tokens.map(({ start }, index) => text.slice(tokens[index - 1]?.end ?? 0, start));
	const isParted = gaps.map((gap, index) => parts(gap, tokens[index - 1]));
	const classes: WordClass[] = [];
	for (let index = 0; index < tokens.length; index += 1)
		classes.push(classOf(tokens, index, isParted[index] ? undefined : classes[index - 1]));
	return { text, tokens, classes, gaps, isParted };
}

const joining = /^(?: ?[$€£¥&]? ?|[-/–])$/;
/** A full stop after one of these ends no sentence. */
const abbreviation = /^(?:\p{L}|St|Dr|Mr|Mrs|Ms|Jr|Sr|Gen|Col|Prof|No|vs)$/u;

/** Whether what stands between two tokens parts them, as a comma does and a hyphen doesn't. */
function parts(gap: string, before: Token | undefined): boolean {
	if (before === undefined) return true;
	return gap !== " " && !joining.test(gap) && !(/^\. ?$/.test(gap) && abbreviation.test(before.text));
}

function classOf(tokens: readonly Token[], index: number, previous: WordClass | undefined): WordClass {
	const token = tokens[index];
	if (token === undefined) return "content";
	if (isDate(tokens, index)) return "date";
	if (token.isNumber) return "number";
	const bounding = boundaryClass(token.word);
	if (bounding !== undefined && bounding !== "verb") return bounding;
	const isAdverb = token.word.length > 4 && token.word.endsWith("ly");
	if (token.isCapitalised && !(index === 0 && (isAdverb || openingAdjectives.has(token.word)))) return "name";
	if (isAdverb) return "adverb";
	return bounding ?? (isVerbForm(tokens, index, previous) ? "verb" : "content");
}

/** `deployed` in “attackers deployed ransomware”, and not `exiled` in “the exiled group”. */
function isVerbForm(tokens: readonly Token[], index: number, previous: WordClass | undefined): boolean {
	const word = tokens[index]?.word ?? "";
	if (/[a-z]{2}ed$/.test(word)) return previous !== "determiner" && previous !== "preposition" && previous !== "verb";
	if (!/[a-z]{2}ing$/.test(word)) return false;
	const next = boundaryClass(tokens[index + 1]?.word ?? "");
	return previous === "auxiliary" || next === "determiner" || next === "pronoun";
}

const yearWord = /^(?:1\d{3}|20\d{2})s?$/;
const dayWord = /^(?:[1-9]|[12]\d|3[01])$/;
const timeWord =
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|morning|afternoon|evening|night|overnight|today|yesterday|tomorrow|spring|summer|autumn|winter|centur(?:y|ies)|decades?)$/;
/** After these a number of four digits is a count. */
const countedWord = /^(?:people|members|men|women|students|kilomet(?:er|re)s|miles|tons|tonnes|rpm|feet|dollars)$/;

function isDate(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (token === undefined) return false;
	if (!token.isNumber) return isMonth(token) || timeWord.test(token.word) || isRelative(tokens, index);
	const next = tokens[index + 1]?.word ?? "";
	if (isYear(token)) return !token.text.includes(",") && !countedWord.test(next);
	return (dayWord.test(token.word) && isBesideMonth(tokens, index)) || next.startsWith("centur");
}

/** `last month`, `this year`. */
const isRelative = (tokens: readonly Token[], index: number) =>
	/^(?:week|month|year)$/.test(tokens[index]?.word ?? "") && /^(?:last|next|this)$/.test(tokens[index - 1]?.word ?? "");

export const isYear = (token: Token | undefined): boolean => yearWord.test(token?.word ?? "");

/** “may” and “march” are other words as well. */
const isMonth = (token: Token | undefined) =>
	token !== undefined && months.includes(token.word) && (token.isCapitalised || !/^ma(?:y|rch)$/.test(token.word));

/** In “on 3 May, twelve officers came” the month has its day already. */
const isBesideMonth = (tokens: readonly Token[], index: number) =>
	isMonth(tokens[index + 1]) || (isMonth(tokens[index - 1]) && !tokens[index - 2]?.isNumber);
