import fc from "fast-check";
import { expect, test } from "vitest";
import { FactEntry } from "../../src/domain/knowledge-file.ts";
import { entryId } from "../../src/editing/entry-id.ts";

test.each([
	["The crane stopped on 3 May.", "crane-stopped-3-may"],
	["Who paid for the new crane’s brake?", "paid-new-cranes-brake"],
	["What is it?", "what-is-it"],
	["“Fürchterlich” – said Mr. Öztürk", "furchterlich-said-mr-ozturk"],
	["機械", "entry"],
])("an id of %j can be read", (text, id) => {
	expect(entryId(text, new Set())).toBe(id);
});

test("an id that is taken gets a number", () => {
	expect(entryId("The crane", new Set(["crane"]))).toBe("crane-2");
	expect(entryId("The crane", new Set(["crane", "crane-2"]))).toBe("crane-3");
});

test("an id of any text is one, and free", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.nat(3), (text, others) => {
			const taken = new Set<string>();
			for (let count = 0; count < others; count += 1) taken.add(entryId(text, taken));

			const id = entryId(text, taken);

			expect(FactEntry.shape.id.safeParse(id).success).toBe(true);
			expect(taken.has(id)).toBe(false);
		}),
	);
});
