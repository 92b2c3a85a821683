import { boundaryClass, titles } from "../search/word-classes.ts";
import type { Account } from "./account.ts";
import { type Alignment, isSameName, type Placed } from "./alignment.ts";
import { type Found, found } from "./deviation.ts";
import type { Name } from "./names.ts";
import { isPassive } from "./verbs.ts";

/** What somebody or something is to a word: who does it, whom it is done to, where, with whom. */
type Role = "agent" | "patient" | "place" | "from" | "with" | "owner";

/** Tokens between a name and the word that it belongs to. */
const reach = 8;

/** Another name in the same place, or two that changed places. */
export function compareNames(alignment: Alignment): readonly Found[] {
	const { statement, passage } = alignment;
	return alignment.placed.flatMap((each) => {
		const name = each.unit.name;
		if (name === undefined || each.by === "opposite") return [];
		const rival =
			each.by === "itself" ? swappedWith(name, alignment) : rivalOf(name, alignment, each.by === "surroundings");
		return rival === undefined ? [] : [found("name", [statement.account, name], [passage, rival])];
	});
}

/** Who stands in the passage where the statement has somebody that the passage doesn't name. */
function rivalOf(name: Name, alignment: Alignment, isAround: boolean): Name | undefined {
	const { statement, kinship } = alignment;
	for (const anchor of anchorsOf(name, alignment)) {
		const rivals = inSameRole(name, anchor, alignment);
		if (rivals.some((other) => isSameName(name, other, kinship))) return undefined;
		const [nearest] = rivals;
		if (nearest === undefined) continue;
		if (isAround && anchor.placed.strength < 1) continue;
		const isElsewhere = statement.account.names.some((own) => own !== name && isSameName(own, nearest, kinship));
		if (!isElsewhere) return nearest;
	}
	return undefined;
}

/** Who stands in the passage where the statement has this one, while this one stands where the statement has them. */
function swappedWith(name: Name, alignment: Alignment): Name | undefined {
	const { statement, kinship, passage } = alignment;
	for (const anchor of anchorsOf(name, alignment)) {
		if (anchor.placed.strength < 1) continue;
		const rivals = inSameRole(name, anchor, alignment);
		if (rivals.length === 0 || rivals.some((other) => isSameName(name, other, kinship))) return undefined;
		const rival = rivals.find((other) => {
			const own = statement.account.names.find(
				(each) => isSameName(each, other, kinship) && !isSameName(each, name, kinship),
			);
			if (own === undefined) return false;
			const role = roleOf(statement.account, own, anchor.said);
			return passage.names.some(
				(each) =>
					isSameName(each, name, kinship) &&
					near(each, anchor.documented) &&
					role !== undefined &&
					roleOf(passage, each, anchor.documented) === role,
			);
		});
		if (rival !== undefined) return rival;
	}
	return undefined;
}

/** A word of the statement that the passage has as well: what a name is to it can be compared. */
interface Anchor {
	readonly placed: Placed;
	readonly said: number;
	readonly documented: number;
}

function anchorsOf(name: Name, { placed }: Alignment): readonly Anchor[] {
	const distance = (index: number) => (index < name.from ? name.from - index : index - name.to);
	return placed
		.filter(
			({ unit, at, by }) =>
				unit.kind === "word" && at.length > 0 && by !== "surroundings" && distance(unit.from) < reach,
		)
		.sort((one, other) => distance(one.unit.from) - distance(other.unit.from))
		.flatMap((each) => each.at.map((documented) => ({ placed: each, said: each.unit.from, documented })));
}

const near = ({ from, to }: Name, index: number) => (index < from ? from - index : index - to) < reach;

/** The passage's names that are to the word what the statement's name is to it, the nearest first. */
function inSameRole(name: Name, { said, documented }: Anchor, { statement, passage }: Alignment): readonly Name[] {
	const role = roleOf(statement.account, name, said);
	if (role === undefined) return [];
	const distance = ({ from, to }: Name) => (documented < from ? from - documented : documented - to);
	return passage.names
		.filter(
			(other) =>
				near(other, documented) &&
				!(other.from <= documented && documented < other.to) &&
				roleOf(passage, other, documented) === role,
		)
		.sort((one, other) => distance(one) - distance(other));
}

const placing: ReadonlyMap<string, Role> = new Map([
	["by", "agent"],
	["in", "place"],
	["at", "place"],
	["near", "place"],
	["from", "from"],
	["with", "with"],
]);

function roleOf({ reading }: Account, name: Name, index: number): Role | undefined {
	const { tokens, isParted, gaps } = reading;
	const [from, to] = name.from < index ? [name.to, index] : [index + 1, name.from];
	for (let at = from; at <= to; at += 1) if (isParted[at] && /[.;:!?“”]/.test(gaps[at] ?? "")) return undefined;
	const preposition = prepositionBefore(reading, name.from);
	if (name.from < index) {
		const isRelative = tokens.slice(name.to, index).some(({ word }) => /^(?:who|which|that)$/.test(word));
		if (preposition !== undefined && preposition !== "by" && !isRelative) return undefined;
		if (/['’]s?$/.test(tokens[name.to - 1]?.text ?? ""))
			return name.to === index || name.to + 1 === index ? "agent" : undefined;
		return isPassive(reading, index) ? "patient" : "agent";
	}
	const placed = placing.get(preposition ?? "");
	return placed ?? "patient";
}

function prepositionBefore({ tokens }: Account["reading"], from: number): string | undefined {
	for (let at = from - 1; at >= Math.max(0, from - 4); at -= 1) {
		const word = tokens[at]?.word ?? "";
		if (boundaryClass(word) === "preposition") return word;
		if (boundaryClass(word) !== "determiner" && !titles.has(word)) return undefined;
	}
	return undefined;
}
