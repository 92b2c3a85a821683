import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Drawing } from "../../src/pictures/drawing.ts";
import { faces } from "../../src/pictures/look.ts";
import { createPainter } from "../../src/pictures/painter.ts";
import { drawingOf } from "../../src/pictures/sheet.ts";
import { shown } from "../../src/pictures/shown-text.ts";
import { place, set } from "../../src/pictures/typesetting.ts";
import { hostileText } from "../discord/samples.ts";
import { coloursOf, decodePng, type Picture } from "./png.ts";

const drawn = (text: string): Drawing => drawingOf(60, text, [place(set(text, faces.words, 1_000), 10, 10)]);

const painter = createPainter();

const paint = async (text: string): Promise<Picture> => decodePng(await painter.paint(drawn(text)));

describe("a painter", () => {
	test("draws a drawing as a PNG of its size", async () => {
		const picture = await paint("The crane fell in July.");

		expect(picture).toMatchObject({ width: 1_200, height: 60 });
		expect(coloursOf(picture)).toBeGreaterThan(20);
		expect(picture.pixels.every((sample, at) => at % 4 !== 3 || sample === 255)).toBe(true);
	});

	test("draws nothing but paper where there is nothing to draw", async () => {
		expect(coloursOf(decodePng(await painter.paint(drawingOf(20, "", []))))).toBe(1);
	});

	test.each(["Čapek, Łódź, İzmir", "Ελλάδα, Ἀθῆναι", "Київ, Ґалаґан, Ӂ", "Đặng Thị", "e\u0301 o\u0308"])(
		"has the letters of %s",
		async (text) => {
			expect(coloursOf(await paint(text))).toBeGreaterThan(20);
		},
	);

	test("draws markup as the text that it is", async () => {
		const [markup, words] = await Promise.all([
			paint("<svg><rect width='999' height='999' fill='red'/></svg> &lt;b&gt;"),
			paint("An ordinary text of about as many letters as that has."),
		]);
		const isRed = (at: number, { pixels }: Picture) => pixels[at] === 255 && pixels[at + 1] === 0;

		expect([...markup.pixels.keys()].some((at) => at % 4 === 0 && isRed(at, markup))).toBe(false);
		expect(coloursOf(markup)).toBeLessThan(coloursOf(words) * 2);
	});

	test.each([
		["هجوم", ["ه", "ج", "و", "م"]],
		["the 港", ["港"]],
		["🔥 and 🔥", ["🔥"]],
	])("refuses %s, for which its fonts have no sign", async (text, characters) => {
		await expect(painter.paint(drawn(text))).rejects.toMatchObject({ name: "MissingGlyphError", characters });
	});

	test("draws or refuses any text, and goes on drawing", { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(hostileText(60, 1), async (text) => {
				const png = await painter.paint(drawn(shown(text))).catch((error: Error) => error.name);

				if (typeof png === "string") expect(png).toBe("MissingGlyphError");
				else expect(decodePng(png).width).toBe(1_200);
			}),
			{ numRuns: 30 },
		);
		expect(coloursOf(await paint("July"))).toBeGreaterThan(10);
	});
});

describe("what a painter remembers", () => {
	test("is given again for an equal drawing, as the same bytes", async () => {
		expect(await painter.paint(drawn("2014"))).toBe(await painter.paint(drawn("2014")));
		expect(await painter.paint(drawn("2014"))).not.toBe(await painter.paint(drawn("2015")));
	});

	test("is drawn once for all who ask at the same time", async () => {
		const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => painter.paint(drawn("2016"))));

		for (const other of others) expect(other).toBe(first);
	});

	test("is what was asked for last", async () => {
		const forgetful = createPainter({ remembered: 2 });
		const one = await forgetful.paint(drawn("1"));
		const two = await forgetful.paint(drawn("2"));
		expect(await forgetful.paint(drawn("1"))).toBe(one);
		await forgetful.paint(drawn("3"));

		expect(await forgetful.paint(drawn("1"))).toBe(one);
		expect(await forgetful.paint(drawn("2"))).not.toBe(two);
	});

	test("isn't what couldn't be drawn", async () => {
		const first = await painter.paint(drawn("港")).catch((error: unknown) => error);
		const again = await painter.paint(drawn("港")).catch((error: unknown) => error);

		expect(again).not.toBe(first);
		expect(again).toEqual(first);
	});

	test("is nothing at all where it is told so", async () => {
		const forgetful = createPainter({ remembered: 0 });

		expect(await forgetful.paint(drawn("1"))).not.toBe(await forgetful.paint(drawn("1")));
	});
});

test("a painter can be warmed up more than once, while it draws", async () => {
	const cold = createPainter();

	const [picture] = await Promise.all([cold.paint(drawn("July")), cold.warmUp(), cold.warmUp()]);
	expect(decodePng(picture).height).toBe(60);
});
