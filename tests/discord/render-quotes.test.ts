import fc from "fast-check";
import { expect, test } from "vitest";
import quotes from "../../commands/quotes.ts";
import { quotationsOf } from "../../src/dossier/quotations.ts";
import { anyKnowledge } from "./any-knowledge.ts";
import { violations } from "./limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press } from "./pressing.ts";
import { expectToShow } from "./quoted.ts";
import { widestKnowledge } from "./widest-knowledge.ts";

/** Knowledge as large as a small incident takes long to make up. */
const runs = { numRuns: 20 };
const patient = { timeout: 30_000 };

test("every page keeps Discord's limits and shows its quotes verbatim, on any knowledge", patient, () => {
	fc.assert(
		fc.property(anyKnowledge, (knowledge) => {
			const context = contextOf(knowledge);
			const pages = pagesFrom(quotes, quotes.reply({}, context), context);

			expectToShow(
				pages,
				quotationsOf(knowledge).map(({ snippet }) => snippet),
			);
			for (const page of pages) {
				expect(violations(page)).toEqual([]);
				for (const label of labelsOf(page).filter((each) => /^(?:Copy|Share)/.test(each))) {
					expect(violations(press(quotes, page, label, context))).toEqual([]);
				}
			}
		}),
		runs,
	);
});

test("with the longest names of all, every page fits and every passage can be read", () => {
	const context = contextOf(widestKnowledge);
	const pages = pagesFrom(quotes, quotes.reply({ about: "northland" }, context), context);

	expectToShow(
		pages,
		quotationsOf(widestKnowledge).map(({ snippet }) => snippet),
	);
	for (const page of pages) expect(violations(page)).toEqual([]);
});
