import type { Reading } from "../search/reading.ts";
import type { Name } from "./names.ts";
import { isPassive } from "./verbs.ts";
import { titlesIn, viewpointsIn } from "./viewpoints.ts";
import { inflected, stems, words } from "./word-list.ts";

/** Somebody says something. */
export interface Attribution {
	/** Who, as far as the text names them: nobody for “he said”, “it is said”. */
	readonly speakers: readonly Name[];
	/** Whether nobody can be meant: “people say”, “reportedly”. */
	readonly isGeneric: boolean;
	/** The tokens that say so. */
	readonly from: number;
	readonly to: number;
	/** The tokens that are said. */
	readonly scope: { readonly from: number; readonly to: number };
}

/** Verbs of saying, of believing and of blaming, in all their forms. */
const speaking = inflected(`
	say tell state claim assert argue insist maintain contend add note stress announce declare describe call brand label dub
	believe think suspect assume reckon allege conclude find deny accuse blame attribute confirm prove show report estimate
	assess warn reject dismiss refute dispute answer reply respond admit acknowledge concede point write explain comment
	consider regard see view speak talk question hint suggest imply characterize characterise deem judge establish
	demonstrate`);
/** Of these the ones that say something only before “that” or a quotation. */
const ambiguous = inflected(
	"find show point report see view question tell speak talk add note consider regard maintain judge establish demonstrate",
);
const calling = inflected("call consider regard view deem");
/** “Sees a danger in it”, “finds it wise”: what somebody holds now; “saw the ship” and “found the ship” are no opinions. */
const opining = words("see sees find finds");
/** Shown is more than said, whoever did it. */
const showing = inflected("confirm prove show establish demonstrate");
/** Nouns as well: verbs only behind “they” or “did”. */
const nouns = words(`
	state report claim view note point comment label brand estimate question call talk answer reply reports claims views notes points
	comments labels brands estimates questions calls states talks answers replies`);
/** What somebody has who is sure of something. */
const assurance = stems("evidence proof confidence doubt indication certainty suspicion responsible guilty");
const sure = words("certain sure confident convinced positive");
const being = /^(?:is|are|was|were|be|seems?|feels?)$/;
const having = stems("have has had hold held got present cite see find obtain express voice");

const generic = /^(?:people|some|many|everyone|everybody|someone|somebody|they|i|we|you|it|reports?|media|sources)$/;

/** “A paper claims …” names nobody whose word it is. */
const press = words(
	"paper newspaper rag daily tabloid magazine blog outlet site website channel station radio tv press media article post",
);

export function attributionsIn(reading: Reading, names: readonly Name[]): readonly Attribution[] {
	const outer = names.filter(({ isInner }) => !isInner);
	const said = reading.tokens.flatMap((_, index) => spokenAt(reading, outer, index) ?? []);
	const viewed = viewpointsIn(reading, outer);
	return [...said, ...viewed, ...(said.length + viewed.length > 0 ? [] : titlesIn(reading, outer))];
}

/** `X said (that) …`, `“…,” X said`, `… , said X`. */
function spokenAt(reading: Reading, names: readonly Name[], verb: number): Attribution | undefined {
	if (!isSpeaking(reading, names, verb)) return undefined;
	const { tokens } = reading;
	const speaker = isPassive(reading, verb)
		? undefined
		: (speakerBehindTag(reading, names, verb) ??
			speakerBefore(reading, names, verb) ??
			speakerAfter(reading, names, verb));
	const from = speaker === undefined ? verb : Math.min(speaker.from, verb);
	const to = Math.max(verb + 1, speaker?.to ?? 0);
	const before = tokens[verb - 1]?.word ?? "";
	if (speaker === undefined && showing.has(tokens[verb]?.word ?? "")) return undefined;
	const isGeneric = speaker === undefined && (generic.test(before) || isPassive(reading, verb));
	return { speakers: speaker === undefined ? [] : [speaker], isGeneric, from, to, scope: scopeOf(reading, from, to) };
}

/** What is said stands before `…,” X said in a letter` and `…, X said`; else behind. */
function scopeOf({ tokens, gaps, isParted }: Reading, from: number, to: number): Attribution["scope"] {
	const isQuoted = /[,.!?…][”"]|[”"],/.test(gaps[from] ?? "") || /[,.!?…][”"]|[”"],/.test(gaps[from - 1] ?? "");
	const isTag = tokens.length - to < 3 && [from, from - 1].some((at) => isParted[at] === true);
	if (from >= 3 && (isQuoted || isTag)) return { from: 0, to: from };
	return { from: antecedentOf({ tokens, isParted }, from, to) ?? to, to: tokens.length };
}

/** “A failure that X blames on Y”, “a step which X called wise”: what it is said of stands before. */
function antecedentOf(
	{ tokens, isParted }: Pick<Reading, "tokens" | "isParted">,
	from: number,
	to: number,
): number | undefined {
	const relative = [from - 1, from - 2].find((at) => /^(?:that|which|whom)$/.test(tokens[at]?.word ?? ""));
	const verb = tokens[to - 1]?.word ?? "";
	const leavesGap = calling.has(verb) || /^(?:on|to|as)$/.test(tokens[to]?.word ?? "");
	if (relative === undefined || isParted[relative] || !leavesGap) return undefined;
	return isParted.findLastIndex((parted, index) => parted && index < relative);
}

