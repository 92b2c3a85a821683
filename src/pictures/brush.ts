import type { Drawing } from "./drawing.ts";
import { readFonts } from "./fonts.ts";
import { MissingGlyphError } from "./missing-glyph-error.ts";
import { encodePng } from "./png.ts";

/** Draws a drawing as PNG. @throws {MissingGlyphError} for characters that the fonts lack. */
export type Brush = (drawing: Drawing) => Promise<Uint8Array>;

/** Loads what draws, and the fonts. Nothing ever comes from the network. */
export async function loadBrush(): Promise<Brush> {
	const [{ default: satori }, { renderAsync }, fonts] = await Promise.all([
		import("satori"),
		import("@resvg/resvg-js"),
		readFonts(),
	]);

	/** Text becomes outlines here, so that what renders them needs no fonts. */
	async function outlined({ root, width, height }: Drawing): Promise<string> {
		const missing: string[] = [];
		const svg = await satori(root, {
			width,
			height,
			fonts,
			loadAdditionalAsset: async (_language, segment) => {
				missing.push(segment);
				return [];
			},
		});
		if (missing.length > 0) throw new MissingGlyphError(missing);
		return svg;
	}

	return async (drawing) => {
		const svg = await outlined(drawing);
		return encodePng(await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: "off" }));
	};
}
