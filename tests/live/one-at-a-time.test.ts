import { expect, test } from "vitest";
import { oneAtATime } from "../../src/live/one-at-a-time.ts";

/** Work of which every run waits to be ended. */
function slowWork() {
	const ends: (() => void)[] = [];
	return { ends, work: () => new Promise<void>((resolve) => ends.push(resolve)) };
}

const aWhile = () => new Promise((resolve) => setImmediate(resolve));

test("runs work once more for all who ask while it runs, and never twice at a time", async () => {
	const { ends, work } = slowWork();
	const run = oneAtATime(work);

	const first = run();
	await aWhile();
	const later = [run(), run(), run()];
	await aWhile();
	expect(ends).toHaveLength(1);

	ends[0]?.();
	await first;
	await aWhile();
	expect(ends).toHaveLength(2);
	ends[1]?.();
	await Promise.all(later);
	expect(ends).toHaveLength(2);
});

test("goes on after work that failed, which whoever waited for it is told", async () => {
	const outcomes = [Promise.reject(new Error("broken on purpose")), Promise.resolve()];
	const run = oneAtATime(() => outcomes.shift() ?? Promise.resolve());

	await expect(run()).rejects.toThrow("broken on purpose");
	await expect(run()).resolves.toBeUndefined();
});
