import type { Reading } from "../search/reading.ts";
import type { Attribution } from "./attribution.ts";
import type { Name } from "./names.ts";
import { words } from "./word-list.ts";

/** Nouns for what somebody says or thinks. */
const views = words(`
	words view views opinion eyes mind book telling account version statement report reading line take position findings
	judgement judgment assessment conclusion interpretation claim argument answer reply response reaction verdict point
	perspective`);
/** What closes a frame: “in X's *point of view*”, “as far as X *is concerned*”. */
const isFramed = (word: string) => views.has(word) || /^(?:of|is|are|was|concerned)$/.test(word);

/** Words from an opening to the name of the one whose view it is. */
const reach = 4;

/** Whose view a text tells without a verb of saying: `according to X`, `for X`, `in X's eyes`. */
export const viewpointsIn = (reading: Reading, names: readonly Name[]): readonly Attribution[] =>
	reading.tokens.flatMap((_, index) => ownView(reading, names, index) ?? opened(reading, names, index) ?? []);

function opened(reading: Reading, names: readonly Name[], from: number): Attribution | undefined {
	const { tokens, isParted } = reading;
	const speaker = names.find(
		(name) => name.from > from && name.from - from <= reach && isOpenedBy(reading, from, name),
	);
	if (speaker === undefined) return undefined;
	let to = speaker.to;
	if (tokens[to + 1]?.word === "it") to += 2;
	while (to < tokens.length && !isParted[to] && isFramed(tokens[to]?.word ?? "")) to += 1;
	const scope = from < 3 ? { from: to, to: tokens.length } : { from: 0, to: from };
	return { speakers: [speaker], isGeneric: false, from, to, scope };
}

/**
 * `according to`, `if you ask`, `as far as X is concerned`; at the beginning `for` and `to`; `in X's eyes` and `in the
 * eyes of X`.
 */
function isOpenedBy({ tokens }: Reading, from: number, { from: start, to: end }: Name): boolean {
	const before = tokens.slice(from, start).map(({ word }) => word);
	const opening = before.join(" ");
	const after = tokens.slice(end, end + 3).map(({ word }) => word);
	if (/^(?:in|from)\b/.test(opening))
		return after.slice(0, 2).some((word) => views.has(word)) || (views.has(before[2] ?? "") && before[3] === "of");
	if (/^(?:for|to)\b/.test(opening)) return from === 0;
	if (/^as far as\b/.test(opening)) return after.includes("concerned");
	if (opening === "as") return after[1] === "it";
	return /^(?:per|source|according to|if you (?:ask|asked|believe|trust))\b/.test(opening);
}

/** “X's answer was that …” */
function ownView({ tokens }: Reading, names: readonly Name[], index: number): Attribution | undefined {
	const speaker = names.find(({ to }) => to > 0 && to === index);
	if (speaker === undefined || !/['’]s?$/.test(tokens[index - 1]?.text ?? "") || !views.has(tokens[index]?.word ?? ""))
		return undefined;
	const that = index + 2;
	if (!/^(?:is|was)$/.test(tokens[index + 1]?.word ?? "") || tokens[that]?.word !== "that") return undefined;
	return {
		speakers: [speaker],
		isGeneric: false,
		from: speaker.from,
		to: that,
		scope: { from: that, to: tokens.length },
	};
}

/** Tokens that may stand before a colon. */
const longestTitle = 8;

/** `X: “…”`, `X's version in short: …`, `Protest by X: …` */
export function titlesIn({ tokens, gaps, classes }: Reading, names: readonly Name[]): readonly Attribution[] {
	const colon = gaps.findIndex((gap, index) => index > 0 && gap.includes(":"));
	const before = names.filter(({ from, to }) => from >= 0 && to <= colon);
	const speaker = before.find(({ entities }) => entities.length > 0) ?? before[0];
	if (
		colon > longestTitle ||
		speaker === undefined ||
		classes.slice(0, colon).some((each) => each === "verb" || each === "auxiliary" || each === "date")
	)
		return [];
	return [{ speakers: [speaker], isGeneric: false, from: 0, to: colon, scope: { from: colon, to: tokens.length } }];
}
