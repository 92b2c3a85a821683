/** Where something that opens stands, in pixels of the window. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export type Size = Pick<Box, "width" | "height">;
export type Spot = Pick<Box, "left" | "top">;

/** What stays free between two things, and at the window's edges. */
const gap = 4;

/** Below what it belongs to, or above where there is more room. */
export function below(anchor: Box, size: Size, window: Size): Spot {
	const roomBelow = window.height - (anchor.top + anchor.height);
	const isBelow = roomBelow >= size.height + 2 * gap || roomBelow >= anchor.top;
	const top = isBelow ? anchor.top + anchor.height + gap : anchor.top - size.height - gap;
	return within({ left: anchor.left, top }, size, window);
}

/** At its right, or at its left where there is more room. */
export function beside(anchor: Box, size: Size, window: Size): Spot {
	const roomRight = window.width - (anchor.left + anchor.width);
	const isRight = roomRight >= size.width + 2 * gap || roomRight >= anchor.left;
	const left = isRight ? anchor.left + anchor.width + gap : anchor.left - size.width - gap;
	return within({ left, top: anchor.top - gap }, size, window);
}

/** Moved so far that nothing is cut off; of what is larger than the window, the beginning stays. */
const within = ({ left, top }: Spot, size: Size, window: Size): Spot => ({
	left: Math.max(gap, Math.min(left, window.width - size.width - gap)),
	top: Math.max(gap, Math.min(top, window.height - size.height - gap)),
});
