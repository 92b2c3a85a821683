import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	hasSearch,
	isBarred,
	moved,
	type OpenSelect,
	opened,
	searched,
	settled,
	shownOptions,
	toggled,
	typedAhead,
} from "../../../src/sandbox/page/messages/select-state.ts";
import type { SelectView } from "../../../src/sandbox/view/views.ts";

const names = ["Apple", "Apricot", "Banana", "Cherry"];

const selectOf = (
	limits: { minimum?: number; maximum?: number } = {},
	labels: readonly string[] = names,
): SelectView => ({
	kind: "select",
	of: "string",
	customId: "fruit",
	placeholder: "Pick a fruit",
	minimum: 1,
	maximum: 1,
	isDisabled: false,
	options: labels.map((label) => ({ label, value: label.toLowerCase(), isSelected: false })),
	...limits,
});

const activeLabel = (select: SelectView, open: OpenSelect | undefined) =>
	open && shownOptions(select, open)[open.active]?.label;

describe("keys in an open select", () => {
	const select = selectOf();
	const press = (open: OpenSelect, key: string) => moved(open, key, shownOptions(select, open));

	test("begins at what is picked", () => {
		expect(activeLabel(select, opened(select, ["banana"]))).toBe("Banana");
		expect(activeLabel(select, opened(select, []))).toBe("Apple");
	});

	test("goes round at both ends", () => {
		expect(activeLabel(select, press(opened(select, []), "ArrowUp"))).toBe("Cherry");
		expect(activeLabel(select, press(opened(select, ["cherry"]), "ArrowDown"))).toBe("Apple");
	});

	test("leaves keys alone that lead nowhere", () => {
		expect(press(opened(select, []), "F5")).toBeUndefined();
	});

	test("goes to what is typed, and on to the next with the same letter", () => {
		const shown = shownOptions(select, { search: "" });
		const first = typedAhead(opened(select, ["cherry"]), "a", 1000, shown);
		expect(activeLabel(select, first)).toBe("Apple");
		expect(activeLabel(select, typedAhead(first, "a", 3000, shown))).toBe("Apricot");
		const longer = typedAhead(typedAhead(first, "p", 1100, shown), "r", 1200, shown);
		expect(activeLabel(select, longer)).toBe("Apricot");
	});

	test("finds options by words of their label or description", () => {
		const { options } = select;
		const described = {
			...select,
			options: options.map((option) => ({ ...option, description: `Red ${option.label}` })),
		};
		const shown = shownOptions(described, searched(opened(described, []), " red b"));
		expect(shown.map(({ label }) => label)).toEqual(["Banana"]);
	});

	test("is searched only where there is much to pick from", () => {
		expect(hasSearch(select)).toBe(false);
		expect(
			hasSearch(
				selectOf(
					{},
					[...names, ...names, ...names].map((name, index) => `${name} ${index}`),
				),
			),
		).toBe(true);
	});
});

describe("picking", () => {
	test("replaces what was picked where only one can be", () => {
		expect(toggled(selectOf(), ["apple"], "banana")).toEqual(["banana"]);
		expect(toggled(selectOf(), ["apple"], "apple")).toEqual(["apple"]);
	});

	test("lets go of the only one where none is enough", () => {
		expect(toggled(selectOf({ minimum: 0 }), ["apple"], "apple")).toEqual([]);
	});

	test("bars the others once as many are picked as can be", () => {
		const select = selectOf({ maximum: 2 });
		expect(isBarred(select, ["apple", "banana"], "cherry")).toBe(true);
		expect(isBarred(select, ["apple", "banana"], "apple")).toBe(false);
		expect(toggled(select, ["apple", "banana"], "cherry")).toEqual(["apple", "banana"]);
	});

	test("sends nothing that is too little or was sent before", () => {
		const select = selectOf({ minimum: 2, maximum: 3 });
		expect(settled(select, [], ["apple"])).toBeUndefined();
		expect(settled(select, ["apple", "banana"], ["banana", "apple"])).toBeUndefined();
		expect(settled(select, [], ["apple", "banana"])).toEqual(["apple", "banana"]);
	});

	test("never sends fewer or more than asked for, nor one twice, whatever is chosen", () => {
		const limits = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }));
		const choices = fc.array(fc.constantFrom(...names.map((name) => name.toLowerCase())));
		fc.assert(
			fc.property(limits, choices, ([one, other], chosen) => {
				const select = selectOf({ minimum: Math.min(one, other), maximum: Math.max(one, other) });
				const picked = chosen.reduce<readonly string[]>((before, value) => toggled(select, before, value), []);
				const sent = settled(select, [], picked);
				if (sent === undefined) return;
				expect(sent.length).toBeGreaterThanOrEqual(select.minimum);
				expect(sent.length).toBeLessThanOrEqual(select.maximum);
				expect(new Set(sent).size).toBe(sent.length);
			}),
		);
	});

	test("stays at an option that is shown, whatever keys are pressed", () => {
		const keys = fc.array(fc.constantFrom("ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp", "a", "b", "x"));
		fc.assert(
			fc.property(keys, fc.constantFrom("", "ap", "nothing"), (pressed, search) => {
				const select = selectOf();
				const start = searched(opened(select, []), search);
				const shown = shownOptions(select, start);
				const end = pressed.reduce(
					(open, key, at) => (key.length === 1 ? typedAhead(open, key, at, shown) : (moved(open, key, shown) ?? open)),
					start,
				);
				expect(end.active).toBeGreaterThanOrEqual(0);
				expect(end.active).toBeLessThan(Math.max(1, shown.length));
			}),
		);
	});
});
