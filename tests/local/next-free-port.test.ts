import { afterEach, expect, test } from "vitest";
import { NoPortError, startAtNextFreePort } from "../../src/local/next-free-port.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";

const open: Sandbox[] = [];

afterEach(async () => {
	await Promise.all(open.splice(0).map((sandbox) => sandbox.stop()));
});

async function start(port: number): Promise<number> {
	const sandbox = await startAtNextFreePort(port, {});
	open.push(sandbox);
	return Number(new URL(sandbox.origin).port);
}

test("takes any free port for 0", async () => {
	expect(await start(0)).not.toBe(await start(0));
});

test("takes a port that is free, and the next one where it is not", async () => {
	const first = await start(0);
	const [second, third] = [await start(first), await start(first)];

	expect(second).toBeGreaterThan(first);
	expect(third).toBeGreaterThan(second);
});

test("takes a port again that somebody has left", async () => {
	const port = await start(0);
	await open.pop()?.stop();

	expect(await start(port)).toBe(port);
});

test("says what to do when all of them are taken", async () => {
	const ports = Array.from({ length: 4 }, (_, index) => 65_532 + index);
	for (const port of ports) await start(port).catch(() => undefined);

	await expect(start(65_532)).rejects.toThrow(
		new NoPortError(
			"All ports from 65532 to 65535 are taken. Name another one with SANDBOX_PORT or --port; 0 takes any free one.",
		),
	);
});
