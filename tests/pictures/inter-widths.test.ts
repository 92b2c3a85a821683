import satori from "satori";
import { expect, test } from "vitest";
import { readFonts } from "../../src/pictures/fonts.ts";
import { measured, widths } from "../../src/pictures/inter-widths.ts";

const weights = [400, 600, 700] as const;

/** As wide as satori draws each character at a size of 1,000 pixels. */
async function drawnWidths(weight: number): Promise<readonly number[]> {
	const drawn: number[] = [];
	const characters = [...measured].map((character) => ({
		type: "div",
		props: { style: { whiteSpace: "pre", position: "absolute" }, children: character },
	}));
	await satori(
		{ type: "div", props: { style: { display: "flex", fontSize: 1_000, fontWeight: weight }, children: characters } },
		{
			width: 2_000,
			height: 2_000,
			fonts: await readFonts(),
			onNodeDetected: ({ textContent, width }) => {
				if (textContent !== undefined) drawn.push(width);
			},
		},
	);
	return drawn;
}

test.each(weights)(
	"the characters of weight %i are as wide as the font has them, to one in a thousand",
	async (weight) => {
		const drawn = await drawnWidths(weight);
		const differing = [...measured].filter(
			(_, index) => Math.abs((drawn[index] ?? 0) - (widths[weight][index] ?? 0)) > 1,
		);

		expect(differing).toEqual([]);
		expect(drawn).toHaveLength(widths[weight].length);
	},
);
