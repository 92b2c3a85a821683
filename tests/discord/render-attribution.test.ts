import fc from "fast-check";
import { expect, test } from "vitest";
import attribution from "../../commands/attribution.ts";
import { attributionOf } from "../../src/dossier/attribution.ts";
import { anyKnowledge } from "./any-knowledge.ts";
import { violations } from "./limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press } from "./pressing.ts";
import { expectToShow } from "./quoted.ts";
import { widestKnowledge } from "./widest-knowledge.ts";

/** Knowledge as large as a small incident takes long to make up. */
const runs = { numRuns: 20 };
const patient = { timeout: 30_000 };

test("every page keeps Discord's limits and shows its passages verbatim, on any knowledge", patient, () => {
	fc.assert(
		fc.property(anyKnowledge, (knowledge) => {
			const context = contextOf(knowledge);
			const pages = pagesFrom(attribution, attribution.reply({}, context), context);

			expectToShow(
				pages,
				attributionOf(knowledge).positions.flatMap(({ wordings }) => wordings.map(({ snippet }) => snippet)),
			);
			for (const page of pages) {
				expect(violations(page)).toEqual([]);
				if (labelsOf(page).includes("Share"))
					expect(violations(press(attribution, page, "Share", context))).toEqual([]);
			}
		}),
		runs,
	);
});

test("with the longest names of all, every page fits and every passage can be read", () => {
	const context = contextOf(widestKnowledge);
	const pages = pagesFrom(attribution, attribution.reply({ about: "northland" }, context), context);

	expectToShow(
		pages,
		attributionOf(widestKnowledge).positions.flatMap(({ wordings }) => wordings.map(({ snippet }) => snippet)),
	);
	for (const page of pages) expect(violations(page)).toEqual([]);
});
