import type { PhraseKind } from "../search/phrase.ts";
import type { Asked } from "../search/question.ts";
import { approximations, magnitudes } from "../search/word-classes.ts";
import type { Sight, Span } from "./span.ts";

/** One thing about a span that helps to tell the answer. Values lie near 0 to 1. */
interface Feature {
	readonly why: string;
	/** The questions for which it means anything; for all others it is 0. */
	readonly isFor: (sight: Sight) => boolean;
	readonly of: (span: Span, sight: Sight) => number;
}

const always = () => true;

const feature = (why: string, of: Feature["of"]): Feature => ({ why, isFor: always, of });

const test = (why: string, holds: (span: Span, sight: Sight) => boolean): Feature =>
	feature(why, (span, sight) => (holds(span, sight) ? 1 : 0));

const where = (isFor: Feature["isFor"], { why, of }: Feature): Feature => ({ why, isFor, of });

const kindFor = (kind: PhraseKind, asked: Asked) =>
	where(
		(sight) => sight.asked === asked,
		test(`A ${kind} where the question asks for a ${asked}.`, (span) => span.kind === kind),
	);

const isUntyped = (sight: Sight) => sight.isUntyped;

const kindElse = (kind: PhraseKind) =>
	where(
		isUntyped,
		test(`A ${kind} where it doesn't say what it asks for.`, (span) => span.kind === kind),
	);

const asksWho = ({ asked }: Sight) => asked === "person" || asked === "organisation";
const asksWhere = ({ asked }: Sight) => asked === "place";
const asksHowMany = ({ asked }: Sight) => asked === "number";
const isSubject = ({ gap }: Sight) => gap.isSubject;

const wordAt = ({ candidate }: Sight, index: number) => candidate.passage.tokens[index]?.word ?? "";
const stemAt = ({ candidate }: Sight, index: number) => candidate.passage.tokens[index]?.stem ?? "";
const isCapital = ({ candidate }: Sight, index: number) => candidate.passage.tokens[index]?.isCapitalised ?? false;
const isSaid = ({ said }: Sight, index: number) => said.has(index);

/** Whether a word of the question stands at a place, in whatever form. */
function stands({ candidate }: Sight, stem: string | undefined, place: number): boolean {
	if (stem === undefined || !candidate.matched.has(place)) return false;
	return candidate.matches.some(({ term, at }) => term.token.stem === stem && at.includes(place));
}

const shareAfter = ({ to }: Span, { before }: Sight) => 1 - (before[to] ?? 0);
const shareBefore = ({ from }: Span, { before }: Sight) => before[from] ?? 0;

/** The share of a span's tokens for which something holds. */
function portion({ from, to }: Span, sight: Sight, holds: (sight: Sight, index: number) => boolean): number {
	let count = 0;
	for (let index = from; index < to; index += 1) if (holds(sight, index)) count += 1;
	return count / (to - from);
}

const isFunction = (sight: Sight, index: number) => sight.isFunction[index] ?? false;
const isAnd = (sight: Sight, index: number) => wordAt(sight, index) === "and" || wordAt(sight, index) === "or";
const isList = (span: Span, sight: Sight) => portion(span, sight, isAnd) > 0;

const naming = new Set(
	"called named termed titled dubbed nicknamed as like including include includes namely".split(" "),
);
const being = new Set("is was are were be been".split(" "));
const locating = new Set("in at from to near of across into throughout outside inside around off".split(" "));
const weak = new Set(
	`example course general particular one different way ways kind type types form case number fact order addition result part
	common unlike similar new first last second ie eg etc well possible able likely due according based`.split(/\s+/),
);
const money = /^(?:dollar|euro|pound|lira|krone|franc|cent|yen)s?$/;

const isNumeric = (sight: Sight, index: number) =>
	(sight.candidate.passage.tokens[index]?.isNumber ?? false) || magnitudes.has(wordAt(sight, index));

const isMoney = ({ from, to }: Span, sight: Sight) =>
	/[$€£¥]$/.test(sight.gaps[from] ?? "") || money.test(wordAt(sight, to - 1));
const isPercent = ({ to }: Span, sight: Sight) =>
	/^ ?%/.test(sight.gaps[to] ?? "") || /^(?:percent|cent)$/.test(wordAt(sight, to - 1));

/** Whether more of the same phrase stands right outside. */
const goesOn = (sight: Sight, outside: number, edge: number) =>
	outside >= 0 && outside < sight.isFunction.length && !sight.isParted[edge] && !isFunction(sight, outside);

