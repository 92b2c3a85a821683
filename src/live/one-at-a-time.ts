/**
 * Runs a piece of work that must not meet itself. Whoever asks while it runs gets the next run, which all who wait share:
 * when the promise is done, a run has ended that began after the asking.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running = Promise.resolve();
	let next: Promise<void> | undefined;
	const run = () => {
		next = undefined;
		running = work();
		return running;
	};
	return () => {
		next ??= running.then(run, run);
		return next;
	};
}
