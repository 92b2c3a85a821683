import { expect, test } from "vitest";
import { shortfall } from "../../src/domain/shortfall.ts";

test("names what a candidate has less of than the best, the most first", () => {
	const best = { features: { words: 2, names: 1, order: 0.5 } };
	const other = { features: { words: 1.5, order: 0.75, length: -2 } };

	expect(shortfall(best, other)).toEqual([
		["length", -2],
		["names", -1],
		["words", -0.5],
	]);
});

test("names nothing where nothing is missing", () => {
	expect(shortfall({ features: { words: 1 } }, { features: { words: 1.001 } })).toEqual([]);
});
