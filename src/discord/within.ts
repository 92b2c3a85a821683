import { setTimeout as sleep } from "node:timers/promises";

/** What the work comes to, if it is done in so many milliseconds; `undefined` otherwise, and the work goes on. */
export async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | undefined> {
	const waiting = new AbortController();
	const late = sleep(milliseconds, undefined, { ref: false, signal: waiting.signal }).catch(() => undefined);
	try {
		return await Promise.race([work, late]);
	} finally {
		waiting.abort();
	}
}