const inName = new Set("of the de von van du for".split(" "));

/** `American Universities` out of Association of American Universities, `Silent` out of William the Silent. */
function isTorn({ from, to }: Span, sight: Sight): boolean {
	if (isCapital(sight, from) && inName.has(wordAt(sight, from - 1)) && !sight.isParted[from]) {
		const before = inName.has(wordAt(sight, from - 2)) ? from - 3 : from - 2;
		if (before > 0 && isCapital(sight, before) && !sight.isParted[from - 1]) return true;
	}
	if (!isCapital(sight, to - 1) || !inName.has(wordAt(sight, to)) || sight.isParted[to]) return false;
	return isCapital(sight, inName.has(wordAt(sight, to + 1)) ? to + 2 : to + 1);
}

function nextMatched({ to }: Span, sight: Sight): number {
	for (let index = to; index < sight.isFunction.length; index += 1) if (isSaid(sight, index)) return index;
	return -1;
}

const isFocus = (sight: Sight, index: number) => sight.gap.focus.has(stemAt(sight, index));

/** Every feature of the choice among spans, by name. A new one is a line here and a run of the training. */
export const spanFeatures = {
	dateWhen: kindFor("date", "time"),
	durationHowLong: kindFor("duration", "duration"),
	quantityHowLong: kindFor("quantity", "duration"),
	quantityHowMany: kindFor("quantity", "number"),
	durationHowMany: kindFor("duration", "number"),
	namePerson: kindFor("name", "person"),
	nounPerson: kindFor("noun", "person"),
	nameOrganisation: kindFor("name", "organisation"),
	nounOrganisation: kindFor("noun", "organisation"),
	nameWhere: kindFor("name", "place"),
	nounWhere: kindFor("noun", "place"),
	clauseWhy: kindFor("clause", "reason"),
	clauseHow: kindFor("clause", "manner"),
	date: kindElse("date"),
	quantity: kindElse("quantity"),
	name: kindElse("name"),
	clause: kindElse("clause"),
	quotation: kindElse("quotation"),
	nearness: feature("An answer stands near the question's words.", ({ from, to }, { nearness }) =>
		Math.max(nearness[from] ?? 0, nearness[to - 1] ?? 0),
	),
	beside: feature("Between the same commas.", ({ from }, { beside }) => beside[from] ?? 0),
	matched: feature("What the question says already is no answer.", (span, sight) => portion(span, sight, isSaid)),
	startsMatched: test("Nor does an answer begin with it.", ({ from }, sight) => isSaid(sight, from)),
	endsMatched: test("Or end with it.", ({ to }, sight) => isSaid(sight, to - 1)),
	afterMatched: test("It follows a word of the question.", ({ left }, sight) => isSaid(sight, left)),
	beforeMatched: test("Or precedes one.", ({ right }, sight) => isSaid(sight, right)),
	subjectFirst: where(isSubject, feature("Who does something stands before what is done.", shareAfter)),
	objectLast: where(({ gap }) => gap.auxiliary === "do", feature("What it is done to stands behind.", shareBefore)),
	complementLast: where(
		({ gap }) => gap.auxiliary === "be" && !gap.isSubject,
		feature("So does what something is.", shareBefore),
	),
	otherLast: where(
		({ gap }) => gap.auxiliary !== "be" && gap.auxiliary !== "do" && !gap.isSubject,
		feature("And what any other question asks for.", shareBefore),
	),
	beforeVerb: where(
		isSubject,
		test("The subject stands right before its verb.", ({ right }, sight) => stands(sight, sight.gap.next, right)),
	),
	beforeVerbSomewhere: where(
		isSubject,
		test("Or no other word of the question between.", (span, sight) =>
			stands(sight, sight.gap.next, nextMatched(span, sight))),
	),
	agent: where(
		isSubject,
		test("Or behind it and by.", ({ opener }) => opener === "by"),
	),
	agentWho: where(
		asksWho,
		test("By whom.", ({ opener }) => opener === "by"),
	),
	afterLast: where(
		({ gap }) => !gap.isSubject,
		test("The object follows the question's last word.", ({ left }, sight) => stands(sight, sight.gap.last, left)),
	),
	afterBefore: where(
		({ gap }) => gap.before !== undefined,
		test("Or what stands before the question word.", ({ left }, sight) => stands(sight, sight.gap.before, left)),
	),
	afterInflected: where(
		({ gap }) => gap.auxiliary === "do",
		test("Or the verb, which has another form than with did.", ({ left }, { candidate }) =>
			candidate.matches.some(({ at, isLiteral }) => !isLiteral && at.includes(left))),
	),
	samePreposition: where(
		({ gap }) => gap.preposition !== undefined,
		test("In which, for what.", ({ opener }, { gap }) => gap.preposition === opener),
	),
	besideFocus: test("Quantum, before the machine that is asked for.", ({ to }, sight) =>
		sight.gap.focus.has(stemAt(sight, to))),
	afterFocus: test("49, behind the article that is asked for.", ({ from }, sight) =>
		sight.gap.focus.has(stemAt(sight, from - 1))),
	endsWithFocus: test("A machine where a machine is asked for.", ({ to }, sight) =>
		sight.gap.head === stemAt(sight, to - 1)),
	named: test("Called, such as.", ({ opener }) => naming.has(opener)),
	namedAsAsked: where(
		({ gap }) => gap.isNaming,
		test("The more where a name is asked for.", ({ opener }) => naming.has(opener)),
	),
	holdsFocus: test("Or that has it in its name.", (span, sight) =>
		span.to - span.from > 1 && portion(span, sight, isFocus) > 0),
	appositive: test("Behind a comma, what it was called before.", ({ from }, sight) =>
		(sight.gaps[from] ?? "").startsWith(",") && isFocus(sight, from - 1)),
	beforeBe: test("What is something.", ({ to }, sight) => being.has(wordAt(sight, to))),
	whereabouts: where(
		asksWhere,
		test("In, at, from.", ({ opener }) => locating.has(opener)),
	),
	whereNotWho: where(
		asksWho,
		test("Which tells rather where than who.", ({ opener }) => locating.has(opener)),
	),
	withCounted: where(
		asksHowMany,
		test("The number alone is shorter.", ({ kind, to }, sight) => kind === "quantity" && !isNumeric(sight, to - 1)),
	),
	inexact: where(
		asksHowMany,
		test("How exact a number is belongs to it.", ({ from }, sight) => approximations.has(wordAt(sight, from))),
	),
	money: where(({ gap }) => gap.isMoney, test("Money where an amount of it is asked for.", isMoney)),
	percent: where(({ gap }) => gap.isPercent, test("A share where one is asked for.", isPercent)),
	year: where(
		({ gap }) => gap.focus.has("year") && !gap.isPlural,
		test("A year alone where a year is asked for.", ({ from, to, kind }) => kind === "date" && to - from === 1),
	),
	lowerCase: where(
		(sight) => asksWho(sight) || asksWhere(sight),
		test("Who and where have names.", ({ from }, sight) => !isCapital(sight, from)),
	),
	capital: where(
		isUntyped,
		test("Other things often do.", ({ to }, sight) => isCapital(sight, to - 1)),
	),
	opens: test("The sentence begins with it.", ({ left }) => left < 0),
	one: test("One word seldom says enough.", ({ from, to }) => to - from === 1),
	functions: feature("What is joined of several is less of one piece.", (span, sight) =>
		portion(span, sight, isFunction),
	),
	list: test("A list is one piece.", isList),
	listForMany: where(({ gap }) => gap.isPlural, test("The more where several are asked for.", isList)),
	cutRight: test("Or cut off.", ({ to }, sight) => goesOn(sight, to, to)),
	hyphen: test("Cut at a hyphen.", ({ from, to }, { gaps }) => gaps[from] === "-" || gaps[to] === "-"),
	torn: test("Torn out of a name.", isTorn),
	weak: test("Such a word by itself tells little.", ({ to }, sight) => weak.has(wordAt(sight, to - 1))),
	quoted: test("In quotation marks.", ({ from }, { candidate }) => candidate.passage.cues.quoted.includes(from)),
	parenthesis: test("In parentheses.", ({ from }, { gaps }) => (gaps[from] ?? "").endsWith("(")),
} as const satisfies Record<string, Feature>;

export type SpanFeatureName = keyof typeof spanFeatures;

const isFeatureName = (name: string): name is SpanFeatureName => name in spanFeatures;

export const spanFeatureNames: readonly SpanFeatureName[] = Object.keys(spanFeatures).filter(isFeatureName);

/** What one span is worth by each feature, in the order of their names. */
export const valuesOf = (span: Span, sight: Sight): readonly number[] =>
	spanFeatureNames.map((name) => (spanFeatures[name].isFor(sight) ? spanFeatures[name].of(span, sight) : 0));
