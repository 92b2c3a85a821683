import { expect, test } from "vitest";
import { within } from "../../src/discord/within.ts";

test("is what the work comes to, also with no time left for what is done already", async () => {
	expect(await within(10_000, Promise.resolve("done"))).toBe("done");
	expect(await within(0, Promise.resolve("done"))).toBe("done");
});

test("is nothing for what takes longer, which goes on", async () => {
	let end: (value: string) => void = () => undefined;
	const work = new Promise<string>((resolve) => {
		end = resolve;
	});

	expect(await within(1, work)).toBeUndefined();
	end("done");
	expect(await work).toBe("done");
});

test("fails with the work", async () => {
	await expect(within(10_000, Promise.reject(new Error("broken on purpose")))).rejects.toThrow("broken on purpose");
});
