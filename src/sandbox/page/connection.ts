import type { ActView, OutcomeView, PageEvent } from "../view/views.ts";

/** What is told from now on, as the person sees it; the way to stop listening comes back. */
export function listen(
	personId: string | undefined,
	tell: (event: PageEvent | { type: "offline" }) => void,
): () => void {
	const address = new URL("/sandbox/events", location.href);
	if (personId !== undefined) address.searchParams.set("as", personId);
	// It connects again by itself, and is then told the whole scene anew.
	const stream = new EventSource(address);
	stream.addEventListener("message", ({ data }) => tell(JSON.parse(data)));
	stream.addEventListener("error", () => tell({ type: "offline" }));
	return () => stream.close();
}

const gone = "The local Discord isn't running any more. Start it again, and this page goes on.";

/** Does what somebody does, and says what came of it. Never rejects. */
export async function perform(act: ActView, signal?: AbortSignal): Promise<OutcomeView> {
	try {
		const response = await fetch("/sandbox/acts", request(act, signal));
		return await response.json();
	} catch {
		return { kind: "failed", reason: gone };
	}
}

/** @returns whether the fault is armed. */
export async function armFault(id: string): Promise<boolean> {
	try {
		return (await fetch("/sandbox/faults", request({ fault: id }))).ok;
	} catch {
		return false;
	}
}

const request = (body: object, signal?: AbortSignal): RequestInit => ({
	method: "POST",
	headers: { "content-type": "application/json" },
	body: JSON.stringify(body),
	...(signal === undefined ? {} : { signal }),
});
