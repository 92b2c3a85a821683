import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { RevisionStore } from "../../src/revisions/revision-store.ts";
import { chainOf, revisionWith } from "./made-up-revision.ts";

/** One storage, as two processes would have it open. */
export interface OpenStores {
	readonly store: RevisionStore;
	readonly other: RevisionStore;
}

/** What every storage of revisions has to do. @param open A new and empty one. */
export function describeRevisionStore(name: string, open: () => Promise<OpenStores>): void {
	describe(name, () => {
		test("is empty at first", async () => {
			const { store } = await open();

			await expect(store.latest()).resolves.toBeUndefined();
			await expect(store.read(1)).resolves.toBeUndefined();
		});

		test("gives a revision back as it was put", async () => {
			const { store, other } = await open();
			const revision = revisionWith({ why: "“Zoë” said so: \u2028 \u0000 🏗", interaction: "7" });

			await expect(store.putIfAbsent(revision)).resolves.toBe("stored");

			await expect(store.read(1)).resolves.toEqual(revision);
			await expect(other.latest()).resolves.toEqual(revision);
		});

		test("has the highest number as its latest", async () => {
			const { store, other } = await open();
			const chain = chainOf(12);
			for (const revision of chain) await store.putIfAbsent(revision);

			await expect(other.latest()).resolves.toEqual(chain[11]);
			await expect(other.read(9)).resolves.toEqual(chain[8]);
			await expect(other.read(13)).resolves.toBeUndefined();
		});

		test("keeps the first of two with the same number", async () => {
			const { store, other } = await open();
			const [first, second] = [revisionWith({ why: "first" }), revisionWith({ why: "second" })];

			await store.putIfAbsent(first);

			await expect(other.putIfAbsent(second)).resolves.toBe("taken");
			await expect(store.putIfAbsent(second)).resolves.toBe("taken");
			await expect(other.read(1)).resolves.toEqual(first);
		});

		test("takes the same revision again, for whoever doesn't know whether it was kept", async () => {
			const { store, other } = await open();
			const [first = revisionWith(), second = revisionWith()] = chainOf(2);
			await store.putIfAbsent(first);
			await store.putIfAbsent(second);

			await expect(other.putIfAbsent(first)).resolves.toBe("stored");
			await expect(other.latest()).resolves.toEqual(second);
		});

		test("lets one of many win who try at once", async () => {
			const { store, other } = await open();
			const rivals = Array.from({ length: 20 }, (_, index) => revisionWith({ why: `rival ${index}` }));

			const outcomes = await Promise.all(
				rivals.map((rival, index) => (index % 2 === 0 ? store : other).putIfAbsent(rival)),
			);

			expect(outcomes.filter((outcome) => outcome === "stored")).toHaveLength(1);
			await expect(store.read(1)).resolves.toEqual(rivals[outcomes.indexOf("stored")]);
		});

		test("tells what there is and what comes, from here and from elsewhere, until nobody listens", async () => {
			const { store, other } = await open();
			const [first = revisionWith(), second = revisionWith(), third = revisionWith(), fourth = revisionWith()] =
				chainOf(4);
			await store.putIfAbsent(first);
			const told: number[] = [];
			const end = store.watch((latest) => told.push(latest));
			onTestFinished(end);

			await vi.waitFor(() => expect(told).toEqual([1]));
			await other.putIfAbsent(second);
			await vi.waitFor(() => expect(told).toEqual([1, 2]), { timeout: 10_000 });
			await store.putIfAbsent(third);
			await vi.waitFor(() => expect(told).toEqual([1, 2, 3]), { timeout: 10_000 });
			end();
			await store.putIfAbsent(fourth);
			const heard: number[] = [];
			onTestFinished(store.watch((latest) => heard.push(latest)));
			await vi.waitFor(() => expect(heard).toEqual([4]));
			expect(told).toEqual([1, 2, 3]);
		});
	});
}
