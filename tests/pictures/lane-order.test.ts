import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stance } from "../../src/domain/knowledge-file.ts";
import type { Position } from "../../src/dossier/attribution.ts";
import { type LaneOrder, untangled } from "../../src/pictures/lane-order.ts";

const positionOf = (by: string, against?: string): Position => ({
	by,
	stance: "accuses",
	...(against === undefined ? {} : { against }),
	wordings: [],
});

/** Pairs of lines that cross, each counted where it is met. */
function crossings({ speakers, targets }: LaneOrder): number {
	const ends = speakers.flat().flatMap(({ against }) => (against === undefined ? [] : [targets.indexOf(against)]));
	const pairs = ends.flatMap((upper, index) => ends.slice(index + 1).map((lower) => [upper, lower] as const));
	return pairs.filter(([upper, lower]) => upper > lower).length;
}

describe("the order of lanes", () => {
	test("is as given where no lines cross", () => {
		const positions = [positionOf("a", "x"), positionOf("b", "x"), positionOf("b", "y")];

		expect(untangled(positions)).toEqual({
			speakers: [[positions[0]], [positions[1], positions[2]]],
			targets: ["x", "y"],
		});
	});

	test("untangles lines that would cross", () => {
		const order = untangled([positionOf("a", "x"), positionOf("b", "y"), positionOf("c", "x"), positionOf("d", "y")]);

		expect(order.speakers.map(([first]) => first?.by)).toEqual(["a", "c", "b", "d"]);
		expect(crossings(order)).toBe(0);
	});

	test("untangles the lanes of one speaker too", () => {
		const order = untangled([positionOf("a", "x"), positionOf("b", "y"), positionOf("b", "x")]);

		expect(order.speakers[1]?.map(({ against }) => against)).toEqual(["x", "y"]);
	});

	test("has a place for a stance towards nobody", () => {
		expect(untangled([positionOf("a")])).toEqual({ speakers: [[positionOf("a")]], targets: [] });
		expect(untangled([])).toEqual({ speakers: [], targets: [] });
	});

	const someone = fc.constantFrom("a", "b", "c", "d", "e", "f");
	const anyPositions = fc.array(
		fc
			.tuple(someone, fc.option(someone, { nil: undefined }), fc.constantFrom(...Stance.options))
			.map(([by, against, stance]) => ({ ...positionOf(by, against), stance })),
		{ maxLength: 20 },
	);

	test("has every position once, with its speaker's others, and never more crossings than before", () => {
		fc.assert(
			fc.property(anyPositions, (positions) => {
				const order = untangled(positions);
				const bySpeaker = [...new Set(positions.map(({ by }) => by))];
				const given = {
					speakers: bySpeaker.map((by) => positions.filter((position) => position.by === by)),
					targets: [...new Set(positions.flatMap(({ against }) => against ?? []))],
				};

				expect(new Set(order.speakers.flat())).toEqual(new Set(positions));
				expect(order.speakers.flat()).toHaveLength(positions.length);
				expect(order.speakers.every((group) => new Set(group.map(({ by }) => by)).size === 1)).toBe(true);
				expect(order.speakers).toHaveLength(bySpeaker.length);
				expect([...order.targets].sort()).toEqual([...given.targets].sort());
				expect(crossings(order)).toBeLessThanOrEqual(crossings(given));
			}),
		);
	});
});
