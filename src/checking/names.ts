import type { Entity } from "../domain/knowledge.ts";
import { type AliasTable, findMentions, type Mention } from "../search/entity-mentions.ts";
import type { Reading } from "../search/reading.ts";
import { stopWords } from "../search/stop-words.ts";
import { tokenise } from "../search/text.ts";
import { titles } from "../search/word-classes.ts";
import { slightWords } from "./slight-words.ts";
import { isFiniteVerb } from "./verbs.ts";
import { stems } from "./word-list.ts";

/** Somebody or something that a text names. */
export interface Name {
	/** Tokens from `from` up to but not including `to`; both -1 for a subject that the text leaves to what stands before it. */
	readonly from: number;
	readonly to: number;
	/** By id; empty for a name that the knowledge doesn't have. */
	readonly entities: readonly string[];
	readonly stems: readonly string[];
	/** Whether it stands inside a longer name: `Oslo` in “port of Oslo”. */
	readonly isInner: boolean;
	/** Named before, and meant by a pronoun or by nothing here. */
	readonly isBorrowed?: true;
}

/** Which entities speak and act as parts of which: a ministry or a spokeswoman of a state. */
export type Kinship = ReadonlyMap<string, ReadonlySet<string>>;

export interface NameContext {
	readonly aliases: AliasTable;
	/** Whether documents, questions or moderators use a word, by its stem: a capital at the beginning then tells nothing. */
	readonly isKnown: (stem: string) => boolean;
	/** Whether a single word is a name or an alias in just this form: “outside” is none for a likeness to “outsiders”. */
	readonly isAlias: (word: string) => boolean;
}

/** From left to right. */
export function namesIn(reading: Reading, { aliases, isKnown, isAlias }: NameContext): readonly Name[] {
	const { tokens } = reading;
	const isNamed = ({ from, to }: Mention) => to - from > 1 || isAlias(tokens[from]?.word ?? "");
	const mentions = findMentions(tokens, aliases).filter(isNamed);
	const inner = mentions.flatMap((mention) => innerMentions(reading, mention, aliases)).filter(isNamed);
	const unknown = unknownNames(reading, mentions, isKnown);
	const named = (mention: Mention, isInner: boolean): Name => ({
		...mention,
		stems: tokens.slice(mention.from, mention.to).map(({ stem }) => stem),
		isInner,
	});
	return [
		...mentions.map((mention) => named(mention, false)),
		...unknown.map((mention) => named(mention, false)),
		...inner.map((mention) => named(mention, true)),
	].sort((one, other) => one.from - other.from || other.to - one.to);
}

function innerMentions({ tokens }: Reading, { from, to }: Mention, aliases: AliasTable): readonly Mention[] {
	if (to - from < 2) return [];
	const within = (start: number, end: number) =>
		findMentions(tokens.slice(start, end), aliases).map((found) => ({
			...found,
			from: found.from + start,
			to: found.to + start,
		}));
	const found = [...within(from, to - 1), ...within(from + 1, to)];
	return found.filter(
		(one, index) => found.findIndex((other) => other.from === one.from && other.to === one.to) === index,
	);
}

function unknownNames(
	reading: Reading,
	mentions: readonly Mention[],
	isKnown: NameContext["isKnown"],
): readonly Mention[] {
	const names: Mention[] = [];
	const isTaken = (index: number) => mentions.some(({ from, to }) => from <= index && index < to);
	const isPart = (index: number) => !isTaken(index) && isNameLike(reading, index, isKnown);
	for (let from = 0; from < reading.tokens.length; from += 1) {
		if (!isPart(from)) continue;
		let to = from + 1;
		while (isPart(to) && !reading.isParted[to] && !/['’]s$/.test(reading.tokens[to - 1]?.text ?? "")) to += 1;
		names.push({ from, to, entities: [] });
		from = to - 1;
	}
	return names;
}

function isNameLike(reading: Reading, index: number, isKnown: NameContext["isKnown"]): boolean {
	const { tokens, classes } = reading;
	const token = tokens[index];
	if (token === undefined || !token.isCapitalised || classes[index] !== "name") return false;
	if (stopWords.has(token.word) || titles.has(token.word) || token.text === "I") return false;
	if (isShouted(token.text) && (isKnown(token.stem) || token.text.length > longestAcronym)) return false;
	if (reading.text === reading.text.toUpperCase() || (index === 0 && slightWords.has(token.word))) return false;
	const next = tokens[index + 1];
	return (
		index > 0 ||
		/\p{Ll}\p{Lu}/u.test(token.text) ||
		(next?.isCapitalised === true && classes[1] === "name") ||
		(isFollowedAsName(reading) && !(isKnown(token.stem) || /(?:s|ly|ing|ed)$/.test(token.word)))
	);
}

/** “Bad blood” and “denial from …” begin with a capital for the sentence alone. */
const isFollowedAsName = (reading: Reading) =>
	reading.isParted[1] !== false || isFiniteVerb(reading, 1) || /['’]s$/u.test(reading.tokens[0]?.text ?? "");

/** Of letters that name something. */
const longestAcronym = 5;

/** “PROVED” is a word said loudly. */
const isShouted = (text: string) => text.length > 3 && text === text.toUpperCase();

/** The single words among all names. */
export const aliasWords = (entities: Iterable<Entity>): ReadonlySet<string> =>
	new Set(
		[...entities].flatMap(({ name, aliases }) =>
			[name, ...aliases]
				.map((each) => tokenise(each))
				.flatMap((tokens) => (tokens.length === 1 ? tokens.map(({ word }) => word) : [])),
		),
	);

/** Who stands against a state is none of its parts, whatever they are called. */
const opposing = stems(
	"opposition dissident exile exiled resistance against anti group attack cyberattack hack breach summit conference meeting rally event",
);

/** Entities whose names are built with another's: `Norwegian Foreign Ministry` with `Norwegian`. */
export function kinshipOf(entities: Iterable<Entity>): Kinship {
	const all = [...entities].map(({ id, kind, name, aliases }) => ({
		id,
		kind,
		names: [name, ...aliases].map((each) => tokenise(each).map(({ stem }) => stem)),
	}));
	const kin = new Map<string, Set<string>>(all.map(({ id }) => [id, new Set([id])]));
	for (const whole of all.filter(({ kind }) => kind === "state")) {
		const single = new Set(whole.names.flatMap((name) => (name.length === 1 ? name : [])));
		for (const part of all) {
			if (part.kind !== "person" && part.kind !== "organisation" && part.kind !== "other" && part.kind !== "place")
				continue;
			if (part.id === whole.id || part.names.some((name) => name.some((stem) => opposing.has(stem)))) continue;
			if (!part.names.some((name) => name.length > 1 && single.has(name[0] ?? ""))) continue;
			kin.get(whole.id)?.add(part.id);
			kin.get(part.id)?.add(whole.id);
		}
	}
	return kin;
}
