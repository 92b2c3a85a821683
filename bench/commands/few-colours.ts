import type { Pixels } from "../../src/pictures/png.ts";

/** As many as a byte can tell apart. */
const most = 256;

/**
 * The picture in its 256 commonest colours, every other one as the nearest of them: to the eye the same, for what is
 * rare is the softened edge of a letter; and as a file a third of the size.
 */
export function withFewColours({ width, height, pixels }: Pixels): Pixels {
	const colours = coloursOf(pixels);
	const kept = commonest(colours);
	const palette = new Map<number, number>();
	const reduced = new Uint8Array(pixels.byteLength);
	const view = new DataView(reduced.buffer);
	for (const [index, colour] of colours.entries()) {
		const near = palette.get(colour) ?? nearest(colour, kept);
		palette.set(colour, near);
		view.setUint32(index * 4, near);
	}
	return { width, height, pixels: reduced };
}

/** Red, green, blue and opacity of each pixel in one number. */
function coloursOf(pixels: Uint8Array): Uint32Array {
	const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
	return Uint32Array.from({ length: pixels.byteLength / 4 }, (_, index) => view.getUint32(index * 4));
}

function commonest(colours: Uint32Array): readonly number[] {
	const counts = new Map<number, number>();
	for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.slice(0, most)
		.map(([colour]) => colour);
}

function nearest(colour: number, kept: readonly number[]): number {
	let [best, least] = [colour, Number.POSITIVE_INFINITY];
	for (const candidate of kept) {
		const distance = distanceOf(colour, candidate);
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** Squared, over red, green and blue. */
const distanceOf = (one: number, other: number): number =>
	[24, 16, 8].reduce((sum, shift) => sum + (((one >>> shift) & 255) - ((other >>> shift) & 255)) ** 2, 0);
