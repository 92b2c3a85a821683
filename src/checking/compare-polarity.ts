import type { Account } from "./account.ts";
import type { Alignment, Placed } from "./alignment.ts";
import { type Found, found } from "./deviation.ts";
import { negates } from "./polarity.ts";
import { thresholds } from "./thresholds.ts";
import { stems } from "./word-list.ts";

/** Whether a statement denies what a passage tells, tells what it denies, or says the opposite. */
export const comparePolarity = (alignment: Alignment): readonly Found[] => [
	...turnedWords(alignment),
	...denyingOthers(alignment),
];

/** Whether a passage has the opposite of a word of the statement: then it is that passage which is meant. */
export const saysOpposite = ({ placed, statement, passage }: Alignment): boolean =>
	placed.some((each) => each.by === "opposite" && isTurned(each, statement.account.negated, passage.negated));

function turnedWords({ placed, statement, passage }: Alignment): readonly Found[] {
	const words = placed.filter(
		({ unit, at, strength }) =>
			unit.kind === "word" && at.length > 0 && strength > 0 && !negates(statement.account.reading, unit.from),
	);
	const turned = words.filter((each) => isTurned(each, statement.account.negated, passage.negated));
	const [first] = turned.toSorted((one, other) => Number(other.by === "opposite") - Number(one.by === "opposite"));
	if (first === undefined) return [];
	const isOpposite = turned.some(({ by }) => by === "opposite");
	const denied = words.filter(
		({ unit, at }) =>
			statement.account.negated[unit.from] === true || at.every((position) => passage.negated[position] === true),
	);
	if (
		!isOpposite &&
		(weightOf(turned) < thresholds.negated * weightOf(denied) || isDeniedByWord(words, statement.account, passage))
	)
		return [];

	const [at = 0] = first.at;
	const said = { from: negatorBefore(first.unit.from, statement.account) ?? first.unit.from, to: first.unit.to };
	const { deviation } = found(
		"negation",
		[statement.account, said],
		[passage, { from: negatorBefore(at, passage) ?? at, to: at + 1 }],
	);
	return [{ deviation }];
}

/** “Only the mayor came”, where everybody did. */
function denyingOthers({ placed, statement, passage }: Alignment): readonly Found[] {
	const { tokens, classes } = statement.account.reading;
	const only = tokens.findIndex(
		({ word }, index) =>
			/^(?:only|just|solely)$/.test(word) &&
			classes[index + 1] === "determiner" &&
			!negates(statement.account.reading, index - 1) &&
			tokens[index - 1]?.word !== "not",
	);
	if (only < 0) return [];
	const all = passage.markers.find(
		({ ladder, rank, scope }) =>
			ladder === "extent" &&
			rank >= everything &&
			placed.some(({ unit, at }) => unit.from > only && at.some((index) => scope.from <= index && index < scope.to)),
	);
	return all === undefined
		? []
		: [found("negation", [statement.account, { from: only, to: only + 1 }], [passage, all])];
}

/** The step of the ladder of extents from which on nobody is left out. */
const everything = 5;

/** Words that hold a denial, and the words beside a plain denial that make it the same. */
const denyingWords: readonly { readonly word: ReadonlySet<string>; readonly beside: RegExp; readonly why: string }[] = [
	{
		word: stems("first unprecedented"),
		beside: /\b(?:before|ever|yet|previous|previously|other)\b/iu,
		why: "None before.",
	},
	{
		word: stems("last leave left gone depart empty expel evict"),
		beside: /\b(?:any ?more|any longer|no longer|left|remains?|remained|inside|in|there|stay|stayed)\b/iu,
		why: "None there any more.",
	},
];

/** Whether one of them denies in words of its own what the other denies plainly. */
const isDeniedByWord = (words: readonly Placed[], statement: Account, passage: Account) => {
	const isShared = (index: number) => words.some(({ at }) => at.includes(index));
	return denyingWords.some(
		({ word, beside }) =>
			beside.test(statement.reading.text) &&
			statement.negated.includes(true) &&
			passage.reading.tokens.some(({ stem }, index) => word.has(stem) && !isShared(index)),
	);
};

const weightOf = (placed: readonly Placed[]) => placed.reduce((sum, { unit }) => sum + unit.weight, 0);

const isTurned = ({ unit, at, by }: Placed, said: readonly boolean[], documented: readonly boolean[]) =>
	at.every((position) => (said[unit.from] === true) !== ((documented[position] === true) !== (by === "opposite")));

function negatorBefore(index: number, { reading, negated }: Alignment["passage"]): number | undefined {
	if (negated[index] !== true) return undefined;
	for (let at = index - 1; at >= 0; at -= 1) if (negates(reading, at)) return at;
	return undefined;
}
