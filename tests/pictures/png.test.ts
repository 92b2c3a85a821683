import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodePng, type Pixels } from "../../src/pictures/png.ts";
import { coloursOf, decodePng } from "./png.ts";

/** An opaque picture, each pixel of the colour that it is given. */
const pictureOf = (width: number, height: number, colourAt: (pixel: number) => readonly number[]): Pixels => ({
	width,
	height,
	pixels: Uint8Array.from(Array.from({ length: width * height }, (_, pixel) => [...colourAt(pixel), 255]).flat()),
});

const anyPicture = fc
	.record({
		width: fc.integer({ min: 1, max: 40 }),
		height: fc.integer({ min: 1, max: 40 }),
		colours: fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: 1, maxLength: 256 }),
		order: fc.array(fc.nat(255), { minLength: 1, maxLength: 50 }),
	})
	.map(({ width, height, colours, order }) =>
		pictureOf(width, height, (pixel) => colours[(order[pixel % order.length] ?? 0) % colours.length] ?? [0, 0, 0]),
	);

describe("a PNG", () => {
	test("holds every pixel of a picture of at most 256 colours", async () => {
		await fc.assert(
			fc.asyncProperty(anyPicture, async (picture) => {
				expect(decodePng(await encodePng(picture))).toEqual(picture);
			}),
		);
	});

	test("has the nearest of the 256 commonest colours for every other", async () => {
		// 300 shades of grey and nearly grey: the first 256 pixels' three times, the others once.
		const shades = Array.from({ length: 300 }, (_, shade) =>
			shade < 256 ? [shade, shade, shade] : [shade - 200, 60, 61],
		);
		const picture = pictureOf(1, 256 * 3 + 44, (pixel) => shades[pixel < 256 * 3 ? pixel % 256 : pixel - 512] ?? []);

		const decoded = decodePng(await encodePng(picture));

		expect(coloursOf(picture)).toBe(300);
		expect(coloursOf(decoded)).toBe(256);
		expect(decoded.pixels.subarray(0, 256 * 12)).toEqual(picture.pixels.subarray(0, 256 * 12));
		// The last one is 99, 60, 61; the nearest grey has the mean of them.
		expect([...decoded.pixels.subarray(-4)]).toEqual([73, 73, 73, 255]);
	});

	test("can be made of pixels that begin anywhere in the memory", async () => {
		const picture = pictureOf(2, 2, (pixel) => [pixel, 0, 0]);
		const shifted = new Uint8Array(picture.pixels.length + 1);
		shifted.set(picture.pixels, 1);

		expect(decodePng(await encodePng({ ...picture, pixels: shifted.subarray(1) }))).toEqual(picture);
	});
});

describe("the tests' own reader", () => {
	const picture = pictureOf(30, 30, (pixel) => [pixel % 7, 0, 0]);

	/** The chunk of that name with one byte more, and its checksum right again. */
	function damaged(png: Uint8Array, name: string, isHidden: boolean): Uint8Array {
		const file = Buffer.from(png);
		const at = file.indexOf(name, 0, "latin1");
		const end = at + 4 + file.readUInt32BE(at - 4);
		file.writeUInt8((file.readUInt8(end - 1) + 1) % 256, end - 1);
		if (isHidden) file.writeUInt32BE(crc32(file.subarray(at, end)), end);
		return file;
	}

	test.each(["IHDR", "PLTE", "IDAT"])("notices that %s is damaged", async (name) => {
		const png = await encodePng(picture);

		expect(() => decodePng(damaged(png, name, false))).toThrow(`${name} is damaged`);
	});

	test("notices pixels that were damaged with care, a file that ends early, and one that is no PNG", async () => {
		const png = await encodePng(picture);

		expect(() => decodePng(damaged(png, "IDAT", true))).toThrow();
		expect(() => decodePng(png.subarray(0, -12))).toThrow("ends too early");
		expect(() => decodePng(Buffer.from("GIF89a, but not a PNG"))).toThrow("doesn't begin as one");
	});
});
