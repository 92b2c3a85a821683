import type { LogEntry } from "../../view/views.ts";

export const logKinds = ["all", "requests", "events", "violations"] as const;
export type LogKind = (typeof logKinds)[number];

/** What of the log is looked at. */
export interface LogFilter {
	readonly kind: LogKind;
	/** Found in paths, names and JSON, in any case; empty finds everything. */
	readonly text: string;
}

const isOfKind: Readonly<Record<LogKind, (entry: LogEntry) => boolean>> = {
	all: () => true,
	requests: ({ kind }) => kind === "request",
	events: ({ kind }) => kind === "event",
	violations: (entry) => violationsOf(entry).length > 0,
};

export function filtered(log: readonly LogEntry[], { kind, text }: LogFilter): readonly LogEntry[] {
	const wanted = text.trim().toLowerCase();
	return log.filter((entry) => isOfKind[kind](entry) && (wanted === "" || textOf(entry).includes(wanted)));
}

/** All that can be searched for, in lower case. */
function textOf(entry: LogEntry): string {
	const { number: _, ...rest } = entry;
	return JSON.stringify(Object.values(rest)).toLowerCase();
}

export const violationsOf = (entry: LogEntry) => (entry.kind === "request" ? entry.violations : []);

export const violationsIn = (log: readonly LogEntry[]): number =>
	log.reduce((sum, entry) => sum + violationsOf(entry).length, 0);

export const countedViolations = (count: number): string => (count === 1 ? "1 violation" : `${count} violations`);

/** What came after an entry. A server that was started again counts from the beginning, and all of that is new. */
export function since(log: readonly LogEntry[], number: number): readonly LogEntry[] {
	const isSameServer = (log.at(-1)?.number ?? -1) >= number;
	return isSameServer ? log.filter((entry) => entry.number > number) : log;
}
