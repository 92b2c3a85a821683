import type { Stance } from "../domain/knowledge-file.ts";
import type { Face } from "./typesetting.ts";

/** Pixels. Discord shows a picture at most about 550 wide, a phone in three times as fine pixels: 1,200 serve both. */
export const sheet = { width: 1_200, margin: 56, tallest: 2_400 } as const;

/** Each reads on the paper with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3); `line` is never text. */
export const ink = {
	paper: "#fbfaf7",
	card: "#ffffff",
	text: "#211f1c",
	quiet: "#625d55",
	line: "#d8d2c6",
	accent: "#1f4e79",
} as const;

/** Sizes for 550 pixels' width: what is 27 here is still 12 there. */
export const faces = {
	kind: { size: 25, leading: 34, weight: 600, color: ink.accent },
	title: { size: 46, leading: 58, weight: 700, color: ink.text },
	lead: { size: 25, leading: 36, weight: 400, color: ink.quiet },
	heading: { size: 25, leading: 34, weight: 600, color: ink.accent },
	date: { size: 28, leading: 38, weight: 700, color: ink.text },
	words: { size: 27, leading: 38, weight: 400, color: ink.text },
	lane: { size: 25, leading: 35, weight: 400, color: ink.text },
	name: { size: 26, leading: 34, weight: 600, color: ink.text },
	small: { size: 22, leading: 32, weight: 400, color: ink.quiet },
} as const satisfies Record<string, Face>;

/** How a stance is drawn, beside its word: by colour, by the line's dashes and by how the line ends. */
export interface StanceLook {
	readonly color: string;
	/** Lengths of dashes and gaps in pixels; a line without is solid. */
	readonly dashes?: string;
	readonly end: "arrow" | "open arrow" | "bar" | "ring";
}

export const stanceLooks: Readonly<Record<Stance, StanceLook>> = {
	accuses: { color: "#a8201a", end: "arrow" },
	assesses: { color: "#1f4e79", dashes: "16 8", end: "arrow" },
	supports: { color: "#2c6a36", dashes: "3 9", end: "open arrow" },
	condemns: { color: "#8a4b08", end: "open arrow" },
	denies: { color: "#5d3a8e", dashes: "16 7 3 7", end: "bar" },
	questions: { color: "#4d5761", dashes: "7 7", end: "ring" },
};
