import fc from "fast-check";
import { expect, test } from "vitest";
import people from "../../commands/people.ts";
import { profileOf } from "../../src/dossier/profile.ts";
import { anyKnowledge } from "./any-knowledge.ts";
import { textsOf, violations } from "./limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press } from "./pressing.ts";
import { expectToShow, isVerbatim, quotesIn } from "./quoted.ts";

/** Knowledge as large as a small incident takes long to make up. */
const runs = { numRuns: 20 };
const patient = { timeout: 30_000 };

test("every side and page keeps Discord's limits and shows its passages verbatim, on any knowledge", patient, () => {
	fc.assert(
		fc.property(anyKnowledge, fc.nat(3), (knowledge, nth) => {
			const context = contextOf(knowledge);
			const [entity] = [...knowledge.entities.values()].slice(nth);
			if (entity === undefined) return;
			const profile = profileOf(entity, knowledge);
			const overview = people.reply({ name: entity.id }, context);

			expect(violations(overview)).toEqual([]);
			for (const quote of quotesIn(textsOf(overview))) expect(isVerbatim(quote, knowledge)).toBe(true);
			for (const [label, side] of [
				["Said (", "said"],
				["About ", "about"],
			] as const) {
				if (!labelsOf(overview).some((each) => each.startsWith(label))) {
					expect(profile[side]).toEqual([]);
					continue;
				}
				const pages = pagesFrom(people, press(people, overview, label, context), context);
				expectToShow(pages, profile[side]);
				for (const page of pages) {
					expect(violations(page)).toEqual([]);
					expect(violations(press(people, page, "Share", context))).toEqual([]);
				}
			}
		}),
		runs,
	);
});
