import type { Position } from "../dossier/attribution.ts";

/** Speakers from top to bottom, each with their positions, and opposite of them those whom the positions are about. */
export interface LaneOrder {
	readonly speakers: readonly (readonly Position[])[];
	readonly targets: readonly string[];
}

/** Each round of sorting either side by the other brings lines nearer to level; after these nothing moves any more. */
const rounds = 6;

/** The order in which the fewest lines between speakers and targets cross, of those that sorting by means comes by. */
export function untangled(positions: readonly Position[]): LaneOrder {
	let order = asGiven(positions);
	let best = order;
	for (let round = 0; round < rounds; round += 1) {
		order = sorted(order);
		if (crossings(order) < crossings(best)) best = order;
	}
	return best;
}

function asGiven(positions: readonly Position[]): LaneOrder {
	const speakers = [...new Set(positions.map(({ by }) => by))];
	return {
		speakers: speakers.map((by) => positions.filter((position) => position.by === by)),
		targets: [...new Set(positions.flatMap(({ against }) => against ?? []))],
	};
}

/** Speakers by where their lines lead on average, then targets by where theirs come from. Sorting is stable. */
function sorted({ speakers, targets }: LaneOrder): LaneOrder {
	const placeOf = ({ against }: Position) => (against === undefined ? targets.length : targets.indexOf(against));
	const groups = speakers
		.toSorted((one, other) => mean(one.map(placeOf)) - mean(other.map(placeOf)))
		.map((group) => group.toSorted((one, other) => placeOf(one) - placeOf(other)));
	const lanes = groups.flat();
	const from = (target: string) => mean(lanes.flatMap(({ against }, lane) => (against === target ? lane : [])));
	return { speakers: groups, targets: targets.toSorted((one, other) => from(one) - from(other)) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pairs of lines that cross. */
function crossings({ speakers, targets }: LaneOrder): number {
	const ends = speakers.flat().flatMap(({ against }) => (against === undefined ? [] : targets.indexOf(against)));
	return ends.reduce((sum, end, lane) => sum + ends.slice(0, lane).filter((above) => above > end).length, 0);
}
