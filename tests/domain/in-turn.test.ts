import { expect, test } from "vitest";
import { inTurn } from "../../src/domain/in-turn.ts";

test.each([
	{ one: [2014, 7], other: [2018, 1], sign: -1 },
	{ one: [2014, 7], other: [2014, 1], sign: 1 },
	{ one: [2014, 7], other: [2014, 7], sign: 0 },
	{ one: [2014], other: [2014, 7], sign: 0 },
	{ one: [], other: [2014], sign: 0 },
	{ one: [Number.POSITIVE_INFINITY, 1], other: [Number.POSITIVE_INFINITY, 2], sign: -1 },
])("$one beside $other gives $sign", ({ one, other, sign }) => {
	expect(Math.sign(inTurn(one, other))).toBe(sign);
});
