import { createContext } from "preact";
import { useContext, useMemo, useState } from "preact/hooks";
import type { LogEntry } from "../../view/views.ts";
import { since } from "./log-filter.ts";

/** The log as it is looked at: without what was cleared away. */
export interface OwnLog {
	readonly entries: readonly LogEntry[];
	readonly clear: () => void;
}

export const OwnLogContext = createContext<OwnLog>({ entries: [], clear: () => undefined });

export const useOwnLog = (): OwnLog => useContext(OwnLogContext);

export function useCreatedOwnLog(log: readonly LogEntry[]): OwnLog {
	const [last, clearUpTo] = useState(-1);
	const entries = useMemo(() => since(log, last), [log, last]);
	return { entries, clear: () => clearUpTo(log.at(-1)?.number ?? -1) };
}
