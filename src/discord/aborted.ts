import { once } from "node:events";

/** Done when the signal comes, or at once when it has come already, for which node:events alone would wait for ever. */
export async function aborted(signal: AbortSignal): Promise<void> {
	if (!signal.aborted) await once(signal, "abort");
}
