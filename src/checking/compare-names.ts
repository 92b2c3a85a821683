import type { Account } from "./account.ts";
import { type Alignment, coverage, isSameName, type Placed } from "./alignment.ts";
import { type Found, found } from "./deviation.ts";
import type { Name } from "./names.ts";
import { prepositionBefore, roleOf } from "./roles.ts";
import { thresholds } from "./thresholds.ts";
import { isFiniteVerb, isParticiple } from "./verbs.ts";
import { stems } from "./word-list.ts";

/** Tokens between a name and the word that it belongs to. */
const reach = 8;

/** What became of a statement's names in a passage. */
interface ComparedNames {
	/** Another name in the same place, or two that changed places. */
	readonly deviations: readonly Found[];
	/** Whether a name does or suffers something else there: then the passage tells of something else. */
	readonly isElse: boolean;
	/** Whether a name that moderators don't know is neither in the passage nor around it, and no other stands for it. */
	readonly lacksName: boolean;
}

export function compareNames(alignment: Alignment): ComparedNames {
	const { statement, passage } = alignment;
	const stands = alignment.placed.flatMap((each) => {
		const { name } = each.unit;
		return name === undefined || name.isBorrowed === true || each.by === "opposite"
			? []
			: [{ name, by: each.by, stand: standOf(name, each, alignment) }];
	});
	return {
		deviations: stands.flatMap(({ name, stand }) =>
			stand.is === "replaced" ? [found("name", [statement.account, name], [passage, stand.by])] : [],
		),
		lacksName: stands.some(
			({ name, stand, by }) => by === "nothing" && name.entities.length === 0 && stand.is !== "replaced",
		),
		isElse: stands.some(({ stand }) => stand.is === "elsewhere"),
	};
}

/** How a name of the statement stands to those of the passage. */
type Stand = { readonly is: "fitting" | "elsewhere" | "unseen" } | { readonly is: "replaced"; readonly by: Name };

function standOf(name: Name, placed: Placed, alignment: Alignment): Stand {
	for (const anchor of anchorsOf(name, alignment)) {
		const rivals = inSameRole(name, anchor, alignment);
		if (rivals.some((other) => isSameName(name, other, alignment.kinship))) return { is: "fitting" };
		const [rival] = rivals;
		const stand = rival === undefined ? undefined : standBeside(rival, { name, placed, anchor, alignment });
		if (stand !== undefined) return stand;
	}
	const other =
		placed.by === "nothing" ? (besideNeighbour(name, alignment) ?? standIn(name, placed, alignment)) : undefined;
	if (other !== undefined) return { is: "replaced", by: other };
	return { is: placed.by === "itself" && !acts(name, alignment) ? "fitting" : "unseen" };
}

/** The name that stands next to the same word as one that the passage lacks. */
function besideNeighbour(name: Name, alignment: Alignment): Name | undefined {
	const { statement, passage, kinship } = alignment;
	const neighbours = anchorsOf(name, alignment).filter(
		({ said, placed }) =>
			placed.strength >= thresholds.firm && (said < name.from ? name.from - said : said - name.to + 1) < closest,
	);
	for (const { said, documented } of neighbours) {
		const isNext = ({ from, to }: Name) =>
			said < name.from
				? from - documented > 0 && from - documented < closest
				: documented >= to && documented - to + 1 < closest;
		const rival = passage.names.find(
			(other) =>
				isNext(other) &&
				areAlike(name, other, alignment) &&
				!statement.account.names.some((own) => isSameName(own, other, kinship)),
		);
		if (rival !== undefined) return rival;
	}
	return undefined;
}

/** The name that the passage has where it tells of the same without the statement's: the one with its preposition first. */
function standIn(name: Name, own: Placed, alignment: Alignment): Name | undefined {
	const { statement, passage, kinship, placed } = alignment;
	const { account } = statement;
	const others = placed.filter((each) => each !== own);
	const here = others.map((each) => (each.by === "itself" ? each : { ...each, strength: 0 }));
	if (coverage(here) < restOf) return undefined;
	const named = account.names.filter((each) => !isExcluded(each, account));
	const rivals = passage.names.filter(
		(other) =>
			!other.isInner &&
			!isSpeaker(other, passage) &&
			areAlike(name, other, alignment) &&
			!named.some((each) => isSameName(each, other, kinship)),
	);
	const wanted = caseOf(account, name);
	return rivals.find((other) => caseOf(passage, other) === wanted) ?? rivals[0];
}

/** Share of the rest of a statement that a passage has which gives another name for the one it lacks. */
const restOf = 0.5;

/** “…, not in Oslo”. */
const isExcluded = ({ from }: Name, { reading: { tokens } }: Account) =>
	[1, 2].some((back) => tokens[from - back]?.word === "not");

const isSpeaker = (name: Name, { attributions }: Account) =>
	attributions.some(({ speakers }) => speakers.some(({ from, to }) => name.from < to && from < name.to));

/** Who says something is none of those whom it is about. */
const isSpeakingOf = (name: Name, index: number, { attributions }: Account) =>
	attributions.some(
		({ speakers, scope }) =>
			scope.from <= index && index < scope.to && speakers.some(({ from, to }) => name.from < to && from < name.to),
	);

