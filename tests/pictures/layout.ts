import { expect } from "vitest";
import { type Drawing, type Element, textsIn } from "../../src/pictures/drawing.ts";

/** Where something is on a drawing, in pixels. */
export interface Area {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	/** What is written there; empty for a box or a line. */
	readonly text: string;
}

/** Every text, box and canvas of a drawing. */
export function areasOf({ root }: Drawing): readonly Area[] {
	if (root.type !== "div" || typeof root.props.children === "string") return [];
	return (root.props.children ?? []).map(areaOf);
}

function areaOf(element: Element): Area {
	const { left = 0, top = 0, width = 0, height = 0 } = element.props.style;
	const text = textsIn({ width, height, alt: "", root: element }).join(" ");
	return { left, top, right: left + width, bottom: top + height, text };
}

const overlap = (one: Area, other: Area) =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Holds of every picture, whatever it shows. */
export function expectSound(drawing: Drawing): void {
	const areas = areasOf(drawing);
	const texts = areas.filter(({ text }) => text !== "");
	const outside = areas.filter(
		({ left, top, right, bottom }) => left < 0 || top < 0 || right > drawing.width || bottom > drawing.height,
	);
	const onAnother = texts.filter((text, index) => texts.slice(0, index).some((above) => overlap(text, above)));

	expect(outside).toEqual([]);
	expect(onAnother).toEqual([]);
	expect(drawing.width).toBe(1_200);
	expect(drawing.height).toBeLessThanOrEqual(2_400);
	expect(drawing.alt.length).toBeLessThanOrEqual(1_024);
	expect(drawing.alt).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
	expect(textsIn(drawing).join("")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
	expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing);
}
