import type { Face } from "../../src/pictures/typesetting.ts";

/** Discord as it looks when it is dark, in pixels of a screen with two for one. */

export const ink = {
	channel: "#313338",
	container: "#2b2d31",
	frame: "#3f4147",
	text: "#dbdee1",
	bright: "#f2f3f5",
	quiet: "#a3a8b1",
	link: "#4cb8fc",
	bar: "#5c5f68",
	code: "#1e1f22",
	button: "#4e5058",
	badge: "#5865f2",
} as const;

/** Where things stand. A container is at most as wide as here. */
export const sizes = {
	width: 1_200,
	margin: 28,
	avatar: 72,
	/** Where the text of a message begins, beside its author's picture. */
	gutter: 122,
	padding: 26,
	accent: 8,
	gap: 18,
	button: { padding: 26, height: 64 },
	radius: 16,
} as const;

export const faces = {
	author: { size: 30, leading: 40, weight: 600, color: ink.bright },
	text: { size: 28, leading: 39, weight: 400, color: ink.text },
	small: { size: 24, leading: 34, weight: 400, color: ink.quiet },
	code: { size: 26, leading: 37, weight: 400, color: ink.text },
	button: { size: 27, leading: 34, weight: 600, color: ink.bright },
	badge: { size: 20, leading: 28, weight: 700, color: "#ffffff" },
	initial: { size: 34, leading: 44, weight: 700, color: "#ffffff" },
} as const satisfies Record<string, Face>;