const leaving = stems("leave left flee fled escape quit");
const cases: ReadonlyMap<string, string> = new Map(
	Object.entries({ in: "place", at: "place", near: "place", for: "place", to: "place", into: "place" }),
);

/** What a name is to its sentence, as far as the word before it tells: “from Oslo” and “left Oslo” are the same. */
function caseOf({ reading }: Account, { from }: Name): string {
	const preposition = prepositionBefore(reading, from);
	if (preposition !== undefined) return cases.get(preposition) ?? preposition;
	if (leaving.has(reading.tokens[from - 1]?.stem ?? "")) return "from";
	return reading.tokens.slice(0, from).some((_, index) => isFiniteVerb(reading, index)) ? "object" : "subject";
}

/** Whether a name stands right before a verb that the passage has. */
const acts = (name: Name, alignment: Alignment) =>
	anchorsOf(name, alignment).some(
		({ said }) => said >= name.to && said - name.to < 2 && roleOf(alignment.statement.account, name, said) === "agent",
	);

interface Beside {
	readonly name: Name;
	readonly placed: Placed;
	readonly anchor: Anchor;
	readonly alignment: Alignment;
}

/** `undefined` where the next word has to tell. */
function standBeside(rival: Name, beside: Beside): Stand | undefined {
	const { name, placed, anchor, alignment } = beside;
	const isAlike = areAlike(name, rival, alignment);
	const replaced: Stand = isAlike ? { is: "replaced", by: rival } : { is: "elsewhere" };
	if (isNamedToo(rival, beside))
		return placed.by === "itself" && isSwapped(rival, beside) ? firmly(replaced, anchor) : undefined;
	if (placed.by === "nothing") return replaced;
	return isActing(rival, beside) ? firmly(replaced, anchor) : undefined;
}

/** A word for a word only shows that the passage tells of something else. */
const firmly = (stand: Stand, { placed }: Anchor): Stand =>
	placed.strength >= thresholds.firm ? stand : { is: "elsewhere" };

const namedToo = (rival: Name, { name, alignment: { statement, kinship } }: Beside) =>
	statement.account.names.find(
		(each) => each !== name && !each.isInner && areOne(each, rival) && !isSameName(each, name, kinship),
	);

const isNamedToo = (rival: Name, beside: Beside) => namedToo(rival, beside) !== undefined;

/** Whether the statement has the rival as well, and as something else. */
function isSwapped(rival: Name, beside: Beside): boolean {
	const { account } = beside.alignment.statement;
	const own = namedToo(rival, beside);
	const { said } = beside.anchor;
	const { reading } = account;
	/** “They got shelter”: what a noun makes of a verb may be turned around. */
	const isSameWord =
		isFiniteVerb(reading, said) ||
		isParticiple(reading.tokens[said]?.word ?? "") ||
		beside.anchor.placed.strength === 1;
	return isSameWord && own !== undefined && roleOf(account, own, said) !== roleOf(account, beside.name, said);
}

/** Whether a name stands right beside a verb, and the rival right beside the same one. */
function isActing(rival: Name, { name, placed, anchor, alignment }: Beside): boolean {
	const { reading } = alignment.statement.account;
	const { said, documented } = anchor;
	if (!isFiniteVerb(reading, said) && !isParticiple(reading.tokens[said]?.word ?? "")) return false;
	if (placed.by === "surroundings") return true;
	if (name.to <= said) return said - name.to < closest;
	return name.from - said < 3 && rival.from > documented && rival.from - documented < closest;
}

/** Whether two names mean the very same, and not one a part of the other. */
const areOne = (one: Name, other: Name) =>
	one.entities.length > 0
		? one.entities.some((id) => other.entities.includes(id))
		: one.stems.some((stem) => other.stems.includes(stem));

/** Tokens between somebody and what they do. */
const closest = 4;

const acting: ReadonlySet<string> = new Set(["person", "organisation", "state", "place"]);

/** Whether one name may stand where the other does: a state for a person, and no software. */
function areAlike(one: Name, other: Name, { collection }: Alignment): boolean {
	const kindsOf = ({ entities }: Name) => entities.map((id) => collection.entities.get(id)?.kind ?? "other");
	const [kinds, others] = [kindsOf(one), kindsOf(other)];
	const isActing = (own: readonly string[]) => own.length === 0 || own.some((kind) => acting.has(kind));
	return (isActing(kinds) && isActing(others)) || kinds.some((kind) => kind !== undefined && others.includes(kind));
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

/** A subject may stand far from its verb. */
const near = ({ from, to }: Name, index: number) => (index < from ? from - index < reach : index - to < 2 * reach);

/** The passage's names that are to the word what the statement's name is to it, the nearest first. */
function inSameRole(name: Name, { said, documented }: Anchor, { statement, passage }: Alignment): readonly Name[] {
	const role = roleOf(statement.account, name, said);
	if (role === undefined) return [];
	const distance = ({ from, to }: Name) => (documented < from ? from - documented : documented - to);
	return passage.names
		.filter(
			(other) =>
				near(other, documented) &&
				!isSpeakingOf(other, documented, passage) &&
				!(other.from <= documented && documented < other.to) &&
				roleOf(passage, other, documented) === role,
		)
		.sort((one, other) => distance(one) - distance(other));
}
