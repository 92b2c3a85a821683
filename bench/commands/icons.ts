import type { Canvas, Path } from "../../src/pictures/drawing.ts";
import { ink } from "./dark-theme.ts";

/** Pixels, both ways. */
export const iconSize = 28;

const icon = (left: number, top: number, size: number, paths: readonly Path[]): Canvas => ({
	type: "svg",
	props: {
		width: size,
		height: size,
		viewBox: "0 0 28 28",
		style: { position: "absolute", left, top, width: size, height: size },
		children: paths,
	},
});

const stroke = (d: string, color: string): Path => ({
	type: "path",
	props: { d, fill: "none", stroke: color, "stroke-width": 2.6, "stroke-linecap": "round" },
});

/** An arrow out of a box: this button opens a page. */
export const leadsOut = (left: number, top: number): Canvas =>
	icon(left, top, iconSize, [
		stroke("M12 6 H6 V22 H22 V16", ink.bright),
		stroke("M16 5 H23 V12 M23 5 L13 15", ink.bright),
	]);

/** An eye: who sees this message. */
export const eye = (left: number, top: number): Canvas =>
	icon(left, top, iconSize, [
		stroke("M3 14 Q14 1 25 14 Q14 27 3 14 Z", ink.quiet),
		stroke("M14 11 A3 3 0 1 1 13.9 11", ink.quiet),
	]);

/** The line from an answer up to who called for it. */
export const spine = (left: number, top: number): Canvas =>
	icon(left, top, 56, [stroke("M2 26 V12 Q2 6 8 6 H26", ink.bar)]);
