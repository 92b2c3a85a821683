import type { PhraseKind } from "../search/phrase.ts";
import type { Asked } from "../search/question.ts";
import { approximations, magnitudes } from "../search/word-classes.ts";
import type { Sight, Span } from "./span.ts";

/** One thing about a span that helps to tell the answer. Values lie near 0 to 1. */
interface Feature {
	readonly why: string;
	readonly of: (span: Span, sight: Sight) => number;
}

const feature = (why: string, of: Feature["of"]): Feature => ({ why, of });

const test = (why: string, holds: (span: Span, sight: Sight) => boolean): Feature => ({
	why,
	of: (span, sight) => (holds(span, sight) ? 1 : 0),
});

const kindFor = (kind: PhraseKind, asked: Asked) =>
	test(`A ${kind} where the question asks for a ${asked}.`, (span, sight) =>
		span.kind === kind && sight.asked === asked);

const kindElse = (kind: PhraseKind) =>
	test(`A ${kind} where it doesn't say what it asks for.`, (span, sight) => span.kind === kind && sight.isUntyped);

const asksWho = ({ asked }: Sight) => asked === "person" || asked === "organisation";

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
	subjectFirst: feature("Who does something stands before what is done.", (span, sight) =>
		sight.gap.isSubject ? shareAfter(span, sight) : 0,
	),
	objectLast: feature("What it is done to stands behind.", (span, sight) =>
		sight.gap.auxiliary === "do" ? shareBefore(span, sight) : 0,
	),
	complementLast: feature("So does what something is.", (span, sight) =>
		sight.gap.auxiliary === "be" && !sight.gap.isSubject ? shareBefore(span, sight) : 0,
	),
	otherLast: feature("And what any other question asks for.", (span, sight) =>
		!sight.gap.isSubject && sight.gap.auxiliary !== "do" && sight.gap.auxiliary !== "be" ? shareBefore(span, sight) : 0,
	),
	beforeVerb: test("The subject stands right before its verb.", ({ right }, sight) =>
		sight.gap.isSubject && stands(sight, sight.gap.next, right)),
	beforeVerbSomewhere: test("Or no other word of the question between.", (span, sight) =>
		sight.gap.isSubject && stands(sight, sight.gap.next, nextMatched(span, sight))),
	agent: test("Or behind it and by.", ({ opener }, { gap }) => gap.isSubject && opener === "by"),
	agentWho: test("By whom.", ({ opener }, sight) => opener === "by" && asksWho(sight)),
	afterLast: test("The object follows the question's last word.", ({ left }, sight) =>
		!sight.gap.isSubject && stands(sight, sight.gap.last, left)),
	afterBefore: test("Or what stands before the question word.", ({ left }, sight) =>
		stands(sight, sight.gap.before, left)),
	afterInflected: test("Or the verb, which has another form than with did.", ({ left }, { gap, candidate }) =>
		gap.auxiliary === "do" && candidate.matches.some(({ at, isLiteral }) => !isLiteral && at.includes(left))),
	samePreposition: test("In which, for what.", ({ opener }, { gap }) => gap.preposition === opener),
	besideFocus: test("Quantum, before the machine that is asked for.", ({ to }, sight) =>
		sight.gap.focus.has(stemAt(sight, to))),
	afterFocus: test("49, behind the article that is asked for.", ({ from }, sight) =>
		sight.gap.focus.has(stemAt(sight, from - 1))),
	endsWithFocus: test("A machine where a machine is asked for.", ({ to }, sight) =>
		sight.gap.head === stemAt(sight, to - 1)),
	named: test("Called, such as.", ({ opener }) => naming.has(opener)),
	namedAsAsked: test("The more where a name is asked for.", ({ opener }, { gap }) =>
		gap.isNaming && naming.has(opener)),
	holdsFocus: test("Or that has it in its name.", (span, sight) =>
		span.to - span.from > 1 && portion(span, sight, isFocus) > 0),
	appositive: test("Behind a comma, what it was called before.", ({ from }, sight) =>
		(sight.gaps[from] ?? "").startsWith(",") && isFocus(sight, from - 1)),
	beforeBe: test("What is something.", ({ to }, sight) => being.has(wordAt(sight, to))),
	whereabouts: test("In, at, from.", ({ opener }, { asked }) => asked === "place" && locating.has(opener)),
	whereNotWho: test("Which tells rather where than who.", ({ opener }, sight) =>
		asksWho(sight) && locating.has(opener)),
	withCounted: test("The number alone is shorter.", (span, sight) =>
		sight.asked === "number" && span.kind === "quantity" && !isNumeric(sight, span.to - 1)),
	inexact: test("How exact a number is belongs to it.", ({ from }, sight) =>
		sight.asked === "number" && approximations.has(wordAt(sight, from))),
	money: test("Money where an amount of it is asked for.", (span, sight) => sight.gap.isMoney && isMoney(span, sight)),
	percent: test("A share where one is asked for.", (span, sight) => sight.gap.isPercent && isPercent(span, sight)),
	year: test("A year alone where a year is asked for.", ({ from, to, kind }, { gap }) =>
		kind === "date" && to - from === 1 && gap.focus.has("year") && !gap.isPlural),
	lowerCase: test("Who and where have names.", ({ from }, sight) =>
		(asksWho(sight) || sight.asked === "place") && !isCapital(sight, from)),
	capital: test("Other things often do.", ({ to }, sight) => sight.isUntyped && isCapital(sight, to - 1)),
	opens: test("The sentence begins with it.", ({ left }) => left < 0),
	one: test("One word seldom says enough.", ({ from, to }) => to - from === 1),
	functions: feature("What is joined of several is less of one piece.", (span, sight) =>
		portion(span, sight, isFunction),
	),
	list: test("A list is one piece.", isList),
	listForMany: test("The more where several are asked for.", (span, sight) =>
		sight.gap.isPlural && isList(span, sight)),
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
