import { crc32, inflateSync } from "node:zlib";

/** RGBA, 8 bits each, row by row from the top. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
}

/**
 * Reads a PNG of 8 bits a sample that isn't interlaced, in full or indexed colours, and checks what it can on the way.
 *
 * @throws {Error} where the file isn't one, or is damaged.
 * @see https://www.w3.org/TR/png-3/
 */
export function decodePng(bytes: Uint8Array): Picture {
	const chunks = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
	const header = chunks.get("IHDR") ?? fail("It has no header.");
	const [width, height, depth, type] = [
		header.readUInt32BE(0),
		header.readUInt32BE(4),
		header.readUInt8(8),
		header.readUInt8(9),
	];
	const samples = samplesOf.get(type) ?? fail(`Its colours are of type ${type}.`);
	if (depth !== 8 || header.readUInt8(12) !== 0) fail("It has other than 8 bits a sample, or is interlaced.");

	const data = inflateSync(chunks.get("IDAT") ?? fail("It has no pixels."));
	if (data.length !== (width * samples + 1) * height) fail("It has too few or too many pixels.");

	const rows = unfiltered(data, width * samples, samples);
	return { width, height, pixels: samples === 1 ? looked(rows, chunks.get("PLTE")) : opaque(rows, samples) };
}

/** How many colours a picture has: a blank one has 1. */
export const coloursOf = ({ pixels }: Picture): number =>
	new Set(new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4)).size;

/** Bytes a pixel, by type of colour: red, green and blue; a place in the palette; red, green, blue and opacity. */
const samplesOf = new Map([
	[2, 3],
	[3, 1],
	[6, 4],
]);

const signature = "\x89PNG\r\n\x1a\n";

/** The data of the chunks by their names; what is in parts is joined. */
function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
	if (file.toString("latin1", 0, signature.length) !== signature) fail("It doesn't begin as one.");

	const chunks = new Map<string, Buffer>();
	let name = "";
	for (let at = signature.length; at < file.length; ) {
		const end = at + 8 + file.readUInt32BE(at);
		name = file.toString("latin1", at + 4, at + 8);
		if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) fail(`${name} is damaged.`);
		chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.of(), file.subarray(at + 8, end)]));
		at = end + 4;
	}
	return name === "IEND" ? chunks : fail("It ends too early.");
}

/** Each row begins with how its bytes were told from those on the left, above, and above on the left. */
function unfiltered(data: Buffer, length: number, samples: number): Uint8Array {
	const rows = new Uint8Array((data.length / (length + 1)) * length);
	// Nothing but 0 is on the left of a row, and above the first one.
	let above = new Uint8Array(samples + length);
	for (let from = 0, to = 0; from < data.length; from += length + 1, to += length) {
		const predicted = filters[data[from] ?? -1] ?? fail("A row has no filter that there is.");
		const row = new Uint8Array(samples + length);
		for (let x = 0; x < length; x += 1) {
			const near = predicted(row[x] ?? 0, above[x + samples] ?? 0, above[x] ?? 0);
			row[x + samples] = near + (data[from + 1 + x] ?? 0);
		}
		rows.set(row.subarray(samples), to);
		above = row;
	}
	return rows;
}

type Filter = (left: number, above: number, corner: number) => number;

/** None, sub, up, average, Paeth. */
const filters: readonly Filter[] = [
	() => 0,
	(left) => left,
	(_, above) => above,
	(left, above) => (left + above) >> 1,
	nearest,
];

/** Whichever is nearest to what continues both directions. */
function nearest(left: number, above: number, corner: number): number {
	const estimate = left + above - corner;
	const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(estimate - each));
	if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
	if (toLeft <= toAbove && toLeft <= toCorner) return left;
	return toAbove <= toCorner ? above : corner;
}

/** A byte is a place in the palette. */
function looked(rows: Uint8Array, palette: Buffer = fail("It has no palette.")): Uint8Array {
	const pixels = new Uint8Array(rows.length * 4).fill(255);
	for (const [pixel, place] of rows.entries()) {
		if (place * 3 >= palette.length) fail("A pixel has no colour.");
		for (let sample = 0; sample < 3; sample += 1) pixels[pixel * 4 + sample] = palette[place * 3 + sample] ?? 0;
	}
	return pixels;
}

function opaque(rows: Uint8Array, samples: number): Uint8Array {
	const pixels = new Uint8Array((rows.length / samples) * 4).fill(255);
	for (const [at, value] of rows.entries()) pixels[Math.floor(at / samples) * 4 + (at % samples)] = value;
	return pixels;
}

function fail(what: string): never {
	throw new Error(`This is no PNG that can be read here. ${what}`);
}
