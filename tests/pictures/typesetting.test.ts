import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Drawing, textsIn } from "../../src/pictures/drawing.ts";
import { balanced, glue, place, type Run, type Setting, set, widthOf } from "../../src/pictures/typesetting.ts";
import { hostileText } from "../discord/samples.ts";

const face = { size: 20, leading: 30, weight: 400, color: "#000000" } as const;

const linesOf = ({ lines }: Setting) => lines.map((runs) => runs.map(({ text }) => text).join(""));

describe("a text that is set", () => {
	test("breaks between words, and keeps every character", () => {
		expect(linesOf(set("The crane stood on the quay", face, 130))).toEqual(["The crane ", "stood on the ", "quay"]);
	});

	test("is as high as its lines", () => {
		expect(set("The crane stood on the quay", face, 130)).toMatchObject({ width: 130, height: 90 });
		expect(set("", face, 120)).toMatchObject({ lines: [], height: 0 });
	});

	test("breaks a word that is wider than a line at its hyphens, else anywhere", () => {
		expect(linesOf(set("harbour-master-general", face, 170))).toEqual(["harbour-master-", "general"]);
		expect(linesOf(set("x".repeat(30), face, 120)).join("")).toBe("x".repeat(30));
		expect(set("x".repeat(30), face, 120).lines.length).toBeGreaterThan(1);
	});

	test("never breaks inside of a character, however it is written", () => {
		const family = "👩‍👩‍👧";

		expect(linesOf(set(family.repeat(5), face, 20)).every((line) => line === family)).toBe(true);
	});

	test("keeps together what is glued, as long as a line holds it", () => {
		expect(linesOf(set(`on the quay${glue}[1]`, face, 100))).toEqual(["on the ", `quay${glue}[1]`]);
		expect(linesOf(set(`on the quay${glue}[1]`, face, 60))).toEqual(["on ", "the ", `quay${glue}`, "[1]"]);
	});

	test("is one word where its look changes in the middle", () => {
		const runs: Run[] = [{ text: "It fell in " }, { text: "July", weight: 700 }, { text: ", at night" }];

		expect(linesOf(set(runs, face, 105))).toEqual(["It fell in ", "July, at ", "night"]);
	});

	test("keeps what looks alike in one run", () => {
		const runs: Run[] = [{ text: "It fell " }, { text: "in ", weight: 400 }, { text: "July", weight: 700 }];

		expect(set(runs, face, 400).lines).toEqual([[{ text: "It fell in " }, { text: "July", weight: 700 }]]);
	});

	test("says with an ellipsis what there is no room for", () => {
		expect(linesOf(set("The crane stood on the quay", face, 130, 2))).toEqual(["The crane ", "stood on th…"]);
		expect(linesOf(set("The crane stood on the quay", face, 130, 3))).toHaveLength(3);
	});

	const anyRuns = fc.array(
		fc
			.tuple(hostileText(120, 1), fc.constantFrom(400 as const, 600 as const, 700 as const))
			.map(([text, weight]): Run => ({ text, weight })),
		{ maxLength: 4 },
	);

	test("has no line that is wider than it may be, and loses no character", () => {
		fc.assert(
			fc.property(anyRuns, fc.integer({ min: 60, max: 600 }), (runs, width) => {
				const setting = set(runs, face, width);

				expect(linesOf(setting).join("")).toBe(runs.map(({ text }) => text).join(""));
				for (const line of setting.lines) expect(trimmedWidth(line)).toBeLessThanOrEqual(width + 0.001);
			}),
		);
	});

	test("has no more lines than it may have", () => {
		fc.assert(
			fc.property(
				hostileText(400, 1),
				fc.integer({ min: 60, max: 300 }),
				fc.integer({ min: 1, max: 4 }),
				(text, width, most) => {
					const { lines } = set(text, face, width, most);

					expect(lines.length).toBeLessThanOrEqual(most);
					for (const line of lines) expect(trimmedWidth(line)).toBeLessThanOrEqual(width + 0.001);
				},
			),
		);
	});
});

/** White space at its end needs no room; what a single character is wider than a line cannot be helped. */
function trimmedWidth(line: readonly Run[]): number {
	const text = line.map((run) => run.text).join("");
	if ([...new Intl.Segmenter().segment(text)].length <= 1) return 0;
	const end = text.trimEnd().length;
	let at = 0;
	return line.reduce((sum, run) => {
		const shown = run.text.slice(0, Math.max(0, end - at));
		at += run.text.length;
		return sum + widthOf(shown, face.size, run.weight ?? face.weight);
	}, 0);
}

describe("a balanced text", () => {
	test("has lines that are about as long as each other", () => {
		const title = "The crane on the quay of the old harbour fell";

		expect(linesOf(set(title, face, 400))).toEqual(["The crane on the quay of the old harbour ", "fell"]);
		expect(linesOf(balanced(title, face, 400, 3))).toEqual(["The crane on the quay ", "of the old harbour fell"]);
	});

	test("has as many lines as it would have anyway", () => {
		fc.assert(
			fc.property(hostileText(200, 1), fc.integer({ min: 100, max: 600 }), (text, width) => {
				const plain = set(text, face, width, 3);

				expect(balanced(text, face, width, 3)).toMatchObject({ width, height: plain.height });
			}),
		);
	});
});

describe("a text in its place", () => {
	const drawn = (runs: readonly Run[]): Drawing => ({
		width: 400,
		height: 100,
		alt: "",
		root: place(set(runs, face, 400), 10, 20),
	});

	test("stands where it was put, as large as it was set", () => {
		expect(drawn([{ text: "July" }]).root.props.style).toMatchObject({
			...{ position: "absolute", left: 10, top: 20, width: 400, height: 30 },
			...{ fontSize: 20, fontWeight: 400, color: "#000000" },
		});
	});

	test("says only what its runs have of their own", () => {
		const json = JSON.stringify(
			drawn([{ text: "It " }, { text: "fell", weight: 700, isItalic: true, ground: "#ffffff" }]),
		);

		expect(json).toContain('{"style":{"whiteSpace":"pre"},"children":"It "}');
		expect(json).toContain('"fontWeight":700,"transform":"skewX(-9.4deg)","backgroundColor":"#ffffff"');
	});

	test("holds markup as text", () => {
		expect(textsIn(drawn([{ text: "<script>alert(1)</script> &amp; <b>" }]))).toEqual([
			"<script>alert(1)</script> &amp; <b>",
		]);
	});
});
