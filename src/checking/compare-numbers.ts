import { type PartialDate, parsePartialDate } from "../domain/partial-date.ts";
import type { Alignment } from "./alignment.ts";
import { contradicts, type DateMention, fieldsOf, isWithin } from "./dates.ts";
import { type Found, found, type Run } from "./deviation.ts";
import { type Figure, isStrongerBound } from "./figures.ts";

/** What became of a statement's numbers and dates in a passage. */
interface Compared {
	readonly deviations: readonly Found[];
	/** Numbers and dates that the passage and its surroundings don't have, and those they have. */
	readonly missing: number;
	/** Of the missing the dates that the passage gives without their year. */
	readonly finer: number;
	readonly present: number;
}

export function compareNumbers(alignment: Alignment): Compared {
	const { figures, dates } = alignment.statement.account;
	const results = [
		...figures.map((figure) => compareFigure(figure, alignment)),
		...dates.map((date) => compareDate(date, alignment)),
	];
	return {
		deviations: results.filter((result) => typeof result === "object"),
		missing: results.filter((result) => result === "missing" || result === "finer").length,
		finer: results.filter((result) => result === "finer").length,
		present: results.filter((result) => typeof result === "object" || result === "present").length,
	};
}

type Result = Found | "present" | "missing" | "finer" | "naming";

function compareFigure(figure: Figure, alignment: Alignment): Result {
	const { statement, passage } = alignment;
	const alike = passage.figures.filter(({ kind }) => kind === figure.kind);
	const same = alike.find((other) => isSameValue(figure, other) && countsTheSame(figure, other, alignment) !== false);
	if (same !== undefined) {
		if (!isStrongerBound(figure.bound, same.bound)) return "present";
		return found(
			"extent",
			[statement.account, { from: figure.from - 1, to: figure.to }],
			[passage, { from: Math.max(0, same.from - 1), to: same.to }],
		);
	}
	const other = alike.find((each) => countsTheSame(figure, each, alignment) === true) ?? onlyLength(figure, alike);
	if (other === undefined && alike.some((each) => isSameValue(figure, each))) return "present";
	if (other !== undefined && !isVagueBeside(figure, other))
		return found("number", [statement.account, figure], [passage, other]);
	return isNear(figure, alignment) || isReferring(figure, alignment) ? "present" : "missing";
}

/** “The two countries” says of whom it tells, and counts nothing. */
const isReferring = ({ from, kind }: Figure, { statement: { account } }: Alignment) =>
	kind === "count" && /^(?:the|these|those|both)$/.test(account.reading.tokens[from - 1]?.word ?? "");

const isSameValue = (one: Figure, other: Figure) =>
	one.value === undefined || other.value === undefined
		? one.value === other.value && one.unit === other.unit
		: Math.abs(one.value - other.value) < 1e-6 * Math.max(1, other.value);

/** “A few hours” and “three hours” may be the same. */
const isVagueBeside = (one: Figure, other: Figure) =>
	(one.value === undefined) !== (other.value === undefined) && one.unit === other.unit;

/** A length of time is set against the only other one. */
const onlyLength = ({ kind }: Figure, alike: readonly Figure[]) =>
	kind === "length" && alike.length === 1 ? alike[0] : undefined;

/** Tokens behind a number among which the counted stands. */
const reach = 5;

/** `undefined` where it can't be told. */
function countsTheSame(figure: Figure, other: Figure, { placed, passage, statement }: Alignment): boolean | undefined {
	if (figure.kind === "length") return undefined;
	if (figure.counted.length === 0 || other.counted.length === 0) return undefined;
	if (figure.counted.some((stem) => other.counted.includes(stem))) return true;
	const counted = placed.filter(
		({ unit }) =>
			unit.from >= figure.to &&
			unit.from < figure.to + reach &&
			figure.counted.includes(statement.account.reading.tokens[unit.from]?.stem ?? ""),
	);
	if (counted.every(({ at }) => at.length === 0)) return undefined;
	return counted.some(({ at }) =>
		at.some(
			(position) =>
				position >= other.to && position < other.to + reach && passage.reading.tokens[position] !== undefined,
		),
	);
}

/** Whether the sentence before or after has the number. */
function isNear({ from, to }: Figure, { ranked, statement }: Alignment): boolean {
	const { previous, next } = ranked.candidate.passage;
	const numbers = statement.account.reading.tokens.slice(from, to).filter(({ isNumber }) => isNumber);
	return numbers.length > 0 && numbers.every(({ stem }) => previous.has(stem) || next.has(stem));
}

function compareDate({ date, ...run }: DateMention, alignment: Alignment): Result {
	const { statement, passage } = alignment;
	const documented = [...passage.dates, ...curatedDates(alignment)];
	if (documented.some((other) => isWithin(date, other.date))) return "present";
	if (documented.some((other) => lacksOnlyYear(other.date, date))) return "finer";
	const named = nounNamedBy(run, alignment);
	const other = passage.dates.find((each) => contradicts(date, each.date) && named?.isFarFrom(each) !== true);
	if (other === undefined && named !== undefined) return "naming";
	if (other !== undefined) return found("date", [statement.account, run], [passage, other]);
	return isDateNear(run, alignment) ? "present" : "missing";
}

/** Tokens between a date and what happened then. */
const closeTo = 4;

/** “The July attack” says which attack is meant: only another date of that attack is another date. */
function nounNamedBy({ from, to }: Run, { statement: { account }, placed }: Alignment) {
	const { classes, tokens, isParted } = account.reading;
	const isNoun = classes[to] === "content" && isParted[to] === false;
	if (!isNoun || (classes[from - 1] !== "determiner" && !/['’]s$/.test(tokens[from - 1]?.text ?? ""))) return undefined;
	const noun = placed.find(({ unit }) => unit.from <= to && to < unit.to);
	return {
		isFarFrom: (date: Run) => !noun?.at.some((index) => index >= date.from - closeTo && index < date.to + closeTo),
	};
}

/** The documents give a day and a month: whoever adds a year has it from elsewhere. */
const lacksOnlyYear = (documented: PartialDate, { year, ...said }: PartialDate) =>
	year !== undefined && documented.year === undefined && fieldsOf(said).length > 0 && isWithin(said, documented);

/** Whether the sentence before gives the date, as “the attacks” of the next one are those. */
function isDateNear({ from, to }: Run, { ranked, statement }: Alignment): boolean {
	const { previous } = ranked.candidate.passage;
	return statement.account.reading.tokens
		.slice(from, to)
		.every(({ stem, word }) => word === "of" || previous.has(stem));
}

/** When moderators say that it was. */
function curatedDates({ ranked }: Alignment): readonly DateMention[] {
	return ranked.candidate.passage.entries.flatMap((entry) => {
		const date = entry.kind === "fact" && entry.when !== undefined ? parsePartialDate(entry.when) : undefined;
		return date === undefined ? [] : [{ from: -1, to: -1, date }];
	});
}
