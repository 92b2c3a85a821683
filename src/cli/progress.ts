import type { Screen } from "./io.ts";

/** How far a long command is. */
export interface Progress {
	readonly step: () => void;
	readonly end: () => void;
}

/** Milliseconds between two reports: one line that is written over at a terminal, a line each in a log. */
const interval = { terminal: 100, log: 2_000 } as const;

export function progressOn(screen: Screen, total: number): Progress {
	const isTerminal = screen.isTTY === true;
	const pause = isTerminal ? interval.terminal : interval.log;
	const started = performance.now();
	let done = 0;
	let reported = started;

	return {
		step: () => {
			done += 1;
			if (performance.now() - reported < pause) return;
			reported = performance.now();
			screen.write(`${isTerminal ? "\r" : ""}${counted(done)} of ${counted(total)} questions${isTerminal ? "" : "\n"}`);
		},
		end: () => {
			const seconds = ((performance.now() - started) / 1_000).toFixed(1);
			const line = `${counted(done)} questions in ${seconds} s`;
			screen.write(isTerminal ? `\r${line.padEnd(60)}\n` : `${line}\n`);
		},
	};
}

const counted = (number: number) => number.toLocaleString("en");
