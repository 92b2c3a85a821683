import { expect, test } from "vitest";
import { overlaps } from "../../src/domain/overlaps.ts";

const at = (source: string, start: number, end: number) => ({ source, start, end });

test("passages that share a character overlap, those that only touch don't", () => {
	expect(overlaps(at("log", 0, 5), at("log", 4, 9))).toBe(true);
	expect(overlaps(at("log", 0, 9), at("log", 4, 5))).toBe(true);
	expect(overlaps(at("log", 0, 5), at("log", 5, 9))).toBe(false);
});

test("passages of two documents never overlap", () => {
	expect(overlaps(at("log", 0, 5), at("report", 0, 5))).toBe(false);
});
