import { expect, test } from "vitest";
import { withFewColours } from "../../../bench/commands/few-colours.ts";

/** A row of opaque pixels, each of one shade of each colour. */
const row = (shades: readonly (readonly [number, number, number])[]) => ({
	width: shades.length,
	height: 1,
	pixels: Uint8Array.from(shades.flatMap((shade) => [...shade, 255])),
});

const grey = (shade: number) => [shade, shade, shade] as const;

const coloursIn = ({ pixels }: { readonly pixels: Uint8Array }) =>
	new Set(Array.from({ length: pixels.length / 4 }, (_, index) => pixels.slice(index * 4, index * 4 + 4).join()));

test("leaves a picture of 256 colours as it is", () => {
	const greys = row(Array.from({ length: 256 }, (_, shade) => grey(shade)));

	expect(withFewColours(greys)).toEqual(greys);
});

test("shows rare colours as the nearest of the common ones", () => {
	const greys = Array.from({ length: 256 }, (_, shade) => grey(shade));
	const reduced = withFewColours(row([...greys, ...greys, [100, 103, 100]]));

	expect(coloursIn(reduced).size).toBe(256);
	expect([...reduced.pixels.slice(-4)]).toEqual([101, 101, 101, 255]);
});
