import { createHash } from "node:crypto";
import { type Brush, loadBrush } from "./brush.ts";
import type { Drawing } from "./drawing.ts";
import { faces, sheet } from "./look.ts";
import { drawingOf } from "./sheet.ts";
import { place, set } from "./typesetting.ts";

export interface Painter {
	/**
	 * The drawing as PNG. Whoever gets it must not alter it: the same bytes are given again.
	 *
	 * @throws {MissingGlyphError} for characters that the fonts lack.
	 */
	readonly paint: (drawing: Drawing) => Promise<Uint8Array>;
	/** Reads fonts and modules and draws once, so that the first picture isn't late. */
	readonly warmUp: () => Promise<void>;
}

/** Pictures. At about 150 kB each, some 10 MB. */
const rememberedByDefault = 64;

/** Draws pictures, and remembers those asked for last. Nothing is loaded before the first one. */
export function createPainter({ remembered = rememberedByDefault }: { readonly remembered?: number } = {}): Painter {
	const pictures = new Map<string, Promise<Uint8Array>>();
	const brush = loadedOnce();

	/** One under way is remembered too: whoever asks meanwhile waits for the same. One that failed is forgotten. */
	function paint(drawing: Drawing): Promise<Uint8Array> {
		const key = keyOf(drawing);
		const picture = pictures.get(key) ?? draw(drawing);
		pictures.delete(key);
		pictures.set(key, picture);
		const [oldest = key] = pictures.keys();
		if (pictures.size > remembered) pictures.delete(oldest);
		picture.catch(() => {
			if (pictures.get(key) === picture) pictures.delete(key);
		});
		return picture;
	}

	const draw = async (drawing: Drawing) => (await brush())(drawing);

	return {
		paint,
		warmUp: async () => {
			await draw(sample);
		},
	};
}

/** Two equal drawings are one picture. */
const keyOf = (drawing: Drawing) => createHash("sha256").update(JSON.stringify(drawing)).digest("base64");

/** A brush that couldn't be loaded may be there at the next try. */
function loadedOnce(): () => Promise<Brush> {
	let brush: Promise<Brush> | undefined;
	return () => {
		brush ??= loadBrush().catch((error: unknown) => {
			brush = undefined;
			throw error;
		});
		return brush;
	};
}

const alphabet = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 “,.”";

/** As much text in every weight as an ordinary picture has, so that all that draws one has run, and is compiled. */
const sample: Drawing = drawingOf(
	2_000,
	"",
	Array.from({ length: 5 }, () => [faces.title, faces.date, faces.words, faces.small])
		.flat()
		.map((face, index) => place(set(alphabet, face, sheet.width), 0, index * 100)),
);
