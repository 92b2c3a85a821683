import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

/** RGBA, 8 bits each, row by row from the top, nothing transparent. */
export interface Pixels {
	readonly width: number;
	readonly height: number;
	readonly pixels: Uint8Array;
}

/**
 * An opaque PNG. Text on paper has few colours, so one byte tells a pixel and the file is less than half as large as
 * one of full colours; and what compresses it doesn't keep the bot's own thread busy.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export async function encodePng(picture: Pixels): Promise<Uint8Array> {
	const { palette, rows } = indexed(picture) ?? fullColour(picture);
	return Buffer.concat([
		signature,
		chunk("IHDR", header(picture, palette === undefined ? colourType.full : colourType.indexed)),
		...(palette === undefined ? [] : [chunk("PLTE", palette)]),
		chunk("IDAT", await compress(rows, { level: 6, memLevel: 9 })),
		chunk("IEND", new Uint8Array()),
	]);
}

const compress = promisify<Uint8Array, { level: number; memLevel: number }, Buffer>(deflate);

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const colourType = { full: 2, indexed: 3 } as const;

interface Rows {
	/** Three bytes a colour. */
	readonly palette?: Uint8Array;
	/** Each begins with its filter: always 0, none, which suits flat colours best. */
	readonly rows: Uint8Array;
}

/** A byte a pixel; `undefined` where there are more colours than bytes. */
function indexed({ width, height, pixels }: Pixels): Rows | undefined {
	const colours = new Map<number, number>();
	const rows = new Uint8Array(height * (width + 1));
	const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
	let last = -1;
	let index = 0;
	for (let y = 0, at = 0; y < height; y += 1) {
		for (let x = 0, to = y * (width + 1) + 1; x < width; x += 1, at += 4, to += 1) {
			const colour = view.getUint32(at);
			if (colour !== last) {
				index = colours.get(colour) ?? colours.size;
				if (index > 255) return undefined;
				colours.set(colour, index);
				last = colour;
			}
			rows[to] = index;
		}
	}
	return {
		palette: Uint8Array.from(
			[...colours.keys()].flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]),
		),
		rows,
	};
}

function fullColour({ width, height, pixels }: Pixels): Rows {
	const rows = new Uint8Array(height * (3 * width + 1));
	for (let y = 0, from = 0, to = 0; y < height; y += 1) {
		to += 1;
		for (let x = 0; x < width; x += 1, from += 4, to += 3) rows.set(pixels.subarray(from, from + 3), to);
	}
	return { rows };
}

function header({ width, height }: Pixels, type: number): Uint8Array {
	const bytes = Buffer.alloc(13);
	bytes.writeUInt32BE(width, 0);
	bytes.writeUInt32BE(height, 4);
	bytes.set([8, type, 0, 0, 0], 8);
	return bytes;
}

/** Length, name, data, and a checksum over the name and the data. */
function chunk(name: string, data: Uint8Array): Uint8Array {
	const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
	const bytes = Buffer.alloc(named.length + 8);
	bytes.writeUInt32BE(data.length, 0);
	bytes.set(named, 4);
	bytes.writeUInt32BE(crc32(named), named.length + 4);
	return bytes;
}
