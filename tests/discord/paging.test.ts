import fc from "fast-check";
import { expect, test } from "vitest";
import { changedSince } from "../../src/discord/custom-id.ts";
import { pageNote, pageOf, turningButtons, viewOf } from "../../src/discord/paging.ts";

const letters = ["a", "b", "c", "d", "e"];

test("a page has its part of the list, and knows its place", () => {
	expect(pageOf(letters, 1, 2)).toEqual({ items: ["c", "d"], from: 2, number: 1, count: 3 });
	expect(pageOf(letters, 2, 2).items).toEqual(["e"]);
});

test("a number beyond the last page means the last one", () => {
	expect(pageOf(letters, 99, 2)).toEqual(pageOf(letters, 2, 2));
	expect(pageOf([], 3, 2)).toEqual({ items: [], from: 0, number: 0, count: 1 });
});

test("all pages together are the list", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(), { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (all, size) => {
			const { count } = pageOf(all, 0, size);
			const pages = Array.from({ length: count }, (_, number) => pageOf(all, number, size).items);

			expect(pages.flat()).toEqual(all);
		}),
	);
});

test("a single page needs no note and no buttons", () => {
	const only = pageOf(letters, 0, 5);

	expect(pageNote(only)).toBe("");
	expect(turningButtons(only, String)).toEqual([]);
});

test("the first page leads on, the last one back, those between both ways", () => {
	const labels = (number: number) => turningButtons(pageOf(letters, number, 2), String).map(({ label }) => label);

	expect([labels(0), labels(1), labels(2)]).toEqual([["Next"], ["Previous", "Next"], ["Previous"]]);
	expect(pageNote(pageOf(letters, 1, 2))).toBe("page 2 of 3");
});

test("a list that has changed begins anew, for the member alone", () => {
	expect(viewOf({ page: 3, isOutdated: true, audience: "everyone" })).toEqual({ page: 0, remark: changedSince });
	expect(viewOf({ page: 3, isOutdated: false, audience: "everyone" })).toEqual({ page: 3, audience: "everyone" });
});