function isSpeaking(reading: Reading, names: readonly Name[], index: number): boolean {
	const { tokens } = reading;
	const token = tokens[index];
	if (token === undefined || names.some(({ from, to }) => from <= index && index < to)) return false;
	if (sure.has(token.word)) return [1, 2].some((back) => being.test(tokens[index - back]?.word ?? ""));
	if (!speaking.has(token.word)) return having.has(token.stem) && hasAssurance(tokens, index);
	if (tokens[index - 1]?.word === "you" || isNoun(reading, index) || isPhrasal(tokens, index)) return false;
	if (nouns.has(token.word) && !isBehindSubject(reading, names, index)) return false;
	if (opining.has(token.word) && isBehindSubject(reading, names, index)) return true;
	return !ambiguous.has(token.word) || calling.has(token.word) || introduces(reading, index);
}

/** “Called off”, “called for”. */
const isPhrasal = (tokens: Reading["tokens"], index: number) =>
	calling.has(tokens[index]?.word ?? "") && /^(?:off|for|on|out|up)$/.test(tokens[index + 1]?.word ?? "");

/** Whether what is said follows a verb, or stands before it in quotation marks. */
const introduces = ({ tokens, gaps }: Reading, index: number) =>
	/^(?:that|it|of)$/.test(tokens[index + 1]?.word ?? "") ||
	/["“‘:]/.test(gaps[index + 1] ?? "") ||
	/[”’",]/.test(gaps[index - 1] ?? "") ||
	/[”’"]/.test(gaps[index] ?? "") ||
	hasAssurance(tokens, index);

const hasAssurance = (tokens: Reading["tokens"], index: number) =>
	[1, 2, 3, 4].some((ahead) => assurance.has(tokens[index + ahead]?.stem ?? ""));

const isBehindSubject = (
	{ tokens, classes }: Pick<Reading, "tokens" | "classes">,
	names: readonly Name[],
	index: number,
) =>
	classes[index - 1] === "pronoun" ||
	classes[index - 1] === "auxiliary" ||
	press.has(tokens[index - 1]?.word ?? "") ||
	names.some(({ to }) => to === index && !/['’]s?$/.test(tokens[to - 1]?.text ?? ""));

/** “the claims”, “the owner's claims”. */
function isNoun({ tokens, classes }: Pick<Reading, "tokens" | "classes">, index: number): boolean {
	const before = tokens[index - 1];
	return classes[index - 1] === "determiner" || /['’]s?$/.test(before?.text ?? "") || before?.word === "to";
}

/** Tokens that may stand between a speaker and the verb. */
const reach = 7;

function speakerBefore({ isParted, tokens, gaps }: Reading, names: readonly Name[], verb: number): Name | undefined {
	const before = names.filter(
		({ from, to }) => from >= 0 && to <= verb && verb - to < reach && !/['’]s?$/.test(tokens[to - 1]?.text ?? ""),
	);
	const near = before.findLast(({ to }) => {
		for (let index = to; index <= verb; index += 1)
			if (isParted[index] && /[.;:!?”"]/.test(gaps[index] ?? "")) return false;
		return true;
	});
	const isJoined = /^(?:and|but)$/.test(tokens[verb - 1]?.word ?? "") || isAdded({ isParted, tokens }, verb);
	if (isJoined && names.length > 0) return names[0];
	const isPronoun = /^(?:he|she|it|they)$/.test(tokens[verb - 1]?.word ?? "");
	if (isPronoun) return names.find(({ from, to }) => from <= verb - 1 && verb - 1 < to);
	const implied = names.find(({ from }) => from < 0);
	if (near === undefined) return verb < 3 ? implied : undefined;
	const isOrigin = tokens[near.from - 1]?.word === "from" || tokens[near.from - 2]?.word === "from";
	return isOrigin && showing.has(tokens[verb]?.word ?? "") ? undefined : owner(near, before, tokens);
}

/** “…, calling it a pity”: by whoever the sentence is about. */
const isAdded = ({ isParted, tokens }: Pick<Reading, "isParted" | "tokens">, verb: number) =>
	isParted[verb] === true && (tokens[verb]?.word ?? "").endsWith("ing");

/** The first of “the mayor and the port” or the name that a possessive before it belongs to. */
const owner = (near: Name, names: readonly Name[], tokens: Reading["tokens"]): Name => {
	const joining = tokens[near.from - 1]?.word;
	const first =
		joining === "of" || joining === "for" || joining === "from" || joining === "against" || joining === "on"
			? names.findLast(({ to }) => to <= near.from - 1)
			: undefined;
	return first ?? near;
};

/** “…, says X” */
const speakerBehindTag = (reading: Reading, names: readonly Name[], verb: number): Name | undefined =>
	reading.gaps[verb]?.includes(",") ? speakerAfter(reading, names, verb) : undefined;

const speakerAfter = ({ tokens, isParted }: Reading, names: readonly Name[], verb: number): Name | undefined =>
	names.find(
		({ from, to }) => from > verb && from - verb <= 3 && !isParted[from] && tokens.length - to < 3 && verb >= 3,
	);

/** What somebody does by saying it: then it is no claim of theirs that they do. */
export const performing = stems(
	"decide decided condemn support back welcome join thank vow promise pledge order demand will express voice announce offer end invite",
);
