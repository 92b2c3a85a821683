import type { Path } from "./drawing.ts";
import type { StanceLook } from "./look.ts";

interface Point {
	readonly x: number;
	readonly y: number;
}

/** A line that runs level from `start` to where it may bend, and on to `end`, which it meets from the left. */
export interface Arrow {
	readonly start: Point;
	/** The x from which on it may leave its level. */
	readonly bend: number;
	readonly end: Point;
	readonly look: StanceLook;
}

/** Pixels: a line's width, and how far its end reaches back and to either side. */
const stroke = 3;
const tip = { length: 18, half: 9 } as const;

/** How far in front of its end the line itself stops. */
const reach = { arrow: tip.length, "open arrow": 2, bar: 5, ring: tip.length } as const;

/** The line, and what it ends with: both tell the stance to whoever doesn't see its colour. */
export function arrowPaths({ start, bend, end, look }: Arrow): readonly Path[] {
	const neck = end.x - reach[look.end];
	const middle = (bend + neck) / 2;
	const line = `M ${start.x} ${start.y} L ${bend} ${start.y} C ${middle} ${start.y} ${middle} ${end.y} ${neck} ${end.y}`;
	return [
		{
			type: "path",
			props: {
				d: line,
				fill: "none",
				stroke: look.color,
				"stroke-width": stroke,
				...(look.dashes === undefined ? {} : { "stroke-dasharray": look.dashes }),
			},
		},
		endOf(end, look),
	];
}

function endOf({ x, y }: Point, { end, color }: StanceLook): Path {
	const outlined = { fill: "none", stroke: color, "stroke-width": stroke } as const;
	const back = x - tip.length;
	switch (end) {
		case "arrow":
			return {
				type: "path",
				props: { d: `M ${back} ${y - tip.half} L ${x} ${y} L ${back} ${y + tip.half} Z`, fill: color },
			};
		case "open arrow":
			return {
				type: "path",
				props: { d: `M ${back} ${y - tip.half} L ${x} ${y} L ${back} ${y + tip.half}`, ...outlined },
			};
		case "bar":
			return {
				type: "path",
				props: { d: `M ${x - reach.bar} ${y - tip.half} L ${x - reach.bar} ${y + tip.half}`, ...outlined },
			};
		case "ring":
			return {
				type: "path",
				props: {
					d: `M ${back} ${y} a ${tip.half} ${tip.half} 0 1 0 ${2 * tip.half} 0 a ${tip.half} ${tip.half} 0 1 0 ${-2 * tip.half} 0`,
					...outlined,
				},
			};
	}
}
