import type { EventStream } from "./event-stream.ts";
import type { LoggedRequest } from "./types.ts";

/** All requests, in the order in which they came in. */
export class RequestLog {
	readonly #requests: LoggedRequest[] = [];
	readonly #events: EventStream;

	constructor(events: EventStream) {
		this.#events = events;
	}

	/** @returns the number by which the request is finished. */
	begin(method: string, path: string, query: string): number {
		const id = this.#requests.length;
		const unanswered = { body: undefined, files: [], status: 0, response: undefined, violations: [] };
		this.#requests.push({ id, method, path, query, ...unanswered });
		return id;
	}

	note(id: number, part: Partial<LoggedRequest>): void {
		const request = this.#requests[id];
		if (request) this.#requests[id] = { ...request, ...part };
	}

	finish(id: number): void {
		const request = this.#requests[id];
		if (request) this.#events.emit({ type: "request", request });
	}

	get all(): readonly LoggedRequest[] {
		return this.#requests;
	}
}
