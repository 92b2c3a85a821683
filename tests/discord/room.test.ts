import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fairParts, linesWithin } from "../../src/discord/room.ts";

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

describe("parting a room", () => {
	test.each([
		{ does: "gives everyone what they want while there is enough", room: 100, wanted: [30, 20], parts: [30, 20] },
		{ does: "leaves to others what somebody doesn't want", room: 100, wanted: [200, 10, 200], parts: [45, 10, 45] },
		{ does: "gives nothing of nothing", room: -5, wanted: [10], parts: [0] },
		{ does: "has nobody to give to", room: 100, wanted: [], parts: [] },
	])("$does", ({ room, wanted, parts }) => {
		expect(fairParts(room, wanted)).toEqual(parts);
	});

	test("uses the room up, never exceeds it, and favours nobody who wants more", () => {
		fc.assert(
			fc.property(fc.nat(5_000), fc.array(fc.nat(9_000), { minLength: 1, maxLength: 10 }), (room, wanted) => {
				const parts = fairParts(room, wanted);

				expect(sum(parts)).toBeLessThanOrEqual(room);
				expect(Math.min(room, sum(wanted)) - sum(parts)).toBeLessThan(wanted.length);
				const cutShort = parts.filter((part, index) => part < (wanted[index] ?? 0));
				expect(Math.max(0, ...cutShort) - Math.min(...cutShort, Math.max(0, ...cutShort))).toBeLessThanOrEqual(1);
			}),
		);
	});
});

test("lines that don't fit are counted instead", () => {
	expect(linesWithin(60, ["one", "two"])).toBe("one\ntwo");
	expect(linesWithin(40, ["a line of some length", "two"])).toBe("-# … and 2 more.");
	fc.assert(
		fc.property(fc.integer({ min: 30, max: 300 }), fc.array(fc.string({ maxLength: 90 })), (room, lines) => {
			expect(linesWithin(room, lines).length).toBeLessThanOrEqual(room);
		}),
	);
});
