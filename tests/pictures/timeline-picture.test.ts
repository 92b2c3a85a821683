import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { timelineOf } from "../../src/dossier/timeline.ts";
import { textsIn } from "../../src/pictures/drawing.ts";
import { drawTimeline } from "../../src/pictures/timeline-picture.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";
import { areasOf, expectSound } from "./layout.ts";

const pictureOf = (knowledge: Knowledge) => drawTimeline(timelineOf(knowledge), knowledge);

/** One fact for each date, each on a sentence of its own. */
function dated(dates: readonly string[], rest: KnowledgeGiven = {}): Knowledge {
	const sentences = dates.map((date, index) => `Crane ${index + 1} fell, ${date.split(", ").join(" on ")}.`);
	return knowledgeOf({
		sources: { log: { text: sentences.join("\n\n"), title: "Harbour log", publisher: "Port office" } },
		facts: dates.map((when, index) => ({ when, evidence: [sentences[index] ?? ""] })),
		...rest,
	});
}

const manyDates = Array.from({ length: 300 }, (_, index) => `${1 + (index % 28)} July ${1_700 + index}`);

describe("the picture of a timeline", () => {
	const knowledge = dated(["2014", "8 September", "15 July", "last month"]);

	test("tells dates in order beside the documents' words, what kind they are, and where they stand", () => {
		expect(textsIn(pictureOf(knowledge))).toEqual([
			"Timeline",
			"The crane",
			"Dates and words as the documents give them.",
			"Years that the documents name",
			...["2014", "Crane 1 fell, 2014.\u00A0[A]"],
			"Days and months, no year in the documents",
			...["15 July", "Crane 3 fell, 15 July.\u00A0[A]"],
			...["8 September", "Crane 2 fell, 8 September.\u00A0[A]"],
			"In words only",
			...["last month", "Crane 4 fell, last month.\u00A0[A]"],
			"[A] Harbour log, Port office",
			`Casefile · words of the documents · knowledge ${knowledge.revision.slice(0, 12)}`,
		]);
	});

	test("is told to those who don't see it", () => {
		expect(pictureOf(knowledge).alt).toBe(
			"Timeline: The crane. " +
				"Years that the documents name: 2014, “Crane 1 fell, 2014.” [A]; " +
				"Days and months, no year in the documents: 15 July, “Crane 3 fell, 15 July.” [A]; " +
				"8 September, “Crane 2 fell, 8 September.” [A]; " +
				"In words only: last month, “Crane 4 fell, last month.” [A].",
		);
	});

	test("stands at the same heights on either side of the line", () => {
		const areas = areasOf(pictureOf(knowledge));
		const topOf = (words: string) => areas.find(({ text }) => text.startsWith(words))?.top;

		for (const [date, passage] of [
			["2014", "Crane 1"],
			["15 July", "Crane 3"],
			["last month", "Crane 4"],
		] as const)
			expect(topOf(passage)).toBe(topOf(date));
	});

	test("tells a date once for all of its passages", () => {
		const twice = knowledgeOf({
			sources: { log: "It fell in July. It stood in July." },
			facts: [
				{ when: "July", evidence: ["It fell in July."] },
				{ when: "July", evidence: ["It stood in July."] },
			],
		});

		expect(textsIn(pictureOf(twice)).filter((text) => text === "July")).toHaveLength(1);
		expect(pictureOf(twice).alt.match(/July, “/g)).toHaveLength(2);
	});

	test("says in brackets what it leaves out of a passage, around the date", () => {
		const long = `${"The crane stood there for long. ".repeat(8)}It fell in 2014, ${"and nobody was hurt ".repeat(9)}.`;
		const text = textsIn(
			pictureOf(knowledgeOf({ sources: { log: long }, facts: [{ when: "2014", evidence: [long] }] })),
		).find((each) => each.includes("fell in"));

		expect(text).toMatch(/^\[…\]\s.*It fell in 2014, and nobody.*\s\[…\]\s\[A\]$/);
		expect(text?.length).toBeLessThan(180);
	});

	test("draws as many entries as fit, and counts the rest", () => {
		const picture = pictureOf(dated(manyDates));
		const drawn = textsIn(picture).filter((text) => text.startsWith("Crane ")).length;

		expectSound(picture);
		expect(drawn).toBeGreaterThan(15);
		expect(textsIn(picture)).toContain(`and ${300 - drawn} more in the list`);
		expect(picture.alt).toMatch(/And 2\d\d more, listed below the picture\.$/);
	});

	test("names the first documents of many, and counts the rest", () => {
		const sources = Object.fromEntries(
			Array.from({ length: 9 }, (_, index) => [`log-${index}`, `It fell in 200${index}.`]),
		);
		const facts = Object.values(sources).map((text) => ({ when: text.slice(11, 15), evidence: [text] }));
		const texts = textsIn(pictureOf(knowledgeOf({ sources, facts })));

		expect(texts).toContain("[F] Document log-5");
		expect(texts).not.toContain("[G] Document log-6");
		expect(texts).toContain("and 3 documents more, named in the list");
	});

	test("has room for one entry, for none, and for names as long as they may be", () => {
		const longNames = dated(["2014"], {
			title: "W".repeat(200),
			sources: { log: { text: "Crane 1 fell, 2014.", title: "M".repeat(200) } },
		});

		expectSound(pictureOf(dated(["2014"])));
		expectSound(pictureOf(knowledgeOf()));
		expectSound(pictureOf(longNames));
		expect(textsIn(pictureOf(knowledgeOf()))).not.toContain("Years that the documents name");
	});

	test("takes markup and hidden signs for the text that they are", () => {
		const title = "<b>The</b> \u202Ecrane\u202C &amp;\u200B *co*";
		const texts = textsIn(pictureOf(dated(["2014"], { title })));

		expect(texts).toContain("<b>The</b> crane &amp; *co*");
	});
});
