/**
 * Parts a message's room among texts: whoever wants less than an equal part leaves the rest to the others.
 *
 * @returns As many code units for each text as it may take, at most what it wants, together at most `room`.
 */
export function fairParts(room: number, wanted: readonly number[]): number[] {
	const parts = wanted.map(() => 0);
	const modestFirst = wanted.map((want, index) => ({ want, index })).sort((a, b) => a.want - b.want);
	let left = Math.max(0, room);
	for (const [served, { want, index }] of modestFirst.entries()) {
		const part = Math.min(want, Math.floor(left / (wanted.length - served)));
		parts[index] = part;
		left -= part;
	}
	return parts;
}

/** As many whole lines as fit, and a word about those that don't. */
export function linesWithin(room: number, lines: readonly string[]): string {
	const shown: string[] = [];
	let left = room - longestRemark;
	for (const line of lines) {
		left -= line.length + 1;
		if (left < 0) break;
		shown.push(line);
	}
	const missing = lines.length - shown.length;
	return [...shown, ...(missing === 0 ? [] : [`-# … and ${missing} more.`])].join("\n");
}

const longestRemark = "-# … and 20000 more.".length;
