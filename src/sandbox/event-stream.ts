import type { SandboxEvent } from "./types.ts";

type Listener = (event: SandboxEvent) => void;

/** Tells everybody who listens what happens, in order. */
export class EventStream {
	readonly #listeners = new Set<Listener>();

	emit(event: SandboxEvent): void {
		for (const listener of [...this.#listeners]) listener(event);
	}

	/** @returns the way to stop listening. */
	subscribe(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * The first event from now on that is meant.
	 * @throws {Error} when there is none within `timeoutMs`.
	 */
	until(isMeant: (event: SandboxEvent) => boolean, timeoutMs = 5_000): Promise<SandboxEvent> {
		return new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				stop();
				reject(new Error(`Nothing of the kind happened within ${timeoutMs} ms.`));
			}, timeoutMs);
			const stop = this.subscribe((event) => {
				if (!isMeant(event)) return;
				clearTimeout(timer);
				stop();
				resolve(event);
			});
		});
	}
}
