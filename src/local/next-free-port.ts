import { type Sandbox, startSandbox } from "../sandbox/sandbox.ts";
import type { SandboxOptions } from "../sandbox/settings.ts";

/** How many ports behind the one that is wanted are tried. */
const further = 20;

const highestPort = 65_535;

/** No port to listen on: which ones, and what to do. */
export class NoPortError extends Error {
	override readonly name = "NoPortError";
}

/**
 * A local Discord at the port, or at the first free one behind it. 0 takes any.
 *
 * @throws {NoPortError} where none of them can be had.
 */
export async function startAtNextFreePort(port: number, options: Omit<SandboxOptions, "port">): Promise<Sandbox> {
	const last = Math.min(port + further, highestPort);
	for (let candidate = port; candidate <= last; candidate += 1) {
		const sandbox = await startAt(candidate, options);
		if (sandbox !== undefined) return sandbox;
	}
	throw new NoPortError(`All ports from ${port} to ${last} are taken. ${remedy}`);
}

const remedy = "Name another one with SANDBOX_PORT or --port; 0 takes any free one.";

/** @returns `undefined` where somebody else listens. */
async function startAt(port: number, options: SandboxOptions): Promise<Sandbox | undefined> {
	try {
		return await startSandbox({ ...options, port });
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		if (code === "EADDRINUSE") return undefined;
		if (code === "EACCES") throw new NoPortError(`Only an administrator may use port ${port}. ${remedy}`);
		throw error;
	}
}
