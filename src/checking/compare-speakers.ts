import { entityStem } from "../search/indexed-passage.ts";
import type { Account } from "./account.ts";
import { type Alignment, isSameName, type Placed } from "./alignment.ts";
import { type Attribution, performing } from "./attribution.ts";
import { isSaidOf } from "./compare-strength.ts";
import { type Found, found } from "./deviation.ts";
import type { Kinship, Name } from "./names.ts";

/** Who says it in the passage, and where the statement leaves them out or names somebody else. */
export interface Speakers {
	/** Whether the passage has it as what somebody says. */
	readonly isAttributed: boolean;
	/** Whether the statement names somebody else as the one who says it. */
	readonly isElse: boolean;
	readonly deviations: readonly Found[];
}

export function compareSpeakers(alignment: Alignment): Speakers {
	const { passage, statement } = alignment;
	const attribution = attributionOf(alignment);
	if (attribution === undefined) return { isAttributed: false, isElse: false, deviations: [] };
	if (statement.speakers.length > 0) {
		const others = otherSpeaker(attribution, alignment);
		return { isAttributed: true, isElse: others.length > 0, deviations: others };
	}
	if (
		statement.isAttributed ||
		isHedged(statement.account) ||
		isPerformed(attribution, alignment) ||
		namesSpeaker(attribution, alignment)
	)
		return { isAttributed: true, isElse: false, deviations: [] };
	return {
		isAttributed: true,
		isElse: false,
		deviations: [found("attribution", [statement.account, undefined], [passage, saying(attribution)])],
	};
}

const saying = ({ from, to }: Attribution) => (from < 0 || to <= from ? undefined : { from, to });

function attributionOf({ passage, placed, ranked }: Alignment): Attribution | undefined {
	const told = placed.filter((each) => !isOwned(each, passage));
	const said = passage.attributions.find((attribution) => isSaidOf(attribution, told));
	if (said !== undefined) return said;
	const {
		entries,
		passage: { text },
	} = ranked.candidate.passage;
	const isQuoted =
		/^\s*[“"]/.test(text) && passage.attributions.length === 0 && entries.some(({ kind }) => kind === "quote");
	return isQuoted
		? { speakers: [], isGeneric: false, from: -1, to: -1, scope: { from: 0, to: passage.reading.tokens.length } }
		: undefined;
}

/** “X swore that the cable was new”: in whatever words, who begins with a speaker that isn't spoken of tells who speaks. */
function namesSpeaker({ speakers, scope, from, to }: Attribution, alignment: Alignment): boolean {
	const { statement, passage, ranked, kinship } = alignment;
	const subject = statement.account.names.find(({ isInner }) => !isInner);
	if (subject === undefined || isOwner(statement.account, subject.to - 1)) return false;
	const isSpeaker =
		speakers.some((speaker) => isSameName(subject, speaker, kinship)) ||
		isCurated(subject, ranked, kinship) ||
		(speakers.length === 0 && wasNamedBefore(subject, ranked));
	const isSaid = ({ from: at }: Name) => scope.from <= at && at < scope.to && !(from <= at && at < to);
	return isSpeaker && !passage.names.some((name) => isSaid(name) && isSameName(subject, name, strangers));
}

/** Of whom none is part of another. */
const strangers: Kinship = new Map();

/** Whom “he said” may mean. */
const wasNamedBefore = ({ entities }: Name, { candidate }: Alignment["ranked"]): boolean =>
	entities.some((id) => candidate.passage.previous.has(entityStem(id)));

/** “The union member's decision was rash”: that somebody is a member of the union is nobody's claim. */
const isOwned = ({ at }: Placed, passage: Account): boolean =>
	at.length > 0 &&
	at.every(
		(index) =>
			isOwner(passage, index) || (isOwner(passage, index + 1) && passage.reading.isParted[index + 1] === false),
	);

const isOwner = ({ reading }: Account, index: number): boolean => /[’']s?$/.test(reading.tokens[index]?.text ?? "");

/** “Allegedly”, “reportedly”, “may have”: says itself that it is only said. */
const isHedged = ({ markers }: Account) => markers.some(({ ladder, rank }) => ladder === "certainty" && rank < 4);

/** Words at the beginning of what is said among which its verb stands. */
const reach = 9;

/** “We condemn …”: to say it is to do it, and nobody need be named who says so. */
function isPerformed({ scope }: Attribution, { passage: { reading }, placed }: Alignment): boolean {
	const end = reading.isParted.findIndex((isParted, index) => isParted && index > scope.from);
	const opening = reading.tokens.slice(scope.from, Math.min(scope.from + reach, end < 0 ? scope.to : end));
	const isSaid = (index: number) => placed.some(({ at }) => at.includes(index));
	return opening.some(
		({ stem, word }, offset) => performing.has(stem) && (word === "will" || isSaid(scope.from + offset)),
	);
}

function otherSpeaker(attribution: Attribution, { statement, passage, ranked, kinship }: Alignment): readonly Found[] {
	const speakers = attribution.speakers;
	if (speakers.length === 0 && curatedSpeakers(ranked).length === 0) return [];
	const wrong = statement.speakers.filter(
		(own) => !isCurated(own, ranked, kinship) && !speakers.some((other) => isSameName(own, other, kinship)),
	);
	const [own] = wrong;
	if (own === undefined || wrong.length < statement.speakers.length) return [];
	return [found("name", [statement.account, own], [passage, speakers[0] ?? saying(attribution)])];
}

const isCurated = ({ entities }: Name, ranked: Alignment["ranked"], kinship: Kinship): boolean =>
	entities.some((id) => curatedSpeakers(ranked).some((each) => each === id || kinship.get(id)?.has(each) === true));

function curatedSpeakers(ranked: Alignment["ranked"]): readonly string[] {
	return ranked.candidate.passage.entries.flatMap((entry) => [
		...(entry.claim === undefined ? [] : [entry.claim.by]),
		...(entry.kind === "quote" ? [entry.speaker] : []),
	]);
}
