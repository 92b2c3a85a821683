import { type Reading, readText } from "../search/reading.ts";
import { tokenise } from "../search/text.ts";
import { type Attribution, attributionsIn } from "./attribution.ts";
import { type DateMention, datesIn } from "./dates.ts";
import { type Figure, figuresIn } from "./figures.ts";
import { type Name, type NameContext, namesIn } from "./names.ts";
import { type Opposable, opposableIn } from "./opposites.ts";
import { negatedTokens } from "./polarity.ts";
import { type Marker, markersIn } from "./strength.ts";

/** What a text tells and how, be it a statement or a passage: both are read alike. */
export interface Account {
	readonly reading: Reading;
	readonly names: readonly Name[];
	readonly dates: readonly DateMention[];
	readonly figures: readonly Figure[];
	/** By token. */
	readonly negated: readonly boolean[];
	readonly markers: readonly Marker[];
	readonly attributions: readonly Attribution[];
	readonly opposable: Opposable;
}

/** @param implied - A subject that the text leaves to what stands before it. */
export function readAccount(text: string, context: NameContext, implied: readonly Name[] = []): Account {
	const reading = readText(text, tokenise(text));
	const dates = datesIn(reading);
	const markers = markersIn(reading);
	/** “100 % sure” counts nothing. */
	const isTaken = (index: number) =>
		[...dates, ...markers.filter(({ ladder }) => ladder === "certainty")].some(
			({ from, to }) => from <= index && index < to,
		);
	const names = [...implied, ...namesIn(reading, context)].sort((one, other) => one.from - other.from);
	return {
		reading,
		names,
		dates,
		figures: figuresIn(reading).filter(({ from }) => !isTaken(from)),
		negated: negatedTokens(reading),
		markers,
		attributions: attributionsIn(reading, names),
		opposable: opposableIn(reading.tokens),
	};
}
