import { type APIComponentInContainer, type APIMessageTopLevelComponent, ComponentType } from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawMessages, type Sight } from "../../../bench/commands/message-drawing.ts";
import { button, container, linkButton, rowOf, section, separator, text } from "../../../src/discord/components.ts";
import { escaped } from "../../../src/discord/escape.ts";
import { type Element, textsIn } from "../../../src/pictures/drawing.ts";

const picture = "data:image/png;base64,iVBORw0KGgo=";

const sight = (components: readonly APIMessageTopLevelComponent[], parts: Partial<Sight> = {}): Sight => ({
	author: { name: "Casefile", bot: true },
	content: "",
	components,
	ephemeral: false,
	files: new Map([["https://a.b/map.png", picture]]),
	...parts,
});

const drawn = (components: readonly APIComponentInContainer[], parts: Partial<Sight> = {}) =>
	drawMessages([sight([container(0x2e_7d_32, components)], parts)]);

/** As one reads it: without what lines were broken at. */
const reading = (drawing: ReturnType<typeof drawn>) => textsIn(drawing).join("\n").replaceAll(/\s+/g, " ");

const everything = [
	text("**Question:** who closed the _valve\\_?\n*In words only*"),
	section("> The crane **stopped** at \\#3.\n-# **[1]** Harbour log, paragraph 2", button("Context", "a:b")),
	separator(),
	text("- `/quotes` lists [them](<https://a.b/c>)\n1. first\n```\nnpm run casefile -- why x\n```"),
	...rowOf([button("More (3)", "a:c"), linkButton("Open the original", "https://a.b/c")]),
];

describe("the drawing of a message", () => {
	test("shows all of its texts and its buttons' labels", () => {
		const shown = reading(drawn(everything));

		for (const part of [
			"Question: who closed the",
			"In words only",
			"The crane stopped at #3.",
			"[1] Harbour log, paragraph 2",
			"Context",
			"/quotes lists them",
			"1. first",
			"npm run casefile -- why x",
			"More (3)",
			"Open the original",
		]) {
			expect(shown).toContain(part);
		}
	});

	test("shows no mark of the markup and no escape", () => {
		const shown = reading(drawn(everything));

		expect(shown).not.toMatch(/[\\`>]|\*\*|-#|https/);
	});

	test("says who sent it, what called for it, and whether others see it", () => {
		const call = { by: "ada", command: "/ask" };
		const hidden = reading(drawn([text("Hello")], { ephemeral: true, call }));
		const open = reading(drawn([text("Hello")]));

		expect(hidden).toMatch(/^ada used \/ask C Casefile APP Hello Only you can see this Dismiss message$/);
		expect(open).toBe("C Casefile APP Hello");
	});

	test("gives people no tag, and shows what they wrote", () => {
		const said = drawMessages([sight([], { author: { name: "bob", bot: false }, content: "It was **proved**." })]);

		expect(reading(said)).toBe("B bob It was proved.");
	});

	test("shows the pictures that were sent with it", () => {
		const media = { url: "https://a.b/map.png", width: 1_200, height: 600 };
		const gallery = { type: ComponentType.MediaGallery as const, items: [{ media }] };

		expect(elementsIn(drawn([gallery]).root)).toContainEqual(
			expect.objectContaining({ type: "img", props: expect.objectContaining({ src: picture }) }),
		);
		expect(() => drawn([gallery], { files: new Map() })).toThrow("https://a.b/map.png is no picture at hand");
	});

	test("refuses what it doesn't know how to draw", () => {
		const file = { type: ComponentType.File, file: { url: "attachment://a.txt" } } as const;

		expect(() => drawn([file])).toThrow("type 13");
	});

	test("keeps everything on the picture, whatever the words", () => {
		const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 });
		fc.assert(
			fc.property(words, fc.string({ minLength: 1, maxLength: 80 }), (said, label) => {
				const { root, width, height } = drawn([
					section(`> ${escaped(said)}`, button(label, "a:b")),
					...rowOf([button(label, "a:c"), linkButton(label, "https://a.b/c")]),
				]);

				for (const { left = 0, top = 0, width: wide = 0, height: high = 0 } of elementsIn(root).map(styleOf)) {
					expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
					expect(left + wide).toBeLessThanOrEqual(width);
					expect(top + high).toBeLessThanOrEqual(height);
				}
			}),
			{ numRuns: 50 },
		);
	});
});

const styleOf = ({ props }: Element) => props.style;

function elementsIn(element: Element): readonly Element[] {
	const children = element.type === "div" && Array.isArray(element.props.children) ? element.props.children : [];
	return [element, ...children.flatMap(elementsIn)];
}
