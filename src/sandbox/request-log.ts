import type { EventStream } from "./event-stream.ts";
import type { LoggedRequest } from "./types.ts";

/** All requests, in the order in which they came in. */
export class RequestLog {
	readonly #requests: LoggedRequest[] = [];
	readonly #events: EventStream;
	readonly #now: () => number;

	constructor(events: EventStream, now: () => number) {
		this.#events = events;
		this.#now = now;
	}

	/** @returns the number by which the request is finished. */
	begin(method: string, path: string, query: string): number {
		const id = this.#requests.length;
		const unanswered = { milliseconds: 0, body: undefined, files: [], status: 0, response: undefined, violations: [] };
		this.#requests.push({ id, at: this.#now(), method, path, query, ...unanswered });
		return id;
	}

	note(id: number, part: Partial<LoggedRequest>): void {
		const request = this.#requests[id];
		if (request) this.#requests[id] = { ...request, ...part };
	}

	finish(id: number): void {
		const request = this.#requests[id];
		if (!request) return;
		const finished = { ...request, milliseconds: this.#now() - request.at };
		this.#requests[id] = finished;
		this.#events.emit({ type: "request", request: finished });
	}

	get all(): readonly LoggedRequest[] {
		return this.#requests;
	}
}
