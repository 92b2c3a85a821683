import picocolors from "picocolors";
import type { Environment, Screen } from "./io.ts";

/** How something is to look: what is shown is the same in every style. */
export interface Style {
	/** Columns of a line; `Infinity` where nobody looks at lines, so that a passage stays in one piece for `grep`. */
	readonly columns: number;
	readonly colours: ReturnType<typeof picocolors.createColors>;
}

/** Lines longer than this are hard to read, however wide the terminal is; below the least, wrapping makes no sense. */
const readable = { least: 30, most: 100 } as const;

export const styleOf = (screen: Screen, environment: Environment): Style => ({
	columns:
		screen.isTTY === true
			? Math.min(Math.max(screen.columns || 80, readable.least), readable.most)
			: Number.POSITIVE_INFINITY,
	colours: picocolors.createColors(wantsColours(screen, environment)),
});

/**
 * Only a terminal gets colours, unless somebody says otherwise: NO_COLOR (https://no-color.org) and FORCE_COLOR
 * (https://force-color.org) count when they are not empty, and NO_COLOR wins.
 */
function wantsColours({ isTTY }: Screen, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
	if (NO_COLOR) return false;
	if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	return isTTY === true && TERM !== "dumb";
}
