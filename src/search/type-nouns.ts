import type { Asked } from "./asked.ts";

/**
 * Nouns that name the kind of thing that is wanted: "which company", "what was the date", "list the countries".
 * Plurals are found by rule, and listed where there is none. Experts, hackers and other crews as organisations.
 */
const nouns: readonly (readonly [Asked, string])[] = [
	[
		"person",
		`
			ambassador artist astronaut author bishop boss brother captain chair chairman chairwoman chancellor chief
			commander composer consul critic daughter delegate diplomat director duke economist emperor engineer envoy
			father founder governor guy hacker historian husband individual inventor journalist judge king lawmaker
			lawyer leader man mathematician mayor men minister monarch monk mother musician negotiator nobleman
			novelist officer official owner painter people person philosopher physicist pilot player pm poet
			politician pope premier president priest prince princess professor queen reporter representative ruler
			saint scholar scientist secretary senator singer soldier son speaker spokesman spokesperson spokeswoman
			sultan theologian victim wife winner witness woman women writer`,
	],
	[
		"organisation",
		`
			agency airline alliance army association attackers authority bank body broadcaster bureau business church
			club coalition college commission committee company consortium contractor corporation council court
			department employer enterprise experts faction firm gang government group hackers institute institution
			investigators manufacturer militia ministry movement navy newspaper ngo operator organisation organization
			outfit outlet parliament party perpetrators police provider publisher researchers retailer school
			specialists startup supplier team tribunal union university vendor`,
	],
	[
		"time",
		`
			afternoon century date day decade era evening hour millennium minute moment month morning night period
			season time week weekday weekend year`,
	],
	["duration", "duration"],
	[
		"place",
		`
			airport area base border building campus capital city coast colony continent country county destination
			district empire harbor harbour headquarters hospital island kingdom lake land location mountain
			municipality nation neighborhood neighbourhood ocean peninsula place planet port province region river
			room sea spot state street suburb superpower territory town valley venue village whereabouts`,
	],
	[
		"number",
		`
			age amount angle budget capacity casualties cost degree depth distance efficiency enrollment enrolment fee
			fraction frequency height horsepower length number percent percentage population price proportion quantity
			rate ratio salary score share size speed sum temperature toll total value voltage weight width`,
	],
	[
		"reason",
		`
			aim cause excuse goal grounds intent intention justification motivation motive objective pretext purpose
			rationale reason trigger`,
	],
	["manner", "manner means mechanism method technique way"],
	["words", "comment opinion quotation quote reaction remark reply response stance statement verdict wording"],
	["definition", "definition meaning"],
	["comparison", "comparison contrast difference distinction similarity"],
];

const wordsOf = (list: string) => list.trim().split(/\s+/);

const kinds: ReadonlyMap<string, Asked> = new Map(
	nouns.flatMap(([kind, list]) => wordsOf(list).map((noun): [string, Asked] => [noun, kind])),
);

/** The kind of thing that a noun names, in whichever number or case it stands. */
export function kindOfNoun(word: string): Asked | undefined {
	const noun = word.replace(/'s?$/, "");
	return kinds.get(noun) ?? kinds.get(noun.replace(/ies$/, "y")) ?? kinds.get(noun.replace(/(?:(?<=[sxh])es|s)$/, ""));
}

const determiners = new Set(
	wordsOf(`
		a all an another any both each every exact first full her his its last main many modern most my one other our
		possible present present-day several some that the their these this those three two your`),
);

/** "What type of malware", "the name of the company", "which of the officials": the noun behind "of" tells. */
const container = /^(?:(?:kind|sort|type|form|name|list|example|part|one|some)s? )?of /;

/** No noun phrase goes past these: what belongs to the next phrase, to the verb, or to another clause. */
const phraseEnds = new Set(
	wordsOf(`
		, . ? a about according after against among an and are around as at because been before behind being between
		but by called can could did do does during for from given had has have he her his how i if in into is it its
		like made may might must near not of off on onto or over said shall she should since so take taken takes than
		that the their they this through to took toward under until upon was we were what when where which while who
		whom whose why will with within without would you`),
);

export const isPhraseEnd = (word: string): boolean => phraseEnds.has(word);

/**
 * @param plain - As `inPlainWords` gives it, from where the noun phrase begins.
 * @param can.beFollowed - Whether a verb may come next that can't be told from a noun, as in "which company runs it".
 * Otherwise the noun has to end the phrase: "the city" is a place, "the city cars" are none.
 */
export function kindOfPhrase(plain: string, can: { readonly beFollowed: boolean }): Asked | undefined {
	if (!can.beFollowed && /^\S+ed\b/.test(plain)) return undefined;

	const words = withoutDeterminers(withoutDeterminers(plain).replace(container, "")).split(" ");
	const isVerb = (word: string, index: number) => can.beFollowed && index > 0 && word.endsWith("ed");
	const end = words.findIndex((word, index) => isPhraseEnd(word) || isVerb(word, index));
	const kinds = (end < 0 ? words : words.slice(0, end)).map(kindOfNoun);
	const first = kinds.findIndex((kind) => kind !== undefined);
	const beyond = kinds.findIndex((kind, index) => index > first && kind === undefined);
	if (first < 0 || (beyond >= 0 && !can.beFollowed)) return undefined;
	return kinds[(beyond < 0 ? kinds.length : beyond) - 1];
}

function withoutDeterminers(plain: string): string {
	const words = plain.split(" ");
	const from = words.findIndex((word) => !determiners.has(word));
	return words.slice(Math.max(0, from)).join(" ");
}
