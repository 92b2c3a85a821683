import { expect, test } from "vitest";
import { box, type Drawing, textsIn } from "../../src/pictures/drawing.ts";
import { place, set } from "../../src/pictures/typesetting.ts";

const face = { size: 20, leading: 30, weight: 400, color: "#000000" } as const;

const drawingOf = (...children: readonly Drawing["root"][]): Drawing => ({
	width: 400,
	height: 400,
	alt: "",
	root: { type: "div", props: { style: { display: "flex" }, children } },
});

test("the texts of a drawing are its paragraphs in the order in which they are read", () => {
	const long = set([{ text: "The crane stood on the quay until " }, { text: "July", weight: 700 }], face, 120);
	const lines = { width: 10, height: 10, viewBox: "0 0 10 10", style: {}, children: [] };
	const drawing = drawingOf(
		place(set("July", face, 120), 0, 0),
		box({ width: 2, height: 2 }),
		{ type: "svg", props: lines },
		{ type: "div", props: { style: {}, children: [place(long, 0, 40)] } },
		{ type: "div", props: { style: {}, children: "a label" } },
	);

	expect(long.lines.length).toBeGreaterThan(1);
	expect(textsIn(drawing)).toEqual(["July", "The crane stood on the quay until July", "a label"]);
});
