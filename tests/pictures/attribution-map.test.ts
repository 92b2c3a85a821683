import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { Stance } from "../../src/domain/knowledge-file.ts";
import { attributionOf } from "../../src/dossier/attribution.ts";
import { drawAttribution } from "../../src/pictures/attribution-map.ts";
import { textsIn } from "../../src/pictures/drawing.ts";
import { stanceLooks } from "../../src/pictures/look.ts";
import { type KnowledgeGiven, knowledgeOf } from "../builders.ts";
import { areasOf, expectSound } from "./layout.ts";

const pictureOf = (knowledge: Knowledge) => drawAttribution(attributionOf(knowledge), knowledge);

interface Said {
	readonly by: string;
	readonly stance: Stance;
	readonly against?: string;
	readonly strength?: string;
	readonly when?: string;
}

/** One fact for each claim, each on a sentence of its own in which its strength and date stand. */
function claimed(
	claims: readonly Said[],
	names: Readonly<Record<string, string>> = {},
	rest: KnowledgeGiven = {},
): Knowledge {
	const sentences = claims.map(
		({ strength = "something", when = "some day" }, index) => `Number ${index + 1} says ${strength} on ${when}.`,
	);
	const ids = new Set(claims.flatMap(({ by, against }) => (against === undefined ? [by] : [by, against])));
	return knowledgeOf({
		sources: { log: { text: sentences.join("\n\n"), title: "Harbour log" } },
		entities: [...ids].map((id) => ({ id, name: names[id] ?? id })),
		facts: claims.map(({ when, ...claim }, index) => ({
			claim,
			evidence: [sentences[index] ?? ""],
			...(when === undefined ? {} : { when }),
		})),
		...rest,
	});
}

describe("the attribution map", () => {
	const knowledge = claimed([
		{ by: "master", stance: "accuses", against: "union", strength: "high confidence", when: "3 May" },
		{ by: "office", stance: "assesses", against: "union" },
		{ by: "union", stance: "denies", against: "union", strength: "nonsense" },
	]);

	test("tells who says what about whom, in whose words, and where it stands", () => {
		const texts = textsIn(pictureOf(knowledge));

		expect(texts.slice(0, 6)).toEqual([
			...["Who says who did it", "The crane", "3 speakers in 1 document."],
			...["Who speaks", "Stance, and how sure in their words", "About whom"],
		]);
		for (const words of ["accuses “high confidence” 3 May [A]", "assesses [A]", "denies “nonsense” [A]"]) {
			expect(texts.map((text) => text.replaceAll("\u00A0", " "))).toContain(words);
		}
		expect(texts.slice(-3)).toEqual([
			"[A] Harbour log",
			"Stance words and strength are the speakers’ own; Casefile does not rate who is right.",
			`Casefile · words of the documents · knowledge ${knowledge.revision.slice(0, 12)}`,
		]);
	});

	test("is told to those who don't see it", () => {
		expect(pictureOf(knowledge).alt).toBe(
			"Who says who did it: The crane. master accuses: union, “high confidence” (3 May); " +
				"office assesses: union; union denies: union, “nonsense”.",
		);
	});

	test("names each speaker once, and each of whom they speak", () => {
		const twice = claimed([
			{ by: "master", stance: "accuses", against: "union" },
			{ by: "master", stance: "questions", against: "union" },
			{ by: "master", stance: "condemns", against: "office" },
		]);
		const texts = textsIn(pictureOf(twice));

		for (const name of ["master", "union", "office"]) expect(texts.filter((text) => text === name)).toEqual([name]);
	});

	test("draws a stance towards nobody", () => {
		const picture = pictureOf(claimed([{ by: "master", stance: "denies" }]));

		expectSound(picture);
		expect(textsIn(picture)).toContain("denies\u00A0[A]");
		expect(picture.alt).toBe("Who says who did it: The crane. master denies.");
	});

	test("draws lines only where no text is", () => {
		const picture = pictureOf(knowledge);
		const words = areasOf(picture).filter(({ text }) => Stance.options.some((stance) => text.startsWith(stance)));
		const lines = [...JSON.stringify(picture).matchAll(/"d":"M (?<x>[\d.]+) (?<y>[\d.]+) L (?<bend>[\d.]+) \k<y> C/g)];

		expect(lines).toHaveLength(3);
		for (const { groups: { y = "", bend = "" } = {} } of lines) {
			for (const { top, bottom, right } of words) {
				expect(Number(y) <= top || Number(y) >= bottom).toBe(true);
				expect(Number(bend)).toBeGreaterThanOrEqual(right);
			}
		}
	});

	test("tells stances apart by word, and by more than colour", () => {
		const looks = Stance.options.map((stance) => stanceLooks[stance]);

		expect(new Set(looks.map(({ dashes, end }) => `${dashes} ${end}`)).size).toBe(looks.length);
		const texts = textsIn(
			pictureOf(claimed(Stance.options.map((stance) => ({ by: "master", stance, against: "union" })))),
		);
		for (const stance of Stance.options) expect(texts).toContain(`${stance}\u00A0[A]`);
	});

	test("leaves out no stance where there are too many positions", () => {
		const many = claimed([
			...Array.from(
				{ length: 60 },
				(_, index): Said => ({ by: `party-${index}`, stance: "accuses", against: "union" }),
			),
			{ by: "union", stance: "denies", against: "union" },
		]);
		const picture = pictureOf(many);
		const drawn = textsIn(picture).filter((text) => /^(?:accuses|denies)\s/.test(text));

		expectSound(picture);
		expect(drawn.length).toBeGreaterThan(10);
		expect(drawn).toContain("denies\u00A0[A]");
		expect(textsIn(picture)).toContain(`and ${61 - drawn.length} more in the list`);
		expect(picture.alt).toContain("listed below the picture");
	});

	test("keeps its height with names and words as long as they may be", () => {
		const names = Object.fromEntries(
			Array.from({ length: 30 }, (_, index) => [`party-${index}`, "Wide Name ".repeat(20).trim()]),
		);
		const picture = pictureOf(
			claimed(
				Object.keys(names).map((by, index) => ({
					by,
					stance: "accuses",
					against: `party-${29 - index}`,
					strength: "certainly ".repeat(20).trim(),
				})),
				names,
			),
		);

		expectSound(picture);
		expect(textsIn(picture).some((text) => text.startsWith("accuses"))).toBe(true);
		expect(textsIn(picture).some((text) => text.endsWith("…"))).toBe(true);
	});

	test("has room for nothing at all", () => {
		expectSound(pictureOf(knowledgeOf()));
	});
});
