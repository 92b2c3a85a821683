import { expect, test } from "vitest";
import { createPause } from "../../src/discord/pause.ts";

test("work that asks for a pause waits until it is granted, and never again", async () => {
	const { hold, asked, grant } = createPause();
	const done: string[] = [];
	const work = hold().then(() => done.push("work"));
	await asked;
	expect(done).toEqual([]);

	grant();
	await work;
	await hold();

	expect(done).toEqual(["work"]);
});
