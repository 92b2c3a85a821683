import type { Reading } from "../search/reading.ts";
import type { Attribution } from "./attribution.ts";
import type { Name } from "./names.ts";
import { words } from "./word-list.ts";

/** Nouns for what somebody says or thinks. */
const views = words(`
	words view views opinion eyes mind book telling account version statement report reading line take position findings judgement judgment
	assessment conclusion interpretation claim argument answer reply response reaction verdict`);

const choosing = words("find finds found choose chooses chose use uses used pick picks picked have has had");

/** Words from an opening to the name of the one whose view it is. */
const reach = 4;

/** Whose view it is that a text tells without a verb of saying: `according to X`, `for X`, `in X's eyes`, `the words X chose`. */
export const viewpointsIn = (reading: Reading, names: readonly Name[]): readonly Attribution[] =>
	reading.tokens.flatMap(
		(_, index) =>
			ownView(reading, names, index) ?? chosenWords(reading, names, index) ?? opened(reading, names, index) ?? [],
	);

function opened(reading: Reading, names: readonly Name[], from: number): Attribution | undefined {
	const { tokens, isParted } = reading;
	const speaker = names.find(
		(name) => name.from > from && name.from - from <= reach && isOpenedBy(reading, from, name),
	);
	if (speaker === undefined) return undefined;
	let to = speaker.to;
	while (to < tokens.length && !isParted[to] && views.has(tokens[to]?.word ?? "")) to += 1;
	const scope = from < 3 ? { from: to, to: tokens.length } : { from: 0, to: from };
	return { speakers: [speaker], isGeneric: false, from, to, scope };
}

/** `according to`, `if you ask`; `for` and `to` at the beginning; `in X's eyes` and `in the eyes of X`. */
function isOpenedBy({ tokens }: Reading, from: number, { from: start, to: end }: Name): boolean {
	const [word = "", next, afterNext] = tokens.slice(from, start).map((token) => token.word);
	if (word === "in")
		return views.has(tokens[end]?.word ?? "") || (views.has(afterNext ?? "") && tokens[from + 3]?.word === "of");
	if (word === "according") return next === "to";
	if (word === "if") return next === "you" && afterNext === "ask";
	return word === "per" || (from === 0 && (word === "for" || word === "to"));
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

/** “Rash” and “unwise” were the words (that) X chose. */
function chosenWords({ tokens }: Reading, names: readonly Name[], index: number): Attribution | undefined {
	if (!/^(?:words?|terms?|phrase)$/.test(tokens[index]?.word ?? "")) return undefined;
	const speaker = names.find(({ from }) => from > index && from - index <= 2);
	if (speaker === undefined || !choosing.has(tokens[speaker.to]?.word ?? "")) return undefined;
	return { speakers: [speaker], isGeneric: false, from: index, to: speaker.to + 1, scope: { from: 0, to: index } };
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
