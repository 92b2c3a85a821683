import { pack, type Revision, sealed } from "../../src/revisions/revision.ts";

type Unsealed = Omit<Revision, "hash">;

/** A sound first revision; a test says only what it is about. */
export const revisionWith = (given: Partial<Unsealed> = {}): Revision =>
	sealed({
		number: 1,
		previous: null,
		at: "2026-03-02T10:30:00.000Z",
		by: { id: "3", name: "mo" },
		why: "",
		act: { kind: "edit", entries: ["stopped"] },
		files: { "knowledge.yaml": { before: null, after: pack(Buffer.from("title: The crane\n")) } },
		...given,
	});

/** As many revisions as are asked for, each following the one before. */
export function chainOf(count: number): Revision[] {
	const chain: Revision[] = [];
	for (let number = 1; number <= count; number += 1)
		chain.push(revisionWith({ number, previous: chain.at(-1)?.hash ?? null, why: `reason ${number}` }));
	return chain;
}
