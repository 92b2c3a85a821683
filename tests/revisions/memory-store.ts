import type { Revision } from "../../src/revisions/revision.ts";
import type { RevisionStore } from "../../src/revisions/revision-store.ts";

/** The contract at its shortest: what a store does, with nothing that could go wrong. */
export function memoryStore(): RevisionStore {
	const kept = new Map<number, Revision>();
	const listeners = new Set<(latest: number) => void>();
	const highest = () => Math.max(0, ...kept.keys());

	return {
		latest: async () => kept.get(highest()),
		read: async (number) => kept.get(number),
		putIfAbsent: async (revision) => {
			const there = kept.get(revision.number);
			if (there !== undefined) return there.hash === revision.hash ? "stored" : "taken";
			kept.set(revision.number, revision);
			for (const listener of listeners) listener(highest());
			return "stored";
		},
		watch: (listener) => {
			listeners.add(listener);
			if (kept.size > 0) listener(highest());
			return () => listeners.delete(listener);
		},
	};
}
