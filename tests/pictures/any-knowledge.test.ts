import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { attributionOf } from "../../src/dossier/attribution.ts";
import { timelineOf } from "../../src/dossier/timeline.ts";
import { drawAttribution } from "../../src/pictures/attribution-map.ts";
import type { Drawing } from "../../src/pictures/drawing.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import { drawTimeline } from "../../src/pictures/timeline-picture.ts";
import { anyKnowledge } from "../discord/any-knowledge.ts";
import { expectSound } from "./layout.ts";
import { decodePng } from "./png.ts";

const timelineFor = (knowledge: Knowledge): Drawing => drawTimeline(timelineOf(knowledge), knowledge);

const attributionFor = (knowledge: Knowledge): Drawing => drawAttribution(attributionOf(knowledge), knowledge);

const patient = { timeout: 60_000 };

describe.each([
	{ picture: "a timeline", draw: timelineFor },
	{ picture: "an attribution map", draw: attributionFor },
])("$picture of any knowledge", ({ draw }) => {
	test("has all in its place, and no text on another", patient, () => {
		fc.assert(
			fc.property(anyKnowledge, (knowledge) => {
				expectSound(draw(knowledge));
			}),
			{ numRuns: 20 },
		);
	});

	test("is drawn, or refused for its signs", patient, async () => {
		const painter = createPainter();
		await fc.assert(
			fc.asyncProperty(anyKnowledge, async (knowledge) => {
				const drawing = draw(knowledge);
				const png = await painter.paint(drawing).catch((error: Error) => error.name);

				if (typeof png === "string") expect(png).toBe("MissingGlyphError");
				else expect(decodePng(png)).toMatchObject({ width: drawing.width, height: drawing.height });
			}),
			{ numRuns: 4 },
		);
	});
});
