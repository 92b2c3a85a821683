import type { Account } from "./account.ts";
import { type Alignment, isSameName, type Placed } from "./alignment.ts";
import { type Found, found, type Run } from "./deviation.ts";
import { type LadderName, ladders } from "./ladders.ts";
import type { Marker } from "./strength.ts";
import { thresholds } from "./thresholds.ts";

/** Where a statement stands higher on a ladder than the passage. */
export function compareStrength(alignment: Alignment, isAttributed: boolean): readonly Found[] {
	return [
		...compareCertainty(alignment, isAttributed),
		...compareOutcome(alignment),
		...compareDuration(alignment),
		...compareExtent(alignment),
		...compareSeverity(alignment),
	];
}

const markersOf = ({ markers }: Account, ladder: LadderName) => markers.filter((marker) => marker.ladder === ladder);

const weakest = (markers: readonly Marker[]) => markers.toSorted((one, other) => one.rank - other.rank)[0];

/** Somebody's word for it: below what is stated flat, above what is believed. */
const attributed = 4;
/** Held for so, with room for doubt. */
const believed = 3;
/** From here on nothing is left to doubt. */
const beyondDoubt = 6;

function compareCertainty(alignment: Alignment, isAttributed: boolean): readonly Found[] {
	const { statement, passage, placed } = alignment;
	const own = markersOf(statement.account, "certainty");
	const emphatic = own.find(({ rank, from }) => rank >= beyondDoubt && statement.account.negated[from] !== true);
	const said = emphatic ?? weakest(own);
	const saidRank = said?.rank ?? (statement.isAttributed ? attributed : ladders.certainty.unmarked);
	const hedges = markersOf(passage, "certainty").filter(
		(marker) =>
			marker.rank < ladders.certainty.unmarked &&
			(isSaidOf(marker, placed) || isOfSameSpeaker(marker, alignment)) &&
			isAbout(marker, alignment),
	);
	const hedge = weakest(hedges);
	const documented = hedge ?? markersOf(passage, "certainty").find(({ rank }) => rank >= beyondDoubt);
	const documentedRank = isBelief(documented, passage)
		? attributed
		: (documented?.rank ?? (isAttributed ? attributed : ladders.certainty.unmarked));
	const isFlat = documented === undefined && !isAttributed;
	if (saidRank <= documentedRank || isFlat || (documented === undefined && saidRank < beyondDoubt)) return [];
	return [found("certainty", [statement.account, said], [passage, documented])];
}

/** “X believes it”: that is X's word for it, as “X says so” is. */
const isBelief = (marker: Marker | undefined, { attributions }: Account): boolean =>
	marker?.rank === believed && attributions.some((attribution) => isIn(marker.from, attribution));

/** “X knows for certain who did it”: where the passage has none of its words, it is about how sure X is. */
const isOfSameSpeaker = ({ from }: Marker, { statement, passage, placed, kinship }: Alignment): boolean =>
	placed.every(({ at, unit }) => at.length === 0 || unit.kind === "name") &&
	passage.attributions.some(
		({ speakers, scope }) =>
			isIn(from, scope) &&
			speakers.some((speaker) => statement.speakers.some((own) => isSameName(own, speaker, kinship))),
	);

/** “The first known case” is a hedge of “first” alone. */
function isAbout({ from }: Marker, { statement, passage }: Alignment): boolean {
	const isKnown = passage.reading.tokens[from]?.word === "known";
	return (
		!isKnown ||
		statement.account.figures.some(({ kind }) => kind === "order") ||
		/\b(?:only|ever|never|before)\b/i.test(statement.text)
	);
}

/** Whether a marker is said of what the statement says. */
export function isSaidOf({ scope }: { readonly scope: Run }, placed: readonly Placed[]): boolean {
	const here = placed.filter(({ at, unit }) => at.length > 0 && unit.kind === "word");
	const own = here.length > 0 ? here : placed.filter(({ at }) => at.length > 0);
	const all = own.reduce((sum, { unit }) => sum + unit.weight, 0);
	/** A name that stands elsewhere as well tells nothing by itself. */
	const isUnder = ({ unit, at }: Placed) =>
		unit.kind === "word" ? at.some((position) => isIn(position, scope)) : at.every((position) => isIn(position, scope));
	const under = own.filter(isUnder);
	return under.length > 0 && under.reduce((sum, { unit }) => sum + unit.weight, 0) >= thresholds.underMarker * all;
}

function compareOutcome({ statement, passage, placed }: Alignment): readonly Found[] {
	const own = weakest(markersOf(statement.account, "outcome"));
	const documented = weakest(markersOf(passage, "outcome").filter((marker) => isSaidOf(marker, placed)));
	if (documented === undefined || (own?.rank ?? ladders.outcome.unmarked) <= documented.rank) return [];
	return [found("certainty", [statement.account, own], [passage, documented])];
}

function compareDuration({ statement, passage }: Alignment): readonly Found[] {
	const own = markersOf(statement.account, "duration")[0];
	const documented = markersOf(passage, "duration")[0];
	if (own === undefined || own.rank <= (documented?.rank ?? ladders.duration.unmarked)) return [];
	return [found("extent", [statement.account, own], [passage, documented])];
}

function compareExtent({ statement, passage, placed }: Alignment): readonly Found[] {
	return markersOf(statement.account, "extent").flatMap((own): Found[] => {
		const counted = placed.filter(({ unit, at }) => at.length > 0 && isIn(unit.from, own.scope));
		const documented = markersOf(passage, "extent").filter((marker) =>
			counted.some(({ at }) => at.some((position) => isIn(position, marker.scope))),
		);
		const lowest = weakest(documented);
		return lowest === undefined || own.rank <= lowest.rank
			? []
			: [found("extent", [statement.account, own], [passage, lowest])];
	});
}

const isIn = (index: number, { from, to }: Run) => from <= index && index < to;

function compareSeverity({ statement, passage }: Alignment): readonly Found[] {
	const [own, documented] = [statement.account, passage].map(
		(account) => markersOf(account, "severity").toSorted((one, other) => other.rank - one.rank)[0],
	);
	if (own === undefined || documented === undefined || own.rank <= documented.rank) return [];
	return [found("extent", [statement.account, own], [passage, documented])];
}
