import { entityStem } from "../search/indexed-passage.ts";
import type { Query, QueryContext, QueryTerm } from "../search/query.ts";
import type { Token } from "../search/text.ts";
import { type Account, readAccount } from "./account.ts";
import type { Name, NameContext } from "./names.ts";
import { negates } from "./polarity.ts";
import { slightWords } from "./slight-words.ts";
import { worth } from "./thresholds.ts";
import { stems } from "./word-list.ts";

/** A telling part of a statement: a word, or a name however long. Numbers and dates are held apart. */
export interface Unit {
	readonly kind: "word" | "name";
	/** Tokens from `from` up to but not including `to`; both -1 for what the message left out. */
	readonly from: number;
	readonly to: number;
	/** 0 and more: how much it tells. */
	readonly weight: number;
	/** Places among the query's terms. */
	readonly terms: readonly number[];
	readonly name?: Name;
}

export interface Statement {
	/** As it stands in the message. */
	readonly text: string;
	readonly account: Account;
	readonly query: Query;
	readonly units: readonly Unit[];
	/** Who says it, in the message's words; nobody where it is stated flat. */
	readonly speakers: readonly Name[];
	readonly isAttributed: boolean;
}

/** What a statement leaves to the words before it. */
export interface Borrowed {
	/** The words themselves, for the look-up. */
	readonly text: string;
	readonly subject: readonly Name[];
	readonly speakers: readonly Name[];
}

interface Found {
	readonly query: Query;
	readonly weightOf: Rarity;
	readonly names: NameContext;
}

/** How much a stem tells. */
type Rarity = QueryContext["weightOf"];

export const nothingBorrowed: Borrowed = { text: "", subject: [], speakers: [] };

/** @param found - What the statement and what it borrows were looked up as. */
export function readStatement(text: string, borrowed: Borrowed, { query, weightOf, names }: Found): Statement {
	const account = readAccount(text, names, borrowed.subject);
	const named = account.attributions.filter(({ isGeneric }) => !isGeneric);
	const speakers = named.flatMap((attribution) => attribution.speakers);
	return {
		text,
		account,
		query,
		units: unitsOf(account, query, weightOf),
		speakers: speakers.length > 0 ? speakers : borrowed.speakers,
		isAttributed: account.attributions.length > 0 || borrowed.speakers.length > 0,
	};
}

/** Verbs of saying that tell nothing but that somebody says something. */
const plainSpeaking = stems(
	"say said says tell told state stated claim add added note announce declare according write wrote point per speak spoke describe words word ask statement",
);

function unitsOf(account: Account, query: Query, rarity: Rarity): readonly Unit[] {
	const { reading, names } = account;
	const outer = names.filter(({ isInner }) => !isInner);
	const isInName = (index: number) => outer.some(({ from, to }) => from <= index && index < to);
	const speaking = new Set(account.attributions.flatMap(({ speakers }) => speakers));
	const seen = new Set<number>();
	const words = reading.tokens.flatMap((token, index): Unit[] => {
		if (isInName(index) || isHeldApart(account, index)) return [];
		const term = query.terms.findIndex((each) => each.token.word === token.word);
		const found = query.terms[term];
		if (found === undefined || seen.has(term)) return [];
		seen.add(term);
		return [{ kind: "word", from: index, to: index + 1, weight: weightOf(found, token), terms: [term] }];
	});
	const named = outer
		.filter((name) => !speaking.has(name))
		.map(
			(name): Unit => ({ kind: "name", ...name, weight: nameWeight(name, rarity), terms: termsOf(name, query), name }),
		);
	return [...named, ...words];
}

/** What isn't looked for among the words: it is compared as a number, a date, a denial or a degree. */
function isHeldApart({ reading, figures, dates, markers, attributions }: Account, index: number): boolean {
	const within = ({ from, to }: { readonly from: number; readonly to: number }) => from <= index && index < to;
	if (
		figures.some(within) ||
		dates.some(within) ||
		(negates(reading, index) && !/^den/.test(reading.tokens[index]?.stem ?? ""))
	)
		return true;
	if (markers.some((marker) => within(marker) && marker.ladder !== "severity")) return true;
	return attributions.some(within) && plainSpeaking.has(reading.tokens[index]?.stem ?? "");
}

const isSlight = ({ word }: Token) => slightWords.has(word) || (word.length > 4 && word.endsWith("ly"));

const weightOf = ({ weight }: QueryTerm, token: Token) =>
	(isSlight(token) ? worth.slight : 1) * Math.min(weight, worth.rarest);

function nameWeight({ entities, stems: own }: Name, rarity: Rarity): number {
	if (entities.length > 0) return Math.max(1, Math.min(...entities.map((id) => rarity(entityStem(id)))));
	return Math.max(...own.map(rarity));
}

const termsOf = ({ stems: own }: Name, { terms }: Query) =>
	terms.flatMap(({ stem, token }, index) => (own.includes(stem) || own.includes(token.stem) ? [index] : []));
