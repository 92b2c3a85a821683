import fc from "fast-check";
import { expect, test } from "vitest";
import timeline from "../../commands/timeline.ts";
import { timelineOf } from "../../src/dossier/timeline.ts";
import { anyKnowledge } from "./any-knowledge.ts";
import { violations } from "./limits-checker.ts";
import { contextOf, labelsOf, pagesFrom, press } from "./pressing.ts";
import { expectToShow } from "./quoted.ts";
import { widestKnowledge } from "./widest-knowledge.ts";

const entriesOf = (knowledge: Parameters<typeof timelineOf>[0]) =>
	timelineOf(knowledge).stretches.flatMap(({ entries }) => entries);

/** Knowledge as large as a small incident takes long to make up. */
const runs = { numRuns: 20 };
const patient = { timeout: 30_000 };

test("every page keeps Discord's limits and shows its passages verbatim, on any knowledge", patient, () => {
	fc.assert(
		fc.property(anyKnowledge, (knowledge) => {
			const context = contextOf(knowledge);
			const pages = pagesFrom(timeline, timeline.reply({}, context), context);

			expectToShow(
				pages,
				entriesOf(knowledge).map(({ snippet }) => snippet),
			);
			for (const page of pages) {
				expect(violations(page)).toEqual([]);
				if (labelsOf(page).includes("Share")) expect(violations(press(timeline, page, "Share", context))).toEqual([]);
			}
		}),
		runs,
	);
});

test("whatever it is narrowed by, the reply keeps Discord's limits and can be turned", patient, () => {
	const bound = fc.constantFrom(undefined, "2014", "July", "15 July", "15 July 2022");
	fc.assert(
		fc.property(anyKnowledge, bound, bound, fc.nat(), (knowledge, from, to, nth) => {
			const names = [...knowledge.entities.values()].flatMap(({ id, name }) => [id, name]);
			const about = [undefined, ...names, ...knowledge.facts.flatMap(({ topics }) => topics)][nth % (names.length + 1)];
			const context = contextOf(knowledge);

			for (const page of pagesFrom(timeline, timeline.reply({ from, to, about }, context), context)) {
				expect(violations(page)).toEqual([]);
			}
		}),
		runs,
	);
});

test("with the longest names of all, every page fits and every passage can be read", () => {
	const context = contextOf(widestKnowledge);
	const pages = pagesFrom(timeline, timeline.reply({ about: "northland" }, context), context);

	expectToShow(
		pages,
		entriesOf(widestKnowledge).map(({ snippet }) => snippet),
	);
	for (const page of pages) expect(violations(page)).toEqual([]);
});
